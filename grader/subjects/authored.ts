import { isClash, shapeOrClash } from '../answers/shape-or-clash.ts';
import { PLAIN_SETTING } from '../equivalence/setting.ts';
import type { Expression } from '../language/expression.ts';
import { canonicalName } from '../language/names.ts';
import { read } from '../language/reader.ts';
import type { Shape } from '../language/shape.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { bind, isBinding, NO_BINDINGS, withBindings, type Bindings } from './bindings.ts';
import { ExerciseRefused, type Path } from './complaint.ts';

/**
 * What the author of an exercise wrote, by the reader that reads answers, with what parameters stand for in their place. A text
 * with two readings is refused: brackets cost the author nothing.
 */
export function readAuthored(
  text: string | number,
  vocabulary: Vocabulary,
  path: Path,
  bindings: Bindings = NO_BINDINGS,
): Expression {
  const parametric = isBinding(bindings);
  const reading = read(String(text), parametric ? withBindings(vocabulary, bindings) : vocabulary);
  if (!reading.ok) {
    throw new ExerciseRefused({
      code: 'unreadable',
      path,
      data: { text: String(text), problem: reading.problem },
    });
  }
  if (reading.alternative) {
    const { problem } = reading.alternative;
    throw new ExerciseRefused({ code: 'two-readings', path, data: { text: String(text), problem } });
  }
  return parametric ? bind(reading.expression, vocabulary, bindings) : reading.expression;
}

/** The canonical form of a name that the author gives to a quantity. */
export function readName(name: string, path: Path): string {
  const canonical = canonicalName(name);
  if (canonical === undefined) throw new ExerciseRefused({ code: 'bad-name', path, data: { name } });
  return canonical;
}

/** The name of a quantity that is there. */
export function readKnownName(name: string, known: ReadonlyMap<string, unknown>, path: Path): string {
  const canonical = canonicalName(name);
  if (canonical !== undefined && known.has(canonical)) return canonical;
  throw new ExerciseRefused({ code: 'unknown-name', path, data: { name, known: [...known.keys()] } });
}

/** The shape of an expression over symbols of known shapes, which has to exist. */
export function shapeOf(expression: Expression, shapes: ReadonlyMap<string, Shape>, path: Path): Shape {
  const shape = shapeOrClash(expression, { ...PLAIN_SETTING, shapes });
  if (isClash(shape)) throw new ExerciseRefused({ code: 'shapes-clash', path, data: { clash: shape } });
  return shape;
}
