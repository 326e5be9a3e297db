import { isIPv4 } from 'node:net';

/** Whether only this machine can reach a server that listens on a host. Of other names nobody can tell, so they do not count. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase();
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'));
}

/** Whether a `Host` header names this machine as it names itself: a page of another site cannot make a browser send that. */
export function isLocalHeader(header: string): boolean {
  const [, name = ''] = /^\[?(.*?)\]?(?::\d+)?$/.exec(header) ?? [];
  return isLoopback(name);
}
