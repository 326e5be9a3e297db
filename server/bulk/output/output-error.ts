/** The results cannot be written: the disk is full, the folder is not there. */
export class OutputError extends Error {}
