import { z } from 'zod';
import { FORM_NAMES, KIND_NAMES } from '../../grader/index.ts';
import { Read, Shape } from './replies.ts';

const summary = {
  id: z.string(),
  title: z.string(),
  topic: z.string(),
  points: z.number(),
};

export const ExercisesReply = z
  .object({
    exercises: z.array(z.object({ ...summary, parts: z.array(z.string()) }).meta({ id: 'ExerciseSummary' })),
  })
  .meta({ id: 'ExerciseList' });

const Part = z
  .object({
    id: z.string(),
    kind: z
      .enum(KIND_NAMES)
      .meta({ description: 'What kind of answer is expected; further kinds may come.' }),
    prompt: z.string().meta({ description: 'Text with formulas between dollar signs.' }),
    points: z.number(),
    form: z
      .array(z.union([z.enum(FORM_NAMES), z.object({ without: z.array(z.string()) })]))
      .optional()
      .meta({ description: 'The forms that a right answer has to be in.' }),
    symbols: z.array(z.string()).meta({ description: 'The symbols that a formula may use.' }),
    hints: z.array(z.string()).meta({
      description:
        'Text with formulas between dollar signs: each says a little more, none gives an answer away.',
    }),
    names: z.array(z.string()).optional().meta({ description: 'Of an order: what is to be put into it.' }),
    choices: z.array(z.string()).optional().meta({ description: 'Of a choice: its labels.' }),
    columns: z
      .array(z.string())
      .optional()
      .meta({ description: 'Of a table: the heads of its columns, in order.' }),
    shapes: z
      .record(z.string(), Shape)
      .optional()
      .meta({ description: 'Of a formula in matrix symbols: the shape of each.' }),
    rubric: z.array(z.string()).optional().meta({ description: 'Of a text: what a person looks for.' }),
    limits: z
      .object({ characters: z.int(), words: z.int().optional(), sentences: z.int().optional() })
      .optional()
      .meta({ description: 'Of a text: how long it may be.' }),
  })
  .meta({ id: 'Part' });

const Figure = z
  .object({
    title: z.string(),
    description: z.string().meta({ description: 'All that the picture shows, in words.' }),
    href: z.string().meta({ description: 'Where it is, as SVG.' }),
  })
  .meta({ id: 'Figure' });

export const ExerciseReply = z
  .object({
    ...summary,
    statement: z.string().meta({ description: 'Paragraphs of text with formulas between dollar signs.' }),
    givens: z.array(z.object({ ...Read.shape, name: z.string() }).meta({ id: 'Given' })),
    hints: z.array(z.string()),
    revision: z.string().meta({ description: 'sha256 of the exercise.' }),
    seed: z.int(),
    variants: z.boolean().meta({ description: 'Whether other seeds give other givens.' }),
    parts: z.array(Part),
    figures: z.array(Figure).meta({ description: 'Pictures of what is given; none gives an answer away.' }),
  })
  .meta({ id: 'Exercise', description: 'An exercise as a student may see it: never an answer.' });

const Step = z
  .object({
    kind: z.string().meta({ description: 'What the step does; further kinds may come.' }),
    sentence: z.string(),
    lines: z.array(Read).meta({ description: 'The equations of the step.' }),
  })
  .meta({ id: 'SolutionStep' });

export const SolutionReply = z
  .object({
    exercise: z.string(),
    parts: z.array(
      z
        .object({ part: z.string(), kind: z.enum(KIND_NAMES), steps: z.array(Step), answer: Read })
        .meta({ id: 'PartSolution' }),
    ),
  })
  .meta({
    id: 'Solution',
    description: 'The worked solution of each part. It holds the answers: for teachers alone.',
  });
