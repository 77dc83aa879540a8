import type { Combination, DecidedMerge, MergeFacts, RoleFact } from 'c/landscapeMerge';
import type { LandscapeRecords } from './records';
import { CELL_FIELDS, type CellValues, type LandscapeWrite, type RecordFields } from './writes';

/** Records of one save of a merge: each save is all or nothing, and the merge goes on where one fails. */
const BATCH = 40;

/** What hangs on buying centers: their business, judgements, roles, objectives and snapshots. */
export function mergeFacts(records: LandscapeRecords): MergeFacts {
    const { buyingCenters, opportunities, lineItems, cells, related } = records;
    const roles = (related?.roles ?? []).map((role): RoleFact => role);
    const objectives = (related?.objectives ?? []).flatMap(({ id, buyingCenterId }) =>
        buyingCenterId === null ? [] : [{ kind: 'objective', id, buyingCenterId }]
    );
    const snapshots = (related?.snapshots ?? []).flatMap(({ id, buyingCenterId }) =>
        buyingCenterId === null ? [] : [{ kind: 'snapshot', id, buyingCenterId }]
    );
    return { buyingCenters, opportunities, lineItems, cells, roles, references: [...objectives, ...snapshots] };
}

/**
 * The saves of a merge in their order. Whatever has been saved is in its final place, so a merge that stopped is the
 * same merge begun again: what is left to move is found anew. At the end the source, empty by then, is retired and
 * keeps its history: snapshots are never rewritten.
 *
 * @param note what the retired source says of where everything went
 */
export function mergeSteps(
    records: LandscapeRecords,
    merge: DecidedMerge,
    { newKey, note }: { readonly newKey: () => string; readonly note: string }
): readonly (readonly LandscapeWrite[])[] {
    const { targetId, sourceId } = merge;
    const source = records.buyingCenters.find(({ id }) => id === sourceId);
    const parents = merge.parents.map(({ buyingCenterId, parentId }): LandscapeWrite => ({
        kind: 'update',
        object: 'buying-center',
        id: buyingCenterId,
        fields: { parentId }
    }));
    const moves = merge.moves.flatMap((move) => moved(records, move, targetId));
    const combinations = merge.combinations.map((combination) => combined(records, combination, newKey));
    const description = [source?.description, note].filter(Boolean).join('\n');
    const retired: LandscapeWrite = {
        kind: 'update',
        object: 'buying-center',
        id: sourceId,
        fields: { status: 'Retired', parentId: targetId, description }
    };
    return [...batches(parents.map((write) => [write])), ...batches(moves), ...batches(combinations), [retired]];
}

/** What belongs together stays in one save. */
function batches(groups: readonly (readonly LandscapeWrite[])[]): LandscapeWrite[][] {
    const found: LandscapeWrite[][] = [];
    for (const group of groups) {
        const last = found.at(-1);
        if (last === undefined || last.length + group.length > BATCH) found.push([...group]);
        else last.push(...group);
    }
    return found;
}

function moved(
    records: LandscapeRecords,
    { kind, recordId: id }: { readonly kind: string; readonly recordId: string },
    targetId: string
): LandscapeWrite[][] {
    const target = records.buyingCenters.find((center) => center.id === targetId);
    const targetKey = target?.atlasKey ?? targetId;
    switch (kind) {
        case 'opportunity':
            return [[{ kind: 'update-opportunity', id, fields: { buyingCenterId: targetId } }]];
        case 'line':
            return [[{ kind: 'update-line', id, fields: { buyingCenterId: targetId } }]];
        case 'cell': {
            const offeringId = records.cells.find((cell) => cell.id === id)?.offeringId ?? '';
            const key = `${targetKey}-${records.offeringKeys[offeringId] ?? offeringId}`;
            return [[{ kind: 'update', object: 'cell', id, fields: { buyingCenterId: targetId, key } }]];
        }
        case 'role': {
            const role = records.related?.roles.find((one) => one.id === id);
            const key = `${role?.stakeholderKey ?? role?.stakeholderId ?? ''}-${targetKey}`;
            return [[{ kind: 'update', object: 'role', id, fields: { buyingCenterId: targetId, key } }]];
        }
        case 'objective':
            return [[{ kind: 'update', object: 'objective', id, fields: { buyingCenterId: targetId } }]];
        default:
            return [];
    }
}

/** Two records of the same become one: the kept one takes the values, the other goes once nothing names it. */
function combined(
    records: LandscapeRecords,
    { kind, keptId, goneId, values }: Pick<Combination, 'kind' | 'keptId' | 'goneId' | 'values'>,
    newKey: () => string
): LandscapeWrite[] {
    const remove: LandscapeWrite = { kind: 'delete', object: kind, id: goneId, fields: null };
    if (kind === 'role') {
        const update: LandscapeWrite = { kind: 'update', object: 'role', id: keptId, fields: values };
        return Object.keys(values).length === 0 ? [remove] : [update, remove];
    }
    const kept = records.cells.find(({ id }) => id === keptId);
    const objectives = (records.related?.objectives ?? []).filter(({ landscapeCellId }) => landscapeCellId === goneId);
    const names = Object.keys(values).filter((name) => name !== 'assessedById' && name !== 'assessedOn');
    const logged = names.filter((name) => (CELL_FIELDS as readonly string[]).includes(name)) as (keyof CellValues)[];
    return [
        ...(Object.keys(values).length === 0
            ? []
            : [{ kind: 'update', object: 'cell', id: keptId, fields: values as RecordFields } as const]),
        ...logged.map((field): LandscapeWrite => ({
            kind: 'log-change',
            clientKey: newKey(),
            cell: keptId,
            buyingCenterId: kept?.buyingCenterId ?? '',
            field,
            oldValue: textOf(kept?.[field]),
            newValue: textOf(values[field])
        })),
        ...objectives.map(({ id }): LandscapeWrite => ({
            kind: 'update',
            object: 'objective',
            id,
            fields: { landscapeCellId: keptId }
        })),
        remove
    ];
}

/** The log keeps 255 characters of a value. */
function textOf(value: unknown): string {
    return value === null || value === undefined ? '' : String(value).slice(0, 255);
}
