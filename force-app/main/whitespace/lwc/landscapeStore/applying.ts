import type { BuyingCenterRecord, CellRecord, HiddenOfferingRecord, LandscapeRecords, OfferingRecord } from './records';
import type { RelatedRecords } from './related';
import {
    NOTHING_JUDGED,
    provisionalId,
    type JudgementWrite,
    type LandscapeWrite,
    type RecordFields,
    type RecordWrite
} from './writes';

type Ids = Readonly<Record<string, string>>;
type Modified = Readonly<Record<string, string | null>>;
type WithId = { readonly id: string };

/** The records as they are after writes; `ids` and `modified` are what the platform answered, where it has. */
export function afterWrites(
    records: LandscapeRecords,
    writes: readonly LandscapeWrite[],
    ids: Ids = {},
    modified: Modified = {}
): LandscapeRecords {
    let current = records;
    const judgements: JudgementWrite[] = [];
    for (const write of writes) {
        if (write.kind === 'create' || write.kind === 'update' || write.kind === 'delete') {
            current = afterRecordWrite(current, write, ids, modified);
        } else judgements.push(write);
    }
    return judgements.length === 0 ? current : afterJudgements(current, judgements, ids, modified);
}

type Changes = Map<string, object>;

function afterJudgements(
    records: LandscapeRecords,
    writes: readonly JudgementWrite[],
    ids: Ids,
    modified: Modified
): LandscapeRecords {
    const changed: Record<'cell' | 'opportunity' | 'line' | 'product', Changes> = {
        cell: new Map(),
        opportunity: new Map(),
        line: new Map(),
        product: new Map()
    };
    const created: CellRecord[] = [];
    for (const write of writes) {
        if (write.kind === 'create-cell') {
            const id = ids[write.alias] ?? provisionalId(write.alias);
            const { buyingCenterId, offeringId, fields } = write;
            const names = { assessedByName: null, ownerName: null };
            const place = { id, buyingCenterId, offeringId, currency: records.currency };
            created.push({ ...NOTHING_JUDGED, ...names, ...fields, ...place, modified: modified[id] ?? null });
        } else if (write.kind !== 'log-change') {
            const kind = write.kind.slice('update-'.length) as keyof typeof changed;
            const version = write.id in modified ? { modified: modified[write.id] } : {};
            changed[kind].set(write.id, { ...changed[kind].get(write.id), ...write.fields, ...version });
        }
    }
    const cells = changedFacts(records.cells, changed.cell);
    return {
        ...records,
        cells: created.length === 0 ? cells : [...cells, ...created],
        opportunities: changedFacts(records.opportunities, changed.opportunity),
        lineItems: changedFacts(records.lineItems, changed.line),
        products: changedFacts(records.products, changed.product)
    };
}

function changedFacts<Fact extends WithId>(facts: readonly Fact[], changes: Changes): readonly Fact[] {
    if (changes.size === 0) return facts;
    return facts.map((fact) => {
        const change = changes.get(fact.id);
        return change === undefined ? fact : { ...fact, ...change };
    });
}

/** A list after one write of its object. */
function changedList<Fact extends WithId>(
    facts: readonly Fact[],
    write: RecordWrite,
    created: (id: string) => Fact,
    ids: Ids,
    modified: Modified
): readonly Fact[] {
    if (write.kind === 'create') return [...facts, created(ids[write.alias] ?? provisionalId(write.alias))];
    if (write.kind === 'delete') return facts.filter(({ id }) => id !== write.id);
    const version = write.id in modified ? { modified: modified[write.id] } : {};
    return changedFacts(facts, new Map([[write.id, { ...write.fields, ...version }]]));
}

function afterRecordWrite(
    records: LandscapeRecords,
    write: RecordWrite,
    ids: Ids,
    modified: Modified
): LandscapeRecords {
    const fields = write.fields ?? {};
    const version = (id: string) => ({ modified: modified[id] ?? null });
    switch (write.object) {
        case 'buying-center': {
            const made = (id: string) =>
                ({
                    ...NEW_CENTER,
                    accountId: records.account.id,
                    ...fields,
                    id,
                    atlasKey: 'clientKey' in write ? write.clientKey : null,
                    ...version(id)
                }) as BuyingCenterRecord;
            return { ...records, buyingCenters: changedList(records.buyingCenters, write, made, ids, modified) };
        }
        case 'hidden-offering': {
            const made = (id: string) => ({ ...fields, id }) as unknown as HiddenOfferingRecord;
            const hiddenOfferings = changedList(records.hiddenOfferings, write, made, ids, modified);
            return {
                ...records,
                hiddenOfferings,
                hiddenOfferingIds: hiddenBy(hiddenOfferings, records.account.id)
            };
        }
        case 'cell': {
            const made = (id: string) =>
                ({ ...NOTHING_JUDGED, ...fields, id, ...version(id) }) as unknown as CellRecord;
            return { ...records, cells: changedList(records.cells, write, made, ids, modified) };
        }
        case 'offering': {
            const made = (id: string) =>
                ({ ...NEW_OFFERING, ...fields, id, ...version(id) }) as unknown as OfferingRecord;
            return { ...records, offerings: changedList(records.offerings, write, made, ids, modified) };
        }
        case 'product': {
            const made = (id: string) => ({ ...fields, id }) as never;
            const settled = settledFields(write, ids);
            return { ...records, products: changedList(records.products, settled, made, ids, modified) };
        }
        default:
            return records.related === null ? records : { ...records, related: afterRelated(records.related) };
    }

    function afterRelated(related: RelatedRecords): RelatedRecords {
        const { object } = write;
        const named = { role: 'roles', objective: 'objectives', snapshot: 'snapshots' } as const;
        if (!(object in named)) return related;
        const list = named[object as keyof typeof named];
        const atlasKey = 'clientKey' in write ? write.clientKey : null;
        const made = (id: string) => ({ progress: null, due: null, atlasKey, ...fields, id, ...version(id) }) as never;
        return { ...related, [list]: changedList(related[list] as readonly WithId[], write, made, ids, modified) };
    }
}

/** A write whose lookups name what the same save creates, by id. */
function settledFields(write: RecordWrite, ids: Ids): RecordWrite {
    if (write.kind !== 'update') return write;
    const settled = Object.entries(write.fields).map(([name, value]) => {
        const alias = typeof value === 'string' ? /^@\{(.+)\}$/.exec(value)?.[1] : undefined;
        return [name, alias === undefined ? value : (ids[alias] ?? provisionalId(alias))];
    });
    return { ...write, fields: Object.fromEntries(settled) as RecordFields };
}

const NEW_OFFERING: Omit<OfferingRecord, 'id' | 'name'> = {
    parentId: null,
    active: true,
    launchDate: null,
    sortOrder: null,
    createdOn: null
};

/** Offerings that one account hides; what its subsidiaries hide, only they do. */
export function hiddenBy(hidden: readonly HiddenOfferingRecord[], accountId: string): string[] {
    return hidden.filter((one) => one.accountId === accountId).map(({ offeringId }) => offeringId);
}

const NEW_CENTER: Omit<BuyingCenterRecord, 'id' | 'name' | 'accountId' | 'atlasKey' | 'modified'> = {
    parentId: null,
    memberAccountId: null,
    function: null,
    region: null,
    status: 'Active',
    sortOrder: null,
    annualBudget: null,
    description: null
};

/** The record that an update or a delete names, as it is now. */
export function recordOfWrite(records: LandscapeRecords, write: LandscapeWrite): WithId | undefined {
    if (!('id' in write)) return undefined;
    return listOf(records, write).find(({ id }) => id === write.id);
}

function listOf(records: LandscapeRecords, write: LandscapeWrite): readonly WithId[] {
    const kind = 'object' in write ? write.object : write.kind.slice('update-'.length);
    const lists: Readonly<Record<string, readonly WithId[] | undefined>> = {
        cell: records.cells,
        opportunity: records.opportunities,
        line: records.lineItems,
        product: records.products,
        offering: records.offerings,
        'buying-center': records.buyingCenters,
        'hidden-offering': records.hiddenOfferings,
        role: records.related?.roles,
        objective: records.related?.objectives,
        snapshot: records.related?.snapshots
    };
    return lists[kind] ?? [];
}

/** LastModifiedDate of everything that the writes change, as the user saw it. */
export function seenVersions(records: LandscapeRecords, writes: readonly LandscapeWrite[]): Modified {
    const wanted = Map.groupBy(
        writes.filter((write) => 'id' in write),
        (write) => listOf(records, write)
    );
    const seen: Record<string, string | null> = {};
    for (const [list, ofList] of wanted) {
        const ids = new Set(ofList.map((write) => ('id' in write ? write.id : '')));
        for (const record of list as readonly (WithId & { readonly modified?: string | null })[]) {
            if (ids.has(record.id)) seen[record.id] = record.modified ?? null;
        }
    }
    return seen;
}

/**
 * What takes the writes back, in the opposite order. A created judgement stays and says that nobody looked; another
 * record that was created is deleted, one that was deleted is made anew.
 */
export function invertWrites(
    records: LandscapeRecords,
    writes: readonly LandscapeWrite[],
    idOf: (alias: string) => string,
    newKey: () => string
): readonly LandscapeWrite[] {
    const inverted = writes.map((write): LandscapeWrite => {
        if (write.kind === 'log-change') {
            const { oldValue, newValue, cell } = write;
            const id = typeof cell === 'string' ? cell : idOf(cell.alias);
            return { ...write, clientKey: newKey(), cell: id, oldValue: newValue, newValue: oldValue };
        }
        if (write.kind === 'create-cell') {
            return { kind: 'update-cell', id: idOf(write.alias), fields: pick(NOTHING_JUDGED, write.fields) };
        }
        if (write.kind === 'create') {
            return { kind: 'delete', object: write.object, id: idOf(write.alias), fields: write.fields };
        }
        if (write.kind === 'delete') {
            const { object, id, fields } = write;
            return { kind: 'create', object, alias: `again${id}`, clientKey: newKey(), fields: fields ?? {} };
        }
        const was = recordOfWrite(records, write) ?? {};
        return { ...write, fields: pick(was, write.fields) } as LandscapeWrite;
    });
    const isOrdered = writes.some(({ kind }) => kind === 'create' || kind === 'delete');
    return isOrdered ? inverted.reverse() : inverted;
}

/** The same writes for doing them again: what was created then is updated now, and the log gets entries of its own. */
export function repeatWrites(
    writes: readonly LandscapeWrite[],
    idOf: (alias: string) => string,
    newKey: () => string
): readonly LandscapeWrite[] {
    return writes.map((write): LandscapeWrite => {
        if (write.kind === 'create-cell') return { kind: 'update-cell', id: idOf(write.alias), fields: write.fields };
        if (write.kind === 'create') return { ...write, clientKey: newKey() };
        if (write.kind !== 'log-change') return write;
        const cell = typeof write.cell === 'string' ? write.cell : idOf(write.cell.alias);
        return { ...write, clientKey: newKey(), cell };
    });
}

/** The writes with ids that the platform has given meanwhile: a record made anew has another one. */
export function renamedWrites(writes: readonly LandscapeWrite[], names: ReadonlyMap<string, string>) {
    if (names.size === 0) return writes;
    return writes.map((write): LandscapeWrite => {
        const id = 'id' in write ? names.get(write.id) : undefined;
        const fields = 'fields' in write && write.fields !== null ? renamedFields(write.fields) : undefined;
        return {
            ...write,
            ...(id === undefined ? {} : { id }),
            ...(fields === undefined ? {} : { fields })
        } as LandscapeWrite;
    });

    function renamedFields(fields: object): object {
        const entries = Object.entries(fields) as [string, unknown][];
        return Object.fromEntries(entries.map(([name, value]) => [name, names.get(value as string) ?? value]));
    }
}

function pick(from: object, named: object): object {
    const values = from as Readonly<Record<string, unknown>>;
    return Object.fromEntries(Object.keys(named).map((name) => [name, values[name] ?? null]));
}
