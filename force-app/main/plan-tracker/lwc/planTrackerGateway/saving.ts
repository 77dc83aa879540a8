import { provisionalId, type PlanWrite, type RecordKind, type SaveAnswer, type SaveRequest } from 'c/planTrackerStore';
import { toPlatformError, type PlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import { executeMutation, gql } from 'lightning/graphql';
import { updateRecord } from 'lightning/uiRecordApi';
import { SHAPES, valuesOf } from './shapes';

interface Payload {
    readonly Id?: string;
    readonly Record?: {
        readonly Id: string;
        readonly LastModifiedDate?: { readonly value: string | null } | null;
    } | null;
}

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
            review: idsOf('review')
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

/** One mutation. Its text holds names only; every value is a variable. */
async function saveTogether(writes: readonly PlanWrite[]): Promise<SaveAnswer> {
    const variables: Record<string, unknown> = {};
    const declarations: string[] = [];
    const operations: string[] = [];
    const aliases = new Map<string, string>();
    writes.forEach((write, place) => {
        const alias = `write${place}`;
        if (write.kind === 'create') aliases.set(provisionalId(write.atlasKey), alias);
        const { object } = SHAPES[write.of];
        const operation = `${object}${write.kind === 'create' ? 'Create' : write.kind === 'update' ? 'Update' : 'Delete'}`;
        const input = write.kind === 'delete' ? 'RecordDeleteInput' : `${operation}Input`;
        const payload = write.kind === 'delete' ? 'Id' : 'Record { Id LastModifiedDate { value } }';
        variables[alias] = {
            ...(write.kind === 'create' ? {} : { Id: write.id }),
            ...(write.kind === 'delete' ? {} : { [object]: withReferences(valuesOf(write), aliases) })
        };
        declarations.push(`$${alias}: ${input}!`);
        operations.push(`${alias}: ${operation}(input: $${alias}) { ${payload} }`);
    });
    const document = `mutation PlanTrackerSave(${declarations.join(', ')}) { uiapi(input: { allOrNone: true }) { ${operations.join(' ')} } }`;
    const query = gql`
        ${document}
    `;
    const answer = await executeMutation<{ uiapi?: Record<string, Payload | null> }>({ query, variables });
    const { data, errors } = await copyOf({ data: answer.data ?? null, errors: answer.errors ?? [] });
    if (errors.length > 0) return { ok: false, error: toPlatformError(errors) };
    const ids: Record<string, string> = {};
    const modified: Record<string, string | null> = {};
    writes.forEach((write, place) => {
        const record = data?.uiapi?.[`write${place}`]?.Record;
        if (!record) return;
        if (write.kind === 'create') ids[write.atlasKey] = record.Id;
        modified[record.Id] = record.LastModifiedDate?.value ?? null;
    });
    return { ok: true, ids, modified };
}

/** `@{alias}` stands for the id of a record that an earlier operation of the mutation creates. */
function withReferences(
    values: Record<string, unknown>,
    aliases: ReadonlyMap<string, string>
): Record<string, unknown> {
    const referred = Object.entries(values).map(([name, value]) => {
        const alias = typeof value === 'string' ? aliases.get(value) : undefined;
        return [name, alias === undefined ? value : `@{${alias}}`];
    });
    return Object.fromEntries(referred);
}
