import { failure, success, type Result } from 'c/result';
import type { CellRecord, LandscapeRecords } from './records';
import { CELL_FIELDS, type CellValues, type LandscapeWrite } from './writes';

/** One cell by the ids of its buying center and offering. */
export interface CellAddress {
    readonly buyingCenterId: string;
    readonly offeringId: string;
}

/** A cell's name within the page. */
export function addressKey({ buyingCenterId, offeringId }: CellAddress): string {
    return `${buyingCenterId}-${offeringId}`;
}

/** Why a judgement is refused before anything is saved. */
export type JudgementRefusal = 'block-reason-missing' | 'target-date-missing' | 'too-many-cells' | 'no-cells';

/** At most so many cells are judged at once: every one is a record and its log. */
export const MOST_CELLS = 200;

/** Who judges, when, and where new keys come from. */
export interface JudgementSurroundings {
    readonly userId: string | null;
    /** ISO date. */
    readonly today: string;
    readonly newKey: () => string;
}

/**
 * The writes of one judgement on some cells: creates a record where none is, changes only what differs, and logs each
 * changed value. Blocked needs a reason and loses it with the state; a target needs its date.
 */
export function planJudgement(
    records: LandscapeRecords,
    addresses: readonly CellAddress[],
    values: Partial<CellValues>,
    surroundings: JudgementSurroundings
): Result<readonly LandscapeWrite[], JudgementRefusal> {
    if (addresses.length === 0) return failure('no-cells');
    if (addresses.length > MOST_CELLS) return failure('too-many-cells', String(MOST_CELLS));
    const recordOf = recordsAt(records, addresses);
    const writes: LandscapeWrite[] = [];
    for (const address of addresses) {
        const before = recordOf.get(addressKey(address));
        const wanted = consistent({ ...before, ...values } as Partial<CellValues>, values);
        const changed: Partial<Record<keyof CellValues, unknown>> = {};
        for (const field of CELL_FIELDS) {
            const old = before?.[field] ?? unjudged(field);
            const now = wanted[field] ?? unjudged(field);
            if (old !== now) changed[field] = now;
        }
        if (Object.keys(changed).length === 0) continue;
        if (wanted.assessment === 'Blocked' && !wanted.blockReason) return failure('block-reason-missing');
        if (wanted.target && !wanted.targetDate) return failure('target-date-missing');
        const fields = {
            ...(changed as Partial<CellValues>),
            assessedById: surroundings.userId,
            assessedOn: surroundings.today
        };
        const alias = `cell${writes.length}`;
        if (before !== undefined) writes.push({ kind: 'update-cell', id: before.id, fields });
        else {
            const center = records.buyingCenters.find(({ id }) => id === address.buyingCenterId);
            const centerKey = center?.atlasKey ?? address.buyingCenterId;
            const offeringKey = records.offeringKeys[address.offeringId] ?? address.offeringId;
            const uniqueKey = `${centerKey}-${offeringKey}`;
            writes.push({
                kind: 'create-cell',
                alias,
                clientKey: surroundings.newKey(),
                uniqueKey,
                ...address,
                fields
            });
        }
        for (const field of Object.keys(changed) as (keyof CellValues)[]) {
            writes.push({
                kind: 'log-change',
                clientKey: surroundings.newKey(),
                cell: before === undefined ? { alias } : before.id,
                buyingCenterId: address.buyingCenterId,
                field,
                oldValue: textOf(before?.[field] ?? unjudged(field)),
                newValue: textOf(changed[field])
            });
        }
    }
    return success(writes);
}

/** The records of some cells. */
function recordsAt({ cells }: LandscapeRecords, addresses: readonly CellAddress[]): Map<string, CellRecord> {
    const wanted = new Set(addresses.map(addressKey));
    const centers = new Set(addresses.map(({ buyingCenterId }) => buyingCenterId));
    const found = new Map<string, CellRecord>();
    for (const cell of cells) {
        if (!centers.has(cell.buyingCenterId)) continue;
        const key = `${cell.buyingCenterId}-${cell.offeringId}`;
        if (wanted.has(key)) found.set(key, cell);
    }
    return found;
}

/** What a field has where nobody judged. */
function unjudged(field: keyof CellValues): string | null {
    return field === 'assessment' ? 'Unassessed' : null;
}

/** A reason belongs to Blocked alone; leaving the state takes it away unless the person gave one. */
function consistent(wanted: Partial<CellValues>, values: Partial<CellValues>): Partial<CellValues> {
    if (wanted.assessment === 'Blocked' || values.assessment === undefined) return wanted;
    return { ...wanted, blockReason: null };
}

/** The log keeps 255 characters of a value. */
function textOf(value: unknown): string {
    return value === null || value === undefined ? '' : String(value).slice(0, 255);
}

/** What puts some unmapped amounts in a cell: lookups of opportunities, line items and products, each once. */
export interface Repair {
    readonly kind: 'opportunity' | 'line' | 'product';
    readonly recordId: string;
    readonly field: 'buyingCenterId' | 'offeringId';
    /** The buying center or offering; null clears the lookup. */
    readonly id: string | null;
}

/** The writes of some repairs; several on one record become one. */
export function planRepairs(repairs: readonly Repair[]): readonly LandscapeWrite[] {
    const byRecord = new Map<string, { kind: Repair['kind']; fields: Record<string, string | null> }>();
    for (const { kind, recordId, field, id } of repairs) {
        const known = byRecord.get(recordId) ?? { kind, fields: {} };
        known.fields[field] = id;
        byRecord.set(recordId, known);
    }
    return [...byRecord].map(([id, { kind, fields }]) => ({ kind: `update-${kind}`, id, fields }) as LandscapeWrite);
}
