import { provisionalId, type PlanWrite, type RecordKind, type SaveAnswer, type SaveRequest } from 'c/planTrackerStore';
import { toPlatformError, type PlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import { mutationOf, savedRecords, type MutationAnswer } from 'c/recordMutation';
import { executeMutation, gql } from 'lightning/graphql';
import { updateRecord } from 'lightning/uiRecordApi';
import { SHAPES, valuesOf } from './shapes';

/** Ids of the records that a save changes, by their kind. */
export type ChangedIds = Readonly<Record<RecordKind, string[]>>;

const STALE: PlatformError = { kind: 'conflict', messages: [], fieldMessages: {} };

/**
 * Saves writes together or not at all. A single update carries the moment that the user saw, and the platform refuses it
 * where the record has changed since. A mutation has no such precondition, so the records are looked at just before
 * (`readVersions`): what changes between that look and the save is not noticed. A refusal is an answer, not an exception.
 */
export async function saveWrites(
    request: SaveRequest,
    readVersions: (ids: ChangedIds) => Promise<Readonly<Record<string, string | null>>>
): Promise<SaveAnswer> {
    const { writes, seen } = request;
    const [only] = writes;
    try {
        if (only?.kind === 'update' && writes.length === 1) return await saveOne(only, seen[only.id] ?? null);
        const changed = writes.filter((write) => write.kind !== 'create');
        const idsOf = (of: RecordKind) => changed.flatMap((write) => (write.of === of ? [write.id] : []));
        const ids: ChangedIds = {
            plan: idsOf('plan'),
            objective: idsOf('objective'),
            action: idsOf('action'),
            dependency: idsOf('dependency'),
            review: idsOf('review'),
            cell: []
        };
        if (changed.length > 0) {
            const versions = await readVersions(ids);
            if (changed.some(({ id }) => seen[id] && versions[id] !== seen[id])) return { ok: false, error: STALE };
        }
        return await saveTogether(writes);
    } catch (error) {
        return { ok: false, error: toPlatformError(error) };
    }
}

async function saveOne(write: Extract<PlanWrite, { kind: 'update' }>, seen: string | null): Promise<SaveAnswer> {
    const options = seen ? { ifUnmodifiedSince: seen } : undefined;
    const updated = await updateRecord({ fields: { Id: write.id, ...valuesOf(write) } }, options);
    return { ok: true, ids: {}, modified: { [updated.id]: updated.lastModifiedDate } };
}

/** One mutation, all or none. */
async function saveTogether(writes: readonly PlanWrite[]): Promise<SaveAnswer> {
    const operations = writes.map((write) => ({
        kind: write.kind,
        object: SHAPES[write.of].object,
        id: write.kind === 'create' ? provisionalId(write.atlasKey) : write.id,
        values: write.kind === 'delete' ? {} : valuesOf(write)
    }));
    const { document, variables, aliases } = mutationOf('PlanTrackerSave', operations);
    const query = gql`
        ${document}
    `;
    const answer = await executeMutation<MutationAnswer>({ query, variables });
    const { data, errors } = await copyOf({ data: answer.data ?? null, errors: answer.errors ?? [] });
    if (errors.length > 0) return { ok: false, error: toPlatformError(errors) };
    const { ids, modified } = savedRecords(data, aliases);
    const keys = writes.flatMap((write) => (write.kind === 'create' ? [write.atlasKey] : []));
    const made = keys.flatMap((key) => {
        const id = ids[provisionalId(key)];
        return id === undefined ? [] : [[key, id] as const];
    });
    return { ok: true, ids: Object.fromEntries(made), modified };
}
