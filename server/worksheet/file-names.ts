import type { Learner } from './learner.ts';

/**
 * What the files of each learner are called behind `sheet-`: the id in letters that every file system takes, with a number behind
 * where two would be the same, capitals not counting.
 */
export function fileNamesOf(learners: readonly Learner[]): readonly string[] {
  const taken = new Set<string>();
  return learners.map(({ id }) => {
    const plain = plainName(id);
    let name = plain;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain}-${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Of an address such as anna@example.org the letters, digits, dots and hyphens. */
function plainName(id: string): string {
  const plain = id
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9.-]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  return plain.slice(0, 80) || 'learner';
}
