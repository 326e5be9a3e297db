import { open, type FileHandle } from 'node:fs/promises';
import type { Html } from '../web/html.ts';
import type { Paper } from './papers.ts';
import type { RunningHead } from './print-style.ts';
import { printout, type Printout } from './printout.ts';

/** A file with the sheets of a class, written sheet by sheet: all at once could be more than memory holds. */
export class ClassFile {
  readonly #file: FileHandle;
  readonly #printout: Printout;
  #sheets = 0;

  private constructor(file: FileHandle, content: Printout) {
    this.#file = file;
    this.#printout = content;
  }

  static async open(
    path: string,
    title: string,
    heads: readonly RunningHead[],
    paper: Paper,
  ): Promise<ClassFile> {
    const file = new ClassFile(await open(path, 'w'), printout(title, heads, paper));
    await file.#file.write(file.#printout.beginning);
    return file;
  }

  async add(body: Html): Promise<void> {
    await this.#file.write(this.#printout.sheet(body, this.#sheets));
    this.#sheets += 1;
  }

  async close(): Promise<void> {
    await this.#file.write(this.#printout.end);
    await this.#file.close();
  }
}
