/** What there is to choose from. */
export interface ChoiceForm {
  readonly choices: readonly string[];
}
