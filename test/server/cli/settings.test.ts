import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../server/cli/settings.ts';

describe('settings', () => {
  it.each([
    { id: 'none', given: {}, settings: { host: '127.0.0.1', port: 8080, logLevel: 'info' } },
    {
      id: 'empty',
      given: { PORT: '', HOST: '' },
      settings: { host: '127.0.0.1', port: 8080, logLevel: 'info' },
    },
    {
      id: 'all',
      given: { PORT: '0', HOST: '::1', LOG_LEVEL: 'warn' },
      settings: { host: '::1', port: 0, logLevel: 'warn' },
    },
  ])('$id', ({ given, settings }) => {
    expect(readSettings(given)).toEqual(settings);
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
    { id: 'a level that is none', given: { LOG_LEVEL: 'loud' }, message: /LOG_LEVEL has to be one of/ },
  ])('refuses $id', ({ given, message }) => {
    expect(() => readSettings(given)).toThrow(message);
  });
});
