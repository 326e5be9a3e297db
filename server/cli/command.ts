import type { Readable, Writable } from 'node:stream';

/** What a command exits with. */
export const EXIT = {
  done: 0,
  /** Done, but something in the input was bad; or it could not be finished. */
  found: 1,
  /** The command line or the settings cannot be understood, or the input cannot be opened. */
  usage: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An option of a command: its value's name in the help (none for a switch), what it may be, and what it does. */
export interface Option {
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly help: string;
}

/** A command as the help shows it; its code is loaded only when it is run. */
export interface Command {
  /** Words after `nabla`. */
  readonly name: string;
  /** Operands as the usage line shows them. */
  readonly operands: string;
  /** How many operands it takes. */
  readonly operandCount: { readonly least: number; readonly most: number };
  readonly summary: string;
  readonly help: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly load: () => Promise<{ readonly run: (invocation: Invocation) => Promise<ExitCode> }>;
}

/** What a command works with. */
export interface Invocation {
  readonly operands: readonly string[];
  /** Values of the options that were given; a switch has an empty one. */
  readonly options: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable & { readonly isTTY?: boolean };
}

/** The command line cannot be understood: told with a hint at the help, exit code 2. */
export class UsageError extends Error {}
