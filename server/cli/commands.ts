import { TEMPLATES } from '../authoring/templates.ts';
import { INPUT_FORMATS } from '../bulk/input/format.ts';
import { OUTPUT_FORMATS } from '../bulk/output/format.ts';
import { REPORT_FORMATS } from '../report/formats.ts';
import { SCOPES } from '../schemas/scope.ts';
import { PAPERS } from '../worksheet/papers.ts';
import type { Command } from './command.ts';
import { SHOW_FORMATS } from './show/formats.ts';

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
  HOST                    the address to listen on; elsewhere than on this machine a key is needed (127.0.0.1)
  PORT                    the port to listen on, 0 to 65535; 0 takes any free one (8080)
  LOG_LEVEL               fatal, error, warn, info, debug, trace or silent (info)
  NABLA_ADMIN_KEY         a key that may do everything, besides those of nabla keys
  NABLA_DATA              the folder of the embedded database (data)
  DATABASE_URL            a PostgreSQL database in its place, postgres://…
  NABLA_RETENTION_DAYS    submissions are deleted after so many days; kept if not set
  NABLA_BATCH_DAYS        finished batches are deleted after so many days (7)
  NABLA_BATCH_MIB         how large the file of a batch may be, unpacked (2048)
  NABLA_WEBHOOK_SECRET    what messages that a batch is finished are signed with; none are sent without
  NABLA_WEBHOOK_HTTP      whether they may go by http too (false)
  NABLA_WEBHOOK_PRIVATE   whether they may go to this machine and its network (false)
  NABLA_RATE_KEY          requests a minute of an LMS's or TA's key; 0 for no limit (60000)
  NABLA_RATE_LEARNER      of a learner's key (600)
  NABLA_RATE_ADDRESS      of an address without a key (3000)
  NABLA_TRUSTED_PROXIES   proxies that are believed when they say whom they forward for, between commas`,
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
{"id"?, "line", "error": {"code", "message"}} in its place, and the rest goes on. Of answers that could not be
read, "unread" has the beginnings as they were typed.`,
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
    help: `FILE is NDJSON (or a JSON array) of {"id", "submission", "reference", "symbols"?, "tolerance"?, "form"?};
- is standard input. Writes {"id", "verdict", "evidence"} a line, with "feedback" where it is partial. Without
symbols the names on both sides, whole words, are the symbols.`,
    options: { out: FILES.out },
    load: () => import('./commands/compare.ts'),
  },
  {
    name: 'report',
    operands: 'RESULTS',
    operandCount: { least: 1, most: 1 },
    summary: 'Say what went wrong in the results of nabla grade, part by part.',
    help: `RESULTS is what nabla grade has written, as NDJSON or JSON, also packed with gzip; - is standard input. Of CSV
it knows the verdicts alone. For each exercise and part it prints how many answered, the share of each verdict, the
mean score, the discrimination (the correlation of the part's score with that of the other parts, from 30
submissions on), the commonest mistakes, and the wrong answers that no mistake explains, those that mean the
same put together, as are the answers that a person has to decide on. Every row counts.`,
    options: {
      format: {
        value: 'FORMAT',
        choices: REPORT_FORMATS,
        help: 'How to print it; else by the name of --out, else text. json has all, the others the beginnings of lists.',
      },
      top: { value: 'N', help: 'List so many mistakes and answers of a part; 5 if not given.' },
      ...FILES,
      ...EXERCISES,
    },
    load: () => import('./commands/report.ts'),
  },
  {
    name: 'keys create',
    operands: '',
    operandCount: { least: 0, most: 0 },
    summary: 'Make a key for the REST API.',
    help: `Prints the key, this once: only a hash of it is stored. Requests carry it as "Authorization: Bearer KEY".
The scope says what it is for: lms grades and stores for every learner; ta does that and sees solutions,
statistics and what is stored of a learner; learner is for one learner's own submissions.
As soon as there is a key, every request to the API needs one.`,
    options: {
      scope: { value: 'SCOPE', choices: SCOPES, help: 'What the key is for.' },
      name: { value: 'NAME', help: 'What to call it in the list.' },
      learner: { value: 'ID', help: "Whose it is, of a learner's key." },
    },
    load: () => import('./commands/keys-create.ts'),
  },
  {
    name: 'keys list',
    operands: '',
    operandCount: { least: 0, most: 0 },
    summary: 'List the keys.',
    help: 'With their scope, when they were made and last used (in UTC, to the minute), and whether they hold.',
    options: { json: { help: 'Print them as JSON.' } },
    load: () => import('./commands/keys-list.ts'),
  },
  {
    name: 'keys revoke',
    operands: 'ID',
    operandCount: { least: 1, most: 1 },
    summary: 'Revoke a key for good.',
    help: 'ID is the one that nabla keys list shows. A running server refuses the key within five seconds.',
    options: {},
    load: () => import('./commands/keys-revoke.ts'),
  },
  {
    name: 'backup',
    operands: 'FILE',
    operandCount: { least: 1, most: 1 },
    summary: 'Copy the embedded database to a file, also while it is in use.',
    help: `FILE appears when it is complete, and must not exist yet. It holds all that was acknowledged before.
With DATABASE_URL, use pg_dump.`,
    options: {},
    load: () => import('./commands/backup.ts'),
  },
  {
    name: 'restore',
    operands: 'FILE',
    operandCount: { least: 1, most: 1 },
    summary: 'Put a backup in the place of the embedded database.',
    help: `Stop the server first. FILE is checked before anything is changed, and stays as it is.
With DATABASE_URL, use pg_restore.`,
    options: { replace: { help: 'Replace the database that is there, for good.' } },
    load: () => import('./commands/restore.ts'),
  },
  {
    name: 'exercises check',
    operands: '[FILE…]',
    operandCount: { least: 0, most: Infinity },
    summary: 'Check exercise files and grade their examples.',
    help: `Without a file all exercises are checked. For each part it prints the kind, the reference that was derived
and what confirmed it; where a computer algebra system says something else or has a shorter form, that
too; then every example whose verdict is not the one that the file says. With --seeds, as many variants of
each exercise with parameters are made, and their worked solutions graded: then it prints how many are
distinct, and how often values were drawn again and why.

With --watch the files are checked again whenever they are saved, until Ctrl+C. Then it prints as well the hints
of each part, the wrong answers that feedback knows the mistake of, the answers of the first three variants,
and warnings: what is right but may not be meant.`,
    options: {
      seeds: { value: 'N', help: 'Try the variants of the seeds 1 to N as well.' },
      watch: { help: 'Check the files again whenever they are saved, and say more.' },
      figures: {
        value: 'DIR',
        help: 'With --watch, write the pictures there, and those of the solution to DIR/solution.',
      },
      'no-cas': { help: 'Ask no computer algebra system.' },
      ...EXERCISES,
    },
    load: () => import('./commands/exercises-check.ts'),
  },
  {
    name: 'exercises new',
    operands: 'FILE|TOPIC/ID',
    operandCount: { least: 1, most: 1 },
    summary: 'Write a commented exercise to start from.',
    help: `FILE ends in .yaml and is named after the id that the exercise gets; TOPIC/ID is a file in the folder of the
exercises. It holds givens, parts, parameters for variants, hints and examples with comments, and is in order
as it is. A file that is there is never overwritten.`,
    options: {
      subject: {
        value: 'SUBJECT',
        choices: Object.keys(TEMPLATES),
        help: 'What the exercise is about; function if not given.',
      },
      title: { value: 'TEXT', help: 'Its title; else one from the id.' },
      ...EXERCISES,
    },
    load: () => import('./commands/exercises-new.ts'),
  },
  {
    name: 'exercises show',
    operands: 'ID',
    operandCount: { least: 1, most: 1 },
    summary: 'Show an exercise as a student sees it.',
    help: `Prints the statement and the parts with their hints; never an answer. With --solution it prints the worked
solution instead, for teachers: every step of every part, and the answer.`,
    options: {
      seed: { value: 'N', help: 'Show this variant of it.' },
      solution: { help: 'Show the worked solution.' },
      format: {
        value: 'FORMAT',
        choices: SHOW_FORMATS,
        help: 'How to print it: text if not given; json as the REST API gives it.',
      },
      json: { help: 'The same as --format json.' },
      figures: { value: 'DIR', help: 'Write its pictures there, as SVG.' },
      ...EXERCISES,
    },
    load: () => import('./commands/exercises-show.ts'),
  },
  {
    name: 'worksheet',
    operands: 'ID[@SEED]…',
    operandCount: { least: 1, most: 100 },
    summary: 'Write a worksheet to print, with its solutions and its key.',
    help: `Writes HTML made for print, which needs nothing else: sheet.html, solutions.html, and the key as key.json and
key.csv (learner, exercise, seed, part, points, answer as text and as LaTeX). ID@SEED is a certain variant of an exercise.

With --learners each learner has variants of their own: sheet-anna.html and solutions-anna.html, and sheets.html
and solutions.html with those of all, for printing a class. The seeds are worked out from the learner's id and
the exercise's, so that they are the same for ever; they stand on the sheet and in the key.`,
    options: {
      out: { value: 'FOLDER', help: 'Where to write; needed.' },
      title: { value: 'TEXT', help: 'What stands above; Worksheet if not given.' },
      learners: {
        value: 'FILE|N',
        help: 'CSV with the columns learner and perhaps name, or an id a line; or a number, for sheets without names.',
      },
      'seed-from': {
        value: 'N',
        help: 'Seeds by place in the list instead: N for the first learner, N+1 for the second and so on.',
      },
      paper: { value: 'SIZE', choices: PAPERS, help: 'a4 if not given.' },
      ...EXERCISES,
    },
    load: () => import('./commands/worksheet.ts'),
  },
];
