import { z } from 'zod';
import { CompareRequest } from './requests.ts';

/** One pair of a file for `nabla compare`. */
export const PairRow = z.object({ ...CompareRequest.shape, id: z.union([z.string().max(500), z.number()]) });
