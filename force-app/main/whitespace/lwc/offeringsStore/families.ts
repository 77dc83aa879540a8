import { foldText } from 'c/textFold';
import type { OfferingsRecords } from './records';

/** Products of a family that have no offering yet. */
export interface FamilyProposal {
    readonly family: string;
    readonly productIds: readonly string[];
    /** Offering of the family's name, where there is one already. */
    readonly offeringId: string | null;
}

/** Families of products, largest first, that an offering could be made of. */
export function familiesWithoutOffering({ products, offerings }: OfferingsRecords): FamilyProposal[] {
    const known = new Map(offerings.map(({ id, name }) => [foldText(name), id]));
    const open = products.filter(({ family, offeringId }) => offeringId === null && family !== null && family !== '');
    const groups = Map.groupBy(open, ({ family }) => foldText(family ?? ''));
    return [...groups]
        .map(([folded, members]) => ({
            family: members[0]?.family ?? '',
            productIds: members.map(({ id }) => id),
            offeringId: known.get(folded) ?? null
        }))
        .sort(
            (left, right) => right.productIds.length - left.productIds.length || (left.family < right.family ? -1 : 1)
        );
}
