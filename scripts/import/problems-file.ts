/** What went wrong, for a person: a sentence per code, and the problems as a list that a spreadsheet opens. */
import { writeFileSync } from 'node:fs';
import type { ImportProblem, ProblemCode } from 'c/importTable';
import { ImportFailure } from './failure.ts';
import { givenPath } from './given-path.ts';
import type { Refusal } from './org-writer.ts';

/** A sentence per code; `{value}` and `{detail}` are filled in. */
const SENTENCES: Readonly<Record<ProblemCode, string>> = {
    'empty-row': 'The row is empty.',
    'repeated-row': 'The same row stands elsewhere too ({detail}).',
    'self-message': 'Somebody wrote to themself: no relationship.',
    'missing-id': 'The row has nothing that tells which post it is.',
    'duplicate-id': 'Another row has the same id and says something else; that one was taken.',
    'blank-name': 'No person is named; the post is imported as a placeholder.',
    'missing-manager': 'The manager is not in the list; the post is imported without one.',
    'self-report': 'The post reports to itself; it is imported without a manager.',
    loop: 'The reporting lines go round in a circle ({detail}); this line is left out.',
    'broken-characters': 'Characters were lost before this file was written; the text is imported as it is.',
    shortened: 'The text is longer than the field and was shortened.',
    'look-alike': 'It looks like "{detail}" and differs by more than case; both are imported.',
    'unreadable-amount': 'The amount cannot be read.',
    'unknown-date': 'The date cannot be read, or is not in the calendar.',
    'ambiguous-date':
        'Nothing tells whether day or month comes first; day first was taken (--date-order says otherwise).',
    'blank-area': 'No expense area is named, so the payment has no buying center.',
    'blank-type': 'No expense type is named, so the payment has no offering.',
    'blank-supplier': 'No supplier is named.',
    refused: 'The org refused the record: {detail}'
};

/** The problem in a sentence. */
export function describeProblem({ code, value, detail }: ImportProblem): string {
    const filled = SENTENCES[code].replace('{value}', value).replace('{detail}', detail ?? '');
    return filled.replace(' ()', '');
}

/** Records that the org refused, as problems of the rows they come from. */
export function refusalProblems(refusals: readonly Refusal[]): ImportProblem[] {
    return refusals.map(({ object, record, message }) => ({
        file: record.origin?.file ?? '',
        row: record.origin?.row ?? 0,
        column: '',
        value: String(
            record.fields['Name'] ?? record.fields['LastName'] ?? record.fields['Display_Name__c'] ?? record.key
        ),
        code: 'refused' as const,
        severity: 'rejected' as const,
        detail: `${object}: ${message}`
    }));
}

/**
 * Writes the problems as CSV (UTF-8 with a byte order mark, so that Excel reads the names right).
 *
 * @throws ImportFailure when the file cannot be written
 */
export function writeProblems(path: string, problems: readonly ImportProblem[]): void {
    const rows = problems.map((problem) => [
        problem.file,
        problem.row === 0 ? '' : String(problem.row),
        problem.column,
        problem.value,
        problem.severity,
        problem.code,
        describeProblem(problem)
    ]);
    const lines = [['file', 'row', 'column', 'value', 'severity', 'code', 'reason'], ...rows];
    const text = lines.map((cells) => cells.map(quoted).join(',')).join('\r\n');
    try {
        writeFileSync(givenPath(path), `\ufeff${text}\r\n`);
    } catch (error) {
        throw new ImportFailure(`Cannot write ${path}: ${(error as Error).message}.`);
    }
}

/** A cell; what a spreadsheet would take for a formula is disarmed by an apostrophe. */
function quoted(text: string): string {
    const safe = /^[=+@\t\r]/.test(text) || /^-\D/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
