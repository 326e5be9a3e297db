import { isIP } from 'node:net';
import { isPublic } from './address.ts';

/** Where webhooks may be sent. */
export interface ReceiverRules {
  /** Also by http, which others can read on the way. */
  readonly allowHttp: boolean;
  /** Also to this machine and its network. */
  readonly allowPrivate: boolean;
}

const MAX_LENGTH = 2000;

/** Why the address of a receiver cannot be used; undefined where it can, as far as that is known before its name is resolved. */
export function refusalOf(url: string, { allowHttp, allowPrivate }: ReceiverRules): string | undefined {
  if (url.length > MAX_LENGTH) return `it has more than ${MAX_LENGTH} characters`;
  if (!URL.canParse(url)) return 'it is not an absolute address such as https://lms.example/nabla';
  const { protocol, username, password, hostname } = new URL(url);
  if (protocol !== 'https:' && !(protocol === 'http:' && allowHttp)) {
    return `it begins with ${protocol}//; only ${allowHttp ? 'https:// and http://' : 'https://'} can be used`;
  }
  if (username !== '' || password !== '') return 'it holds a name or a password';
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0 && !allowPrivate && !isPublic(host))
    return 'it is not an address of the public internet';
  return undefined;
}
