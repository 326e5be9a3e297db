import { fork, type ChildProcess } from 'node:child_process';
import type { ChildMessage, Job } from './job.ts';

/** How a child process is run. */
export interface ChildLimits {
  /** Milliseconds that one question may take. */
  readonly deadline: number;
  /** Megabytes of its heap. */
  readonly heap: number;
}

export type ChildReply = { readonly text: string | null } | { readonly silence: 'too-slow' | 'crashed' };

/** Milliseconds that loading a system may take, on a busy machine too. */
const START = 30_000;

/**
 * One child process that answers one question at a time. A question beyond its deadline ends it by SIGKILL: neither
 * system can be interrupted in another way. It gets no environment, and no say on this process's output.
 */
export class Child {
  private readonly process: ChildProcess;
  private readonly deadline: number;
  /** Whether it can be asked; false where it ended before. */
  readonly ready: Promise<boolean>;
  /** When the process is no more. */
  readonly ended: Promise<void>;
  private receive: (reply: ChildMessage | 'gone') => void = () => {};

  constructor(module: URL, { deadline, heap }: ChildLimits) {
    this.deadline = deadline;
    this.process = fork(module, [], {
      execArgv: [`--max-old-space-size=${heap}`],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.process.on('message', (message: ChildMessage) => this.receive(message));
    this.process.on('error', () => this.receive('gone'));
    this.ended = new Promise((resolve) => {
      this.process.once('exit', () => {
        this.receive('gone');
        resolve();
      });
      // A process that could not be started has no exit.
      if (this.process.pid === undefined) resolve();
    });
    this.ready = this.next(START).then((message) => typeof message === 'object' && 'ready' in message);
  }

  /** The reply to one job; only when the one before has been answered. After a silence the process is gone. */
  async ask(job: Job): Promise<ChildReply> {
    const reply = this.next(this.deadline);
    this.process.send(job, (error) => error && this.receive('gone'));
    const message = await reply;
    if (message === 'late') return { silence: 'too-slow' };
    return typeof message === 'object' && 'text' in message ? message : { silence: 'crashed' };
  }

  kill(): void {
    this.process.kill('SIGKILL');
  }

  /** The next message; the process is killed where it does not come in time. */
  private next(milliseconds: number): Promise<ChildMessage | 'gone' | 'late'> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.kill();
        resolve('late');
      }, milliseconds);
      this.receive = (message) => {
        clearTimeout(timer);
        resolve(message);
      };
    });
  }
}
