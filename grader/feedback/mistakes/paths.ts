import type { PathMistakes } from '../../mistakes/paths.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const PATH_SENTENCES: MistakeSentences<PathMistakes> = {
  'one-path-only': {
    says: ({ quantity, through }) =>
      `This is the path to ${quantity} through ${through} alone. Add what comes along every other path.`,
    supposing: ({ quantity, through }) => `only the path to ${quantity} through ${through} is counted`,
  },
  'path-left-out': {
    says: ({ quantity, through }) =>
      `The path to ${quantity} through ${through} is missing: add what comes along it.`,
    supposing: ({ quantity, through }) => `the path to ${quantity} through ${through} is left out`,
  },
  'local-for-total': {
    says: ({ quantity, through }) =>
      `This has the derivative of ${quantity} by ${through} only: go on along the path and multiply by the derivative of ${through}.`,
    supposing: ({ quantity, through }) => `one stops at the derivative of ${quantity} by ${through}`,
  },
  'added-along-path': {
    says: ({ quantity, through }) =>
      `Along a path the derivatives are multiplied: that of ${quantity} by ${through} and that of ${through}.`,
    supposing: ({ quantity, through }) =>
      `the derivative of ${quantity} by ${through} and that of ${through} are added`,
  },
  'paths-multiplied': {
    says: ({ quantity }) => `What comes along the different paths to ${quantity} is added, not multiplied.`,
    supposing: ({ quantity }) => `what comes along the different paths to ${quantity} is multiplied`,
  },
};
