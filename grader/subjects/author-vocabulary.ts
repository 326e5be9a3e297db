import { createVocabulary, type Vocabulary } from '../language/vocabulary.ts';
import type { Model } from './model.ts';

/** What the author of an exercise may write: every quantity and function of the model. */
export function authorVocabulary({ shapes, functions }: Pick<Model, 'shapes' | 'functions'>): Vocabulary {
  return createVocabulary({ symbols: shapes, functions: functions ?? [] });
}
