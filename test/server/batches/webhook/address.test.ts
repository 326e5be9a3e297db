import { describe, expect, it } from 'vitest';
import { isPublic } from '../../../../server/batches/webhook/address.ts';
import { refusalOf } from '../../../../server/batches/webhook/receiver.ts';
import { pauseAfter } from '../../../../server/batches/webhook/retries.ts';

describe('an address of the public internet', () => {
  it.each(['8.8.8.8', '1.1.1.1', '172.15.255.255', '172.32.0.0', '2606:4700::1111', '2a00:1450:4001::1'])(
    '%s',
    (address) => expect(isPublic(address)).toBe(true),
  );
});

describe('no such address', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    'localhost',
    '',
  ])('%s', (address) => expect(isPublic(address)).toBe(false));
});

describe('the address of a receiver', () => {
  const strict = { allowHttp: false, allowPrivate: false };
  const http = { allowHttp: true, allowPrivate: false };
  const lax = { allowHttp: true, allowPrivate: true };
  it.each([
    { url: 'https://lms.example/hook', rules: strict, refusal: undefined },
    { url: 'http://lms.example/hook', rules: strict, refusal: /only https:\/\/ can be used/ },
    { url: 'http://lms.example/hook', rules: http, refusal: undefined },
    { url: 'ftp://lms.example', rules: lax, refusal: /begins with ftp:/ },
    { url: 'file:///etc/passwd', rules: lax, refusal: /begins with file:/ },
    { url: 'lms.example', rules: lax, refusal: /not an absolute address/ },
    { url: 'https://a:b@lms.example', rules: lax, refusal: /a name or a password/ },
    { url: `https://lms.example/${'x'.repeat(2000)}`, rules: lax, refusal: /more than 2000/ },
    { url: 'https://127.0.0.1/', rules: strict, refusal: /public internet/ },
    { url: 'https://0x7f000001/', rules: strict, refusal: /public internet/ },
    { url: 'https://2130706433/', rules: strict, refusal: /public internet/ },
    { url: 'https://[::1]:8080/', rules: strict, refusal: /public internet/ },
    { url: 'https://[::ffff:10.0.0.1]/', rules: strict, refusal: /public internet/ },
    { url: 'http://127.0.0.1:9/', rules: lax, refusal: undefined },
  ])('$url', ({ url, rules, refusal }) => {
    const found = refusalOf(url, rules);
    if (refusal === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(refusal);
  });
});

describe('the pause after attempts that failed', () => {
  const SECOND = 1000;
  const HOUR = 3600 * SECOND;
  it.each([
    { attempts: 1, pause: 5 * SECOND },
    { attempts: 2, pause: 20 * SECOND },
    { attempts: 5, pause: 1280 * SECOND },
    { attempts: 8, pause: 10 * HOUR },
    { attempts: 9, pause: 10 * HOUR },
  ])('after $attempts is $pause ms, a fifth more or less', ({ attempts, pause }) => {
    expect([0, 0.5, 1].map((chance) => pauseAfter(attempts, chance))).toEqual([
      pause * 0.8,
      pause,
      pause * 1.2,
    ]);
  });

  it('is none after the tenth, by when more than a day has gone', () => {
    expect(pauseAfter(10, 0.5)).toBeUndefined();
    const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempts) => pauseAfter(attempts, 0.5)!);
    expect(pauses.reduce((total, pause) => total + pause, 0)).toBeGreaterThan(24 * HOUR);
  });
});
