import { saysWhy } from '../../grader/index.ts';
import type { Verdict } from '../../grader/result.ts';
import type { PartResult } from '../schemas/result-row.ts';
import { CodeCounts } from './code-counts.ts';
import { Correlation } from './correlation.ts';
import { DistinctAnswers, type Submitter } from './distinct-answers.ts';

/** What an answer to a part came with. */
export interface Circumstances {
  readonly seed: number;
  readonly revision: string;
  readonly submitter: Submitter;
  /** The beginning of an answer that could not be read, as it was typed. */
  readonly typed: string | undefined;
  /** The share of their points that the other parts earned; undefined where none of them was decided. */
  readonly rest: number | undefined;
}

/** What became of the answers to one part, counted one by one. */
export class PartTally {
  readonly verdicts = new Map<Verdict, number>();
  /** Codes that say why an answer is not right. */
  readonly mistakes = new CodeCounts();
  /** Codes of the problems of answers that could not be read. */
  readonly problems = new CodeCounts();
  /** Wrong answers of which no code says why. */
  readonly unexplained = new DistinctAnswers();
  /** Answers that a person has to decide on. */
  readonly open = new DistinctAnswers();
  /** The part's share of points against that of the rest. */
  readonly discrimination = new Correlation();
  /** Wrong and open answers that the results do not show. */
  unshown = 0;
  /** Wrong answers of which the results do not say what was said. */
  unsaid = 0;
  points: number | undefined;
  #scored = 0;
  #score = 0;

  add(part: PartResult, circumstances: Circumstances): void {
    const { verdict, score, points } = part;
    this.verdicts.set(verdict, (this.verdicts.get(verdict) ?? 0) + 1);
    this.points ??= points;
    if (score !== undefined && score !== null) this.#addScore(score, points, circumstances.rest);
    this.#sort(part, circumstances);
  }

  /** In points, of the answers that were decided; undefined where none was. */
  meanScore(): number | undefined {
    return this.#scored === 0 ? undefined : this.#score / this.#scored;
  }

  #addScore(score: number, points: number | undefined, rest: number | undefined): void {
    this.#scored += 1;
    this.#score += score;
    if (rest !== undefined && points) this.discrimination.add(score / points, rest);
  }

  #sort(part: PartResult, circumstances: Circumstances): void {
    switch (part.verdict) {
      case 'correct':
      case 'missing':
        return;
      case 'invalid':
        this.problems.add(part.problem ? [part.problem] : [], exampleOf(part, circumstances));
        return;
      case 'undecided':
      case 'pending':
        this.#hold(this.open, part, circumstances);
        return;
      case 'partial':
      case 'incorrect':
        this.#explain(part, circumstances);
    }
  }

  #explain(part: PartResult, circumstances: Circumstances): void {
    const why = (part.feedback ?? []).filter(({ code }) => saysWhy(code));
    if (part.feedback === undefined) this.unsaid += 1;
    if (why.length > 0) this.mistakes.add(why, exampleOf(part, circumstances));
    else if (part.verdict === 'incorrect') this.#hold(this.unexplained, part, circumstances);
  }

  #hold(answers: DistinctAnswers, { read }: PartResult, circumstances: Circumstances): void {
    if (read === undefined) this.unshown += 1;
    else {
      const { seed, revision, submitter } = circumstances;
      answers.add({ seed, revision, read }, submitter);
    }
  }
}

function exampleOf({ read }: PartResult, { seed, typed, submitter }: Circumstances) {
  return { seed, submitter, ...(read && { read }), ...(typed !== undefined && { typed }) };
}
