/** Something a person has to put right: shown as one line, without a stack trace, with exit code 1. */
export class ImportFailure extends Error {}
