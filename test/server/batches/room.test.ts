import { describe, expect, it } from 'vitest';
import { hasRoom } from '../../../server/batches/room.ts';

const GIB = 1024 ** 3;

describe('room for the file of a batch', () => {
  it.each([
    { id: 'a twentieth of a small disk', disk: 10 * GIB, free: 0.5 * GIB, room: true },
    { id: 'less', disk: 10 * GIB, free: 0.49 * GIB, room: false },
    { id: '4 GiB of a large disk', disk: 4096 * GIB, free: 4 * GIB, room: true },
    { id: 'less of it', disk: 4096 * GIB, free: 3.9 * GIB, room: false },
    { id: 'a full disk', disk: GIB, free: 0, room: false },
  ])('$id: $room', ({ disk, free, room }) => {
    expect(hasRoom({ bsize: 4096, blocks: disk / 4096, bavail: Math.floor(free / 4096) })).toBe(room);
  });
});
