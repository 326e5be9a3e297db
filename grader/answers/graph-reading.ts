import { symbolsOf, type Expression } from '../language/expression.ts';
import { LIMITS } from '../language/limits.ts';
import { nameText } from '../language/names.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Answer } from '../result.ts';
import { inOrderOfUse, type DrawnGraph, type Step } from './drawn-graph.ts';
import { readLines, type ReadLine } from './graph-lines.ts';
import type { AnswerReading } from './kind.ts';
import { lengthOf, refuse } from './refusal.ts';
import { textLines, type TextLine } from './text-lines.ts';

type Refused = Extract<AnswerReading<'graph'>, { ok: false }>;

/** So many nodes at most are drawn. */
const MOST_STEPS = 100;

/**
 * A graph as lines `name = operation`, in any order: the inputs are known, the nodes are named freely. The step
 * that no other uses is the result. Names twice, circles and unknown names cannot be read.
 */
export function readGraph(answer: Answer, vocabulary: Vocabulary): AnswerReading<'graph'> {
  const lines = textLines(answer);
  const length = lengthOf(answer);
  if (!lines) return refuse('not-text', length, { expected: 'lines such as n1 = 5*x' });
  const refusal = refuseSize(lines, length);
  if (refusal) return refusal;
  const found = readLines(lines, vocabulary);
  return 'ok' in found ? found : assemble(found, length, vocabulary.asked);
}

function refuseSize(lines: readonly TextLine[], length: number): Refused | undefined {
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (total === 0) return refuse('unexpected-end', length, { expected: 'a line such as n1 = 5*x' });
  if (total > LIMITS.length) return refuse('too-long', length, { data: { limit: LIMITS.length } });
  if (lines.length <= MOST_STEPS) return undefined;
  return refuse('too-many-nodes', length, { data: { limit: MOST_STEPS } });
}

/** Where lines have two readings, the alternative takes the loose one of each. */
function assemble(
  lines: readonly ReadLine[],
  length: number,
  asked: readonly string[],
): AnswerReading<'graph'> {
  const content = build(lines, (reading) => reading.expression, length, asked);
  if ('ok' in content) return content;
  const problem = lines.find(({ reading }) => reading.alternative)?.reading.alternative?.problem;
  const loose = build(lines, (reading) => (reading.alternative ?? reading).expression, length, asked);
  return problem && !('ok' in loose)
    ? { ok: true, content, alternative: { content: loose, problem } }
    : { ok: true, content };
}

function build(
  lines: readonly ReadLine[],
  pick: (reading: ReadLine['reading']) => Expression,
  length: number,
  asked: readonly string[],
): DrawnGraph | Refused {
  const steps = inOrderOfUse(lines.map(({ name, reading }) => ({ name, operation: pick(reading) })));
  if (!('tangle' in steps)) return { steps, output: resultOf(steps, asked) };
  return steps.tangle === 'circular'
    ? refuse('circular', length, { data: { names: steps.names.map(nameText) } })
    : refuse('too-many-nodes', length, { data: { limit: LIMITS.nodes } });
}

/** Of several steps that no other uses, the one with the name that was asked for, or else the last. */
function resultOf(steps: readonly Step[], asked: readonly string[]): string {
  const used = new Set(steps.flatMap(({ operation }) => [...symbolsOf(operation)]));
  const ends = steps.map(({ name }) => name).filter((name) => !used.has(name));
  return ends.find((name) => asked.includes(name)) ?? ends.at(-1)!;
}
