import { plainText } from './characters.ts';
import { Cursor } from './cursor.ts';
import { sameExpression, type Expression } from './expression.ts';
import { grammar } from './grammar.ts';
import { insideDelimiters } from './delimiters.ts';
import { skipLeftSide } from './left-side.ts';
import { LIMITS } from './limits.ts';
import { printText } from './print-text.ts';
import { refuseRest } from './rest.ts';
import type { Alternative, Reading } from './reading.ts';
import { Refusal } from './refusal.ts';
import { Scan } from './scan.ts';
import { tokenize } from './tokenize.ts';
import { Kind, Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Used again for every text: reading is synchronous and never starts inside another reading. */
const tokens = new Tokens();

/**
 * What a text means, in the names of a vocabulary: ASCII, Unicode and LaTeX in one grammar. Takes time linear in the length
 * of the text, which is checked first, and never throws.
 */
export function read(text: string, vocabulary: Vocabulary): Reading {
  if (text.length > LIMITS.length) return tooLong(text.length);
  try {
    return readTokens(text, vocabulary);
  } catch (refusal) {
    if (refusal instanceof Refusal) return { ok: false, problem: refusal.problem };
    throw refusal;
  }
}

function tooLong(length: number): Reading {
  const { length: limit } = LIMITS;
  return { ok: false, problem: { code: 'too-long', start: limit, end: length, data: { limit } } };
}

function readTokens(text: string, vocabulary: Vocabulary): Reading {
  const plain = plainText(text);
  const [from, end] = insideDelimiters(plain.text);
  const scan = new Scan(plain, from, end, vocabulary, tokens);
  tokens.clear();
  skipLeftSide(scan);
  tokenize(scan);
  const strict = new Cursor(tokens, vocabulary, grammar, false);
  const expression = readAll(strict);
  if (!strict.division && !strict.exponent) return { ok: true, expression };
  const alternative = readAlternative(expression, strict);
  return alternative ? { ok: true, expression, alternative } : { ok: true, expression };
}

/** The expression that all the tokens are. */
function readAll(cursor: Cursor): Expression {
  const expression = grammar.expression(cursor);
  if (cursor.kind !== Kind.end) refuseRest(cursor);
  return expression;
}

/** The loose reading of the same tokens, if there is one and it is another. */
function readAlternative(
  strict: Expression,
  { vocabulary, division, exponent }: Cursor,
): Alternative | undefined {
  const expression = readLoosely(vocabulary);
  if (!expression || sameExpression(strict, expression)) return undefined;
  const code = division ? 'ambiguous-division' : 'ambiguous-exponent';
  const { start, end } = (division ?? exponent)!;
  const readings = [printText(strict), printText(expression)];
  return { expression, problem: { code, start, end, suggestion: readings.join(' or '), data: { readings } } };
}

function readLoosely(vocabulary: Vocabulary): Expression | undefined {
  try {
    return readAll(new Cursor(tokens, vocabulary, grammar, true));
  } catch (refusal) {
    if (refusal instanceof Refusal) return undefined;
    throw refusal;
  }
}
