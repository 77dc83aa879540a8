import type { BuyingCenterStatus } from 'c/landscapeFacts';
import { obstaclesToDelete } from 'c/landscapeMerge';
import { buildTree, isBelow } from 'c/landscapeTree';
import { failure, success, type Result } from 'c/result';
import { compareFolded, foldText } from 'c/textFold';
import { mergeFacts } from './merging';
import type { BuyingCenterRecord, LandscapeRecords } from './records';
import type { LandscapeWrite, RecordFields } from './writes';

/** What a person says of a buying center. */
export interface CenterValues {
    readonly name: string;
    readonly parentId: string | null;
    readonly function: string | null;
    readonly region: string | null;
    readonly status: BuyingCenterStatus;
    readonly annualBudget: number | null;
    readonly description: string | null;
}

/** Why a change of rows or columns is refused before anything is saved. */
export type ManagingRefusal = 'name-missing' | 'below-itself' | 'still-used' | 'budget-negative' | 'gone';

/** Longest name that the org takes. */
const LONGEST_NAME = 80;
/** Room between the numbers of siblings, for those that an import puts between. */
const STEP = 10;

/** The form's values of a buying center. */
export function centerDetails(center: BuyingCenterRecord): CenterValues {
    const { name, parentId, region, status, annualBudget, description } = center;
    return { name, parentId, function: center.function, region, status, annualBudget, description };
}

/** @param clientKey of the form: saved twice, it is still one buying center */
export function planCenterCreate(
    records: LandscapeRecords,
    values: CenterValues,
    clientKey: string
): Result<readonly LandscapeWrite[], ManagingRefusal> {
    const refused = refusalOf(values);
    if (refused !== null) return failure(refused);
    const last = siblingsOf(records, values.parentId).at(-1);
    const sortOrder = last?.sortOrder === null || last === undefined ? null : last.sortOrder + STEP;
    const fields = { ...values, name: cleaned(values.name), accountId: records.account.id, sortOrder };
    return success([{ kind: 'create', object: 'buying-center', alias: 'center', clientKey, fields }]);
}

/** Changes what differs. */
export function planCenterChange(
    records: LandscapeRecords,
    id: string,
    values: Partial<CenterValues>
): Result<readonly LandscapeWrite[], ManagingRefusal> {
    const center = records.buyingCenters.find((one) => one.id === id);
    if (center === undefined) return failure('gone');
    const wanted = { ...centerDetails(center), ...values };
    const refused = refusalOf(wanted);
    if (refused !== null) return failure(refused);
    if (isLoop(records, id, wanted.parentId)) return failure('below-itself', center.name);
    const fields = changedFields(centerDetails(center), { ...wanted, name: cleaned(wanted.name) });
    return success(Object.keys(fields).length === 0 ? [] : [{ kind: 'update', object: 'buying-center', id, fields }]);
}

/** Moves a buying center up or down among its siblings; numbers them where they have no order of their own yet. */
export function planCenterMove(
    records: LandscapeRecords,
    id: string,
    steps: number
): Result<readonly LandscapeWrite[], ManagingRefusal> {
    const center = records.buyingCenters.find((one) => one.id === id);
    if (center === undefined) return failure('gone');
    const siblings = siblingsOf(records, center.parentId);
    const from = siblings.findIndex((one) => one.id === id);
    const to = Math.max(0, Math.min(siblings.length - 1, from + steps));
    if (to === from) return success([]);
    siblings.splice(to, 0, ...siblings.splice(from, 1));
    return success(
        siblings.flatMap((sibling, place): LandscapeWrite[] => {
            const sortOrder = (place + 1) * STEP;
            if (sibling.sortOrder === sortOrder) return [];
            return [{ kind: 'update', object: 'buying-center', id: sibling.id, fields: { sortOrder } }];
        })
    );
}

/** Deletes a buying center that nothing names; see `obstaclesToDelete` for what stands in the way. */
export function planCenterDelete(
    records: LandscapeRecords,
    id: string
): Result<readonly LandscapeWrite[], ManagingRefusal> {
    const center = records.buyingCenters.find((one) => one.id === id);
    if (center === undefined) return success([]);
    if (obstaclesToDelete(mergeFacts(records), id).length > 0) return failure('still-used', center.name);
    const { sortOrder, accountId } = center;
    const fields: RecordFields = { ...centerDetails(center), sortOrder, accountId };
    return success([{ kind: 'delete', object: 'buying-center', id, fields }]);
}

/** Shows an offering's column on this account, or hides it. */
export function planOfferingShown(
    records: LandscapeRecords,
    offeringIds: readonly string[],
    isShown: boolean,
    newKey: () => string
): Result<readonly LandscapeWrite[], ManagingRefusal> {
    const writes = offeringIds.flatMap((offeringId, place): LandscapeWrite[] => {
        const hidden = records.hiddenOfferings.filter(
            (one) => one.offeringId === offeringId && one.accountId === records.account.id
        );
        const fields = { accountId: records.account.id, offeringId, key: hiddenKey(records, offeringId) };
        if (isShown) return hidden.map(({ id }) => ({ kind: 'delete', object: 'hidden-offering', id, fields }));
        if (hidden.length > 0) return [];
        return [{ kind: 'create', object: 'hidden-offering', alias: `hidden${place}`, clientKey: newKey(), fields }];
    });
    return success(writes);
}

function hiddenKey({ account, offeringKeys }: LandscapeRecords, offeringId: string): string {
    return `${account.atlasKey ?? account.id}-${offeringKeys[offeringId] ?? offeringId}`;
}

function refusalOf({ name, annualBudget }: CenterValues): ManagingRefusal | null {
    if (cleaned(name) === '') return 'name-missing';
    return annualBudget !== null && annualBudget < 0 ? 'budget-negative' : null;
}

function cleaned(name: string): string {
    return name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
}

function changedFields(before: CenterValues, after: CenterValues): RecordFields {
    const names = Object.keys(before) as (keyof CenterValues)[];
    return Object.fromEntries(names.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]]));
}

function isLoop({ buyingCenters }: LandscapeRecords, id: string, parentId: string | null): boolean {
    if (parentId === null) return false;
    const tree = buildTree(buyingCenters);
    const place = (wanted: string) => buyingCenters.findIndex((one) => one.id === wanted);
    return parentId === id || isBelow(tree, place(parentId), place(id));
}

/** Buying centers of the account below one parent, as they stand: by their order, then by name. */
function siblingsOf({ buyingCenters, account }: LandscapeRecords, parentId: string | null): BuyingCenterRecord[] {
    const orderOf = ({ sortOrder }: BuyingCenterRecord) => sortOrder ?? Number.MAX_SAFE_INTEGER;
    return buyingCenters
        .filter((center) => center.parentId === parentId && center.accountId === account.id)
        .sort(
            (left, right) =>
                orderOf(left) - orderOf(right) ||
                compareFolded(foldText(left.name), foldText(right.name)) ||
                (left.id < right.id ? -1 : 1)
        );
}
