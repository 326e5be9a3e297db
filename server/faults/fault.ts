import { FAULTS, type FaultCode } from './codes.ts';

/** One place in the request and what is wrong there. */
export interface FaultPlace {
  /** JSON pointer (RFC 6901) into the body, the name of a parameter behind `?`, or of a header before `:`. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  readonly suggestion?: string;
}

/** Problem details as of RFC 9457. `type` is the address of the code's description. */
export interface FaultDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: FaultCode;
  readonly detail: string;
  readonly instance?: string;
  readonly errors?: readonly FaultPlace[];
}

export const FAULT_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** A request that cannot be served, and why: thrown anywhere, told by the error handler of the app. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly errors: readonly FaultPlace[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: FaultCode,
    data: Readonly<Record<string, string | number>> = {},
    errors: readonly FaultPlace[] = [],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(fillIn(FAULTS[code].detail, data));
    this.code = code;
    this.errors = errors;
    this.headers = headers;
  }

  get status(): number {
    return FAULTS[this.code].status;
  }

  /** What the reply says; `instance` is the id of the request. */
  details(instance?: string): FaultDetails {
    return {
      type: `/faults#${this.code}`,
      title: FAULTS[this.code].title,
      status: this.status,
      code: this.code,
      detail: this.message,
      ...(instance === undefined ? {} : { instance: `urn:request:${instance}` }),
      ...(this.errors.length === 0 ? {} : { errors: this.errors }),
    };
  }
}

function fillIn(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => String(data[name] ?? slot));
}
