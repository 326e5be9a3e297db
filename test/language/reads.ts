import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../grader/language/problem.ts';
import { read } from '../../grader/language/reader.ts';
import type { Vocabulary } from '../../grader/language/vocabulary.ts';
import { structure } from './structure.ts';
import { knowing } from './vocabularies.ts';

/** What a text reads as, or why it is refused. `knows` replaces the table's own list of names. */
export interface ReadingRow {
  readonly given: string;
  readonly reads?: string;
  /** The other reading, where there are two. */
  readonly or?: string;
  readonly refused?: ProblemCode;
  /** The piece of the text that the refusal points at. */
  readonly at?: string;
  readonly suggests?: string;
  readonly knows?: string;
  readonly why: string;
}

/** Checks a table of readings, in which rows without `knows` are read with the vocabulary given. */
export function readings(title: string, vocabulary: string | Vocabulary, rows: readonly ReadingRow[]): void {
  const given = typeof vocabulary === 'string' ? knowing(vocabulary) : vocabulary;
  describe.each([{ title }])('$title', () => {
    it.each(rows)('$given: $why', (row) => {
      expect(outcome(row, row.knows === undefined ? given : knowing(row.knows))).toEqual(expected(row));
    });
  });
}

function expected(row: ReadingRow): Partial<ReadingRow> {
  const { given: _given, knows: _knows, why: _why, ...rest } = row;
  return rest;
}

function outcome(row: ReadingRow, vocabulary: Vocabulary): Partial<ReadingRow> {
  const reading = read(row.given, vocabulary);
  if (reading.ok) {
    const { expression, alternative } = reading;
    return {
      reads: structure(expression),
      ...(alternative && { or: structure(alternative.expression) }),
    };
  }
  const { code, start, end, suggestion } = reading.problem;
  return {
    refused: code,
    ...(row.at !== undefined && { at: row.given.slice(start, end) }),
    ...(row.suggests !== undefined && { suggests: suggestion ?? 'nothing' }),
  };
}
