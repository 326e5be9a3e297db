import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Load, measure } from './http/load.ts';
import { LOADS } from './http/loads.ts';
import { serve, type Serving } from './http/serving.ts';
import { figure, table } from './table.ts';

/**
 * node test/bench/http.ts [--seconds N] [--turns N] [--log LEVEL]: requests a second beside those of a bare Fastify route with the
 * same bodies, schemas and replies, in turns, and the time that they take at 80% of that. The load comes from this process, over 100
 * connections.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    turns: { type: 'string', default: '3' },
    log: { type: 'string', default: 'info' },
  },
});
const seconds = Number(values.seconds);

const folder = await mkdtemp(join(tmpdir(), 'nabla-'));
const nabla = await serve(new URL('../../server/main.ts', import.meta.url), ['serve'], {
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: values.log,
  NABLA_DATA: folder,
});
const replies = { grade: await repliesTo('/v1/grade'), submission: await repliesTo('/v1/submissions') };
const bare = await serve(new URL('http/bare.ts', import.meta.url), [JSON.stringify(replies)], {});

const lines: (readonly string[])[] = [];
for (const load of LOADS) {
  const { own, other } = await peaks(load);
  const eased = await measure(nabla.origin, load, seconds, Math.round(0.8 * own));
  const times = [eased.median, eased.p99].map((time) => `${figure(time)} ms`);
  lines.push([load.name, figure(other), figure(own), `${figure((100 * own) / other)} %`, ...times]);
}
console.log(table(['requests a second', 'bare', 'nabla', 'share', 'median at 80 %', 'p99'], lines));

await Promise.all([nabla.stop(), bare.stop()]);
await rm(folder, { recursive: true });

/** What the server replies to the bodies of a path, by exercise. */
async function repliesTo(path: string): Promise<Readonly<Record<string, unknown>>> {
  const bodies = LOADS.filter((load) => load.path === path).map(({ body }) => body(0));
  const entries = bodies.map(async (body) => {
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch(nabla.origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
    const value = (await reply.json()) as { exercise: string };
    return [value.exercise, value] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Requests a second when it goes as fast as it can, once warm: the best of some turns, for the machine has other things to do. */
async function peaks(load: Load): Promise<{ readonly own: number; readonly other: number }> {
  await measure(bare.origin, load, 2);
  await measure(nabla.origin, load, 2);
  let [own, other] = [0, 0];
  for (let turn = 0; turn < Number(values.turns); turn += 1) {
    other = Math.max(other, await peak(bare, load));
    own = Math.max(own, await peak(nabla, load));
  }
  return { own, other };
}

async function peak({ origin }: Serving, load: Load): Promise<number> {
  return (await measure(origin, load, seconds)).rate;
}
