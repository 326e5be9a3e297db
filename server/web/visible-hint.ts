import type { FormName, PublicPart, RequiredForm } from '../../grader/index.ts';
import { html, type Html } from './html.ts';
import { prose } from './statement.ts';

/** What a student is shown of a part besides its prompt: the names to be ordered, the columns of a table, what a text is graded by. */
export function visibleHint({ form, names, rubric, limits, columns, shapes }: PublicPart): Html {
  return html`${form && html`A right answer has to be ${form.map(formWords).join(', ')}.`}
  ${names && html`The names are ${names.map((name, i) => html`${i > 0 && ', '}<code>${name}</code>`)}.`}
  ${columns && html`The columns are ${columns.map((head, i) => html`${i > 0 && ', '}<code>${head}</code>`)}.`}
  ${shapes && html`The shapes are ${Object.entries(shapes).map(([name, shape], i) => html`${i > 0 && ', '}<code>${name}</code> ${shape.rows}x${shape.columns}`)}.`}
  ${limits && limitWords(limits)} ${rubric && html`A person looks for: ${rubric.map(rubricItem)}.`}`;
}

/** Each form as it is said behind "A right answer has to be". */
const FORM_WORDS: Readonly<Record<FormName, string>> = {
  expanded: 'expanded',
  factored: 'factored',
  'single-fraction': 'a single fraction',
  'lowest-terms': 'in lowest terms',
  'numbers-combined': 'with no arithmetic left to do',
};

function formWords(form: RequiredForm): string {
  return typeof form === 'string' ? FORM_WORDS[form] : `without ${form.without.join(', ')}`;
}

function rubricItem(item: string, i: number): Html {
  return html`${i > 0 && '; '}${prose(item.replace(/\.$/, ''))}`;
}

function limitWords({ sentences, words, characters }: NonNullable<PublicPart['limits']>): string {
  const limits = [
    ...(sentences === undefined ? [] : [counted(sentences, 'sentence')]),
    ...(words === undefined ? [] : [counted(words, 'word')]),
    counted(characters, 'character'),
  ];
  return `At most ${limits.join(', ')}.`;
}

function counted(count: number, unit: string): string {
  return `${count} ${count === 1 ? unit : `${unit}s`}`;
}
