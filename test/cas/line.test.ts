import { afterEach, describe, expect, it, vi } from 'vitest';
import { Line, LIMITS, type LineLimits } from '../../server/cas/line.ts';

vi.setConfig({ testTimeout: 60_000 });

const opened: Line[] = [];
afterEach(() => Promise.all(opened.splice(0).map((line) => line.close())));

const MISBEHAVING = new URL('misbehaving-child.ts', import.meta.url);
const ABSENT = new URL('absent-child.ts', import.meta.url);

function openLine(limits: Partial<LineLimits> = {}, child = MISBEHAVING): Line {
  const line = new Line(child, { ...LIMITS, deadline: 20_000, ...limits });
  opened.push(line);
  return line;
}

const value = (of: string) => ({ kind: 'value', of }) as const;

async function processOf(line: Line): Promise<number> {
  const reply = await line.ask(value('process'));
  return 'text' in reply ? Number(reply.text) : NaN;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a line of questions', () => {
  it.each([
    { does: 'hang', limits: { deadline: 1500 }, reply: { silence: 'too-slow' } },
    { does: 'heap', limits: { heap: 24 }, reply: { silence: 'crashed' } },
    { does: 'exit', limits: {}, reply: { silence: 'crashed' } },
  ])('goes on in another process after $does', async ({ does, limits, reply }) => {
    const line = openLine(limits);
    const first = await processOf(line);
    const [failed, next] = await Promise.all([line.ask(value(does)), processOf(line)]);
    expect(failed).toEqual(reply);
    expect(next).toBeGreaterThan(0);
    expect(next).not.toBe(first);
    await vi.waitFor(() => expect(isRunning(first)).toBe(false), 20_000);
  });

  it('goes on in the same process after a failure that ends nothing', async () => {
    const line = openLine();
    const first = await processOf(line);
    expect(await line.ask(value('fail'))).toEqual({ text: null });
    expect(await processOf(line)).toBe(first);
  });

  it('outlives one failure after the other', async () => {
    const line = openLine();
    const replies = await Promise.all(['exit', 'exit', 'exit', '7'].map((of) => line.ask(value(of))));
    expect(replies.slice(0, 3)).toEqual(Array.from({ length: 3 }, () => ({ silence: 'crashed' })));
    expect(replies[3]).toEqual({ text: '7' });
  });

  it('answers in the order of the questions', async () => {
    const line = openLine();
    const texts = Array.from({ length: 50 }, (_, i) => String(i));
    const replies = await Promise.all(texts.map((of) => line.ask(value(of))));
    expect(replies).toEqual(texts.map((text) => ({ text })));
  });

  it('takes a new process after so many questions', async () => {
    const line = openLine({ questions: 2 });
    const processes: number[] = [];
    for (let i = 0; i < 5; i += 1) processes.push(await processOf(line));
    expect(new Set(processes).size).toBe(3);
    expect(processes[1]).toBe(processes[0]);
    expect(processes[2]).not.toBe(processes[1]);
  });

  it('tells its processes nothing of the environment', async () => {
    expect(await openLine().ask(value('environment'))).toEqual({ text: '' });
  });

  it('says so where the system cannot be loaded', async () => {
    const line = openLine({}, ABSENT);
    expect(await line.ask(value('1'))).toEqual({ silence: 'unavailable' });
    expect(await line.ask(value('1'))).toEqual({ silence: 'unavailable' });
  });

  it('leaves no process behind, a busy one neither', async () => {
    const line = openLine();
    const pid = await processOf(line);
    const endless = line.ask(value('hang'));
    await line.close();
    expect(isRunning(pid)).toBe(false);
    expect(await endless).toHaveProperty('silence');
    expect(await line.ask(value('1'))).toEqual({ silence: 'unavailable' });
  });
});
