import { z } from 'zod';
import { BATCH_LIMITS } from '../batches/limits.ts';
import { RATES } from '../routes/rates.ts';

/** A setting that the environment holds. What it means stands in the help of `nabla serve` and in the README. */
export interface Variable<T = unknown> {
  /** What is taken where it is not set; without one it may be unset. */
  readonly default?: string;
  /** What it has to be, after "has to be". */
  readonly form: string;
  readonly schema: z.ZodType<T>;
  /** Its value is never shown. */
  readonly secret?: true;
}

/** Bytes. */
export const MIB = 1024 ** 2;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most));

/** Requests a minute. */
const rate = (requests: number) => ({
  default: String(requests),
  form: 'a whole number from 0',
  schema: whole(0, 999_999_999),
});

const yesOrNo = {
  default: 'false',
  form: 'true or false',
  schema: z.enum(['true', 'false']).transform((text) => text === 'true'),
};

/** Bytes of a secret, as Standard Webhooks recommends. */
function isSecretLength(bytes: number): boolean {
  return bytes >= 24 && bytes <= 64;
}

/** A name or an IP address; whether this machine has it is seen when listening. */
const host = z.string().regex(/^[\w.:%-]+$/);

/** Every setting, in the order of the help. */
export const VARIABLES = {
  HOST: {
    default: '127.0.0.1',
    form: 'a host name or an IP address, such as 127.0.0.1 or 0.0.0.0',
    schema: host,
  },
  PORT: {
    default: '8080',
    form: 'a whole number from 0 to 65535',
    schema: whole(0, 65_535),
  },
  LOG_LEVEL: {
    default: 'info',
    form: `one of ${LOG_LEVELS.join(', ')}`,
    schema: z.enum(LOG_LEVELS),
  },
  NABLA_ADMIN_KEY: {
    form: 'at least 16 letters, digits or any of - . _ ~ + / =, such as "openssl rand -hex 32" prints',
    schema: z.string().regex(/^[\w.~+/=-]{16,500}$/),
    secret: true,
  },
  NABLA_DATA: {
    default: 'data',
    form: 'a folder',
    schema: z.string().regex(/^[^\0]+$/),
  },
  DATABASE_URL: {
    form: 'an address that begins with postgres:// or postgresql://',
    schema: z.url({ protocol: /^postgres(?:ql)?$/ }),
    secret: true,
  },
  NABLA_RETENTION_DAYS: {
    form: 'a whole number from 1',
    schema: whole(1, 36_500),
  },
  NABLA_BATCH_DAYS: {
    default: '7',
    form: 'a whole number from 1',
    schema: whole(1, 36_500),
  },
  NABLA_BATCH_MIB: {
    default: String(BATCH_LIMITS.bytes / MIB),
    form: 'a whole number from 1',
    schema: whole(1, 1024 ** 2),
  },
  NABLA_WEBHOOK_SECRET: {
    form: 'whsec_ and 24 to 64 bytes in base64, such as "echo whsec_$(openssl rand -base64 32)" prints',
    schema: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/)
      .refine((text) => isSecretLength(Buffer.from(text.slice('whsec_'.length), 'base64').length)),
    secret: true,
  },
  NABLA_WEBHOOK_HTTP: yesOrNo,
  NABLA_WEBHOOK_PRIVATE: yesOrNo,
  NABLA_RATE_KEY: rate(RATES.key),
  NABLA_RATE_LEARNER: rate(RATES.learner),
  NABLA_RATE_ADDRESS: rate(RATES.address),
  NABLA_TRUSTED_PROXIES: {
    form: 'IP addresses or ranges between commas, such as 10.0.0.0/8',
    schema: z
      .string()
      .transform((text) => text.split(',').map((each) => each.trim()))
      .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]))),
  },
} as const satisfies Readonly<Record<string, Variable>>;

export type VariableName = keyof typeof VARIABLES;
