import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../grader/feedback/problems.ts';
import { printLatex } from '../../grader/language/print-latex.ts';
import { printText } from '../../grader/language/print-text.ts';
import { read } from '../../grader/language/reader.ts';
import { openVocabulary } from '../../grader/language/vocabulary.ts';
import { fastest } from './fastest.ts';
import { knowing } from './vocabularies.ts';

interface HostileRow {
  readonly id: string;
  readonly layer: string;
  readonly why: string;
  readonly input: string | { readonly $rep: readonly (readonly [text: string, times: number])[] };
}

const LIST = new URL('../../../shared/hostile-dev.jsonl', import.meta.url);

function rowsOf(list: URL): readonly (HostileRow & { readonly text: string })[] {
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as HostileRow)
    .filter((row) => row.layer === 'expr' || row.layer === 'latex')
    .map((row) => ({ ...row, text: expanded(row.input) }));
}

function expanded(input: HostileRow['input']): string {
  return typeof input === 'string' ? input : input.$rep.map(([text, times]) => text.repeat(times)).join('');
}

describe.runIf(existsSync(LIST))('hostile and clumsy texts', () => {
  const rows = existsSync(LIST) ? rowsOf(LIST) : [];
  const vocabularies = [openVocabulary(), knowing('x y e f() A:2x2'), knowing('')];

  it.each(rows)('$id is read, or refused at a place: $why', ({ text }) => {
    for (const vocabulary of vocabularies) {
      const reading = read(text, vocabulary);
      if (reading.ok) {
        expect([printText(reading.expression), printLatex(reading.expression)]).not.toContain('');
      } else {
        const { start, end } = reading.problem;
        expect([0 <= start, start <= end, end <= text.length]).toEqual([true, true, true]);
        expect(describeProblem(reading.problem)).not.toMatch(/undefined|\[object/);
      }
    }
  });

  it('are each read three times in 5 ms', () => {
    for (const { text } of rows) {
      const time = fastest(() => vocabularies.forEach((vocabulary) => read(text, vocabulary)));
      expect(time).toBeLessThan(5);
    }
  });
});
