import {
    ASSESSMENT_OPTIONS,
    BLOCK_REASON_OPTIONS,
    countText,
    GROWTH_TEXTS,
    LABELS as PAGE_LABELS
} from 'c/landscapeLabels';
import type { Combination, Disagreement, FieldValue, MergePlan } from 'c/landscapeMerge';
import type { LandscapeRecords } from 'c/landscapeStore';
import { fillText } from 'c/result';
import { FIELD_TEXTS, LABELS, MOVED_TEXTS } from './labels';

/** What a merge does, as sentences with their numbers. */
export function summaryOf(plan: MergePlan): string[] {
    const counts = new Map<string, number>();
    for (const { kind } of plan.moves) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (plan.parents.length > 0) counts.set('child', plan.parents.length);
    for (const { kind } of plan.combinations) {
        counts.set(`combined-${kind}`, (counts.get(`combined-${kind}`) ?? 0) + 1);
    }
    const texts = [...counts].flatMap(([kind, count]) => {
        const text = MOVED_TEXTS[kind];
        return text === undefined ? [] : [fillText(text, [countText(count)])];
    });
    return texts.length > 0 ? texts : [LABELS.mergeNothing];
}

/** What two records disagree about: the cell or the person, and the field. */
export function subjectOf(records: LandscapeRecords, { kind, keptId }: Combination, { fields }: Disagreement): string {
    const cell = records.cells.find(({ id }) => id === keptId);
    const role = records.related?.roles.find(({ id }) => id === keptId);
    const name =
        kind === 'cell' ? records.offerings.find(({ id }) => id === cell?.offeringId)?.name : role?.stakeholderName;
    const field = FIELD_TEXTS[fields[0] ?? ''] ?? fields[0] ?? '';
    return [name ?? '', field].filter((text) => text !== '').join(': ');
}

const TEXTS: Readonly<Record<string, string>> = {
    ...Object.fromEntries([...ASSESSMENT_OPTIONS, ...BLOCK_REASON_OPTIONS].map(({ value, label }) => [value, label])),
    ...GROWTH_TEXTS
};

/** The values of one side, as a person reads them. */
export function choiceText(
    values: Readonly<Record<string, FieldValue>>,
    records: LandscapeRecords | null,
    dateText: (date: string) => string
): string {
    const texts = Object.entries(values).flatMap(([field, value]) => {
        if (value === null || value === '') return [];
        if (typeof value === 'number') return [countText(value)];
        if (typeof value === 'boolean') return [value ? LABELS.yes : LABELS.no];
        if (field.endsWith('Id')) return [records?.users.find(({ id }) => id === value)?.name ?? LABELS.someone];
        return [/^\d{4}-\d\d-\d\d$/.test(value) ? dateText(value) : (TEXTS[value] ?? value)];
    });
    return texts.length > 0 ? texts.join(', ') : PAGE_LABELS.fieldNone;
}
