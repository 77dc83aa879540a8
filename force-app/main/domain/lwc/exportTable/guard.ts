/**
 * Formula injection: a spreadsheet runs a text cell that begins with `=`, `+`, `-`, `@`, a tab or a line break as a
 * formula, and the names in an export come from anybody (https://owasp.org/www-community/attacks/CSV_Injection). Such a
 * text gets an apostrophe in front, which spreadsheets understand as "this is text". Apostrophes in front of such a
 * text get one more, so that a reader can take exactly ours away. Full-width forms count too: some locales of Excel
 * treat them alike.
 */
const DANGEROUS = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Text that no spreadsheet takes for a formula. Numbers are not text: they need no guard and must not get one. */
export function guardFormula(text: string): string {
    return DANGEROUS.test(text) ? `'${text}` : text;
}

/** The text before `guardFormula`. */
export function unguardFormula(text: string): string {
    return text.startsWith("'") && DANGEROUS.test(text) ? text.slice(1) : text;
}
