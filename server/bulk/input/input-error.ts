/** The file cannot be opened, or it is not of a kind that is read here: nothing of it was read. */
export class InputError extends Error {}
