import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { logLines } from '../../../server/cli/log-lines.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A log, and how many lines of it are written in how many pieces. */
function open() {
  const pieces: string[] = [];
  const output = new Writable({
    write(piece, _encoding, done) {
      pieces.push(String(piece));
      done();
    },
  });
  const lines = logLines(output);
  const written = () => pieces.join('').split('\n').length - 1;
  return { log: pino({}, lines), flush: lines.flush, pieces, written };
}

it('writes lines together, after a moment', () => {
  const { log, pieces, written } = open();
  for (let i = 0; i < 10; i += 1) log.info('x');
  expect(written()).toBe(0);
  vi.advanceTimersByTime(250);
  expect([written(), pieces.length]).toEqual([10, 1]);
});

it('or when there are many', () => {
  const { log, written } = open();
  for (let i = 0; i < 200; i += 1) log.info('x');
  expect(written()).toBeGreaterThan(100);
});

it('and errors at once, with all that was before', () => {
  const { log, written } = open();
  log.info('x');
  log.error('y');
  expect(written()).toBe(2);
});

it('and what is left when it is told to', () => {
  const { log, flush, written } = open();
  log.info('x');
  flush();
  flush();
  expect(written()).toBe(1);
});
