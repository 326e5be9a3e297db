import type { ChildMessage, Job } from './job.ts';

/** A system as its child process uses it; both methods may throw. */
export interface Engine {
  derivative(of: string, by: string): string;
  value(of: string): string;
}

/** Answers the jobs that the parent sends, one after the other, until the parent goes away. */
export function answerJobs(engine: Engine): void {
  // The first use of a system compiles much of it: that is not to count against the first question.
  engine.derivative('v1 * sqrt(v1)', 'v1');
  engine.value('exp(2) / 3');
  process.on('message', (job: Job) => send({ text: answer(engine, job) }));
  send({ ready: true });
}

function answer(engine: Engine, job: Job): string | null {
  try {
    return job.kind === 'derivative' ? engine.derivative(job.of, job.by) : engine.value(job.of);
  } catch {
    return null;
  }
}

function send(message: ChildMessage): void {
  process.send?.(message);
}
