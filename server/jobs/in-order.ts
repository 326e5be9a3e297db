/** Works on one item at a time. */
export type Lane<T, R> = (item: T) => Promise<R>;

/**
 * What several lanes make of items, in the order of the items. The next item is taken only when a lane is free, and no more than
 * `ahead` items are taken before the first of them has been given: memory is bounded, however uneven the lanes are.
 * @throws what a lane or the items throw, in its place
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  lanes: readonly Lane<T, R>[],
  ahead: number,
): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]();
  const free = [...lanes];
  const started: Promise<R>[] = [];
  let wake: (() => void) | undefined;
  let ended = false;

  const start = (item: T, lane: Lane<T, R>): void => {
    const working = lane(item).finally(() => {
      free.push(lane);
      wake?.();
    });
    // What it throws is thrown in its place below: until then somebody has to be listening.
    working.catch(() => {});
    started.push(working);
  };
  const fill = async (): Promise<void> => {
    while (!ended && free.length > 0 && started.length < ahead) {
      const { value, done } = await iterator.next();
      if (done === true) ended = true;
      else start(value, free.shift()!);
    }
  };
  try {
    for (;;) {
      // A lane that is free again while others are being started counts as well.
      const freed = new Promise<false>((resolve) => (wake = () => resolve(false)));
      await fill();
      const [first] = started;
      if (first === undefined) return;
      const settled = first.then(
        () => true,
        () => true,
      );
      if (await Promise.race([settled, freed])) yield await started.shift()!;
    }
  } finally {
    await iterator.return?.();
  }
}
