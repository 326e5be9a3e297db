import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server in a process of its own. */
export interface Serving {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Starts a program that says `listening on <origin>` first. */
export async function serve(
  file: URL,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Serving> {
  const child = spawn(process.execPath, [file.pathname, ...words], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const said = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as unknown[];
  const [, origin] = /listening on (\S+)/.exec(String(said[0])) ?? [];
  if (origin === undefined) throw new Error(`${file.pathname} does not serve.`);
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
