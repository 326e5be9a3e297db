import { listKeys, type ShownKey } from '../../auth/keys.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { openOwnStorage } from '../open-storage.ts';
import { readStoragePlace } from '../settings.ts';

const HEADS = ['id', 'scope', 'learner', 'name', 'made', 'last used', 'state'] as const;

/** Lists the keys, without their tokens, which nobody has any more. */
export async function run({ options, environment, output }: Invocation): Promise<ExitCode> {
  const storage = await openOwnStorage(readStoragePlace(environment));
  try {
    const keys = await listKeys(storage);
    output.write(options['json'] === undefined ? table(keys) : `${JSON.stringify(keys, undefined, 2)}\n`);
    return EXIT.done;
  } finally {
    await storage.close();
  }
}

function table(keys: readonly ShownKey[]): string {
  if (keys.length === 0) return 'There is no key yet.\n';
  const rows = [HEADS, ...keys.map(cellsOf)];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  return `${rows.map(line).join('\n')}\n`;
}

function cellsOf({
  id,
  scope,
  learner,
  name,
  createdAt,
  lastUsedAt,
  revokedAt,
}: ShownKey): readonly string[] {
  return [
    id,
    scope,
    learner ?? '-',
    name || '-',
    minute(createdAt),
    lastUsedAt === null ? 'never' : minute(lastUsedAt),
    revokedAt === null ? 'holds' : `revoked ${minute(revokedAt)}`,
  ];
}

/** `2026-11-20 09:15`, in UTC. */
function minute(moment: string): string {
  return moment.slice(0, 16).replace('T', ' ');
}
