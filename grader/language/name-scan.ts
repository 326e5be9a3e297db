import * as ascii from './ascii.ts';
import { scanJoinedBase } from './name-base.ts';
import { composeName, scanLayer, scanSubscript, type Part } from './name-parts.ts';

/** Reads a whole name, its indices included, at a place. */
export function scanName(text: string, at: number): Part | undefined {
  const base = scanJoinedBase(text, at);
  if (!base) return undefined;
  const before = scanLayer(text, base.end);
  const subscript = scanSubscript(text, before?.end ?? base.end);
  const layer = before ?? scanLayer(text, subscript?.end ?? base.end);
  const end = Math.max(subscript?.end ?? base.end, layer?.end ?? base.end);
  return { text: composeName(base.name, subscript?.text ?? '', layer?.text ?? ''), end };
}

/** Reads `dL/dw`, `∂L/∂w` or `\frac{\partial L}{\partial w}` at a place, as the one name `dL/dw`. */
export function scanDerivative(text: string, at: number): Part | undefined {
  const fraction = /^\\[dt]?frac\s*\{/.exec(text.slice(at, at + 12));
  if (fraction) return scanDerivativeFraction(text, at + fraction[0].length);
  const above = scanDifferential(text, at);
  if (!above) return undefined;
  const slash = ascii.skipSpaces(text, above.end);
  if (text.charCodeAt(slash) !== ascii.SLASH) return undefined;
  const below = scanDifferential(text, ascii.skipSpaces(text, slash + 1));
  return below && { text: `${above.text}/${below.text}`, end: below.end };
}

function scanDerivativeFraction(text: string, at: number): Part | undefined {
  const above = scanClosed(text, at);
  const open = ascii.skipSpaces(text, above?.end ?? text.length);
  if (!above || text.charCodeAt(open) !== ascii.BRACE_OPEN) return undefined;
  const below = scanClosed(text, open + 1);
  return below && { text: `${above.text}/${below.text}`, end: below.end };
}

/** A differential and the brace that closes behind it. */
function scanClosed(text: string, at: number): Part | undefined {
  const found = scanDifferential(text, ascii.skipSpaces(text, at));
  if (!found) return undefined;
  const close = ascii.skipSpaces(text, found.end);
  return text.charCodeAt(close) === ascii.BRACE_CLOSE ? { text: found.text, end: close + 1 } : undefined;
}

function scanDifferential(text: string, at: number): Part | undefined {
  const found = scanName(text, at);
  return found && /^d[A-Za-z]/.test(found.text) ? found : undefined;
}
