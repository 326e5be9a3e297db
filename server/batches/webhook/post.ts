import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublic } from './address.ts';
import { type ReceiverRules, refusalOf } from './receiver.ts';

/** Milliseconds that a receiver has for its reply. */
const TIMEOUT = 15_000;

/** The name of a receiver leads to an address that is not of the public internet. */
class PrivateAddress extends Error {
  readonly code = 'private-address';
}

/**
 * Sends a body and gives the status of the reply, whatever else it says; redirections are not followed.
 * @throws where there is no reply in time, or the receiver may not be reached
 */
export function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  rules: ReceiverRules,
  stop: AbortSignal,
): Promise<number> {
  const refusal = refusalOf(url, rules);
  if (refusal !== undefined) return Promise.reject(new PrivateAddress(refusal));
  const request = url.startsWith('https:') ? requestHttps : requestHttp;
  return new Promise((onReply, onFailure) => {
    const sent = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      agent: false,
      signal: AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT)]),
      ...(rules.allowPrivate ? {} : { lookup: publicLookup }),
    });
    sent.on('error', onFailure).on('response', (reply) => {
      onReply(reply.statusCode ?? 0);
      reply.destroy();
    });
    sent.end(body);
  });
}

/** Resolves a name to public addresses alone. The connection goes to what was checked: a second look could find another. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, found: readonly LookupAddress[]) => {
    if (error !== null) return callback(error, []);
    const [first] = found;
    if (first === undefined || !found.every(({ address }) => isPublic(address))) {
      return callback(new PrivateAddress('The receiver has an address that is not public.'), []);
    }
    if (options.all === true) callback(null, [...found]);
    else callback(null, first.address, first.family);
  });
};
