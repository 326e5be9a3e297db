import { symbolsOf, type Expression } from '../language/expression.ts';
import { canonicalName } from '../language/names.ts';
import { printLatex } from '../language/print-latex.ts';
import { printText } from '../language/print-text.ts';
import { authorVocabulary } from '../subjects/author-vocabulary.ts';
import { readAuthored } from '../subjects/authored.ts';
import { NO_BINDINGS } from '../subjects/bindings.ts';
import type { Path } from '../subjects/complaint.ts';
import { withValues, type Model } from '../subjects/model.ts';
import { calculated } from './calculated.ts';
import type { Drawn } from './draw.ts';

/** A dollar sign as text, one at the edge of a formula, and `<<…>>`. */
const PIECES = /\\\$|\$|<<([^<>]+)>>/g;

/**
 * A text with every `<<formula>>` printed with the values of the parameters: as LaTeX between dollar signs, plain elsewhere. What
 * has no other names in it is worked out. The name of a quantity alone stands for its value or its definition; where a parameter has
 * the same name, the parameter is meant here. Throws ExerciseRefused where a formula cannot be read.
 */
export function printTemplates(text: string, model: Model, drawn: Drawn, path: Path): string {
  if (!text.includes('<<')) return text;
  let inFormula = false;
  return text.replaceAll(PIECES, (piece, formula: string | undefined) => {
    if (piece === '$') inFormula = !inFormula;
    if (formula === undefined) return piece;
    const word = drawn.get(formula.trim());
    if (typeof word === 'string') return word;
    const written = readTemplate(formula.trim(), model, drawn, path);
    return inFormula ? printLatex(written) : printText(written);
  });
}

function readTemplate(formula: string, model: Model, drawn: Drawn, path: Path): Expression {
  const { bindings = NO_BINDINGS } = model;
  const name = canonicalName(formula) ?? '';
  // The entry b_1 of a parameter b is no parameter: a quantity b_1, such as the bias of the first layer, comes before it.
  const known = drawn.has(name) ? undefined : (model.inputs.get(name)?.value ?? model.definitions.get(name));
  const shapes = new Map([...model.shapes].filter(([quantity]) => !bindings.values.has(quantity)));
  const written = known ?? readAuthored(formula, authorVocabulary({ ...model, shapes }), path, bindings);
  const meant = written.kind === 'matrix' ? withValues(model, written) : written;
  return symbolsOf(meant).size === 0 ? calculated(meant) : written;
}
