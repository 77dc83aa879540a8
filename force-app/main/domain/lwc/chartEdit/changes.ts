import { JUDGED_FIELDS, type MapFacts } from 'c/mapRecords';
import { isSameValue, type StoredRecord } from 'c/recordWrites';

/** One changed value of a judgement, for the log. Ids are provisional where the same save creates the record. */
export interface JudgementChange {
    readonly of: keyof typeof JUDGED_FIELDS;
    readonly recordId: string;
    /** Null where the stakeholder is deleted in the same save. */
    readonly stakeholderId: string | null;
    readonly context: string | null;
    readonly contextId: string | null;
    readonly field: string;
    readonly oldValue: unknown;
    readonly newValue: unknown;
    readonly evidence: string | null;
}

type Judged = StoredRecord & Readonly<Record<string, unknown>>;

/** What differs in the judgements of two states of the map, value by value; a record that is not there says nothing. */
export function judgementChanges(before: MapFacts, after: MapFacts): readonly JudgementChange[] {
    const changes: JudgementChange[] = [];
    for (const of of Object.keys(JUDGED_FIELDS) as (keyof typeof JUDGED_FIELDS)[]) {
        if (before[of] === after[of]) continue;
        const [olds, news] = [before[of], after[of]] as unknown as ReadonlyMap<string, Judged>[];
        for (const record of news?.values() ?? []) compare(of, olds?.get(record.id), record, record);
        for (const record of olds?.values() ?? []) if (!news?.has(record.id)) compare(of, record, undefined, record);
    }
    return changes;

    function compare(
        of: JudgementChange['of'],
        old: Judged | undefined,
        now: Judged | undefined,
        record: Judged
    ): void {
        if (old === now) return;
        const stakeholderId = (of === 'relationships' ? record.fromId : record.stakeholderId) as string;
        for (const field of JUDGED_FIELDS[of]) {
            const [oldValue, newValue] = [valueOf(old, field), valueOf(now, field)];
            if (isSameValue(oldValue, newValue)) continue;
            changes.push({
                of,
                recordId: record.id,
                stakeholderId: after.stakeholders.has(stakeholderId) ? stakeholderId : null,
                context: (record.context as string | undefined) ?? null,
                contextId: (record.contextId as string | null | undefined) ?? null,
                field,
                oldValue,
                newValue,
                evidence: ((now ?? old)?.evidence as string | null | undefined) ?? null
            });
        }
    }
}

/** What a field says; nothing for an empty list or an empty box, as a record that is not there. */
function valueOf(record: Judged | undefined, field: string): unknown {
    const value = record?.[field] ?? null;
    return value === false || (Array.isArray(value) && value.length === 0) ? null : value;
}
