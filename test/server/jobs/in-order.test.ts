import { setTimeout as wait } from 'node:timers/promises';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../server/jobs/in-order.ts';

async function* counted(count: number, onTaken: (item: number) => void = () => {}): AsyncGenerator<number> {
  for (let item = 0; item < count; item += 1) {
    onTaken(item);
    yield item;
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function notTwo(item: number): Promise<number> {
  if (item === 2) throw new Error('two');
  return item;
}

/** As many macrotasks as a pause is long. */
async function pause(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
}

describe('inOrder', () => {
  it('gives what the lanes make in the order of the items, each once, however long each takes', async () => {
    const cases = fc.record({
      pauses: fc.array(fc.nat(5), { maxLength: 30 }),
      lanes: fc.integer({ min: 1, max: 5 }),
      ahead: fc.integer({ min: 1, max: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ pauses, lanes, ahead }) => {
        let given = 0;
        const items = counted(pauses.length, (item) => expect(item - given).toBeLessThanOrEqual(ahead));
        const lane = async (item: number) => {
          await pause(pauses[item]!);
          return item * item;
        };
        const results: number[] = [];
        for await (const result of inOrder(
          items,
          Array.from({ length: lanes }, () => lane),
          ahead,
        )) {
          results.push(result);
          given += 1;
        }
        expect(results).toEqual(pauses.map((_, i) => i * i));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps every lane busy while the first item takes long', async () => {
    const done: number[] = [];
    const lane = async (item: number) => {
      if (item === 0) while (done.length < 4) await wait(1);
      done.push(item);
      return item;
    };
    expect(await all(inOrder(counted(5), [lane, lane], 5))).toEqual([0, 1, 2, 3, 4]);
    expect(done).toEqual([1, 2, 3, 4, 0]);
  });

  it('throws what a lane throws, in its place', async () => {
    const given: number[] = [];
    const reading = async () => {
      for await (const result of inOrder(counted(9), [notTwo, notTwo, notTwo], 9)) given.push(result);
    };
    await expect(reading()).rejects.toThrow('two');
    expect(given).toEqual([0, 1]);
  });

  it('closes the items when nobody wants more', async () => {
    let closed = false;
    const items = async function* () {
      try {
        yield* counted(100);
      } finally {
        closed = true;
      }
    };
    for await (const result of inOrder(items(), [async (item: number) => item], 2)) if (result === 3) break;
    expect(closed).toBe(true);
  });
});
