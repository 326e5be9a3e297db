import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  anyKey,
  createKey,
  findKey,
  forgetKeysOf,
  listKeys,
  recordUse,
  revokeKey,
} from '../../server/auth/keys.ts';
import { hashToken } from '../../server/auth/token.ts';
import { openStorage, type Storage, type StoragePlace } from '../../server/storage/storage.ts';
import type { SubmissionRow } from '../../server/storage/tables.ts';
import { sweep } from '../../server/submissions/retention.ts';
import { firstIdAt, momentOf, submissionIds } from '../../server/submissions/submission-id.ts';
import {
  addSubmission,
  deleteSubmissions,
  eachSubmission,
  type Filter,
  findByIdempotencyKey,
  findSubmission,
  listSubmissions,
} from '../../server/submissions/submissions.ts';
import { row } from '../server/submissions/row.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = new Date('2026-11-20T12:00:00Z');

/** What every storage has to do. */
export function storageContract(newPlace: () => Promise<StoragePlace>): void {
  let place: StoragePlace;
  let storage: Storage;

  beforeAll(async () => {
    place = await newPlace();
    storage = await openStorage(place);
  });
  afterAll(() => storage.close());
  beforeEach(async () => {
    await storage.write(async (transaction) => {
      await transaction.deleteFrom('submissions').execute();
      await transaction.deleteFrom('keys').execute();
    });
  });

  async function addAll(rows: readonly SubmissionRow[]): Promise<void> {
    await Promise.all(rows.map((each) => addSubmission(storage, each)));
  }

  async function idsOf(filter: Filter, limit = 100): Promise<readonly string[]> {
    return (await listSubmissions(storage, filter, limit)).map(({ id }) => id);
  }

  describe('a submission', () => {
    it.each([
      { id: 'plain', given: {} },
      { id: 'with text of any kind', given: { learner: "Ø'; --", answers: '{"a": "∂é🙂\\u0000\\n"}' } },
      { id: 'with the largest seed', given: { seed: Number.MAX_SAFE_INTEGER } },
      { id: 'with an Idempotency-Key', given: { idempotency_key: 'k 1', request_hash: 'h' } },
      { id: 'that is long', given: { grade: `{"x":"${'y'.repeat(300_000)}"}` } },
    ])('$id comes back as it was', async ({ given }) => {
      const stored = row(given);
      expect(await addSubmission(storage, stored)).toBe(true);
      expect({ ...(await findSubmission(storage, stored.id)) }).toEqual(stored);
    });

    it('is there after the storage was closed and opened again', async () => {
      const stored = row({ idempotency_key: 'k 2' });
      await addSubmission(storage, stored);
      await storage.close();
      storage = await openStorage(place);
      expect({ ...(await findByIdempotencyKey(storage, 'k 2')) }).toEqual(stored);
    });

    it('is stored once for each Idempotency-Key, however many come at once', async () => {
      const rows = Array.from({ length: 20 }, () => row({ idempotency_key: 'k 3' }));
      const stored = await Promise.all(rows.map((each) => addSubmission(storage, each)));
      expect(stored.filter(Boolean)).toHaveLength(1);
      expect(await idsOf({})).toEqual([rows[stored.indexOf(true)]!.id]);
    });

    it('that is not there is not found', async () => {
      expect(await findSubmission(storage, row().id)).toBeUndefined();
      expect(await findByIdempotencyKey(storage, 'none')).toBeUndefined();
    });
  });

  it('says that it can be used', async () => {
    expect(await storage.check()).toBe('ok');
    expect(storage.waiting()).toBe(0);
  });

  describe('writers at the same moment', () => {
    it('are all stored', async () => {
      const rows = Array.from({ length: 200 }, () => row());
      await addAll(rows);
      expect(new Set(await idsOf({}, 300))).toEqual(new Set(rows.map(({ id }) => id)));
    });

    it('do not suffer from one that fails', async () => {
      const [before, twice, after] = [row(), row(), row()];
      const outcomes = await Promise.allSettled([
        addSubmission(storage, before),
        addSubmission(storage, twice),
        addSubmission(storage, twice),
        addSubmission(storage, after),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual([
        'fulfilled',
        'fulfilled',
        'fulfilled',
        'rejected',
      ]);
      expect(await idsOf({})).toEqual([before, twice, after].map(({ id }) => id).toReversed());
    });

    it('are waited for when the storage is closed', async () => {
      const rows = Array.from({ length: 5 }, () => row());
      const writing = addAll(rows);
      await storage.close();
      await writing;
      storage = await openStorage(place);
      expect(await idsOf({})).toHaveLength(5);
    });

    it('leave nothing of one that fails halfway', async () => {
      const half = row();
      const failing = storage.write(async (transaction) => {
        await transaction.insertInto('submissions').values(half).execute();
        throw new Error('halfway');
      });
      await expect(failing).rejects.toThrow('halfway');
      expect(await findSubmission(storage, half.id)).toBeUndefined();
    });
  });

  describe('a list', () => {
    const ROWS = [
      row({ id: at('2026-11-01T00:00:00Z'), learner: 'anna', exercise: 'a', verdicts: ',correct,' }),
      row({ id: at('2026-11-02T00:00:00Z'), learner: 'ben', exercise: 'a', verdicts: ',correct,missing,' }),
      row({
        id: at('2026-11-03T00:00:00Z'),
        learner: 'anna',
        exercise: 'b',
        verdicts: ',undecided,',
        final: 0,
      }),
      row({
        id: at('2026-11-04T00:00:00Z'),
        learner: 'anna',
        exercise: 'a',
        seed: 3,
        verdicts: ',incorrect,',
      }),
    ];

    const CASES: readonly { id: string; filter: Filter; finds: readonly number[] }[] = [
      { id: 'all, the newest first', filter: {}, finds: [3, 2, 1, 0] },
      { id: 'of an exercise', filter: { exercise: 'a' }, finds: [3, 1, 0] },
      { id: 'of a learner', filter: { learner: 'anna' }, finds: [3, 2, 0] },
      { id: 'of a learner and an exercise', filter: { learner: 'anna', exercise: 'a' }, finds: [3, 0] },
      { id: 'of a seed', filter: { seed: 3 }, finds: [3] },
      { id: 'of the seed 0', filter: { seed: 0 }, finds: [2, 1, 0] },
      { id: 'with a verdict', filter: { verdict: 'correct' }, finds: [1, 0] },
      { id: 'that is final', filter: { final: true }, finds: [3, 1, 0] },
      { id: 'that is not final', filter: { final: false }, finds: [2] },
      { id: 'from a moment on', filter: { from: new Date('2026-11-03T00:00:00Z') }, finds: [3, 2] },
      { id: 'up to a moment', filter: { to: new Date('2026-11-03T00:00:00Z') }, finds: [1, 0] },
      { id: 'before an id', filter: { before: ROWS[2]!.id }, finds: [1, 0] },
      { id: 'none', filter: { learner: "' or 1=1" }, finds: [] },
    ];

    it.each(CASES)('$id', async ({ filter, finds }) => {
      await addAll(ROWS);
      expect(await idsOf(filter)).toEqual(finds.map((index) => ROWS[index]!.id));
    });

    it('page by page has each once, whatever is stored meanwhile', async () => {
      await addAll(ROWS);
      const seen: string[] = [];
      for await (const { id } of eachSubmission(storage, {}, 2)) {
        seen.push(id);
        await addSubmission(storage, row());
      }
      expect(seen).toEqual(ROWS.map(({ id }) => id).toReversed());
    });
  });

  describe('deleting', () => {
    it('takes a learner with all that is theirs, and nobody else', async () => {
      const others = row({ learner: 'ben' });
      const theirs = Array.from({ length: 1001 }, () => row({ learner: 'anna' }));
      await storage.write((transaction) =>
        transaction
          .insertInto('submissions')
          .values([...theirs, others])
          .execute(),
      );
      expect(await deleteSubmissions(storage, { learner: 'anna' })).toBe(1001);
      expect(await idsOf({})).toEqual([others.id]);
    });

    it('takes what is older than the retention, and nothing younger', async () => {
      const old = row({ id: firstIdAt(new Date(NOW.getTime() - 30 * DAY - 1)) });
      const young = row({ id: firstIdAt(new Date(NOW.getTime() - 30 * DAY)) });
      await addAll([old, young]);
      expect(await sweep(storage, 30, NOW)).toBe(1);
      expect(await idsOf({})).toEqual([young.id]);
      expect(momentOf(young.id)).toEqual(new Date('2026-10-21T12:00:00Z'));
    });
  });

  describe('keys', () => {
    it('are found by their token until they are revoked, and never listed with it', async () => {
      expect(await anyKey(storage)).toBe(false);
      const { id, token } = await createKey(storage, { scope: 'lms', name: 'Moodle' });
      expect(await findKey(storage, hashToken(token))).toMatchObject({ id, scope: 'lms', learner: null });
      expect(JSON.stringify(await listKeys(storage))).not.toContain(hashToken(token));
      expect(await revokeKey(storage, id)).toBe(true);
      expect(await revokeKey(storage, id)).toBe(false);
      expect(await findKey(storage, hashToken(token))).toBeUndefined();
      expect(await anyKey(storage)).toBe(true);
    });

    it('remember when they were last used', async () => {
      const { id } = await createKey(storage, { scope: 'ta', name: '' });
      expect(await listKeys(storage)).toMatchObject([{ id, lastUsedAt: null }]);
      await recordUse(storage, id);
      expect(await listKeys(storage)).toMatchObject([
        { id, lastUsedAt: expect.stringMatching(/^20.*Z$/) as string },
      ]);
    });

    it('of a learner who is deleted are revoked, and nobody knows whose they were', async () => {
      await createKey(storage, { scope: 'learner', name: "Anna's", learner: 'anna' });
      await createKey(storage, { scope: 'learner', name: '', learner: 'ben' });
      await forgetKeysOf(storage, 'anna');
      expect(await listKeys(storage, 'anna')).toEqual([]);
      const keys = new Map((await listKeys(storage)).map((key) => [key.learner, key]));
      expect(keys.get(null)).toMatchObject({ name: '', revokedAt: expect.any(String) as string });
      expect(keys.get('ben')).toMatchObject({ revokedAt: null });
    });
  });

  it('is opened by several processes at once', async () => {
    const fresh = await newPlace();
    const opened = await Promise.all([openStorage(fresh), openStorage(fresh), openStorage(fresh)]);
    for (const each of opened) await addSubmission(each, row());
    expect(await listSubmissions(opened[0], {}, 10)).toHaveLength(3);
    await Promise.all(opened.map((each) => each.close()));
  });
}

/** The id of a submission that came at a time. */
function at(time: string): string {
  return submissionIds(() => Date.parse(time))();
}
