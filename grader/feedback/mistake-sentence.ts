/** How a mistake is spoken of. */
export interface MistakeSentence<Data> {
  /** One or two sentences on what went wrong and what to do next. */
  readonly says: (data: Data) => string;
  /** The same as the end of "This is what one gets if …", for where other mistakes lead to the same answer. */
  readonly supposing: (data: Data) => string;
}

/** The sentences of a family of mistakes. */
export type MistakeSentences<Data> = { readonly [C in keyof Data]: MistakeSentence<Data[C]> };
