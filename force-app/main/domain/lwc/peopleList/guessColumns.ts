import { PEOPLE_COLUMNS, type PeopleField } from 'c/importPeople';
import { findColumns } from 'c/importTable';
import { foldText, namesNobody } from 'c/importText';
import type { Cells } from './readList';

/** How sure a guess is: the header says so; the values look like it. */
export type Confidence = 'header' | 'values';

/** What a column of a list is taken for. */
export interface ColumnGuess {
    /** Null where nothing is taken from it. */
    readonly field: PeopleField | null;
    readonly confidence: Confidence;
}

/** A list with its first guess. */
export interface GuessedList {
    /** Whether the first row holds the names of the columns. */
    readonly hasHeader: boolean;
    readonly columns: readonly ColumnGuess[];
}

/** Rows looked at. */
const SAMPLE = 200;
/** Share of the values that must look like something. */
const MOST = 0.6;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[\d\s()./-]{6,}$/;
const TITLE =
    /\b(head|chief|director|manager|officer|lead|president|engineer|analyst|buyer|assistant|counsel|c[efito]o|vp|svp|evp|leiter|leiterin|directeur|directrice|responsable|jefe|direttore|consultant|specialist|administrator)\b/i;

function share(values: readonly string[], fits: (value: string) => boolean): number {
    const filled = values.filter((value) => value.trim() !== '');
    return filled.length === 0 ? 0 : filled.filter((value) => fits(value.trim())).length / filled.length;
}

function looksLikeName(value: string): boolean {
    return (
        !namesNobody(value) &&
        !/[\d@]/.test(value) &&
        !TITLE.test(value) &&
        /^\p{Lu}[\p{L}'’.-]+([ ,]+[\p{L}'’.-]+){1,4}$/u.test(value)
    );
}

/**
 * Guesses what the columns of a list hold: by the known headers first, by what the values look like where a header says
 * nothing or there is none. Each field is found once.
 */
export function guessColumns(cells: Cells): GuessedList {
    const width = Math.max(0, ...cells.slice(0, SAMPLE).map((row) => row.length));
    const first = cells[0] ?? [];
    const named = findColumns(first, PEOPLE_COLUMNS);
    const known: Readonly<Partial<Record<PeopleField, number>>> = named.ok ? named.columns : {};
    const hasHeader = Object.keys(known).length > 0 || looksLikeHeader(cells);
    const fields: (PeopleField | null)[] = new Array<PeopleField | null>(width).fill(null);
    const confidence: Confidence[] = new Array<Confidence>(width).fill('header');
    for (const [field, column] of Object.entries(known) as [PeopleField, number][]) fields[column] = field;

    const rows = cells.slice(hasHeader ? 1 : 0, SAMPLE);
    const valuesOf = (column: number): string[] => rows.map((row) => row[column] ?? '');
    const isFree = (field: PeopleField): boolean => !fields.includes(field);
    const take = (field: PeopleField, fits: (values: readonly string[]) => boolean): void => {
        if (!isFree(field)) return;
        const column = fields.findIndex((taken, place) => taken === null && fits(valuesOf(place)));
        if (column < 0) return;
        fields[column] = field;
        confidence[column] = 'values';
    };
    take('email', (values) => share(values, (value) => MAIL.test(value)) >= MOST);
    take('phone', (values) => share(values, (value) => PHONE.test(value)) >= MOST && share(values, isNumber) < MOST);
    if (isFree('firstName') && isFree('lastName')) take('name', (values) => share(values, looksLikeName) >= MOST);
    take('title', (values) => share(values, (value) => TITLE.test(value)) >= MOST / 2);
    const names = new Set(fields.flatMap((field, column) => (field === 'name' ? valuesOf(column).map(foldText) : [])));
    if (names.size > 0) {
        take('manager', (values) => share(values, (value) => names.has(foldText(value))) >= MOST);
    }
    return {
        hasHeader,
        columns: fields.map((field, column) => ({ field, confidence: confidence[column] as Confidence }))
    };
}

function isNumber(value: string): boolean {
    return /^\d{1,9}$/.test(value);
}

/** Whether the first row is unlike the others: no mail address, no number, nothing twice, where others have some. */
function looksLikeHeader(cells: Cells): boolean {
    const [first = [], ...others] = cells;
    if (others.length === 0) return false;
    const isData = (value: string): boolean =>
        MAIL.test(value.trim()) || /\d/.test(value) || looksLikeName(value.trim());
    return !first.some(isData) && others.slice(0, SAMPLE).some((row) => row.some(isData));
}
