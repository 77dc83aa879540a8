import { fullNumber } from 'c/localeFormat';
import type { PeopleField, PeoplePlan } from 'c/importPeople';
import type { Cells, ColumnGuess, ComparedPost } from 'c/peopleList';
import { fillText } from 'c/result';
import { LIST_LABELS } from './labels';
import { ACTION_TEXTS, FIELD_TEXTS, remarkText } from './texts';

/** Most rows that the preview draws. */
export const MOST_SHOWN = 200;

/** A row of the preview. */
export interface PreviewRow {
    readonly number: number;
    readonly becomes: string;
    readonly look: string;
    readonly remarks: string;
    readonly cells: readonly { readonly key: string; readonly text: string }[];
}

/** A column of the preview with its choice. */
export interface PreviewColumn {
    readonly place: number;
    readonly name: string;
    readonly label: string;
    readonly isGuessed: boolean;
    readonly options: readonly { readonly value: string; readonly text: string; readonly isChosen: boolean }[];
}

/** Heads of the columns, each with the choice of its meaning. */
export function previewColumns(
    cells: Cells,
    hasHeader: boolean,
    fields: readonly (PeopleField | null)[],
    guesses: readonly ColumnGuess[]
): PreviewColumn[] {
    return fields.map((field, place) => {
        const given = hasHeader ? (cells[0]?.[place] ?? '').trim() : '';
        const name = given === '' ? fillText(LIST_LABELS.column, [place + 1]) : given;
        const guess = guesses[place];
        const choices = Object.entries(FIELD_TEXTS) as [PeopleField, string][];
        return {
            place,
            name,
            label: fillText(LIST_LABELS.meaning, [name]),
            isGuessed: guess?.field === field && field !== null && guess.confidence === 'values',
            options: [
                { value: '', text: LIST_LABELS.ignored, isChosen: field === null },
                ...choices.map(([value, text]) => ({ value, text, isChosen: value === field }))
            ]
        };
    });
}

/** Rows of the list with what each becomes, those with remarks only where asked for. */
export function previewRows(
    cells: Cells,
    hasHeader: boolean,
    plan: PeoplePlan,
    compared: readonly ComparedPost[],
    onlyRemarks: boolean
): { readonly rows: readonly PreviewRow[]; readonly total: number } {
    const postOf = new Map(compared.map((one) => [one.post.row, one]));
    const remarksOf = new Map<number, string[]>();
    for (const problem of plan.problems) {
        const known = remarksOf.get(problem.row) ?? [];
        remarksOf.set(problem.row, [...known, remarkText(problem)]);
    }
    const numbers = cells.map((_, place) => place + 1).slice(hasHeader ? 1 : 0);
    const wanted = numbers.filter((row) => (onlyRemarks ? remarksOf.has(row) : postOf.has(row) || remarksOf.has(row)));
    const rows = wanted.slice(0, MOST_SHOWN).map((row): PreviewRow => {
        const action = postOf.get(row)?.action;
        const isNew = action === 'contact' || action === 'placeholder';
        return {
            number: row,
            becomes: action === undefined ? LIST_LABELS.leftOut : ACTION_TEXTS[action],
            look: action === undefined ? 'is-left-out' : isNew ? 'is-new' : 'is-known',
            remarks: (remarksOf.get(row) ?? []).join(' · '),
            cells: (cells[row - 1] ?? []).map((text, place) => ({ key: String(place), text }))
        };
    });
    return { rows, total: wanted.length };
}

/** How many rows become what. */
export function summaryOf(plan: PeoplePlan, compared: readonly ComparedPost[]): string {
    const count = (...actions: string[]): string =>
        fullNumber(compared.filter(({ action }) => actions.includes(action)).length);
    return fillText(LIST_LABELS.summary, [
        fullNumber(plan.rows.read),
        count('contact'),
        count('placeholder'),
        count('known-list', 'known-email', 'known-name'),
        fullNumber(plan.rows.rejected)
    ]);
}
