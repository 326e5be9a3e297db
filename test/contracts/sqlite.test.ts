import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { batchContract } from './batches.ts';
import { storageContract } from './storage.ts';

const parent = await mkdtemp(join(tmpdir(), 'nabla-'));
afterAll(() => rm(parent, { recursive: true }));
let count = 0;

const newPlace = async () => ({ kind: 'sqlite' as const, folder: join(parent, String(count++), 'data') });

describe('the embedded database', () => {
  storageContract(newPlace);
  describe('batches', () => {
    batchContract(newPlace);
  });
});
