import { planPeople, type PeopleField, type PeoplePlan } from 'c/importPeople';
import type { Columns } from 'c/importTable';
import type { Cells } from './readList';

export {
    comparePeople,
    nameOfPost,
    type ComparedPost,
    type KnownContact,
    type KnownStakeholder,
    type PostAction
} from './comparePeople';
export { guessColumns, type ColumnGuess, type Confidence, type GuessedList } from './guessColumns';
export { planListWrites } from './listWrites';
export { readDelimited, readHtmlTable, type Cells } from './readList';

/**
 * The plan of a list, by the rules of the import command.
 *
 * @param fields what each column holds, null for nothing
 * @param scope client key of the account, as the import command uses it
 * @param source name of the list in problems
 */
export function planList(
    cells: Cells,
    hasHeader: boolean,
    fields: readonly (PeopleField | null)[],
    scope: string,
    source: string
): PeoplePlan {
    const columns: Partial<Record<PeopleField, number>> = {};
    fields.forEach((field, column) => {
        if (field !== null) columns[field] ??= column;
    });
    const header = hasHeader ? (cells[0] ?? []) : [];
    const rows = cells
        .map((row, place) => ({ file: source, row: place + 1, cells: row }))
        .slice(hasHeader ? 1 : 0)
        // Blank lines at the end of what was pasted are no rows.
        .filter(({ cells: row }, place, all) => row.some((cell) => cell.trim() !== '') || place < all.length - 1);
    return planPeople([{ table: { file: source, header, rows }, columns: columns as Columns<PeopleField> }], scope);
}
