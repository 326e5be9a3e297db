import { describe, expect, it } from 'vitest';
import { html } from '../../../server/web/html.ts';
import { mathematics } from '../../../server/web/mathematics.ts';
import { pointedText } from '../../../server/web/pointed-text.ts';
import { prose, statement } from '../../../server/web/statement.ts';

describe('html', () => {
  it.each([
    {
      id: 'text',
      made: html`<p>${'<script>alert("1") & \'2\'</script>'}</p>`,
      markup: '<p>&lt;script&gt;alert(&quot;1&quot;) &amp; &#39;2&#39;&lt;/script&gt;</p>',
    },
    { id: 'markup inside', made: html`<p>${html`<b>${'<'}</b>`}</p>`, markup: '<p><b>&lt;</b></p>' },
    { id: 'a list', made: html`${[1, html`<i></i>`, '&']}`, markup: '1<i></i>&amp;' },
    { id: 'nothing', made: html`${undefined}${false}`, markup: '' },
    { id: 'zero is something', made: html`${0}`, markup: '0' },
    { id: 'NUL and half a pair', made: html`${'a\0\ud800b'}`, markup: 'a\ufffd\ufffdb' },
    { id: 'marks that turn the direction', made: html`${'a\u202eb'}`, markup: 'a\ufffdb' },
    { id: 'a whole pair', made: html`${'😀'}`, markup: '😀' },
  ])('$id', ({ made, markup }) => {
    expect(made.markup).toBe(markup);
  });
});

describe('statement', () => {
  it('has paragraphs between empty lines', () => {
    expect(statement('one\n  \n two \n\n\n').markup).toBe('<p>one</p><p>two</p>');
  });

  it.each([
    { id: 'a formula', text: 'so $x^2$.', math: 1, rest: 'so .' },
    { id: 'a formula on its own', text: '$$x$$', math: 1, rest: '' },
    { id: 'a dollar sign', text: 'costs \\$5 and \\$6', math: 0, rest: 'costs $5 and $6' },
    { id: 'no partner', text: 'costs $5', math: 0, rest: 'costs $5' },
    { id: 'markup', text: '<b>$<$', math: 1, rest: '&lt;b&gt;' },
  ])('$id', ({ text, math, rest }) => {
    const { markup } = prose(text);
    expect(markup.match(/<math/g) ?? []).toHaveLength(math);
    expect(markup.replace(/<span class="katex.*?<\/math><\/span>(<\/span>)?/gs, '')).toBe(rest);
  });
});

describe('mathematics that cannot be typeset is text', () => {
  it.each([
    { id: 'unknown command', latex: '\\nonsense<b>' },
    { id: 'not closed', latex: '\\frac{1' },
    { id: 'deep', latex: '{'.repeat(1900) + '}'.repeat(1900) },
    { id: 'long', latex: 'x'.repeat(5000) },
    { id: 'macros without end', latex: '\\def\\a{\\a\\a}\\a' },
    { id: 'a link', latex: '\\href{javascript:alert(1)}{x}' },
  ])('$id', ({ latex }) => {
    const { markup } = mathematics(latex);
    expect(markup).not.toMatch(/<b>|<a |href=/);
    expect(markup).toMatch(/^<code>|^<span class="katex">/);
  });
});

describe('pointed text', () => {
  it.each([
    { id: 'a character', text: '2 + <', start: 4, end: 5, markup: '2 + <mark>&lt;</mark>' },
    { id: 'the end', text: '2 +', start: 3, end: 3, markup: '2 +<mark>‸</mark>' },
    { id: 'beyond the end', text: 'x', start: 9, end: 99, markup: 'x<mark>‸</mark>' },
    { id: 'half a pair', text: '😀x', start: 1, end: 2, markup: '<mark>😀</mark>x' },
  ])('$id', ({ text, start, end, markup }) => {
    expect(pointedText(text, start, end).markup).toBe(`<code class="pointed">${markup}</code>`);
  });
});
