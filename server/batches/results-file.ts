import { open } from 'node:fs/promises';

/** The results of a batch while they are being written. */
export interface ResultsFile {
  /** Bytes so far. */
  readonly length: number;
  readonly append: (lines: string) => Promise<void>;
  /** Settles when what was appended is on the disk. */
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Goes on behind the bytes that count: what a process that was stopped wrote after them is dropped. */
export async function openResults(path: string, bytes: number): Promise<ResultsFile> {
  const file = await open(path, bytes === 0 ? 'w' : 'r+');
  await file.truncate(bytes);
  let length = bytes;
  return {
    get length() {
      return length;
    },
    async append(lines) {
      const text = Buffer.from(lines);
      for (let done = 0; done < text.length;) {
        const { bytesWritten } = await file.write(text, done, text.length - done, length);
        done += bytesWritten;
        length += bytesWritten;
      }
    },
    flush: () => file.datasync(),
    close: () => file.close(),
  };
}
