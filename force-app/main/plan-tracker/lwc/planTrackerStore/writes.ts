import type { PlanTrackerRecords, PlanWrite, RecordKind, RecordsByKind, WorkKind } from './records';

type AnyRecord = RecordsByKind[RecordKind];

const COLLECTIONS = {
    plan: 'plans',
    objective: 'objectives',
    action: 'actions',
    dependency: 'dependencies',
    review: 'reviews',
    cell: 'cells'
} as const satisfies Record<RecordKind, keyof PlanTrackerRecords>;

/** Id that a record has until the platform gives the real one. */
export function provisionalId(atlasKey: string): string {
    return `new:${atlasKey}`;
}

/** Id of the record that a write is about. */
export function idOf(write: PlanWrite): string {
    return write.kind === 'create' ? provisionalId(write.atlasKey) : write.id;
}

/** The records of a kind. */
export function collectionOf(records: PlanTrackerRecords, of: RecordKind): readonly AnyRecord[] {
    return records[COLLECTIONS[of]];
}

/** The record of a kind and id. */
export function recordOf<Kind extends RecordKind>(
    records: PlanTrackerRecords,
    of: Kind,
    id: string
): RecordsByKind[Kind] | undefined {
    return collectionOf(records, of).find((record) => record.id === id) as RecordsByKind[Kind] | undefined;
}

/** The records as they are after writes; `saved` is what the platform answered, where it has. O(records + writes). */
export function afterWrites(
    records: PlanTrackerRecords,
    writes: readonly PlanWrite[],
    saved: {
        readonly ids: Readonly<Record<string, string>>;
        readonly modified: Readonly<Record<string, string | null>>;
    } = { ids: {}, modified: {} }
): PlanTrackerRecords {
    const idFor = (id: string): string => (id.startsWith('new:') ? (saved.ids[id.slice(4)] ?? id) : id);
    let after = records;
    for (const of of Object.keys(COLLECTIONS) as RecordKind[]) {
        const own = writes.filter((write) => write.of === of);
        if (own.length === 0) continue;
        const byId = new Map(collectionOf(after, of).map((record) => [record.id, record]));
        for (const write of own) {
            const id = idFor(idOf(write));
            if (write.kind === 'delete') byId.delete(id);
            else {
                const before = write.kind === 'create' ? blank(of, id, write.atlasKey) : byId.get(id);
                if (before === undefined) continue;
                const stamp = id in saved.modified ? { modified: saved.modified[id] } : {};
                byId.set(id, { ...before, ...settledFields(write.fields, idFor), ...stamp } as AnyRecord);
            }
        }
        after = { ...after, [COLLECTIONS[of]]: [...byId.values()] };
    }
    return writes.some(({ kind }) => kind === 'delete') ? withoutOrphans(after) : after;
}

/** What the platform deletes with a record: the objectives of a plan, the actions of an objective, and so on. */
function withoutOrphans(records: PlanTrackerRecords): PlanTrackerRecords {
    const plans = new Set(records.plans.map(({ id }) => id));
    const inPlan = ({ planId }: { readonly planId: string }): boolean => plans.has(planId);
    const objectives = records.objectives.filter(inPlan);
    const ids = new Set(objectives.map(({ id }) => id));
    return {
        ...records,
        objectives,
        actions: records.actions.filter(({ objectiveId }) => ids.has(objectiveId)),
        dependencies: records.dependencies.filter(inPlan),
        reviews: records.reviews.filter(inPlan)
    };
}

/** Fields with the real id in the place of each provisional one. */
function settledFields(fields: object, idFor: (id: string) => string): object {
    return Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? idFor(value) : value])
    );
}

/** The writes with the ids that records have now, in the place of those they had. */
export function withIds(writes: readonly PlanWrite[], idFor: (id: string) => string): readonly PlanWrite[] {
    return writes.map((write) => {
        const fields = 'fields' in write ? { fields: settledFields(write.fields, idFor) } : {};
        const id = 'id' in write ? { id: idFor(write.id) } : {};
        return { ...write, ...fields, ...id } as PlanWrite;
    });
}

/**
 * Deletes of a record and of everything that hangs on it, the last leaf first: what the platform would delete along with
 * it is named, so that it can be brought back.
 */
export function deletesOf(records: PlanTrackerRecords, of: WorkKind, id: string): readonly PlanWrite[] {
    const actionIds =
        of === 'action' ? [id] : records.actions.flatMap((one) => (one.objectiveId === id ? [one.id] : []));
    const touched = new Set<string | null>(actionIds);
    const dependencies = records.dependencies.filter(
        ({ predecessorId, successorId }) => touched.has(predecessorId) || touched.has(successorId)
    );
    return [
        ...dependencies.map((dependency): PlanWrite => ({ kind: 'delete', of: 'dependency', id: dependency.id })),
        ...actionIds.map((actionId): PlanWrite => ({ kind: 'delete', of: 'action', id: actionId })),
        ...(of === 'objective' ? [{ kind: 'delete', of, id } as const] : [])
    ];
}

/**
 * The writes that take writes back, in the order in which they must be done. What was deleted comes back as a new
 * record; whatever of the same save named it names the new one.
 *
 * @param records as they were before
 * @param newKey a new Atlas Key
 */
export function inverseOf(
    records: PlanTrackerRecords,
    writes: readonly PlanWrite[],
    newKey: () => string
): readonly PlanWrite[] {
    const keys = new Map<string, string>();
    for (const write of writes) if (write.kind === 'delete') keys.set(write.id, newKey());
    const idFor = (id: string): string => {
        const key = keys.get(id);
        return key === undefined ? id : provisionalId(key);
    };
    return [...writes].reverse().flatMap((write): readonly PlanWrite[] => {
        if (write.kind === 'create') return [{ kind: 'delete', of: write.of, id: idOf(write) }];
        const record = recordOf(records, write.of, write.id);
        if (record === undefined) return [];
        if (write.kind === 'update') return [{ ...write, fields: valuesOf(record, write.fields) } as PlanWrite];
        const held = Object.entries(record).filter(([name, value]) => !FIXED.includes(name) && value !== null);
        const fields = settledFields(Object.fromEntries(held), idFor);
        const made = { kind: 'create', of: write.of, atlasKey: keys.get(write.id) as string, was: write.id, fields };
        if (write.of !== 'dependency') return [made as PlanWrite];
        const { predecessorId, successorId } = record as RecordsByKind['dependency'];
        const keyOf = (id: string | null): string => keys.get(id ?? '') ?? keyOfAction(records, id);
        const uniqueKey = `${keyOf(predecessorId)}-${keyOf(successorId)}`;
        return [{ ...made, fields: { ...fields, uniqueKey } } as PlanWrite];
    });
}

/** The part of an action in the Key__c of its dependencies. */
function keyOfAction(records: PlanTrackerRecords, id: string | null): string {
    return recordOf(records, 'action', id ?? '')?.atlasKey ?? id ?? '';
}

/** Key__c of the dependency between two actions. */
export function dependencyKey(records: PlanTrackerRecords, predecessorId: string, successorId: string): string {
    return `${keyOfAction(records, predecessorId)}-${keyOfAction(records, successorId)}`;
}

/** Names of a record that are no fields to write. */
const FIXED = ['id', 'changedOn', 'createdOn', 'modified', 'atlasKey'];

/** What a record holds of some fields. */
export function valuesOf<Fields extends object>(record: AnyRecord | undefined, fields: Fields): Fields {
    const held = record as unknown as Record<string, unknown> | undefined;
    return Object.fromEntries(Object.keys(fields).map((name) => [name, held?.[name] ?? null])) as Fields;
}

/** The fields that differ from what the record holds. */
export function changedFields<Fields extends object>(record: AnyRecord, fields: Fields): Fields {
    const held = record as unknown as Record<string, unknown>;
    return Object.fromEntries(Object.entries(fields).filter(([name, value]) => held[name] !== value)) as Fields;
}

/**
 * Whether the records hold already what writes ask for: a reply that was lost hides that the save happened. A create is
 * known by its Atlas Key.
 */
export function areDone(records: PlanTrackerRecords, writes: readonly PlanWrite[]): boolean {
    return writes.every((write) => {
        if (write.kind === 'create') {
            return collectionOf(records, write.of).some(({ atlasKey }) => atlasKey === write.atlasKey);
        }
        const record = recordOf(records, write.of, write.id);
        if (write.kind === 'delete') return record === undefined;
        return record !== undefined && Object.keys(changedFields(record, write.fields)).length === 0;
    });
}

/** A record with nothing in it but what the platform fills in. */
function blank(of: RecordKind, id: string, atlasKey: string): AnyRecord {
    const stamp = { id, atlasKey, modified: null };
    const dates = { changedOn: null, createdOn: null };
    switch (of) {
        case 'plan':
            return {
                ...{ ...stamp, name: '', accountId: '', start: '', end: '', status: 'Draft', assignedToId: null },
                ...{ revenueTarget: null, currency: '', vision: null, customerGoals: null, strengths: null },
                ...{ weaknesses: null, opportunities: null, threats: null, nextReview: null }
            };
        case 'objective':
            return {
                ...{ ...stamp, ...dates, planId: '', name: '', description: null, type: 'Other', metric: null },
                ...{ unit: null, weight: 1, measure: 'Typed', measureBuyingCenterId: null, measurePairingId: null },
                ...{ baseline: null, target: null, current: null, due: null, assignedToId: null },
                ...{ landscapeCellId: null, customerAgreed: false, shareable: false }
            };
        case 'action':
            return {
                ...{ ...stamp, ...dates, objectiveId: '', name: '', kind: 'Action', status: 'Not Started' },
                ...{ assignedToId: null, start: null, due: null, baselineStart: null, baselineDue: null },
                ...{ completedOn: null, percentComplete: null, effortDays: null, successMeasure: null },
                ...{ supportNeeded: null, escalation: null, stakeholderId: null, opportunityId: null },
                shareable: false
            };
        case 'dependency':
            return { ...stamp, planId: '', predecessorId: null, successorId: null };
        case 'review':
            return {
                ...{ ...stamp, planId: '', reviewDate: '', reviewedById: null, decision: null, notes: null },
                scores: { relationship: null, growth: null, delivery: null, competition: null, execution: null },
                ...{ revenueTarget: null, won: null, open: null, weighted: null, progress: null, penetration: null },
                ...{ objectiveCount: null, actionCount: null, actionsDone: null, actionsOverdue: null },
                ...{ decisionMakers: null, decisionMakersCovered: null }
            };
        case 'cell':
            return {
                ...{ ...stamp, buyingCenterId: '', offeringId: null, buyingCenterName: '', offeringName: '' },
                ...{ targetDate: null, isTarget: false, amount: null, currency: '' }
            };
    }
}
