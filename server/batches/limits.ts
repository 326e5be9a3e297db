/** How large a batch may be. */
export interface BatchLimits {
  /** Unpacked. */
  readonly bytes: number;
  readonly rows: number;
}

export const BATCH_LIMITS: BatchLimits = { bytes: 2 * 1024 ** 3, rows: 2_000_000 };
