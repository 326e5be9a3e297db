import { expect, it } from 'vitest';
import { isLocalHeader, isLoopback } from '../../../server/auth/loopback.ts';

it.each([
  { host: '127.0.0.1', loopback: true },
  { host: '127.1.2.3', loopback: true },
  { host: '::1', loopback: true },
  { host: 'localhost', loopback: true },
  { host: 'LocalHost', loopback: true },
  { host: '0.0.0.0', loopback: false },
  { host: '::', loopback: false },
  { host: '127.example.com', loopback: false },
  { host: '192.168.0.1', loopback: false },
  { host: 'localhost.example.com', loopback: false },
])('$host is reached by this machine alone: $loopback', ({ host, loopback }) => {
  expect(isLoopback(host)).toBe(loopback);
});

it.each([
  { header: 'localhost:8080', local: true },
  { header: 'localhost', local: true },
  { header: '127.0.0.1:80', local: true },
  { header: '[::1]:8080', local: true },
  { header: '[::1]', local: true },
  { header: 'evil.example:8080', local: false },
  { header: 'localhost.evil.example', local: false },
  { header: 'localhost:8080.evil.example', local: false },
  { header: '127.0.0.1.evil.example', local: false },
  { header: '192.168.0.1', local: false },
  { header: '', local: false },
])('a request for "$header" is for this machine: $local', ({ header, local }) => {
  expect(isLocalHeader(header)).toBe(local);
});
