import type { Grade } from '../../grader/result.ts';
import type { AnswerBody } from '../schemas/answer.ts';

/** Characters of an unreadable answer that are kept: enough to see what was meant. */
const MOST_KEPT = 200;

/** The beginnings of the answers that could not be read, by part; undefined where all could. */
export function unreadIn(
  { gradable, parts }: Grade,
  answers: Readonly<Record<string, AnswerBody>>,
): Readonly<Record<string, string>> | undefined {
  if (gradable) return undefined;
  const unread = Object.keys(parts).filter((part) => parts[part]!.verdict === 'invalid');
  return Object.fromEntries(unread.map((part) => [part, beginningOf(answers[part]!)]));
}

function beginningOf(answer: AnswerBody): string {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return text.length > MOST_KEPT ? `${text.slice(0, MOST_KEPT).replace(/\p{Cs}$/u, '')}…` : text;
}
