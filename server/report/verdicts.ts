import type { Verdict } from '../../grader/result.ts';
import { VerdictName } from '../schemas/replies.ts';

/** All verdicts, from the best to the one that nothing was answered for. */
export const VERDICTS: readonly Verdict[] = VerdictName.options;
