import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { solutionOf, type PreparedExercise } from '../../grader/index.ts';
import { ClassFile } from './class-file.ts';
import { fileNamesOf } from './file-names.ts';
import { keyCsv, keyJson, keyRows, type KeyRow } from './key.ts';
import type { Learner } from './learner.ts';
import type { Paper } from './papers.ts';
import type { RunningHead } from './print-style.ts';
import { singlePrintout } from './printout.ts';
import { worksheet, type SheetContent } from './sheet.ts';
import { solutionSheet } from './solution-sheet.ts';

/** What to write. */
export interface SheetOrder {
  readonly title: string;
  /** None for one sheet that is no one's in particular. */
  readonly learners: readonly Learner[];
  /** What is on the sheet of the i-th learner, who is undefined where there are none. */
  readonly exercises: (learner: Learner | undefined, i: number) => readonly PreparedExercise[];
  readonly paper: Paper;
  readonly folder: string;
  readonly onSheet: () => void;
}

/**
 * Writes to the folder a sheet and its solutions for each learner (`sheet-anna.html`, `solutions-anna.html`), the same of all in one
 * file for printing (`sheets.html`, `solutions.html`), and the key (`key.json`, `key.csv`). Without learners there are `sheet.html`,
 * `solutions.html` and the key. Returns how many answers the key has.
 */
export async function writeSheets(order: SheetOrder): Promise<number> {
  await mkdir(order.folder, { recursive: true });
  const rows = order.learners.length === 0 ? await writeOne(order) : await writeClass(order);
  await writeFile(join(order.folder, 'key.json'), keyJson(rows));
  await writeFile(join(order.folder, 'key.csv'), keyCsv(rows));
  return rows.length;
}

async function writeOne(order: SheetOrder): Promise<readonly KeyRow[]> {
  const sheet = sheetOf(order, undefined, 0);
  await writePair(order, sheet, '');
  order.onSheet();
  return sheet.rows;
}

async function writeClass(order: SheetOrder): Promise<readonly KeyRow[]> {
  const { title, learners, paper, folder } = order;
  const names = fileNamesOf(learners);
  const sheetHeads = learners.map((learner) => headOf(title, learner));
  const solutionHeads = learners.map((learner) => headOf(solutionsTitle(title), learner));
  const sheets = await ClassFile.open(join(folder, 'sheets.html'), title, sheetHeads, paper);
  const solutions = await ClassFile.open(
    join(folder, 'solutions.html'),
    solutionsTitle(title),
    solutionHeads,
    paper,
  );
  const rows: KeyRow[] = [];
  try {
    for (const [i, learner] of learners.entries()) {
      const sheet = sheetOf(order, learner, i);
      await writePair(order, sheet, `-${names[i]!}`);
      await sheets.add(sheet.body);
      await solutions.add(sheet.solutions);
      rows.push(...sheet.rows);
      order.onSheet();
    }
  } finally {
    await Promise.all([sheets.close(), solutions.close()]);
  }
  return rows;
}

type Sheet = ReturnType<typeof sheetOf>;

function sheetOf(order: SheetOrder, learner: Learner | undefined, i: number) {
  const exercises = order.exercises(learner, i);
  const content: SheetContent = { title: order.title, learner, exercises, prefix: `l${i + 1}` };
  const solved = exercises.map(solutionOf);
  return {
    learner,
    body: worksheet(content),
    solutions: solutionSheet(content, solved),
    rows: exercises.flatMap((exercise, k) => keyRows(learner, exercise, solved[k]!)),
  };
}

async function writePair({ title, paper, folder }: SheetOrder, sheet: Sheet, suffix: string): Promise<void> {
  const { learner, body, solutions } = sheet;
  const pair = [
    ['sheet', title, body],
    ['solutions', solutionsTitle(title), solutions],
  ] as const;
  for (const [file, heading, html] of pair) {
    const text = singlePrintout(documentTitle(heading, learner), headOf(heading, learner), paper, html);
    await writeFile(join(folder, `${file}${suffix}.html`), text);
  }
}

function solutionsTitle(title: string): string {
  return `${title}: solutions`;
}

function documentTitle(title: string, learner: Learner | undefined): string {
  return learner ? `${title} · ${learner.name ?? learner.id}` : title;
}

function headOf(title: string, learner: Learner | undefined): RunningHead {
  return { title, learner: learner?.name ?? learner?.id ?? '' };
}
