/** What a table looks like: the heads of its columns, and whether the order of its rows matters. */
export interface TableForm {
  readonly columns: readonly string[];
  readonly anyOrder: boolean;
}
