import { FIGURE_STYLE } from '../figures/style.ts';
import type { Paper } from './papers.ts';

/** Black on white, on screens too: what one sees is what is printed. Browsers do not align the columns of MathML by themselves. */
const STYLE = `:root{color-scheme:light;--figure-ground:#fff;--figure-value:#0550ae;--figure-derivative:#a40e26}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:1rem;color:#111;background:#fff;font:11pt/1.45 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5em;margin:0 0 .4em}
h2{font-size:1.15em;margin:1.6em 0 .5em;break-after:avoid}
p{margin:.4em 0}
header{border-bottom:1px solid #555;padding-bottom:.5em}
.quiet,.points,figcaption{color:#444;font-size:.85em;font-weight:400}
.points{white-space:nowrap}
.whole,.part,figure,.step,.line,.answer,table{break-inside:avoid}
.parts{padding-left:1.8em;list-style:lower-alpha}
.part,.solved{margin:.9em 0}
.solved>p:first-child,.step>p:first-child{break-after:avoid}
.answer{break-before:avoid}
.fill{line-height:2.2}
.gap{display:inline-block;width:4.5em;border-bottom:1px solid #555}
.gap.wide{width:14em}
.gap.short{width:2.5em}
.room{border:1px solid #777;border-radius:2px;margin:.3em 0}
.room-12{height:12mm}.room-16{height:16mm}.room-18{height:18mm}.room-32{height:32mm}.room-64{height:64mm}
.rule{height:9mm;border-bottom:1px solid #777}
.choices{list-style:none;padding:0}
.choices li::before{content:"";display:inline-block;width:.8em;height:.8em;border:1px solid #333;margin-right:.6em}
table{border-collapse:collapse}
th,td{border:1px solid #777;padding:.2em .6em;min-width:22mm;height:8mm}
figure{margin:.8em 0}
svg.figure{max-width:100%;height:auto;max-height:95mm}
math{font-size:1.1em;font-family:math,"Cambria Math","STIX Two Math","Latin Modern Math","DejaVu Math TeX Gyre",serif}
mtable[columnalign^="right left"]>mtr>mtd:nth-child(odd){text-align:right;padding-right:0}
mtable[columnalign^="right left"]>mtr>mtd:nth-child(even){text-align:left;padding-left:0}
.part>p:first-child math,.solved math{math-style:normal}
.line{margin-left:1.5em}
.answer{border-left:3px solid #333;padding-left:.6em}
.sheet+.sheet{border-top:3px double #333;margin-top:3rem;padding-top:2rem}
@media print{body{max-width:none;padding:0}.sheet+.sheet{border:0;margin:0;padding:0}}
`;

/** How a sheet is headed and numbered: the title and whose it is stand on each of its pages. */
export interface RunningHead {
  readonly title: string;
  readonly learner: string;
}

/**
 * The style sheet of a printout with a sheet for each of the heads, in their order: each has pages of its own, with its head. They
 * are counted through the file, since browsers begin no second count.
 */
export function printStyle(heads: readonly RunningHead[], paper: Paper): string {
  const sheets = heads.map(({ title, learner }, i) => {
    const name = pageName(i);
    const margins = `@top-left{content:${cssString(title)}}@top-right{content:${cssString(learner)}}`;
    return `@page ${name}{${margins}}.${name}{page:${name}}`;
  });
  const box = 'font:9pt system-ui,sans-serif;color:#444';
  const page = `@page{size:${paper};margin:20mm 18mm;@top-left{${box}}@top-right{${box}}@bottom-center{content:counter(page);${box}}}`;
  return [FIGURE_STYLE, STYLE, page, ...sheets].join('\n');
}

/** The class of the i-th sheet of a printout, and the name of its pages. */
export function pageName(i: number): string {
  return `sheet-${i + 1}`;
}

/** A text as CSS has it, with nothing in it that could end the string or the style element. */
function cssString(text: string): string {
  const escaped = text.replaceAll(
    /[^A-Za-z0-9 .,:;-]/gu,
    (sign) => `\\${sign.codePointAt(0)!.toString(16)} `,
  );
  return `"${escaped}"`;
}
