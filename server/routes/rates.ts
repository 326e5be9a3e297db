/** Requests a minute; 0 is no limit. */
export interface Rates {
  /** Of a key of an LMS or a teaching assistant. */
  readonly key: number;
  /** Of a learner's key. */
  readonly learner: number;
  /** Of an address (of IPv6 its /64), without a key. */
  readonly address: number;
}

/** A whole course behind a key, one person, and a lecture hall behind an address. */
export const RATES: Rates = { key: 60_000, learner: 600, address: 3_000 };
