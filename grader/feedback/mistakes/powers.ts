import type { PowerMistakes } from '../../mistakes/powers.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const POWER_SENTENCES: MistakeSentences<PowerMistakes> = {
  'exponent-not-lowered': {
    says: ({ power }) => `Differentiating ${power} lowers the exponent by one; here it was kept.`,
    supposing: ({ power }) => `the exponent of ${power} is kept`,
  },
  'exponent-not-brought-down': {
    says: ({ power }) => `Differentiating ${power} brings the exponent down as a factor; it is missing.`,
    supposing: ({ power }) => `the exponent of ${power} is not brought down as a factor`,
  },
  'exponent-raised': {
    says: ({ power }) => `Differentiating ${power} lowers the exponent by one; here it was raised.`,
    supposing: ({ power }) => `the exponent of ${power} is raised instead of lowered`,
  },
  'exponent-sign-lost': {
    says: ({ power }) => `The exponent of ${power} comes down with its sign.`,
    supposing: ({ power }) => `the exponent of ${power} is brought down without its sign`,
  },
  'factor-lowered-too': {
    says: ({ power }) =>
      `The exponent of ${power} comes down as it is; only the exponent above is lowered by one.`,
    supposing: ({ power }) => `the exponent of ${power} is lowered before it is brought down`,
  },
  'exponent-lowered-twice': {
    says: ({ power }) => `Differentiating ${power} once lowers the exponent by one, not by two.`,
    supposing: ({ power }) => `the exponent of ${power} is lowered by two`,
  },
  integrated: {
    says: ({ power }) => `This has the antiderivative of ${power} in it; the derivative is asked for.`,
    supposing: ({ power }) => `${power} is integrated instead of differentiated`,
  },
};
