import { canonicalName } from '../language/names.ts';
import type { Problem } from '../language/problem.ts';
import { read } from '../language/reader.ts';
import type { Reading } from '../language/reading.ts';
import { SCALAR } from '../language/shape.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { TextLine } from './text-lines.ts';

/** A line of a graph: a name, and how its operation was read. */
export interface ReadLine {
  readonly name: string;
  readonly reading: Extract<Reading, { ok: true }>;
}

/** A line with its name, and its operation still as text. */
interface NamedLine {
  readonly name: string;
  readonly line: TextLine;
  /** Where the operation starts in the text of the line. */
  readonly at: number;
}

type Refused = { readonly ok: false; readonly problem: Problem };

/** Reads lines `name = operation`, in which the inputs and the names of all lines are known. */
export function readLines(lines: readonly TextLine[], inputs: Vocabulary): readonly ReadLine[] | Refused {
  const named = nameLines(lines, inputs);
  if ('ok' in named) return named;
  const nodes = named.map(({ name }) => [name, { name, shape: SCALAR }] as const);
  const vocabulary = { ...inputs, symbols: new Map([...inputs.symbols, ...nodes]), asked: [] };
  const done: ReadLine[] = [];
  for (const { name, line, at } of named) {
    const reading = read(line.text.slice(at), vocabulary);
    if (!reading.ok) return { ok: false, problem: placed(reading.problem, line, at) };
    done.push({ name, reading: withPlace(reading, line, at) });
  }
  return done;
}

function nameLines(lines: readonly TextLine[], { symbols }: Vocabulary): readonly NamedLine[] | Refused {
  const taken = new Set(symbols.keys());
  const named: NamedLine[] = [];
  for (const line of lines) {
    const equals = line.text.indexOf('=');
    const left = line.text.slice(0, Math.max(0, equals)).replace(/:$/, '').trimEnd();
    const name = canonicalName(left);
    if (name === undefined) return refuseIn(line, { code: 'not-a-step', start: 0, end: line.text.length });
    if (taken.has(name))
      return refuseIn(line, { code: 'name-twice', start: 0, end: left.length, data: { name } });
    taken.add(name);
    named.push({ name, line, at: equals + 1 });
  }
  return named;
}

function refuseIn(line: TextLine, problem: Problem): Refused {
  return { ok: false, problem: placed(problem, line, 0) };
}

function withPlace(reading: ReadLine['reading'], line: TextLine, at: number): ReadLine['reading'] {
  const { alternative } = reading;
  if (!alternative) return reading;
  return { ...reading, alternative: { ...alternative, problem: placed(alternative.problem, line, at) } };
}

/** A problem in a piece of a line that starts at `at`, with its place in the whole text. */
function placed<P extends Problem>(problem: P, line: TextLine, at: number): P {
  const shift = line.start + at;
  return {
    ...problem,
    start: problem.start + shift,
    end: problem.end + shift,
    data: { ...problem.data, line: line.number },
  };
}
