import type { LandscapeRecords, LandscapeWrite, OfferingRecord } from 'c/landscapeStore';
import { buildTree, isBelow } from 'c/landscapeTree';
import { failure, success, type Result } from 'c/result';
import { compareFolded, foldText } from 'c/textFold';
import type { FamilyProposal } from './families';

/** What a person says of an offering. */
export interface OfferingValues {
    readonly name: string;
    /** The family. */
    readonly parentId: string | null;
    readonly active: boolean;
    /** ISO date. */
    readonly launchDate: string | null;
    readonly valueProposition: string | null;
}

/** Why a change is refused before anything is saved. */
export type OfferingRefusal = 'name-missing' | 'name-taken' | 'below-itself' | 'gone' | 'too-many-products';

/** Products that one save maps. */
export const MOST_PRODUCTS = 200;
const LONGEST_NAME = 80;
const STEP = 10;

function cleaned(name: string): string {
    return name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
}

function refusalOf(records: LandscapeRecords, id: string | null, values: OfferingValues): OfferingRefusal | null {
    const name = foldText(values.name);
    if (name === '') return 'name-missing';
    const isSame = (one: OfferingRecord) =>
        one.id !== id && one.active && one.parentId === values.parentId && foldText(one.name) === name;
    return records.offerings.some(isSame) ? 'name-taken' : null;
}

/** @param clientKey of the form: saved twice, it is still one offering */
export function planOfferingCreate(
    records: LandscapeRecords,
    values: OfferingValues,
    clientKey: string
): Result<readonly LandscapeWrite[], OfferingRefusal> {
    const refused = refusalOf(records, null, values);
    if (refused !== null) return failure(refused, values.name);
    const fields = { ...values, name: cleaned(values.name) };
    return success([{ kind: 'create', object: 'offering', alias: 'offering', clientKey, fields }]);
}

/** Changes what differs. */
export function planOfferingChange(
    records: LandscapeRecords,
    id: string,
    values: Partial<OfferingValues>
): Result<readonly LandscapeWrite[], OfferingRefusal> {
    const offering = records.offerings.find((one) => one.id === id);
    if (offering === undefined) return failure('gone');
    const before: OfferingValues = {
        name: offering.name,
        parentId: offering.parentId,
        active: offering.active,
        launchDate: offering.launchDate,
        valueProposition: offering.valueProposition ?? null
    };
    const wanted = { ...before, ...values };
    const after = { ...wanted, name: cleaned(wanted.name) };
    const refused = refusalOf(records, id, after);
    if (refused !== null) return failure(refused, after.name);
    if (isLoop(records, id, after.parentId)) return failure('below-itself', after.name);
    const names = Object.keys(before) as (keyof OfferingValues)[];
    const changed = names.filter((name) => before[name] !== after[name]);
    if (changed.length === 0) return success([]);
    const fields = Object.fromEntries(changed.map((name) => [name, after[name]]));
    return success([{ kind: 'update', object: 'offering', id, fields }]);
}

/** Moves an offering up or down within its family. */
export function planOfferingMove(
    { offerings }: LandscapeRecords,
    id: string,
    steps: number
): Result<readonly LandscapeWrite[], OfferingRefusal> {
    const offering = offerings.find((one) => one.id === id);
    if (offering === undefined) return failure('gone');
    const orderOf = ({ sortOrder }: OfferingRecord) => sortOrder ?? Number.MAX_SAFE_INTEGER;
    const siblings = offerings
        .filter(({ parentId }) => parentId === offering.parentId)
        .sort(
            (left, right) => orderOf(left) - orderOf(right) || compareFolded(foldText(left.name), foldText(right.name))
        );
    const from = siblings.findIndex((one) => one.id === id);
    const to = Math.max(0, Math.min(siblings.length - 1, from + steps));
    if (to === from) return success([]);
    siblings.splice(to, 0, ...siblings.splice(from, 1));
    return success(
        siblings.flatMap((sibling, place): LandscapeWrite[] => {
            const sortOrder = (place + 1) * STEP;
            if (sibling.sortOrder === sortOrder) return [];
            return [{ kind: 'update', object: 'offering', id: sibling.id, fields: { sortOrder } }];
        })
    );
}

/** Says which offering some products belong to; null: none. */
export function planMapping(
    { products }: LandscapeRecords,
    productIds: readonly string[],
    offeringId: string | null
): Result<readonly LandscapeWrite[], OfferingRefusal> {
    if (productIds.length > MOST_PRODUCTS) return failure('too-many-products', String(MOST_PRODUCTS));
    const wanted = new Set(productIds);
    const changed = products.filter((product) => wanted.has(product.id) && product.offeringId !== offeringId);
    return success(
        changed.map(({ id }): LandscapeWrite => ({ kind: 'update', object: 'product', id, fields: { offeringId } }))
    );
}

/** Makes an offering of each family that has none, and maps the family's products to it. */
export function planFamilies(
    records: LandscapeRecords,
    proposals: readonly FamilyProposal[],
    newKey: () => string
): Result<readonly LandscapeWrite[], OfferingRefusal> {
    const open = new Set(records.products.flatMap(({ id, offeringId }) => (offeringId === null ? [id] : [])));
    const writes: LandscapeWrite[] = [];
    proposals.forEach(({ family, productIds, offeringId }, place) => {
        const alias = `family${place}`;
        if (offeringId === null) {
            const fields = { name: cleaned(family), parentId: null, active: true };
            writes.push({ kind: 'create', object: 'offering', alias, clientKey: newKey(), fields });
        }
        for (const id of productIds) {
            if (!open.has(id)) continue;
            const fields = { offeringId: offeringId ?? `@{${alias}}` };
            writes.push({ kind: 'update', object: 'product', id, fields });
        }
    });
    return success(writes);
}

function isLoop({ offerings }: LandscapeRecords, id: string, parentId: string | null): boolean {
    if (parentId === null) return false;
    const tree = buildTree(offerings);
    const place = (wanted: string) => offerings.findIndex((one) => one.id === wanted);
    return parentId === id || isBelow(tree, place(parentId), place(id));
}
