import { UsageError } from './command.ts';

/** What the environment says of serving. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings; an empty variable counts as none.
 * @throws {UsageError}
 */
export function readSettings(environment: Environment): Settings {
  return {
    host: readHost(environment['HOST'] || '127.0.0.1'),
    port: readPort(environment['PORT'] || '8080'),
    logLevel: readLogLevel(environment['LOG_LEVEL'] || 'info'),
  };
}

function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`PORT has to be a whole number from 0 to 65535, not "${text}".`);
}

/** A name or an IP address; whether this machine has it is seen when listening. */
function readHost(text: string): string {
  if (/^[\w.:%-]+$/.test(text)) return text;
  throw new UsageError(
    `HOST has to be a host name or an IP address, such as 127.0.0.1 or 0.0.0.0, not "${text}".`,
  );
}

function readLogLevel(text: string): string {
  if (LOG_LEVELS.includes(text)) return text;
  throw new UsageError(`LOG_LEVEL has to be one of ${LOG_LEVELS.join(', ')}, not "${text}".`);
}
