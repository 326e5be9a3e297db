import type { ProductMistakes } from '../../mistakes/products.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const PRODUCT_SENTENCES: MistakeSentences<ProductMistakes> = {
  'elementwise-product': {
    says: () => 'This is the product entry by entry. In a matrix product each entry is a row times a column.',
    supposing: () => 'the entries are multiplied one by one',
  },
  'operands-swapped': {
    says: () => 'The factors are in the wrong order: a product of matrices changes when they are swapped.',
    supposing: () => 'the factors are swapped',
  },
  'operand-transposed': {
    says: () =>
      'One of the factors was transposed, or not transposed where it should be: look at which rows meet which columns.',
    supposing: () => 'one of the factors is transposed the wrong way',
  },
  'made-to-fit': {
    says: () =>
      'Here another product was computed. Ask first whether the left factor has as many columns as the right one has rows.',
    supposing: () => 'a factor is transposed or moved until the sizes fit',
  },
  'inner-for-outer': {
    says: () => 'A column times a row is a whole matrix; this is the row times the column.',
    supposing: () => 'the row is multiplied by the column, not the column by the row',
  },
  'outer-for-inner': {
    says: () => 'A row times a column is a single number; this is the column times the row.',
    supposing: () => 'the column is multiplied by the row, not the row by the column',
  },
  'product-left-out': {
    says: () => 'One of the products was not added: every pair of entries counts.',
    supposing: () => 'one of the products is not added',
  },
  'added-for-multiplied': {
    says: () => 'Entries that meet were added: multiply them first, then add the products.',
    supposing: () => 'entries that meet are added instead of multiplied',
  },
  'product-of-sums': {
    says: () => 'The sums were multiplied: multiply entry by entry first, then add.',
    supposing: () => 'the entries are added first and the sums multiplied',
  },
  'not-summed': {
    says: () => 'These are the products: add those of a row.',
    supposing: () => 'the products of a row are not added',
  },
};
