import type { Socket } from 'node:net';
import type { FaultCode } from '../faults/codes.ts';
import { Fault, FAULT_MEDIA_TYPE } from '../faults/fault.ts';

const CODES = new Map<unknown, FaultCode>([
  ['ERR_HTTP_REQUEST_TIMEOUT', 'request-timeout'],
  ['HPE_HEADER_OVERFLOW', 'headers-too-large'],
]);

/** Answers what is not HTTP or did not arrive in time: there is no request yet, only a socket. */
export function answerBrokenRequest(error: Error, socket: Socket, timeout: number): void {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const fault = new Fault(CODES.get(code) ?? 'malformed-request', { seconds: timeout / 1000 });
  const body = JSON.stringify(fault.details());
  socket.end(
    [
      `HTTP/1.1 ${fault.status} ${fault.code}`,
      `content-type: ${FAULT_MEDIA_TYPE}`,
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
