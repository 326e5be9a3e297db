import { randomInt, randomUUID } from 'node:crypto';

/** Milliseconds by which a clock may go back, as clocks that are being set do, without the ids going back. */
const SLACK = 1000;

/**
 * Makes ids that grow: UUIDs of version 7 (RFC 9562, section 5.7), whose 12 bits behind the time are a counter (section 6.2,
 * method 1), so that those of a millisecond grow too.
 * @param clock milliseconds since 1970
 */
export function submissionIds(clock: () => number): () => string {
  let time = 0;
  let counter = 0;
  return () => {
    const now = clock();
    if (now > time || now < time - SLACK) {
      time = now;
      counter = randomInt(0x800);
    } else if (counter < 0xfff) {
      counter += 1;
    } else {
      time += 1;
      counter = 0;
    }
    return idOf(time, counter);
  };
}

/** The variant and the random bits are those of a UUID of version 4, which Node draws many at a time. */
function idOf(time: number, counter: number): string {
  const head = hexadecimal(time, 12);
  const tail = randomUUID().slice(19);
  return `${head.slice(0, 8)}-${head.slice(8)}-7${hexadecimal(counter, 3)}-${tail}`;
}

/** The moment of an id, to the millisecond. */
export function momentOf(id: string): Date {
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
}

/** What is not above any id of a moment, and above all ids of earlier ones. */
export function firstIdAt(moment: Date): string {
  const head = hexadecimal(Math.max(0, moment.getTime()), 12);
  return `${head.slice(0, 8)}-${head.slice(8)}-7000-8000-000000000000`;
}

function hexadecimal(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
