import type { Expression } from '../language/expression.ts';
import { differentiate, type Misrule } from './differentiation.ts';
import { derivativesAsked } from './derivatives-asked.ts';
import type { Slip } from './mistake.ts';
import type { Site } from './site.ts';
import type { Working } from './working.ts';

/** A derivative that a mistake finds at a site. */
export interface Mistaken<Data> {
  readonly data: Data;
  readonly derivative: Expression;
}

/** What a mistake makes of a site: a derivative for each way of making it, always in the same order; none where it does not apply. */
export type LocalMistake<Data> = (site: Site) => readonly Mistaken<Data>[];

/** Sites beyond this number are not looked at: of so long a formula nobody could tell which mistake was made. */
const MOST_SITES = 48;

/** The slips of a mistake that is made at one site of the derivatives that are asked for, or at all alike. */
export function slipsAtSites<Data>(local: LocalMistake<Data>): (working: Working) => Iterable<Slip<Data>> {
  return function* (working) {
    const found = sitesOf(working).map((site) => ({ site, mistaken: local(site) }));
    const applied = found.filter(({ mistaken }) => mistaken.length > 0);
    for (const { site, mistaken } of applied)
      for (const [k, { data }] of mistaken.entries())
        yield {
          data,
          working: misruled(working, (other) =>
            atSame(site, other) ? local(other)[k]?.derivative : undefined,
          ),
        };
    if (applied.length < 2) return;
    for (const [k, { data }] of applied[0]!.mistaken.entries())
      yield { data, working: misruled(working, (site) => local(site)[k]?.derivative) };
  };
}

function misruled(working: Working, misrule: Misrule): Working {
  return { ...working, misrules: [...(working.misrules ?? []), misrule] };
}

function atSame(site: Site, other: Site): boolean {
  return site.expression === other.expression && site.by === other.by;
}

const known = new WeakMap<Working, readonly Site[]>();

/** Every site that differentiating comes to, each once: the same for every mistake. */
function sitesOf(working: Working): readonly Site[] {
  const found = known.get(working) ?? lookedAt(working);
  known.set(working, found);
  return found;
}

function lookedAt(working: Working): readonly Site[] {
  const sites: Site[] = [];
  const note: Misrule = (site) => {
    if (sites.length < MOST_SITES && !sites.some((other) => atSame(other, site))) sites.push(site);
    return undefined;
  };
  for (const { of, by } of derivativesAsked(working)?.entries.flat() ?? [])
    differentiate(of, by, working.model, [...(working.misrules ?? []), note]);
  // A copy: what derivatives of these sites come to later on is not of this working.
  return [...sites];
}
