import { describe, expect, it } from 'vitest';
import {
  describeFigure,
  referenceText,
  type FigureMode,
  type PreparedExercise,
} from '../../../grader/index.ts';
import type { Figure, GraphFigure } from '../../../grader/figures/figure.ts';
import { figuresOf } from '../../../grader/figures/figures.ts';
import { nameText } from '../../../grader/language/names.ts';
import { plainRuns } from '../../../grader/language/runs.ts';
import { typeset } from '../../../grader/language/typeset.ts';
import { drawFigure, figureFile } from '../../../server/figures/draw.ts';
import { layoutGraph } from '../../../server/figures/graph-layout.ts';
import { overlap, widthOf, type Box } from '../../../server/figures/measure.ts';
import { layoutNetwork } from '../../../server/figures/network-layout.ts';
import { plain } from '../../../server/figures/text.ts';
import { catalog } from '../routes/open-app.ts';
import { faultsInXml, textsIn } from './well-formed.ts';

const MODES: readonly FigureMode[] = ['exercise', 'solution'];

interface Row {
  readonly id: string;
  readonly mode: FigureMode;
  readonly figure: Figure;
}

const ROWS: readonly Row[] = catalog
  .list()
  .flatMap((exercise) =>
    MODES.flatMap((mode) =>
      figuresOf(exercise, mode).map((figure, i) => ({ id: `${exercise.id} ${i + 1}`, mode, figure })),
    ),
  );

function ofKind<K extends Figure['kind']>(kind: K) {
  return ROWS.flatMap(({ id, mode, figure }) =>
    figure.kind === kind ? [{ id, mode, figure: figure as Extract<Figure, { kind: K }> }] : [],
  );
}

it('the catalog has pictures of every kind', () => {
  const kinds = new Set(ROWS.map(({ figure }) => figure.kind));
  expect([...kinds].toSorted()).toEqual(['contour', 'curve', 'graph', 'network']);
});

describe.each(ROWS)('$id, $mode', ({ figure }) => {
  const svg = drawFigure(figure, 'p').markup;
  const file = figureFile(figure);

  it('is well-formed, with a title, a description and no number that is none', () => {
    const { title, description } = describeFigure(figure);
    expect(faultsInXml(svg)).toEqual([]);
    expect(faultsInXml(file.trim().replace(/<style>.*?<\/style>/s, ''))).toEqual([]);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="p-title" aria-describedby="p-description"/);
    expect(title.length * description.length).toBeGreaterThan(0);
    expect(svg + description).not.toMatch(/NaN|undefined"|Infinity/);
  });

  it('is the same whenever it is drawn', () => {
    expect(drawFigure(structuredClone(figure), 'p').markup).toBe(svg);
  });

  it('has ids of its own, and refers to none that is not there', () => {
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith('p-'))).toBe(true);
    for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
  });

  it('has no style in its elements, so that a strict page shows it as it is', () => {
    expect(svg).not.toMatch(/<style|\sstyle="|<script|\son\w+="/);
    expect(file).toContain('prefers-color-scheme:dark');
  });

  it('holds all its text', () => {
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!;
    const outside = textsIn(svg).filter(({ tag, text }) => {
      const { left, right, top, bottom } = edgesOf(tag, text);
      return left < -2 || top < -2 || right > Number(width) + 2 || bottom > Number(height);
    });
    expect(outside).toEqual([]);
  });
});

/** The box of a text, with letters of usual width: what is measured is the widest. */
function edgesOf(tag: string, text: string) {
  const attribute = (name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)![1]!;
  const size = attribute('font-size') === '12' ? 'note' : 'label';
  const wide = 0.92 * widthOf(plain(text), size);
  const before = { start: 0, middle: 0.5, end: 1 }[attribute('text-anchor') as 'start' | 'middle' | 'end'];
  const left = Number(attribute('x')) - wide * before;
  const bottom = Number(attribute('y'));
  return { left, right: left + wide, top: bottom - Number(attribute('font-size')), bottom };
}

/** The pairs that cover each other. */
function clashesIn(boxes: readonly Box[]): readonly (readonly [Box, Box])[] {
  return boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b) => (overlap(a, b) ? [[a, b] as const] : [])));
}

describe.each(ofKind('graph'))('the graph $id, $mode', ({ figure }) => {
  it('says every edge in words', () => {
    const { description } = describeFigure(figure);
    for (const { from, to } of figure.edges) expect(description).toMatch(edgeWords(figure, from, to));
  });

  it('has boxes and labels that do not overlap', () => {
    const { nodes, edges } = layoutGraph(figure);
    expect(clashesIn([...nodes, ...edges.flatMap(({ label }) => label ?? [])])).toEqual([]);
  });
});

/** `Node c = a + b, from a and b`. */
function edgeWords({ nodes }: GraphFigure, from: string, to: string): RegExp {
  const role = nodes.find(({ name }) => name === to)?.role === 'output' ? 'Result' : 'Node';
  const quoted = [to, from].map((name) => nameText(name).replace(/[\^[\]{}]/g, '\\$&'));
  return new RegExp(`${role} ${quoted[0]}( [^;]*)?, from [^;.]*\\b${quoted[1]}(\\b|[,.;]| )`);
}

describe.each(ofKind('network'))('the network $id, $mode', ({ figure }) => {
  it('has units, notes and weights that do not overlap', () => {
    const { columns, ties } = layoutNetwork(figure);
    const units = columns.flat();
    const boxes = [
      ...units,
      ...units.flatMap(({ notes }) => notes),
      ...ties.flatMap(({ label }) => label ?? []),
    ];
    expect(clashesIn(boxes)).toEqual([]);
  });
});

describe.each(catalog.list())('$id', (exercise) => {
  it('shows no answer before it is given', () => {
    const givens = givensOf(exercise);
    const answers = answersTo(exercise).filter((answer) => !givens.has(answer));
    const shown = figuresOf(exercise, 'exercise').flatMap(valuesIn);
    expect(shown.filter((text) => answers.includes(text))).toEqual([]);
  });
});

/** What a picture says of quantities; numbers along an axis are no values of anything. */
function valuesIn(figure: Figure): readonly string[] {
  return textsIn(drawFigure(figure, 'p').markup)
    .filter(({ role }) => role !== 'tick' && role !== 'level-value')
    .flatMap(({ text }) => [
      text,
      text
        .split(/ [=≈] /)
        .at(-1)!
        .replace(/^[=≈] /, ''),
    ]);
}

function answersTo({ parts }: PreparedExercise): readonly string[] {
  return [...parts.values()].flatMap(({ task }) => {
    const typesetAnswer =
      task.kind === 'expression' || task.kind === 'number' ? [plainRuns(typeset(task.reference))] : [];
    return [referenceText(task), referenceText(task).replaceAll('-', '−'), ...typesetAnswer];
  });
}

function givensOf({ model }: PreparedExercise): ReadonlySet<string> {
  const values = [...model.inputs.values()].flatMap(({ value }) =>
    value ? [plainRuns(typeset(value))] : [],
  );
  return new Set([...values, ...model.shapes.keys()]);
}
