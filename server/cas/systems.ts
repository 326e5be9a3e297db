import {
  SYSTEMS,
  type CasQuestion,
  type Opinion,
  type SecondOpinion,
  type SystemName,
} from '../../grader/exercise/second-opinion.ts';
import type { Job } from './job.ts';
import { Line, type LineLimits } from './line.ts';
import { MATHJS } from './mathjs-notation.ts';
import { NERDAMER } from './nerdamer-notation.ts';
import type { Notation } from './notation.ts';
import { Renaming } from './renaming.ts';
import { writeFormula } from './write.ts';

const KNOWN = {
  mathjs: { module: new URL('mathjs-child.ts', import.meta.url), notation: MATHJS },
  nerdamer: { module: new URL('nerdamer-child.ts', import.meta.url), notation: NERDAMER },
} satisfies Record<SystemName, { readonly module: URL; readonly notation: Notation }>;

/** A system with its processes: they run from here on, and have to be closed. */
export interface OpenSystem extends SecondOpinion {
  close(): Promise<void>;
}

/** All systems, started at once. */
export function openSystems(limits?: LineLimits): readonly OpenSystem[] {
  return SYSTEMS.map((system) => openSystem(system, limits));
}

/** One system, started. */
export function openSystem(system: SystemName, limits?: LineLimits): OpenSystem {
  const { module, notation } = KNOWN[system];
  const line = new Line(module, limits);
  line.open();
  return {
    system,
    ask: (questions) => Promise.all(questions.map((question) => ask(question, line, notation))),
    close: () => line.close(),
  };
}

async function ask(question: CasQuestion, line: Line, notation: Notation): Promise<Opinion> {
  const renaming = new Renaming(question.of);
  const job = jobOf(question, notation, renaming);
  if (!job) return { said: false, silence: 'not-asked' };
  const reply = await line.ask(job);
  if ('silence' in reply) return { said: false, silence: reply.silence };
  const expression = reply.text === null ? undefined : renaming.read(reply.text);
  return expression ? { said: true, expression } : { said: false, silence: 'no-answer' };
}

/** The question in the system's notation. A formula without the symbol that one differentiates by is still one. */
function jobOf(question: CasQuestion, notation: Notation, { names }: Renaming): Job | undefined {
  const of = writeFormula(question.of, notation, names);
  if (of === undefined) return undefined;
  return question.kind === 'value'
    ? { kind: 'value', of }
    : { kind: 'derivative', of, by: names.get(question.by) ?? 'v0' };
}
