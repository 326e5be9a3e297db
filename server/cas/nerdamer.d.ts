/** The whole of nerdamer; `nerdamer` alone has no derivatives. Its own types do not name this file. */
declare module 'nerdamer/all.js' {
  interface NerdamerExpression {
    evaluate(): NerdamerExpression;
    text(form: 'fractions' | 'decimals'): string;
  }
  const nerdamer: {
    (formula: string): NerdamerExpression;
    diff(formula: NerdamerExpression, by: string): NerdamerExpression;
    flush(): void;
  };
  export default nerdamer;
}
