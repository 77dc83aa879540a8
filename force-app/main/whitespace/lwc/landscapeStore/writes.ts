import type { Assessment, CellFact, GrowthType } from 'c/landscapeFacts';
import type { CellRecord, LandscapeRecords } from './records';

/** What a judgement says: the fields that a person sets. */
export interface CellValues {
    readonly assessment: Assessment;
    readonly blockReason: string | null;
    readonly competitor: string | null;
    readonly valueFit: number | null;
    readonly ease: number | null;
    readonly potential: number | null;
    readonly target: number | null;
    readonly targetDate: string | null;
    readonly growthType: GrowthType | null;
    readonly ownerId: string | null;
    readonly reviewDate: string | null;
    readonly note: string | null;
}

/** Names of the values, in the order of the form. */
export const CELL_FIELDS = [
    'assessment',
    'blockReason',
    'competitor',
    'valueFit',
    'ease',
    'potential',
    'target',
    'targetDate',
    'growthType',
    'ownerId',
    'reviewDate',
    'note'
] as const satisfies readonly (keyof CellValues)[];

/** Who judged, and when: written with every judgement. */
export interface Assessed {
    readonly assessedById: string | null;
    /** ISO date. */
    readonly assessedOn: string | null;
}

/** One record to write. Domain names; the gateway knows the fields. */
export type LandscapeWrite =
    | {
          readonly kind: 'create-cell';
          /** Name of the record within the save; later writes refer to it. */
          readonly alias: string;
          readonly clientKey: string;
          readonly uniqueKey: string;
          readonly buyingCenterId: string;
          readonly offeringId: string;
          readonly fields: Partial<CellValues & Assessed>;
      }
    | { readonly kind: 'update-cell'; readonly id: string; readonly fields: Partial<CellValues & Assessed> }
    | {
          readonly kind: 'log-change';
          readonly clientKey: string;
          /** Id of the cell, or the alias of one that the same save creates. */
          readonly cell: string | { readonly alias: string };
          readonly buyingCenterId: string;
          readonly field: keyof CellValues;
          readonly oldValue: string;
          readonly newValue: string;
      }
    | {
          readonly kind: 'update-opportunity';
          readonly id: string;
          readonly fields: { readonly buyingCenterId?: string | null; readonly offeringId?: string | null };
      }
    | { readonly kind: 'update-line'; readonly id: string; readonly fields: { readonly buyingCenterId: string | null } }
    | { readonly kind: 'update-product'; readonly id: string; readonly fields: { readonly offeringId: string | null } };

/** Id that a record has until the platform gives the real one. */
export function provisionalId(alias: string): string {
    return `new:${alias}`;
}

const NOTHING_JUDGED: Omit<CellFact, 'id' | 'buyingCenterId' | 'offeringId' | 'currency'> = {
    assessment: 'Unassessed',
    blockReason: null,
    competitor: null,
    valueFit: null,
    ease: null,
    potential: null,
    target: null,
    targetDate: null,
    customerSpend: null,
    spendFrom: null,
    spendTo: null,
    growthType: null,
    ownerId: null,
    reviewDate: null,
    note: null,
    assessedById: null,
    assessedOn: null
};

type Changes<Fact> = Map<string, Partial<Fact>>;

/** The records as they are after writes; `ids` and `modified` are what the platform answered, where it has. */
export function afterWrites(
    records: LandscapeRecords,
    writes: readonly LandscapeWrite[],
    ids: Readonly<Record<string, string>> = {},
    modified: Readonly<Record<string, string | null>> = {}
): LandscapeRecords {
    const changed: Record<'cell' | 'opportunity' | 'line' | 'product', Changes<object>> = {
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
            const { currency } = records;
            created.push({
                ...NOTHING_JUDGED,
                ...names,
                ...fields,
                id,
                buyingCenterId,
                offeringId,
                currency,
                modified: modified[id] ?? null
            });
        } else if (write.kind !== 'log-change') {
            const kind = write.kind.slice('update-'.length) as keyof typeof changed;
            const version = write.id in modified ? { modified: modified[write.id] } : {};
            changed[kind].set(write.id, { ...changed[kind].get(write.id), ...write.fields, ...version });
        }
    }
    return {
        ...records,
        cells: [...changedFacts(records.cells, changed.cell), ...created],
        opportunities: changedFacts(records.opportunities, changed.opportunity),
        lineItems: changedFacts(records.lineItems, changed.line),
        products: changedFacts(records.products, changed.product)
    };
}

function changedFacts<Fact extends { readonly id: string }>(
    facts: readonly Fact[],
    changes: Changes<object>
): readonly Fact[] {
    if (changes.size === 0) return facts;
    return facts.map((fact) => {
        const change = changes.get(fact.id);
        return change === undefined ? fact : { ...fact, ...change };
    });
}

/** LastModifiedDate of everything that the writes change, as the user saw it. */
export function seenVersions(
    records: LandscapeRecords,
    writes: readonly LandscapeWrite[]
): Readonly<Record<string, string | null>> {
    const lists = {
        'update-cell': records.cells,
        'update-opportunity': records.opportunities,
        'update-line': records.lineItems,
        'update-product': records.products
    };
    const seen: Record<string, string | null> = {};
    for (const [kind, list] of Object.entries(lists)) {
        const wanted = new Set(writes.flatMap((write) => (write.kind === kind && 'id' in write ? [write.id] : [])));
        if (wanted.size === 0) continue;
        for (const { id, modified } of list) if (wanted.has(id)) seen[id] = modified;
    }
    return seen;
}

/** What takes the writes back. A created judgement stays and says that nobody looked: the package never deletes. */
export function invertWrites(
    records: LandscapeRecords,
    writes: readonly LandscapeWrite[],
    idOf: (alias: string) => string,
    newKey: () => string
): readonly LandscapeWrite[] {
    const before = {
        'update-cell': records.cells,
        'update-opportunity': records.opportunities,
        'update-line': records.lineItems,
        'update-product': records.products
    };
    return writes.map((write): LandscapeWrite => {
        if (write.kind === 'log-change') {
            const { oldValue, newValue, cell } = write;
            const id = typeof cell === 'string' ? cell : idOf(cell.alias);
            return { ...write, clientKey: newKey(), cell: id, oldValue: newValue, newValue: oldValue };
        }
        if (write.kind === 'create-cell') {
            return { kind: 'update-cell', id: idOf(write.alias), fields: pick(NOTHING_JUDGED, write.fields) };
        }
        const list: readonly { readonly id: string }[] = before[write.kind];
        const was = list.find(({ id }) => id === write.id) ?? {};
        return { kind: write.kind, id: write.id, fields: pick(was, write.fields) } as LandscapeWrite;
    });
}

/** The same writes for doing them again: what was created then is updated now, and the log gets entries of its own. */
export function repeatWrites(
    writes: readonly LandscapeWrite[],
    idOf: (alias: string) => string,
    newKey: () => string
): readonly LandscapeWrite[] {
    return writes.map((write): LandscapeWrite => {
        if (write.kind === 'create-cell') return { kind: 'update-cell', id: idOf(write.alias), fields: write.fields };
        if (write.kind !== 'log-change') return write;
        const cell = typeof write.cell === 'string' ? write.cell : idOf(write.cell.alias);
        return { ...write, clientKey: newKey(), cell };
    });
}

function pick(from: object, named: object): object {
    const values = from as Readonly<Record<string, unknown>>;
    return Object.fromEntries(Object.keys(named).map((name) => [name, values[name] ?? null]));
}
