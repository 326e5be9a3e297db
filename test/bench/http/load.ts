import autocannon, { type Request } from 'autocannon';

/** What is asked of a server, over and over. */
export interface Load {
  readonly name: string;
  readonly path: string;
  /** The body of the n-th request. */
  readonly body: (n: number) => object;
  /** Sends a new Idempotency-Key with each request. */
  readonly idempotent: boolean;
}

export interface Measured {
  /** Requests a second that were answered with 2xx. */
  readonly rate: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
}

const CONNECTIONS = 100;

/** Requests of this process: none of them has the number of another. */
let count = 0;

/** Puts a load on a server for some seconds, at a rate or as fast as it takes it. */
export async function measure(origin: string, load: Load, seconds: number, rate?: number): Promise<Measured> {
  const setupRequest = (request: Request): Request => {
    count += 1;
    const key = load.idempotent ? { 'idempotency-key': `${process.pid}-${count}` } : {};
    return { ...request, headers: { ...request.headers, ...key }, body: JSON.stringify(load.body(count)) };
  };
  const result = await autocannon({
    url: origin + load.path,
    connections: CONNECTIONS,
    duration: seconds,
    ...(rate !== undefined && { overallRate: rate }),
    requests: [{ method: 'POST', headers: { 'content-type': 'application/json' }, setupRequest }],
  });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${load.path}: ${result.non2xx} refused, ${result.errors} broken`);
  return { rate: result['2xx'] / result.duration, median: result.latency.p50, p99: result.latency.p99 };
}
