import type { Review, ReviewedPart, SampledVariant } from '../authoring/review.ts';
import { printComplaint } from '../catalog/source.ts';
import { failedExamples, heldLine } from './check-report.ts';
import { partReport } from './part-report.ts';

/** So many mistakes of a part, and answers that each leads to, are worth reading at once. */
const MOST_MISTAKES = 12;
const MOST_ANSWERS = 3;

/** What `exercises check --watch` prints of a file. */
export function reviewReport(review: Review): string {
  if (!review.ok) return review.complaints.map((complaint) => `${printComplaint(complaint)}\n`).join('');
  const { check, parts, variants, warnings } = review;
  return [
    heldLine(check),
    ...check.parts.map((part) => partReport(part) + more(parts.get(part.id)!)),
    failedExamples(check),
    ...variants.map(variantLine),
    ...warnings.map((warning) =>
      printComplaint({ ...warning, message: `warning: ${warning.message}` }).concat('\n'),
    ),
  ].join('');
}

/** The hints of a part, and the answers that mistakes lead to, by their codes. */
function more({ hints, mistakes }: ReviewedPart): string {
  const codes = [...new Set(mistakes.map(({ code }) => code))];
  const lines = codes.map((code) => {
    const answers = mistakes.filter((one) => one.code === code).map(({ answer }) => answer);
    return `    ${code}: ${listed(answers, MOST_ANSWERS, ' | ', ' | …')}\n`;
  });
  return [...hints.map((hint) => `    hint: ${hint}\n`), listed(lines, MOST_MISTAKES, '', '    …\n')].join(
    '',
  );
}

function listed(items: readonly string[], most: number, separator: string, rest: string): string {
  return items.slice(0, most).join(separator) + (items.length > most ? rest : '');
}

function variantLine(variant: SampledVariant): string {
  const said =
    'refused' in variant
      ? variant.refused
      : variant.answers.map(([part, answer]) => `${part} = ${answer}`).join('; ');
  return `  seed ${variant.seed}: ${said}\n`;
}
