/** As much of nerdamer as is measured. */
declare module 'nerdamer/all.js' {
  const nerdamer: {
    (formula: string): { eq(other: string): boolean };
    flush(): void;
  };
  export default nerdamer;
}
