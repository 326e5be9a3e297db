/** Turns results into the text of a file, in order. */
export interface Writer<Row> {
  row(result: Row): string;
  /** What is still to be written when all rows are known. */
  end(): string;
}
