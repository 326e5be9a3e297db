import { type CompiledQuery, type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Verdict } from '../../grader/result.ts';
import type { Storage } from '../storage/storage.ts';
import type { SubmissionRow, Tables } from '../storage/tables.ts';
import { firstIdAt } from './submission-id.ts';

/** Which submissions; all that is given has to hold. */
export interface Filter {
  readonly exercise?: string | undefined;
  readonly learner?: string | undefined;
  readonly seed?: number | undefined;
  /** Submissions with a part of this verdict. */
  readonly verdict?: Verdict | undefined;
  readonly final?: boolean | undefined;
  /** Not before this moment. */
  readonly from?: Date | undefined;
  /** Before this moment. */
  readonly to?: Date | undefined;
  /** Only older ones than that of this id. */
  readonly before?: string | undefined;
}

/** Rows that are deleted in one transaction: others can write in between. */
const DELETED_AT_ONCE = 1000;

/** Stores a submission, unless there is one with its Idempotency-Key: then false. */
export async function addSubmission({ db, write }: Storage, row: SubmissionRow): Promise<boolean> {
  const insertion = insertionInto(db);
  const parameters = COLUMNS.map((column) => row[column]);
  const { numAffectedRows } = await write((transaction) =>
    transaction.executeQuery({ ...insertion, parameters }),
  );
  return numAffectedRows === 1n;
}

/** A row that says what columns there are. */
const BLANK: SubmissionRow = {
  id: '',
  learner: '',
  exercise: '',
  revision: '',
  seed: 0,
  grader: '',
  node: '',
  feedback: 'full',
  answers: '',
  grade: '',
  final: 0,
  verdicts: '',
  idempotency_key: null,
  request_hash: null,
};
const COLUMNS = Object.keys(BLANK) as readonly (keyof SubmissionRow)[];

const insertions = new WeakMap<Kysely<Tables>, CompiledQuery>();

/** The insertion of a row, put together once: that takes as long as the database takes to run it. */
function insertionInto(db: Kysely<Tables>): CompiledQuery {
  const known = insertions.get(db);
  if (known !== undefined) return known;
  const insertion = db
    .insertInto('submissions')
    .values(BLANK)
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .compile();
  insertions.set(db, insertion);
  return insertion;
}

export function findSubmission({ db }: Storage, id: string): Promise<SubmissionRow | undefined> {
  return db.selectFrom('submissions').selectAll().where('id', '=', id).executeTakeFirst();
}

export function findByIdempotencyKey({ db }: Storage, key: string): Promise<SubmissionRow | undefined> {
  return db.selectFrom('submissions').selectAll().where('idempotency_key', '=', key).executeTakeFirst();
}

/** The newest first. */
export function listSubmissions({ db }: Storage, filter: Filter, limit: number): Promise<SubmissionRow[]> {
  return narrowed(db.selectFrom('submissions').selectAll(), filter)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

type Selection<Row> = SelectQueryBuilder<Tables, 'submissions', Row>;

function narrowed<Row>(query: Selection<Row>, filter: Filter): Selection<Row> {
  const { exercise, learner, seed, verdict, final, from, to, before } = filter;
  return (
    query
      .$if(exercise !== undefined, (q) => q.where('exercise', '=', exercise!))
      .$if(learner !== undefined, (q) => q.where('learner', '=', learner!))
      .$if(seed !== undefined, (q) => q.where('seed', '=', seed!))
      .$if(verdict !== undefined, (q) => q.where('verdicts', 'like', `%,${verdict!},%`))
      // Written out and not a parameter, or SQLite would not use the index of those that are not final.
      .$if(final !== undefined, (q) => q.where('final', '=', final! ? sql.lit(1) : sql.lit(0)))
      .$if(from !== undefined, (q) => q.where('id', '>=', firstIdAt(from!)))
      .$if(to !== undefined, (q) => q.where('id', '<', firstIdAt(to!)))
      .$if(before !== undefined, (q) => q.where('id', '<', before!))
  );
}

/** All that a filter finds, page by page: what is under way elsewhere goes on in between. */
export async function* eachSubmission(
  storage: Storage,
  filter: Filter,
  pageSize = 200,
): AsyncGenerator<SubmissionRow> {
  let before = filter.before;
  for (;;) {
    const page = await listSubmissions(storage, { ...filter, before }, pageSize);
    yield* page;
    if (page.length < pageSize) return;
    before = page.at(-1)!.id;
    await new Promise(setImmediate);
  }
}

/** Deletes what a filter finds, and gives how many there were. */
export async function deleteSubmissions(
  { write }: Storage,
  filter: Pick<Filter, 'learner' | 'to'>,
): Promise<number> {
  let deleted = 0;
  for (;;) {
    const { numDeletedRows } = await write((transaction) =>
      transaction
        .deleteFrom('submissions')
        .where('id', 'in', (part) =>
          narrowed(part.selectFrom('submissions').select('id'), filter).limit(DELETED_AT_ONCE),
        )
        .executeTakeFirst(),
    );
    deleted += Number(numDeletedRows);
    if (numDeletedRows < BigInt(DELETED_AT_ONCE)) return deleted;
  }
}
