import type { Finding } from '../answers/finding.ts';
import { printText } from '../language/print-text.ts';
import type { MarkedPiece, Remark } from './remark.ts';

type Misformed = Extract<Finding, { reason: 'form' }>;

/** What is to be done to a right answer so that it is in the form that is required. */
export function remarkOnForm(finding: Misformed): Remark {
  const { deviation } = finding;
  const marked = markedPiece(finding);
  switch (deviation.form) {
    case 'expanded': {
      const terms = deviation.todo === 'collect' ? deviation.terms.map(printText) : [];
      return { code: 'not-expanded', data: { ...marked, todo: deviation.todo, terms } };
    }
    case 'factored':
    case 'lowest-terms': {
      const common = deviation.common && printText(deviation.common);
      const code = deviation.form === 'factored' ? 'not-factored' : 'not-in-lowest-terms';
      return { code, data: { ...marked, ...(common !== undefined && { common }) } };
    }
    case 'single-fraction':
      return { code: 'not-a-single-fraction', data: marked };
    case 'numbers-combined':
      return { code: 'numbers-not-combined', data: marked };
    case 'without':
      return { code: 'function-not-allowed', data: { ...marked, name: deviation.name } };
  }
}

/** Of a matrix the entry is named instead of the place: its entries may have been texts of their own. */
function markedPiece({ deviation: { piece }, place }: Misformed): MarkedPiece {
  const text = printText(piece);
  if (place) return { piece: text, place };
  const isPlaced = piece.kind === 'apply' && piece.start >= 0;
  return { piece: text, ...(isPlaced && { span: { start: piece.start, end: piece.end } }) };
}
