import { type GradedChunk, gradeChunk, type Grading } from '../bulk/grade-chunk.ts';
import { type Catalog, loadCatalog } from '../catalog/catalog.ts';
import { type PackedChunk, unpacked } from './packed-chunk.ts';

/** What a thread of the pool is asked to do. */
export interface Job {
  /** The folder of the exercises; the same for all jobs of a pool. */
  readonly exercises: string;
  /** Left out where a thread is only to be made ready. */
  readonly work?: { readonly chunk: PackedChunk; readonly grading: Grading };
}

let catalog: Promise<Catalog> | undefined;

/** Grades a chunk; the exercises are made ready by the first job. */
export default async function grade({ exercises, work }: Job): Promise<GradedChunk | undefined> {
  catalog ??= loadCatalog(exercises);
  const loaded = await catalog;
  return work && gradeChunk(unpacked(work.chunk), work.grading, loaded);
}
