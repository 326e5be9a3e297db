import { z } from 'zod';
import { PROBLEM_CODES } from '../../grader/language/problem.ts';
import { FAULT_CODES } from '../faults/codes.ts';

export const Shape = z
  .object({ rows: z.int(), columns: z.int() })
  .meta({ id: 'Shape', examples: [{ rows: 2, columns: 3 }] });

export const VerdictName = z
  .enum(['correct', 'partial', 'incorrect', 'invalid', 'undecided', 'pending', 'missing'])
  .meta({
    id: 'Verdict',
    description:
      'invalid: could not be read, costs nothing; undecided and pending: a person decides; missing: not answered.',
  });

export const Read = z
  .object({ latex: z.string(), text: z.string(), shape: Shape.optional() })
  .meta({ id: 'Read', description: 'How an answer was read.', examples: [{ latex: '-2', text: '-2' }] });

const Problem = z
  .object({
    code: z.enum(PROBLEM_CODES),
    message: z.string(),
    start: z.int().meta({ description: 'Where in the text, in UTF-16 code units.' }),
    end: z.int(),
    expected: z.string().optional(),
    suggestion: z.string().optional(),
  })
  .meta({ id: 'Problem', description: 'Why an answer could not be read, or what is to be said about it.' });

const Feedback = z
  .object({
    code: z.string(),
    message: z.string(),
    data: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: 'What the sentence is made of, by code: to say it in other words.' }),
    start: z.int().optional().meta({ description: 'Where in the text, where it is about a piece of it.' }),
    end: z.int().optional(),
  })
  .meta({ id: 'Feedback', description: 'What is wrong with an answer: a stable code and a sentence.' });

const Witness = z
  .object({
    at: z.record(z.string(), z.string()).meta({ description: 'The value of each symbol.' }),
    yours: z.string(),
    reference: z.string().optional().meta({ description: 'Left out where it would give the answer away.' }),
  })
  .meta({ id: 'Witness', description: 'A point at which two expressions were evaluated.' });

const Evidence = z
  .object({
    method: z.enum(['identical', 'exact', 'sampled', 'digits', 'shape', 'structure', 'rounded']),
    samples: z.int().optional(),
    witness: Witness.optional(),
    given: z
      .array(z.string())
      .optional()
      .meta({ description: 'The parts whose own answers it builds on, which are not right.' }),
  })
  .meta({ id: 'Evidence', description: 'What a verdict rests on.' });

const PartGrade = z
  .object({
    verdict: VerdictName,
    score: z.number().nullable().meta({ description: 'In points; null while it is not decided.' }),
    points: z.number(),
    read: Read.optional(),
    problem: Problem.optional(),
    feedback: z.array(Feedback).optional(),
    evidence: Evidence.optional(),
  })
  .meta({ id: 'PartGrade' });

export const GradeReply = z
  .object({
    exercise: z.string(),
    revision: z.string().meta({ description: 'sha256 of the exercise as it was graded.' }),
    seed: z.int(),
    gradable: z.boolean().meta({ description: 'False when an answer is invalid.' }),
    final: z.boolean().meta({ description: 'False while the score of a part is null.' }),
    score: z.number(),
    points: z.number(),
    parts: z.record(z.string(), PartGrade),
  })
  .meta({ id: 'Grade' });

export const ValidateReply = z
  .object({ valid: z.boolean(), read: Read.optional(), problem: Problem.optional() })
  .meta({ id: 'Validation', description: 'How an answer was read; nothing is said of its being right.' });

export const CompareReply = z
  .object({
    verdict: VerdictName,
    evidence: Evidence.optional(),
    feedback: z.array(Feedback).optional(),
    problem: Problem.optional(),
  })
  .meta({ id: 'Comparison', examples: [{ verdict: 'correct', evidence: { method: 'exact' } }] });

export const FaultReply = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(FAULT_CODES),
    detail: z.string(),
    instance: z.string().optional(),
    errors: z
      .array(
        z.object({
          pointer: z.string(),
          code: z.string(),
          message: z.string(),
          suggestion: z.string().optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Fault', description: 'Problem details (RFC 9457); /faults lists every code.' });
