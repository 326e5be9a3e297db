import type { z } from 'zod';
import { BATCH_LIMITS, type BatchLimits } from '../batches/limits.ts';
import type { CourierOptions } from '../batches/webhook/courier.ts';
import type { Rates } from '../routes/rates.ts';
import type { StoragePlace } from '../storage/storage.ts';
import { UsageError } from './command.ts';
import { MIB, type Variable, type VariableName, VARIABLES } from './variables.ts';

/** What the environment says of serving. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  readonly adminKey: string | undefined;
  readonly storage: StoragePlace;
  readonly retentionDays: number | undefined;
  /** The folder of the embedded database, and of the files of batches with every database. */
  readonly dataFolder: string;
  readonly batchDays: number;
  readonly batchLimits: BatchLimits;
  readonly webhooks: CourierOptions | undefined;
  readonly rates: Rates;
  readonly trustedProxies: readonly string[] | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

type Value<Name extends VariableName> = z.infer<(typeof VARIABLES)[Name]['schema']>;

/** What a variable is where it may be unset. */
type Set<Name extends VariableName> = (typeof VARIABLES)[Name] extends { default: string }
  ? Value<Name>
  : Value<Name> | undefined;

/**
 * Reads the settings; an empty variable counts as none.
 * @throws {UsageError}
 */
export function readSettings(environment: Environment): Settings {
  return {
    host: read(environment, 'HOST'),
    port: read(environment, 'PORT'),
    logLevel: read(environment, 'LOG_LEVEL'),
    adminKey: read(environment, 'NABLA_ADMIN_KEY'),
    storage: readStoragePlace(environment),
    retentionDays: read(environment, 'NABLA_RETENTION_DAYS'),
    dataFolder: read(environment, 'NABLA_DATA'),
    batchDays: read(environment, 'NABLA_BATCH_DAYS'),
    batchLimits: { ...BATCH_LIMITS, bytes: read(environment, 'NABLA_BATCH_MIB') * MIB },
    webhooks: readWebhooks(environment),
    rates: {
      key: read(environment, 'NABLA_RATE_KEY'),
      learner: read(environment, 'NABLA_RATE_LEARNER'),
      address: read(environment, 'NABLA_RATE_ADDRESS'),
    },
    trustedProxies: read(environment, 'NABLA_TRUSTED_PROXIES'),
  };
}

function readWebhooks(environment: Environment): CourierOptions | undefined {
  const allowHttp = read(environment, 'NABLA_WEBHOOK_HTTP');
  const allowPrivate = read(environment, 'NABLA_WEBHOOK_PRIVATE');
  const secret = read(environment, 'NABLA_WEBHOOK_SECRET');
  return secret === undefined ? undefined : { secret, allowHttp, allowPrivate };
}

/**
 * Where to store, which commands besides `serve` need too.
 * @throws {UsageError}
 */
export function readStoragePlace(environment: Environment): StoragePlace {
  const url = read(environment, 'DATABASE_URL');
  if (url !== undefined) return { kind: 'postgres', url };
  return { kind: 'sqlite', folder: read(environment, 'NABLA_DATA') };
}

function read<Name extends VariableName>(environment: Environment, name: Name): Set<Name> {
  const variable: Variable = VARIABLES[name];
  const text = environment[name] || variable.default;
  if (text === undefined) return undefined as Set<Name>;
  const { success, data } = variable.schema.safeParse(text);
  if (success) return data as Set<Name>;
  const not = variable.secret ? '' : `, not "${text}"`;
  throw new UsageError(`${name} has to be ${variable.form}${not}.`);
}
