import { scalePoint } from 'd3-scale';
import type { Held, NetworkFigure, Unit } from '../../grader/figures/figure.ts';
import type { Run } from '../../grader/language/runs.ts';
import { typesetDerivative, typesetName } from '../../grader/language/typeset-name.ts';
import { overlap, SIZES, widthOf, type Box } from './measure.ts';
import { equalsAll } from './numbers.ts';
import { plain } from './text.ts';

export const RADIUS = 21;
export const NOTE_HEIGHT = 17;

export interface Note extends Box {
  readonly runs: readonly Run[];
  readonly role: 'value' | 'derivative';
}

/** A unit, or the dots that stand for those in between. */
export interface PlacedUnit extends Box {
  readonly name?: readonly Run[];
  readonly notes: readonly Note[];
}

export interface Tie {
  readonly from: PlacedUnit;
  readonly to: PlacedUnit;
  readonly toLoss?: true;
  /** One of so many that arrowheads would cover everything. */
  readonly crowded?: true;
  readonly label?: Note;
}

export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly (readonly PlacedUnit[])[];
  readonly ties: readonly Tie[];
  readonly heads: readonly (Box & { readonly lines: readonly string[] })[];
}

/** Wider layers are shown by their first units and their last. */
const MOST_UNITS = 8;
const FIRST_UNITS = 5;
/** The weights of larger layers would cover each other. */
const MOST_LABELLED = 16;
const HEAD = 48;
const GAP = 110;
const MARGIN = 8;

interface Column {
  /** undefined for the dots. */
  readonly units: readonly (Shown | undefined)[];
  readonly head: readonly string[];
}

interface Shown {
  readonly index: number;
  readonly name: string;
  readonly above: readonly Omit<Note, keyof Box>[];
  readonly below: readonly Omit<Note, keyof Box>[];
}

/** Places the layers of a network side by side. */
export function layoutNetwork(figure: NetworkFigure): NetworkLayout {
  const columns = columnsOf(figure);
  const rows = Math.max(...columns.map(({ units }) => units.length));
  const height = HEAD + rows * rowHeight(columns) + 2 * MARGIN;
  const middles = middlesOf(columns);
  const placed = columns.map(({ units }, k) => placeColumn(units, middles.at[k]!, columns, height));
  const heads = columns.map(({ head }, k) => ({
    lines: head,
    x: middles.at[k]!,
    y: MARGIN + HEAD / 2 - 6,
    ...headSize(head),
  }));
  return { width: middles.width, height, columns: placed, heads, ties: tiesOf(figure, columns, placed) };
}

function columnsOf({ inputs, layers, loss }: NetworkFigure): readonly Column[] {
  return [
    { units: shownOf(inputs), head: ['input'] },
    ...layers.map(({ units, activation }, i) => ({
      units: shownOf(units),
      head: [
        i === layers.length - 1 ? 'output' : `hidden ${i + 1}`,
        ...(activation === undefined ? [] : [activation]),
      ],
    })),
    ...(loss ? [{ units: [shownLoss(loss)], head: ['loss'] }] : []),
  ];
}

function shownOf(units: readonly Unit[]): readonly (Shown | undefined)[] {
  const all = units.map(shownUnit);
  return all.length <= MOST_UNITS ? all : [...all.slice(0, FIRST_UNITS), undefined, all.at(-1)];
}

function shownUnit({ activation, preActivation, bias }: Unit, index: number): Shown {
  const held = [preActivation, activation].filter((one) => one !== undefined);
  return {
    index,
    name: activation.name,
    above: held.flatMap(adjointNote),
    below: [...(bias ? valueNote(bias) : []), ...held.flatMap(valueNote)],
  };
}

function shownLoss({ name, value }: NonNullable<NetworkFigure['loss']>): Shown {
  return { index: 0, name, above: [], below: value ? valueNote({ name, values: [value] }) : [] };
}

function valueNote({ name, values }: Held): readonly Omit<Note, keyof Box>[] {
  return values ? [{ runs: [...typesetName(name), ...plain(` ${equalsAll(values)}`)], role: 'value' }] : [];
}

function adjointNote({ name, adjoints }: Held): readonly Omit<Note, keyof Box>[] {
  if (!adjoints) return [];
  const runs = [...typesetDerivative(adjoints.of, name), ...plain(` ${equalsAll(adjoints.values)}`)];
  return [{ runs, role: 'derivative' }];
}

/** The most notes that a unit has on one side: rows are as high everywhere. */
function notesOn(columns: readonly Column[], side: 'above' | 'below'): number {
  return Math.max(...columns.flatMap(({ units }) => units.map((unit) => unit?.[side].length ?? 0)));
}

function rowHeight(columns: readonly Column[]): number {
  const notes = notesOn(columns, 'above') + notesOn(columns, 'below');
  return 2 * RADIUS + NOTE_HEIGHT * notes + 20;
}

/** Where the middles of the columns are, each as wide as its widest note. */
function middlesOf(columns: readonly Column[]): { readonly at: readonly number[]; readonly width: number } {
  const widths = columns.map(widthOfColumn);
  let x = MARGIN;
  const at = widths.map((width) => {
    const middle = x + width / 2;
    x += width + GAP;
    return middle;
  });
  return { at, width: x - GAP + MARGIN };
}

function widthOfColumn({ units, head }: Column): number {
  const notes = units.flatMap((unit) => (unit ? [...unit.above, ...unit.below] : []));
  return Math.max(2 * RADIUS, headSize(head).width, ...notes.map(({ runs }) => widthOf(runs, 'note')));
}

function headSize(head: readonly string[]): Pick<Box, 'width' | 'height'> {
  return {
    width: Math.max(...head.map((line) => widthOf(plain(line), 'note'))),
    height: head.length * NOTE_HEIGHT,
  };
}

function placeColumn(
  units: Column['units'],
  x: number,
  columns: readonly Column[],
  height: number,
): readonly PlacedUnit[] {
  const middle = MARGIN + HEAD + (height - HEAD - 2 * MARGIN) / 2;
  const reach = (units.length * rowHeight(columns)) / 2;
  const places = scalePoint<number>([...units.keys()], [middle - reach, middle + reach]).padding(0.5);
  const lift = ((notesOn(columns, 'above') - notesOn(columns, 'below')) * NOTE_HEIGHT) / 2;
  return units.map((unit, i) => placeUnit(unit, x, places(i)! + lift));
}

function placeUnit(unit: Shown | undefined, x: number, y: number): PlacedUnit {
  const box = { x, y, width: 2 * RADIUS, height: 2 * RADIUS };
  if (!unit) return { ...box, notes: [] };
  const { above, below } = unit;
  const note = (one: Omit<Note, keyof Box>, at: number): Note => ({
    ...one,
    x,
    y: at,
    width: widthOf(one.runs, 'note'),
    height: NOTE_HEIGHT,
  });
  const start = RADIUS + NOTE_HEIGHT / 2 + 3;
  return {
    ...box,
    name: typesetName(unit.name),
    notes: [
      ...above.map((one, i) => note(one, y - start - (above.length - 1 - i) * NOTE_HEIGHT)),
      ...below.map((one, i) => note(one, y + start + i * NOTE_HEIGHT)),
    ],
  };
}

/** Every unit with every unit of the layer before it, with its weight where there is room. */
function tiesOf(
  { layers, loss }: NetworkFigure,
  columns: readonly Column[],
  placed: NetworkLayout['columns'],
): readonly Tie[] {
  const taken: Box[] = placed.flat().flatMap((unit) => [unit, ...unit.notes]);
  const ties = layers.flatMap(({ weights }, k) => {
    const isCrowded = placed[k]!.length * placed[k + 1]!.length > MOST_LABELLED;
    return pairsOf(placed[k]!, placed[k + 1]!).map(([from, to, i, j]): Tie => {
      const [source, target] = [columns[k]!.units[i], columns[k + 1]!.units[j]];
      const values = source && target && weights[target.index]![source.index]!.values;
      const label = !isCrowded && values ? placeLabel(plain(values[0]!.text), from, to, taken) : undefined;
      if (label) taken.push(label);
      return { from, to, ...(isCrowded && { crowded: true }), ...(label && { label }) };
    });
  });
  const [last, end] = [placed[layers.length]!, loss && placed.at(-1)!];
  const toLoss = end ? pairsOf(last, end).map(([from, to]): Tie => ({ from, to, toLoss: true })) : [];
  return [...ties, ...toLoss];
}

function pairsOf(
  left: readonly PlacedUnit[],
  right: readonly PlacedUnit[],
): readonly (readonly [PlacedUnit, PlacedUnit, number, number])[] {
  return left.flatMap((from, i) =>
    right.flatMap((to, j) => (from.name && to.name ? [[from, to, i, j] as const] : [])),
  );
}

/** Shares of the way along a tie at which its label may stand, the best first. */
const ALONG = [0.3, 0.24, 0.36, 0.42, 0.5, 0.58, 0.66, 0.72, 0.78];

/** On the tie, where it covers nothing; nowhere if there is no such place. */
function placeLabel(
  runs: readonly Run[],
  from: PlacedUnit,
  to: PlacedUnit,
  taken: readonly Box[],
): Note | undefined {
  const size = { width: widthOf(runs, 'note') + 4, height: SIZES.note + 3 };
  const places = ALONG.map((share) => ({
    runs,
    role: 'value' as const,
    ...size,
    x: from.x + RADIUS + share * (to.x - from.x - 2 * RADIUS),
    y: from.y + share * (to.y - from.y),
  }));
  return places.find((place) => !taken.some((other) => overlap(place, other)));
}
