import { describe, expect, it } from 'vitest';
import {
  grade,
  prepareVariant,
  publicView,
  solutionOf,
  type PreparedExercise,
} from '../../../grader/index.ts';
import { html } from '../../../server/web/html.ts';
import { keyRows } from '../../../server/worksheet/key.ts';
import { worksheet } from '../../../server/worksheet/sheet.ts';
import { singlePrintout } from '../../../server/worksheet/printout.ts';
import { solutionSheet } from '../../../server/worksheet/solution-sheet.ts';
import { faultsInXml } from '../figures/well-formed.ts';
import { catalog } from '../routes/open-app.ts';

const LEARNER = { id: 'anna@example.org', name: 'Anna <Müller> & "Co"' };
const HEAD = { title: 'Sheet </style> "3"', learner: LEARNER.name };

/** The exercise as it stands, and a variant of it where there are any. */
const EXERCISES: readonly PreparedExercise[] = catalog.list().flatMap((own) => {
  const variant = prepareVariant(own, 7);
  return variant?.ok === true ? [own, variant.exercise] : [own];
});

describe.each(EXERCISES)('the sheet of $id, seed $seed', (exercise) => {
  const content = { title: HEAD.title, learner: LEARNER, exercises: [exercise], prefix: 'l1' };
  const solution = solutionOf(exercise);
  const sheet = worksheet(content);
  const solved = solutionSheet(content, [solution]);
  const key = keyRows(LEARNER, exercise, solution);

  it('has every part, and no answer that the statement does not hold', () => {
    for (const { prompt } of exercise.parts.values())
      for (const latex of formulasIn(prompt)) expect(annotations(sheet.markup)).toContain(latex);
    const told = new Set([exercise.statement, ...promptsOf(exercise)].flatMap(formulasIn).flatMap(sidesOf));
    const answers = new Set(key.flatMap(({ latex, answer }) => [latex, answer]));
    const shown = annotations(sheet.markup).flatMap(sidesOf);
    expect(
      shown.filter((latex) => answers.has(latex) && !told.has(latex) && !isName(latex, exercise)),
    ).toEqual([]);
  });

  it('keeps what a person looks for to the solutions', () => {
    const rubrics = publicView(exercise).parts.flatMap(({ rubric = [] }) => rubric);
    const texts = rubrics.map((item) => html`${item}`.markup);
    expect(texts.filter((text) => sheet.markup.includes(text))).toEqual([]);
    for (const text of texts) expect(solved.markup).toContain(text);
  });

  it('has the solution of every part on the other sheet', () => {
    const shown = annotations(solved.markup);
    for (const { latex } of key) expect(shown.includes(latex) || solved.markup.includes('<code>')).toBe(true);
  });

  it('has a key that is right', () => {
    const answers = Object.fromEntries(key.map(({ part, answer }) => [part, answer]));
    const { parts } = grade(exercise, { answers });
    for (const { verdict } of Object.values(parts)) expect(['correct', 'pending']).toContain(verdict);
    expect(key.every(({ seed }) => seed === exercise.seed)).toBe(true);
    expect(key.reduce((total, { points }) => total + points, 0)).toBe(publicView(exercise).points);
  });

  it.each([
    { id: 'sheet', body: sheet },
    { id: 'solutions', body: solved },
  ])('is well-formed, asks nothing of the network and runs nothing: $id', ({ body }) => {
    const page = singlePrintout(HEAD.title, HEAD, 'a4', body);
    const [, style] = /<style>(.*?)<\/style>/s.exec(page)!;
    expect(style).not.toMatch(/<|url\(|@import/);
    expect(faultsInXml(page.replace('<!doctype html>', '').replace(style!, ''))).toEqual([]);
    expect(page).not.toMatch(/<script|\ssrc=|\shref=|\son\w+=|<Müller>|>undefined<|\[object/);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page).toContain('<html lang="en">');
  });
});

/** The formulas of a page in LaTeX, as KaTeX keeps them beside the MathML. */
function annotations(markup: string): readonly string[] {
  return [...markup.matchAll(/<annotation encoding="application\/x-tex">(.*?)<\/annotation>/gs)].map(
    ([, latex]) => unescaped(latex!),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function formulasIn(text: string): readonly string[] {
  return [...text.matchAll(/\$([^$]+)\$/g)].map(([, latex]) => latex!);
}

function promptsOf({ parts }: PreparedExercise): readonly string[] {
  return [...parts.values()].map(({ prompt }) => prompt);
}

/** A formula, and each side of it. */
function sidesOf(latex: string): readonly string[] {
  return [latex, ...latex.split(/=|\\approx/)].map((side) => side.trim());
}

/** Symbols that an answer may use are listed, and one of them may be an answer. */
function isName(latex: string, { model }: PreparedExercise): boolean {
  return !/[ +\d]/.test(latex) && model.shapes.has(latex);
}
