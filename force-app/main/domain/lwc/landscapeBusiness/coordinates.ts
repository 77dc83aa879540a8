import type { BuyingCenterFact, LineItemFact, OfferingFact, OpportunityFact, ProductFact } from 'c/landscapeFacts';
import { MISSING, OUTSIDE, UNKNOWN } from './business';

/** What coordinates are looked up in; see `Business`. */
export interface Coordinates {
    readonly offerings: readonly OfferingFact[];
    readonly rowOf: ReadonlyMap<string, number>;
    readonly outsiders: ReadonlyMap<string, BuyingCenterFact>;
    readonly columnOf: ReadonlyMap<string, number>;
    readonly products: ReadonlyMap<string, ProductFact>;
}

/** Position of a buying center, or why there is none. */
export function rowAt({ rowOf, outsiders }: Coordinates, id: string | null): number {
    if (id === null) return MISSING;
    return rowOf.get(id) ?? (outsiders.has(id) ? OUTSIDE : UNKNOWN);
}

/** Position of an offering, or why there is none. */
export function columnAt({ columnOf }: Coordinates, id: string | null): number {
    return id === null ? MISSING : (columnOf.get(id) ?? UNKNOWN);
}

/** Which record names each coordinate of an amount, and which id it names; null where none does. */
export interface NamedCoordinates {
    readonly buyingCenterId: string | null;
    readonly buyingCenterFrom: 'line' | 'opportunity' | null;
    readonly offeringId: string | null;
    readonly offeringFrom: 'product' | 'opportunity' | null;
}

/** The rule of the data model for one amount: the line's word before the opportunity's, the product's likewise. */
export function coordinatesOf(
    opportunity: OpportunityFact,
    line: LineItemFact | null,
    product: ProductFact | null
): NamedCoordinates {
    const ownCenter = line?.buyingCenterId ?? null;
    const ownOffering = product?.offeringId ?? null;
    const { buyingCenterId, offeringId } = opportunity;
    return {
        buyingCenterId: ownCenter ?? buyingCenterId,
        buyingCenterFrom: ownCenter !== null ? 'line' : buyingCenterId !== null ? 'opportunity' : null,
        offeringId: ownOffering ?? offeringId,
        offeringFrom: ownOffering !== null ? 'product' : offeringId !== null ? 'opportunity' : null
    };
}
