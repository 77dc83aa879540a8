import { contributionAt, mapBusiness, type Business } from 'c/landscapeBusiness';
import { deriveLandscape } from 'c/landscapeCells';
import type { LandscapeFacts } from 'c/landscapeFacts';
import { currencyDigits } from 'c/landscapeMoney';
import { CALENDAR_YEARS } from 'c/landscapePeriod';
import type { PlanFact } from 'c/planFacts';
import type { MeasureSource } from './planMeasure';

/** Business of one account, split by the rule of the Account Landscape. */
export function businessOf(facts: LandscapeFacts, accountId: string): Business {
    return mapBusiness(facts, new Set([accountId]), currencyDigits);
}

/** What measures read of the landscape, for the period of a plan. O(n) in opportunities, lines and cells. */
export function landscapeSource(
    business: Business,
    facts: LandscapeFacts,
    plan: Pick<PlanFact, 'start' | 'end'>
): Pick<MeasureSource, 'parts' | 'cells'> {
    const view = { window: { from: plan.start, to: plan.end }, calendar: CALENDAR_YEARS };
    const landscape = deriveLandscape(business, facts.cells, view);
    const centerAt = (row: number): string | null => business.buyingCenters[row]?.id ?? null;
    const parts = Array.from({ length: business.parts.count }, (_, part) => {
        const { deal, minor, row } = contributionAt(business, part);
        return {
            opportunityId: deal.opportunity.id,
            buyingCenterId: row < 0 ? null : centerAt(row),
            closeDate: deal.opportunity.closeDate,
            outcome: deal.outcome,
            amount: minor,
            currency: deal.opportunity.currency
        };
    });
    const cells = landscape.row.map((row, position) => ({
        buyingCenterId: centerAt(row) ?? '',
        state: landscape.state[position] ?? ('Unassessed' as const)
    }));
    return { parts, cells };
}
