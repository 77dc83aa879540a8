import type { ActionRecord, CellRecord, ObjectiveRecord, WorkFields, WorkKind } from 'c/planTrackerStore';

/** Fields by what is typed into them: a text, one word of a list, a number, a box; and two that are no fields of a record. */
const TEXTS = [
    ...(['name', 'assignedToId', 'start', 'due', 'baselineStart', 'baselineDue', 'successMeasure'] as const),
    ...(['supportNeeded', 'escalation', 'stakeholderId', 'opportunityId', 'description', 'metric', 'unit'] as const),
    ...(['measureBuyingCenterId', 'measurePairingId'] as const)
];
const WORDS = { status: 'Not Started', type: 'Other', measure: 'Typed' };
const NUMBERS = ['percentComplete', 'effortDays', 'weight', 'baseline', 'target', 'current'] as const;
const BOXES = ['customerAgreed', 'shareable'] as const;
const OWN = ['cellCenterId', 'cellOfferingId'] as const;

export type FieldName = (typeof TEXTS | typeof NUMBERS | typeof BOXES | typeof OWN)[number] | keyof typeof WORDS;

/** What stands in the form, by the fields of the record: texts as typed, and boxes. */
export type FormValues = Readonly<Record<FieldName, string | boolean>>;

/** A new form. */
export const BLANK = Object.fromEntries([
    ...[...TEXTS, ...NUMBERS, ...OWN].map((name) => [name, '']),
    ...BOXES.map((name) => [name, false]),
    ...Object.entries(WORDS),
    ['weight', '1']
]) as FormValues;

/** Why the form cannot be saved: a missing name, reversed dates, half a cell, or the field that holds no number. */
export type FormProblem = 'name' | 'dates' | 'baseline-dates' | 'cell' | (typeof NUMBERS)[number];

/** Fields that the form writes, by kind of record. */
const ACTION_FIELDS: readonly FieldName[] = [
    ...(['name', 'assignedToId', 'status', 'due', 'stakeholderId', 'opportunityId', 'baselineDue'] as const),
    ...(['successMeasure', 'supportNeeded', 'escalation', 'shareable'] as const)
];
/** A milestone has none of these. */
const WORK_FIELDS: readonly FieldName[] = ['start', 'baselineStart', 'percentComplete', 'effortDays'];
const OBJECTIVE_FIELDS: readonly FieldName[] = [
    ...(['name', 'assignedToId', 'due', 'type', 'description', 'metric', 'unit', 'measure', 'baseline'] as const),
    ...(['measureBuyingCenterId', 'measurePairingId', 'target', 'current', 'customerAgreed', 'shareable'] as const),
    'weight'
];

const textIn = (values: FormValues, name: FieldName): string => String(values[name]).trim();

/** The form of a record, or of what a new one starts with. */
export function valuesOfRecord(
    record: ActionRecord | ObjectiveRecord | WorkFields,
    cells: ReadonlyMap<string, CellRecord> = new Map()
): FormValues {
    const held = record as unknown as Readonly<Record<string, unknown>>;
    const values: Record<string, string | boolean> = { ...BLANK };
    for (const name of Object.keys(BLANK)) {
        if (!(name in held)) continue;
        const value = held[name];
        values[name] = typeof value === 'boolean' ? value : String(value ?? '');
    }
    const cell = cells.get(String(held.landscapeCellId ?? ''));
    values.cellCenterId = cell?.buyingCenterId ?? '';
    values.cellOfferingId = cell?.offeringId ?? '';
    return values as FormValues;
}

/** What hinders saving, null where nothing does. */
export function problemOf(of: WorkKind, values: FormValues): FormProblem | null {
    const has = (name: FieldName): boolean => textIn(values, name) !== '';
    if (!has('name')) return 'name';
    const reversed = (from: FieldName, to: FieldName): boolean =>
        has(from) && has(to) && textIn(values, from) > textIn(values, to);
    const isNumber = (name: FieldName, allowed: (value: number) => boolean): boolean =>
        !has(name) || (Number.isFinite(Number(values[name])) && allowed(Number(values[name])));
    if (of === 'action') {
        if (reversed('start', 'due')) return 'dates';
        if (reversed('baselineStart', 'baselineDue')) return 'baseline-dates';
        if (!isNumber('percentComplete', (value) => Number.isInteger(value) && value >= 0 && value <= 100)) {
            return 'percentComplete';
        }
        return isNumber('effortDays', (value) => value > 0) ? null : 'effortDays';
    }
    if (has('cellCenterId') !== has('cellOfferingId')) return 'cell';
    if (!isNumber('weight', (value) => value >= 0)) return 'weight';
    return (['baseline', 'target', 'current'] as const).find((name) => !isNumber(name, () => true)) ?? null;
}

/**
 * What the form writes; a milestone has no start and no percent, a measured objective no value of its own, a typed one
 * nothing that it is measured by. The landscape cell is not in it: its record may have to be made first.
 */
export function fieldsOf(of: WorkKind, values: FormValues, isMilestone: boolean): WorkFields {
    const isTyped = values.measure === 'Typed';
    const isLevel = values.measure === 'Relationship level';
    const left: Partial<Record<FieldName, boolean>> = {
        current: !isTyped,
        measureBuyingCenterId: isTyped || isLevel,
        measurePairingId: !isLevel
    };
    const names = of === 'objective' ? OBJECTIVE_FIELDS : [...ACTION_FIELDS, ...(isMilestone ? [] : WORK_FIELDS)];
    const entries = names.map((name): [string, unknown] => {
        if (left[name]) return [name, null];
        const value = values[name];
        if (typeof value === 'boolean') return [name, value];
        const text = value.trim();
        if (text === '') return [name, name === 'weight' ? 1 : null];
        return [name, (NUMBERS as readonly string[]).includes(name) ? Number(text) : text];
    });
    return Object.fromEntries(entries) as WorkFields;
}
