import { INPUT_FORMATS } from '../bulk/input/format.ts';
import { OUTPUT_FORMATS } from '../bulk/output/format.ts';
import type { Command } from './command.ts';

const EXERCISES = {
  exercises: { value: 'FOLDER', help: 'Where the exercises are; else those that come with Nabla.' },
};

const FILES = {
  input: {
    value: 'FORMAT',
    choices: INPUT_FORMATS,
    help: 'What the file holds, where its name and beginning do not tell.',
  },
  out: {
    value: 'FILE',
    help: 'Write here and not to standard output; the file appears when it is complete.',
  },
};

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'serve',
    operands: '',
    operandCount: { least: 0, most: 0 },
    summary: 'Serve the web pages and the REST API.',
    help: `Listens on http://127.0.0.1:8080 until it is stopped. Standard output says where to look,
standard error is the log.

Environment:
  HOST        the address to listen on (127.0.0.1)
  PORT        the port to listen on, 0 to 65535; 0 takes any free one (8080)
  LOG_LEVEL   fatal, error, warn, info, debug, trace or silent (info)`,
    options: EXERCISES,
    load: () => import('./commands/serve.ts'),
  },
  {
    name: 'grade',
    operands: 'FILE',
    operandCount: { least: 1, most: 1 },
    summary: 'Grade a file of submissions.',
    help: `FILE is a JSON array or NDJSON of {"id", "learner"?, "exercise", "seed"?, "answers": {part: answer}}, or
CSV with the columns id, learner, exercise, seed and one for each part; also packed with gzip; - is
standard input. Results come in the order of the input. A row that cannot be graded gives
{"id"?, "line", "error": {"code", "message"}} in its place, and the rest goes on.`,
    options: {
      format: {
        value: 'FORMAT',
        choices: OUTPUT_FORMATS,
        help: 'What to write; else by the name of --out, else ndjson.',
      },
      ...FILES,
      feedback: {
        value: 'LEVEL',
        choices: ['full', 'verdict', 'none'],
        help: 'How much to say besides scores; full if not given.',
      },
      ...EXERCISES,
    },
    load: () => import('./commands/grade.ts'),
  },
  {
    name: 'compare',
    operands: 'FILE',
    operandCount: { least: 1, most: 1 },
    summary: 'Compare pairs of formulas.',
    help: `FILE is NDJSON (or a JSON array) of {"id", "submission", "reference", "symbols"?, "tolerance"?}; - is
standard input. Writes {"id", "verdict", "evidence"} a line. Without symbols the names on both sides,
whole words, are the symbols.`,
    options: { out: FILES.out },
    load: () => import('./commands/compare.ts'),
  },
  {
    name: 'exercises check',
    operands: '[FILE…]',
    operandCount: { least: 0, most: Infinity },
    summary: 'Check exercise files and grade their examples.',
    help: `Without a file all exercises are checked. For each part it prints the kind, the reference that was derived
and what confirmed it; where a computer algebra system says something else or has a shorter form, that
too; then every example whose verdict is not the one that the file says.`,
    options: { 'no-cas': { help: 'Ask no computer algebra system.' }, ...EXERCISES },
    load: () => import('./commands/exercises-check.ts'),
  },
  {
    name: 'exercises show',
    operands: 'ID',
    operandCount: { least: 1, most: 1 },
    summary: 'Show an exercise as a student sees it.',
    help: 'Prints the statement and the parts; never an answer.',
    options: { json: { help: 'Print it as the REST API gives it.' }, ...EXERCISES },
    load: () => import('./commands/exercises-show.ts'),
  },
];
