import type { Assessment, GrowthType } from 'c/landscapeFacts';
import type { CellRecord, CellValues } from 'c/landscapeStore';

/** What the form holds: only the values that the person has touched. */
export type Draft = Partial<CellValues>;

/** Choice that changes nothing, where several cells are judged at once. */
export const KEPT = 'kept';
/** Choice without a value: a combobox takes no empty one. */
export const NONE = 'none';

const NUMBERS: ReadonlySet<string> = new Set(['valueFit', 'ease', 'potential', 'target']);

/** The value of an input as the record takes it. */
export function valueOf(field: keyof CellValues, input: string): CellValues[keyof CellValues] {
    const text = input.trim();
    if (text === '' || text === NONE) return null;
    if (!NUMBERS.has(field)) return text as Assessment | GrowthType;
    const number = Number(text);
    return Number.isFinite(number) ? number : null;
}

/** The draft after an input; choosing to keep a value takes it out of the draft. */
export function withInput(draft: Draft, field: keyof CellValues, input: string): Draft {
    const next: Record<string, unknown> = { ...draft };
    if (input === KEPT) delete next[field];
    else next[field] = valueOf(field, input);
    return next as Draft;
}

/**
 * What an input shows: the draft, else what every one of the selected cells has; where they differ, nothing.
 *
 * @param records the judgement of each cell, null where there is none
 */
export function shownValue(draft: Draft, field: keyof CellValues, records: readonly (CellRecord | null)[]): unknown {
    if (field in draft) return draft[field];
    const values = new Set(records.map((record) => record?.[field] ?? (field === 'assessment' ? 'Unassessed' : null)));
    return values.size === 1 ? [...values][0] : null;
}
