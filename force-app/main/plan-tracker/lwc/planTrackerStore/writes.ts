import type { ActionRecord, ObjectiveRecord, PlanTrackerRecords, PlanWrite, WorkFields } from './records';

/** Id that a record has until the platform gives the real one. */
export function provisionalId(atlasKey: string): string {
    return `new:${atlasKey}`;
}

/** Id of the record that a write is about. */
export function idOf(write: PlanWrite): string {
    return write.kind === 'create' ? provisionalId(write.atlasKey) : write.id;
}

/** The action or objective of an id. */
export function recordOf(records: PlanTrackerRecords, id: string): ActionRecord | ObjectiveRecord | undefined {
    return (
        records.actions.find((action) => action.id === id) ??
        records.objectives.find((objective) => objective.id === id)
    );
}

/** The records as they are after a write; `saved` is what the platform answered, where it has. */
export function afterWrite(
    records: PlanTrackerRecords,
    write: PlanWrite,
    saved?: { readonly id: string; readonly modified: string | null }
): PlanTrackerRecords {
    const stamp = saved ? { modified: saved.modified } : {};
    if (write.kind === 'create') {
        const id = saved?.id ?? provisionalId(write.atlasKey);
        return write.of === 'action'
            ? {
                  ...records,
                  actions: [...records.actions, { ...blankAction(id, write.parentId), ...write.fields, ...stamp }]
              }
            : {
                  ...records,
                  objectives: [
                      ...records.objectives,
                      { ...blankObjective(id, write.parentId), ...write.fields, ...stamp }
                  ]
              };
    }
    if (write.kind === 'delete') {
        return {
            ...records,
            actions: records.actions.filter(({ id, objectiveId }) => id !== write.id && objectiveId !== write.id),
            objectives: records.objectives.filter(({ id }) => id !== write.id)
        };
    }
    const changed = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] =>
        items.map((item) => (item.id === write.id ? { ...item, ...write.fields, ...stamp } : item));
    return write.of === 'action'
        ? { ...records, actions: changed(records.actions) }
        : { ...records, objectives: changed(records.objectives) };
}

/** The write that takes a write back; `id` is the record's, which only the platform knows of a created one. */
export function inverseOf(records: PlanTrackerRecords, write: PlanWrite, id: string): PlanWrite {
    if (write.kind !== 'update') return { kind: 'delete', of: write.of, id };
    return { ...write, fields: valuesOf(recordOf(records, write.id), write.fields) };
}

/** What a record holds of some fields. */
export function valuesOf(record: ActionRecord | ObjectiveRecord | undefined, fields: WorkFields): WorkFields {
    const held = record as unknown as Record<string, unknown> | undefined;
    return Object.fromEntries(Object.keys(fields).map((name) => [name, held?.[name] ?? null])) as WorkFields;
}

/** The fields that differ from what the record holds. */
export function changedFields(record: ActionRecord | ObjectiveRecord, fields: WorkFields): WorkFields {
    const held = record as unknown as Record<string, unknown>;
    return Object.fromEntries(Object.entries(fields).filter(([name, value]) => held[name] !== value)) as WorkFields;
}

function blankAction(id: string, objectiveId: string): ActionRecord {
    return {
        ...{ id, objectiveId, name: '', kind: 'Action', status: 'Not Started', assignedToId: null },
        ...{ start: null, due: null, baselineStart: null, baselineDue: null, completedOn: null },
        ...{ percentComplete: null, effortDays: null, successMeasure: null, supportNeeded: null, escalation: null },
        ...{ stakeholderId: null, opportunityId: null, shareable: false },
        ...{ changedOn: null, createdOn: null, modified: null }
    };
}

function blankObjective(id: string, planId: string): ObjectiveRecord {
    return {
        ...{ id, planId, name: '', description: null, type: 'Other', metric: null, unit: null, weight: 1 },
        ...{ measure: 'Typed', measureBuyingCenterId: null, measurePairingId: null },
        ...{ baseline: null, target: null, current: null, due: null, assignedToId: null, landscapeCellId: null },
        ...{ customerAgreed: false, shareable: false, changedOn: null, createdOn: null, modified: null }
    };
}
