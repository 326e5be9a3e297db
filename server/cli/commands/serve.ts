import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { anyKey } from '../../auth/keys.ts';
import { buildApp } from '../../routes/app.ts';
import type { Storage } from '../../storage/storage.ts';
import { version } from '../../version.ts';
import { EXIT, type ExitCode, type Invocation, UsageError } from '../command.ts';
import { isLoopback } from '../../auth/loopback.ts';
import { logLines } from '../log-lines.ts';
import { exercisesFolder, openCatalog } from '../open-catalog.ts';
import { openOwnStorage } from '../open-storage.ts';
import { readSettings, type Settings } from '../settings.ts';

/** Milliseconds that requests under way have when the server is stopped. */
const GRACE = 10_000;

/** Serves until a signal stops it. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const settings = readSettings(invocation.environment);
  const storage = await openOwnStorage(settings.storage);
  try {
    return await serve(invocation, settings, storage);
  } finally {
    await storage.close();
  }
}

async function serve(invocation: Invocation, settings: Settings, storage: Storage): Promise<ExitCode> {
  const { output, errors } = invocation;
  const keyed = settings.adminKey !== undefined || (await anyKey(storage));
  if (!keyed && !isLoopback(settings.host)) throw needsKey(settings.host);
  const catalog = await openCatalog(invocation);
  const logger = pino({ level: settings.logLevel }, logLines(errors));
  const app = await buildApp({
    ...settings,
    catalog,
    exercises: exercisesFolder(invocation.options),
    storage,
    version: await version(),
    logger,
    openWithoutKeys: isLoopback(settings.host),
  });
  try {
    await app.listen(settings);
  } catch (error) {
    await app.close();
    return fail(error, settings, errors);
  }
  output.write(welcome(app.listeningOrigin, catalog.list().length, keyed));
  await stopped(app, storage);
  return EXIT.done;
}

function needsKey(host: string): UsageError {
  return new UsageError(
    `on ${host} others can reach the server, and there is no key yet. Make one with
  nabla keys create --scope lms
or set NABLA_ADMIN_KEY to a secret such as "openssl rand -hex 32" prints; or set HOST to 127.0.0.1.`,
  );
}

/** Settles once a signal has come and the requests and writes under way are done; the process then ends at once. */
function stopped(app: FastifyInstance, storage: Storage): Promise<void> {
  return new Promise((resolve) => {
    closeWithGrace({ delay: GRACE, logger: false }, async ({ err, signal }) => {
      app.log.info({ signal, error: err?.name }, 'stopping');
      await app.close();
      await storage.close();
      resolve();
    });
  });
}

function welcome(origin: string, exercises: number, keyed: boolean): string {
  const access = keyed
    ? 'The API needs a key: -H "Authorization: Bearer …".'
    : 'There is no key yet: only this machine can reach the server, and everyone on it may do everything.';
  return `Nabla is listening on ${origin}

  ${origin}/       the exercises (${exercises}), for a browser
  ${origin}/docs   the REST API

${access}
Try:  curl ${origin}/v1/exercises${keyed ? ' -H "Authorization: Bearer …"' : ''}
Stop: Ctrl+C
`;
}

/** Says why the server cannot listen: a port that is taken is no mistake in the settings, the others are. */
function fail(error: unknown, { host, port }: Settings, errors: Invocation['errors']): ExitCode {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      errors.write(`nabla: port ${port} on ${host} is in use by another program; set PORT to another one.\n`);
      return EXIT.found;
    case 'EACCES':
      throw new UsageError(
        `port ${port} on ${host} may not be used without further rights; set PORT to 1024 or above.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      throw new UsageError(`this machine has no address ${host}; set HOST to one that it has.`);
    default:
      throw error;
  }
}
