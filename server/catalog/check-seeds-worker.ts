import { checkSeeds, type SeedRange, type SeedReport } from './check-seeds.ts';

/** What a worker thread runs. */
export default function run(range: SeedRange): Promise<SeedReport> {
  return checkSeeds(range);
}
