import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { buildApp } from '../../routes/app.ts';
import { version } from '../../version.ts';
import { EXIT, type ExitCode, type Invocation, UsageError } from '../command.ts';
import { openCatalog } from '../open-catalog.ts';
import { readSettings, type Settings } from '../settings.ts';

/** Milliseconds that requests under way have when the server is stopped. */
const GRACE = 10_000;

/** Serves until a signal stops it. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { environment, output, errors } = invocation;
  const settings = readSettings(environment);
  const catalog = await openCatalog(invocation);
  const logger = pino({ level: settings.logLevel }, pino.destination({ dest: 2, sync: true }));
  const app = await buildApp({ catalog, version: await version(), logger });
  try {
    await app.listen(settings);
  } catch (error) {
    await app.close();
    return fail(error, settings, errors);
  }
  output.write(welcome(app.listeningOrigin, catalog.list().length));
  await stopped(app);
  return EXIT.done;
}

/** Settles once a signal has come and the requests under way are done; the process then ends. */
function stopped(app: FastifyInstance): Promise<void> {
  return new Promise((resolve) => {
    closeWithGrace({ delay: GRACE, logger: false }, async ({ err, signal }) => {
      app.log.info({ signal, error: err?.name }, 'stopping');
      await app.close();
      resolve();
    });
  });
}

function welcome(origin: string, exercises: number): string {
  return `Nabla is listening on ${origin}

  ${origin}/       the exercises (${exercises}), for a browser
  ${origin}/docs   the REST API

Try:  curl ${origin}/v1/exercises
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
