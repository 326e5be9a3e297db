import { describe, expect, it } from 'vitest';
import { STANDALONE_STYLE } from '../../../server/figures/style.ts';

const [LIGHT, DARK] = [...STANDALONE_STYLE.matchAll(/svg\{([^}]*)\}/g)].map(([, rules]) => coloursIn(rules!));

function coloursIn(rules: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...rules.matchAll(/([\w-]+):(#[0-9a-f]+)/g)].map(([, name, colour]) => [name!, colour!]),
  );
}

/** Relative luminance (WCAG 2). */
function luminance(colour: string): number {
  const full = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each([
  { id: 'light', colours: LIGHT! },
  { id: 'dark', colours: DARK! },
])('$id', ({ colours }) => {
  it.each(['color', '--figure-value', '--figure-derivative'])(
    '%s can be read on the ground (4.5 to 1)',
    (name) => {
      expect(contrast(colours[name]!, colours['--figure-ground']!)).toBeGreaterThan(4.5);
    },
  );
});
