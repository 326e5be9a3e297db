import { Html, html } from '../web/html.ts';
import { mathematics } from '../web/mathematics.ts';
import { barOf } from './bar.ts';
import { columnsOf } from './columns.ts';
import { NOTES } from './notes.ts';
import { PAGE_STYLE } from './page-style.ts';
import type { ExerciseReport, PartReport, Report } from './report.ts';
import { sectionsOf, type Item, type Section } from './sections.ts';
import { counted, nameOf, notGradedOf, sizeOf } from './words.ts';

/** Learners that are named of an answer without being asked for. */
const MOST_NAMED = 10;

/** A report as a page that stands by itself: no script, nothing from elsewhere. */
export function reportPage(report: Report, top: number): string {
  const notGraded = notGradedOf(report);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Item analysis · Nabla</title>
        <style>
          ${new Html(PAGE_STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>Item analysis</h1>
          <p>${counted(report.submissions, 'submission')} graded. ${notGraded}</p>
          ${report.exercises.map((exercise) => exerciseSection(exercise, top))}
        </main>
      </body>
    </html> `.markup;
}

function exerciseSection(exercise: ExerciseReport, top: number): Html {
  const { exercise: id, title, notes, parts } = exercise;
  return html`<section>
    <h2>${title ?? id}</h2>
    <p><code>${id}</code>: ${sizeOf(exercise)}</p>
    ${notes.map((note) => html`<p><strong>Note:</strong> ${NOTES[note]}</p>`)} ${table(exercise)}
    ${parts.map((part) => partSection(part, top))}
  </section>`;
}

function table(exercise: ExerciseReport): Html {
  const [head, ...rows] = columnsOf(exercise);
  return html`<div class="wide" role="region" aria-label="Parts of ${exercise.exercise}" tabindex="0">
    <table>
      <caption>
        Parts of ${exercise.exercise}
      </caption>
      <thead>
        <tr>
          ${head!.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([part, ...cells]) =>
            html`<tr>
              <th scope="row">${part}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function partSection(part: PartReport, top: number): Html {
  return html`<section class="part">
    <h3>${part.part}</h3>
    ${barOf(part)} ${sectionsOf(part, top).map(listSection)}
  </section>`;
}

function listSection({ title, items, more }: Section): Html {
  return html`<h4>${title}</h4>
    <ul>
      ${items.map((item) => html`<li>${itemText(item)}</li>`)} ${more !== '' && html`<li>${more}</li>`}
    </ul>`;
}

function itemText(item: Item): Html {
  const { count, code, message, seed, otherWritings } = item;
  const variant = seed > 0 && ` of seed ${seed}`;
  const forms = otherWritings > 0 && `, in ${counted(otherWritings, 'other form')} too`;
  const answer = html`${answerOf(item)}${variant}${forms}`;
  if (code === undefined) return html`${count} × ${answer} ${submittersOf(item)}`;
  const example = answer.markup !== '' && html`, such as ${answer}`;
  return html`${count} × <code>${code}</code>${example}: ${message}`;
}

function answerOf({ read, typed }: Item): Html | false {
  if (read === undefined) return typed !== undefined && html`<code>${typed}</code>`;
  return html`${mathematics(read.latex)} <code>${read.text}</code>`;
}

function submittersOf({ submitters, count }: Item): Html {
  const names = submitters.map(nameOf);
  const left = count - names.length;
  const all = `${names.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
  if (count <= MOST_NAMED) return html`(${all})`;
  return html`<details>
    <summary>${count} submissions</summary>
    ${all}
  </details>`;
}
