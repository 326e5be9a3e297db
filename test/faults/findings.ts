import assert from 'node:assert/strict';

/** What a scenario did and found, a line for each. */
export class Findings {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  say(what: string): void {
    console.log(`${this.#name}: ${what}`);
  }

  /** @throws where a reply is not what it has to be */
  check(holds: boolean, otherwise: string): void {
    assert.ok(holds, `${this.#name}: ${otherwise}`);
  }

  /** Says what was held to be true. @throws where it is not */
  hold(claim: string, actual: unknown, expected: unknown): void {
    assert.deepEqual(actual, expected, `${this.#name}: not so: ${claim}`);
    this.say(`ok, ${claim}`);
  }
}
