import type { PreparedExercise } from '../../grader/index.ts';
import { html, type Html } from './html.ts';
import { page } from './layout.ts';
import { prose } from './statement.ts';

/** All exercises by topic. */
export function indexPage(exercises: readonly PreparedExercise[]): string {
  const topics = [...new Set(exercises.map(({ topic }) => topic))];
  return page(
    'Exercises',
    html`<h1>Exercises</h1>
      ${topics.map((topic) =>
        section(
          topic,
          exercises.filter((exercise) => exercise.topic === topic),
        ),
      )}
      <p class="quiet"><a href="/docs">REST API</a> · <a href="/openapi.json">OpenAPI document</a></p>`,
  );
}

function section(topic: string, members: readonly PreparedExercise[]): Html {
  const items = members.map(
    ({ id, title, points }) =>
      html`<li>
        <a href="/exercises/${encodeURIComponent(id)}">${prose(title)}</a>
        <span class="points">${points} ${points === 1 ? 'point' : 'points'}</span>
      </li>`,
  );
  return html`<section>
    <h2>${topicTitle(topic)}</h2>
    <ul>
      ${items}
    </ul>
  </section>`;
}

/** `partial-derivatives` as a heading. */
function topicTitle(topic: string): string {
  const words = topic.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
