import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../server/cli/commands.ts';
import { readSettings } from '../../../server/cli/settings.ts';
import { VARIABLES, type Variable } from '../../../server/cli/variables.ts';

const DEFAULTS = {
  host: '127.0.0.1',
  port: 8080,
  logLevel: 'info',
  adminKey: undefined,
  storage: { kind: 'sqlite', folder: 'data' },
  dataFolder: 'data',
  batchDays: 7,
  batchLimits: { bytes: 2 * 1024 ** 3, rows: 2_000_000 },
  webhooks: undefined,
  retentionDays: undefined,
  rates: { key: 60_000, learner: 600, address: 3_000 },
  trustedProxies: undefined,
};

describe('settings', () => {
  it.each([
    { id: 'none', given: {}, settings: {} },
    { id: 'empty', given: { PORT: '', HOST: '', NABLA_ADMIN_KEY: '', DATABASE_URL: '' }, settings: {} },
    {
      id: 'of listening',
      given: { PORT: '0', HOST: '::1', LOG_LEVEL: 'warn' },
      settings: { host: '::1', port: 0, logLevel: 'warn' },
    },
    {
      id: 'of the folder',
      given: { NABLA_DATA: '/srv/nabla' },
      settings: { storage: { kind: 'sqlite', folder: '/srv/nabla' }, dataFolder: '/srv/nabla' },
    },
    {
      id: 'of PostgreSQL, which goes before the folder',
      given: { NABLA_DATA: '/srv/nabla', DATABASE_URL: 'postgresql://nabla@db/nabla' },
      settings: {
        storage: { kind: 'postgres', url: 'postgresql://nabla@db/nabla' },
        dataFolder: '/srv/nabla',
      },
    },
    {
      id: 'of rates',
      given: { NABLA_RATE_KEY: '0', NABLA_RATE_LEARNER: '1', NABLA_RATE_ADDRESS: '2' },
      settings: { rates: { key: 0, learner: 1, address: 2 } },
    },
    {
      id: 'of batches',
      given: {
        NABLA_BATCH_DAYS: '30',
        NABLA_BATCH_MIB: '1',
        NABLA_WEBHOOK_SECRET: `whsec_${'A'.repeat(43)}=`,
        NABLA_WEBHOOK_HTTP: 'true',
      },
      settings: {
        batchDays: 30,
        batchLimits: { bytes: 1024 ** 2, rows: 2_000_000 },
        webhooks: { secret: `whsec_${'A'.repeat(43)}=`, allowHttp: true, allowPrivate: false },
      },
    },
    {
      id: 'of the rest',
      given: {
        NABLA_ADMIN_KEY: 'an-admin-key-of-some-length',
        NABLA_RETENTION_DAYS: '365',
        NABLA_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,::1',
      },
      settings: {
        adminKey: 'an-admin-key-of-some-length',
        retentionDays: 365,
        trustedProxies: ['127.0.0.1', '10.0.0.0/8', '::1'],
      },
    },
  ])('$id', ({ given, settings }) => {
    expect(readSettings(given)).toEqual({ ...DEFAULTS, ...settings });
  });

  it.each([
    {
      id: 'a word',
      given: { PORT: 'http' },
      message: 'PORT has to be a whole number from 0 to 65535, not "http".',
    },
    { id: 'too large', given: { PORT: '65536' }, message: /PORT .* not "65536"/ },
    { id: 'negative', given: { PORT: '-1' }, message: /PORT .* not "-1"/ },
    { id: 'a fraction', given: { PORT: '80.5' }, message: /PORT .* not "80.5"/ },
    { id: 'in another notation', given: { PORT: '0x50' }, message: /PORT .* not "0x50"/ },
    {
      id: 'an address of the web',
      given: { HOST: 'http://localhost' },
      message: /HOST .* not "http:\/\/localhost"/,
    },
    { id: 'no days', given: { NABLA_RETENTION_DAYS: '0' }, message: /NABLA_RETENTION_DAYS .* not "0"/ },
    { id: 'a rate below 0', given: { NABLA_RATE_KEY: '-1' }, message: /NABLA_RATE_KEY .* not "-1"/ },
    {
      id: 'a proxy by name',
      given: { NABLA_TRUSTED_PROXIES: 'proxy' },
      message: /NABLA_TRUSTED_PROXIES .* not "proxy"/,
    },
    {
      id: 'another database, without telling its password',
      given: { DATABASE_URL: 'mysql://root:secret@db' },
      message: /^DATABASE_URL has to be an address that begins with postgres:\/\/ or postgresql:\/\/\.$/,
    },
    {
      id: 'a short admin key, without telling it',
      given: { NABLA_ADMIN_KEY: 'secret' },
      message: /^(?!.*secret)/s,
    },
    {
      id: 'a secret that is too short, without telling it',
      given: { NABLA_WEBHOOK_SECRET: 'whsec_c2VjcmV0' },
      message: /^(?!.*c2Vj)NABLA_WEBHOOK_SECRET has to be whsec_/s,
    },
    {
      id: 'yes for true',
      given: { NABLA_WEBHOOK_HTTP: 'yes' },
      message: 'NABLA_WEBHOOK_HTTP has to be true or false, not "yes".',
    },
    { id: 'a level that is none', given: { LOG_LEVEL: 'loud' }, message: /LOG_LEVEL has to be one of/ },
  ])('refuses $id', ({ given, message }) => {
    expect(() => readSettings(given)).toThrow(message);
  });
});

describe.each(Object.entries<Variable>(VARIABLES))('%s', (name, variable) => {
  it('is in the help of nabla serve, with its default', () => {
    const { help } = COMMANDS.find((command) => command.name === 'serve')!;
    const line = help.split('\n').find((each) => each.trim().startsWith(`${name} `));
    expect(line).toBeDefined();
    if (variable.default !== undefined) expect(line).toContain(`(${variable.default})`);
  });
});
