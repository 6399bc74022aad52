/** The command was called wrongly: its message and the usage go to standard error. */
export class ErroreUso extends Error {}
