import type { ChainSlips } from '../answers/chain-slips.ts';
import type { Finding } from '../answers/finding.ts';
import { derivativeText } from '../answers/local-derivative.ts';
import type { Remark } from './remark.ts';

/** A derivative that is not one along an edge. */
export function remarkOnLocality(finding: Extract<Finding, { reason: 'not-local' }>): Remark {
  const derivative = derivativeText(finding.derivative);
  return { code: finding.locality === 'total' ? 'not-local' : 'independent', data: { derivative } };
}

/** What the products of a chain lack, have twice, or should not have; then the paths that are missing altogether. */
export function remarksOnFactors({
  missing,
  repeated,
  foreign,
  paths,
  miscounted,
}: ChainSlips): readonly Remark[] {
  const remarks: Remark[] = [];
  if (missing.length > 0)
    remarks.push({ code: 'missing-factor', data: { factors: missing.map(derivativeText) } });
  if (repeated.length > 0)
    remarks.push({ code: 'repeated-factor', data: { factors: repeated.map(derivativeText) } });
  if (foreign.length > 0)
    remarks.push({ code: 'foreign-factor', data: { factors: foreign.map(derivativeText) } });
  if (paths > 0) remarks.push({ code: 'missing-path', data: { paths } });
  if (miscounted) remarks.push({ code: 'miscounted-path', data: undefined });
  return remarks;
}
