import { reasonsOf, type Contribution, type UnmappedReason } from 'c/landscapeBusiness';
import { dateText, exactMoney, LABELS, REASON_TEXTS, SUGGESTION_TEXTS } from 'c/landscapeLabels';
import type { LandscapeAccess, LandscapeModel, Repair } from 'c/landscapeStore';
import type { Suggestion } from 'c/landscapeSuggestion';
import { fillText } from 'c/result';

/** A repair that one click accepts. */
export interface OfferedRepair {
    readonly key: string;
    readonly label: string;
    readonly why: string;
    readonly repair: Repair;
}

/** One amount without a cell, as a person reads it. */
export interface UnmappedRow {
    readonly key: string;
    readonly part: number;
    readonly opportunityId: string;
    readonly name: string;
    readonly facts: string;
    readonly reason: string;
    readonly amount: string;
    readonly selectLabel: string;
    readonly isSelected: boolean;
    readonly offers: readonly OfferedRepair[];
    /** Whether a buying center, or an offering, can be set for it. */
    readonly needsCenter: boolean;
    readonly needsOffering: boolean;
}

/** The amounts as rows, with what may be offered to this user. */
export function unmappedRows(
    model: LandscapeModel,
    contributions: readonly Contribution[],
    access: LandscapeAccess | null,
    selected: ReadonlySet<number>
): UnmappedRow[] {
    return contributions.map((contribution) => {
        const { opportunity, currency } = contribution.deal;
        const { digits, currencies } = model.business;
        const amount = exactMoney(contribution.minor, digits[currency] ?? 2, currencies[currency] ?? '');
        const isPlaceable = contribution.source === 'line' || contribution.source === 'opportunity';
        return {
            key: String(contribution.part),
            part: contribution.part,
            opportunityId: opportunity.id,
            name: opportunity.name,
            facts: [dateText(opportunity.closeDate), opportunity.stageName, contribution.product?.name ?? '']
                .filter((text) => text !== '')
                .join(' · '),
            reason: reasonsOf(model.business, contribution).map(reasonText).join(' · '),
            amount,
            selectLabel: fillText(LABELS.repairSelect, [opportunity.name, amount]),
            isSelected: selected.has(contribution.part),
            offers: offersOf(model, contribution, access),
            needsCenter: isPlaceable && contribution.row < 0,
            needsOffering: isPlaceable && contribution.column < 0
        };
    });
}

function reasonText({ code, parameters }: UnmappedReason): string {
    if (code === 'offering-missing' && parameters[0]) {
        return fillText(LABELS.reasonOfferingMissingProduct, parameters);
    }
    return fillText(REASON_TEXTS[code], parameters);
}

function offersOf(model: LandscapeModel, contribution: Contribution, access: LandscapeAccess | null): OfferedRepair[] {
    const { buyingCenters, offerings } = model.advisor.suggest(contribution);
    return [...buyingCenters.slice(0, 1), ...offerings.slice(0, 1)].flatMap((suggestion): OfferedRepair[] => {
        const repair = allowedRepair(suggestion, contribution, access);
        if (repair === null) return [];
        const why = fillText(SUGGESTION_TEXTS[suggestion.code], suggestion.parameters);
        return [{ key: `${suggestion.repair.field}-${suggestion.id}`, label: suggestion.name, why, repair }];
    });
}

function allowedRepair(
    { repair, id }: Suggestion,
    contribution: Contribution,
    access: LandscapeAccess | null
): Repair | null {
    const { kind, recordId, field } = repair;
    if (kind !== 'product') return access?.editOpportunities ? { kind, recordId, field, id } : null;
    return offeringRepair(contribution, id, access);
}

/** Sets an offering where this user may: on the product, for all its business, else on the opportunity alone. */
export function offeringRepair(
    { product, deal }: Contribution,
    id: string,
    access: LandscapeAccess | null
): Repair | null {
    const field = 'offeringId';
    if (product !== null && access?.editProducts) return { kind: 'product', recordId: product.id, field, id };
    // A product that has an offering which cannot be read keeps it: the opportunity's would not count.
    if (!access?.editOpportunities || (product !== null && product.offeringId !== null)) return null;
    return { kind: 'opportunity', recordId: deal.opportunity.id, field, id };
}

/** Sets a buying center where it was named, or is missing. */
export function centerRepair(
    { line, deal, named }: Contribution,
    id: string,
    access: LandscapeAccess | null
): Repair | null {
    if (!access?.editOpportunities) return null;
    const field = 'buyingCenterId';
    if (line !== null && named.buyingCenterFrom === 'line') return { kind: 'line', recordId: line.id, field, id };
    return { kind: 'opportunity', recordId: deal.opportunity.id, field, id };
}
