import { Child, type ChildLimits, type ChildReply } from './child.ts';
import type { Job } from './job.ts';

export interface LineLimits extends ChildLimits {
  /** After so many questions a child is replaced: what a system keeps of each adds up. */
  readonly questions: number;
}

export const LIMITS: LineLimits = { deadline: 300, heap: 128, questions: 2000 };

export type LineReply = ChildReply | { readonly silence: 'unavailable' };

/**
 * A line of questions to one system: one child process answers, another is started and waits, and takes over as soon as
 * the first has to be killed, has crashed, or has answered enough.
 */
export class Line {
  private readonly module: URL;
  private readonly limits: LineLimits;
  private child: Child | undefined;
  private spare: Child | undefined;
  private answered = 0;
  private closed = false;
  private last: Promise<unknown> = Promise.resolve();

  constructor(module: URL, limits: LineLimits = LIMITS) {
    this.module = module;
    this.limits = limits;
  }

  /** Starts the first child, so that it is there when it is asked. */
  open(): void {
    this.child ??= this.start();
  }

  /** The reply to a job, after all those that were asked before. */
  ask(job: Job): Promise<LineReply> {
    const reply = this.last.then(() => this.answer(job));
    this.last = reply;
    return reply;
  }

  /** Ends all processes; what is still being asked gets no answer. */
  async close(): Promise<void> {
    this.closed = true;
    const children = [this.child, this.spare].filter((child) => child !== undefined);
    for (const child of children) child.kill();
    await Promise.all(children.map(({ ended }) => ended));
  }

  /** What was too slow is asked once more: another program may have kept the machine busy. */
  private async answer(job: Job): Promise<LineReply> {
    const reply = await this.tryOnce(job);
    return 'silence' in reply && reply.silence === 'too-slow' ? this.tryOnce(job) : reply;
  }

  private async tryOnce(job: Job): Promise<LineReply> {
    const child = await this.readyChild();
    if (!child) return { silence: 'unavailable' };
    const reply = await child.ask(job);
    this.answered += 1;
    if ('silence' in reply || this.answered >= this.limits.questions) this.replace(child);
    return reply;
  }

  /** A system whose child ends before it can be asked stays unavailable: another would end the same way. */
  private async readyChild(): Promise<Child | undefined> {
    if (this.closed) return undefined;
    this.open();
    const child = this.child!;
    if (!(await child.ready) || this.closed) return undefined;
    this.spare ??= this.start();
    return child;
  }

  private replace(child: Child): void {
    child.kill();
    this.child = this.spare;
    this.spare = undefined;
    this.answered = 0;
  }

  private start(): Child {
    return new Child(this.module, this.limits);
  }
}
