import type { Contents, Kind } from '../answers/content.ts';
import type { PreparedPart } from '../exercise/prepared.ts';

/** What became of an answer: `blocked` is one that nobody can go on from, because it could not be read or is not decided. */
export type Standing = 'right' | 'rounded' | 'wrong' | 'blocked';

/** An answer that was judged. */
export interface Judged {
  readonly part: PreparedPart;
  readonly standing: Standing;
  /** As it was read. */
  readonly text: string;
  /** Undefined of one that could not be read. */
  readonly content?: Contents[Kind];
}
