/**
 * Current values of objectives that are measured: read from what the other pages show, each time, by their rules. Nothing
 * here is stored. A Buying Center narrows a measure; without one it is the whole account.
 */
import type { CellState } from 'c/landscapeFacts';
import { currencyDigits, toDecimalNumber } from 'c/landscapeMoney';
import { isWithin } from 'c/landscapePeriod';
import type { ObjectiveFact, PlanFact } from 'c/planFacts';

/** A part of an opportunity, as the landscape splits it. The amount is in minor units. */
export interface BusinessPart {
    readonly opportunityId: string;
    /** Null where it is unmapped. */
    readonly buyingCenterId: string | null;
    /** ISO date. */
    readonly closeDate: string;
    readonly outcome: 'won' | 'open' | 'lost';
    readonly amount: number;
    readonly currency: string;
}

/** The judgement of a stakeholder in one context. */
export interface JudgedRole {
    readonly stakeholderId: string;
    /** Null in the context of the account (or of an opportunity). */
    readonly buyingCenterId: string | null;
    /** Every role, the main one and the others. */
    readonly roles: readonly string[];
    readonly coverage: string | null;
}

/** What is measured. */
export interface MeasureSource {
    readonly parts: readonly BusinessPart[];
    /** Every cell of the landscape in the period of the plan, those that nobody filled too. */
    readonly cells: readonly { readonly buyingCenterId: string; readonly state: CellState }[];
    readonly roles: readonly JudgedRole[];
    /** Current level of pairings by id. */
    readonly levels: ReadonlyMap<string, string | null>;
}

/** Levels of a relationship, lowest first; a level measures as its place, from 1. */
export const RELATIONSHIP_LEVELS = ['Vendor', 'Credible Source', 'Problem Solver', 'Trusted Advisor'] as const;

/** States of cells that count in penetration: not what nobody judged, nor what is not applicable. */
const COUNTED: readonly CellState[] = ['Won', 'Open', 'Lost', 'White Space', 'Target', 'Blocked'];
/** Coverage that counts as knowing a decision maker well. */
const WELL_KNOWN: readonly (string | null)[] = ['Multiple Contacts', 'In Depth'];

export { businessOf, landscapeSource } from './landscapeSource';

type Measured = Pick<ObjectiveFact, 'measure' | 'measureBuyingCenterId' | 'measurePairingId' | 'current'>;

/**
 * The current value of an objective: amounts as decimal numbers in the currency of the plan, penetration and coverage in
 * percent with two decimals, a level as 1 to 4, opportunities (won and open) as a number.
 *
 * @returns null where there is nothing to measure: no cell that counts, no decision maker, a pairing that is gone
 */
export function currentValueOf(
    objective: Measured,
    plan: Pick<PlanFact, 'start' | 'end' | 'currency'>,
    source: MeasureSource
): number | null {
    const { measure, measureBuyingCenterId: center, measurePairingId, current } = objective;
    const here = (one: { readonly buyingCenterId: string | null }): boolean =>
        center === null || one.buyingCenterId === center;
    const period = { from: plan.start, to: plan.end };
    const parts = source.parts.filter((part) => here(part) && isWithin(part.closeDate, period));
    switch (measure) {
        case 'Typed':
            return current;
        case 'Won amount':
            return amountOf(parts, 'won', plan.currency);
        case 'Open amount':
            return amountOf(parts, 'open', plan.currency);
        case 'Opportunities':
            return new Set(parts.filter(({ outcome }) => outcome !== 'lost').map(({ opportunityId }) => opportunityId))
                .size;
        case 'Penetration': {
            const cells = source.cells.filter((cell) => here(cell) && COUNTED.includes(cell.state));
            return percentOf(cells.filter(({ state }) => state === 'Won').length, cells.length);
        }
        case 'Coverage':
            return coverageOf(source.roles.filter(here));
        case 'Relationship level':
            return levelOf(source.levels.get(measurePairingId ?? '') ?? null);
    }
}

/** Current values of all measured objectives by id; those that nothing can be measured for are left out. */
export function measureAll(
    objectives: readonly ObjectiveFact[],
    plan: Pick<PlanFact, 'start' | 'end' | 'currency'>,
    source: MeasureSource
): ReadonlyMap<string, number> {
    const values = new Map<string, number>();
    for (const objective of objectives) {
        const value = objective.measure === 'Typed' ? null : currentValueOf(objective, plan, source);
        if (value !== null) values.set(objective.id, value);
    }
    return values;
}

function amountOf(parts: readonly BusinessPart[], outcome: BusinessPart['outcome'], currency: string): number {
    const minor = parts
        .filter((part) => part.outcome === outcome && part.currency === currency)
        .reduce((total, { amount }) => total + amount, 0);
    return toDecimalNumber(minor, currencyDigits(currency));
}

/** Decision makers that we know well, each once: the best coverage that anybody judged counts. */
function coverageOf(roles: readonly JudgedRole[]): number | null {
    const deciding = roles.filter((one) => one.roles.includes('Decision Maker'));
    const known = deciding.filter(({ coverage }) => WELL_KNOWN.includes(coverage));
    const count = (list: readonly JudgedRole[]): number => new Set(list.map(({ stakeholderId }) => stakeholderId)).size;
    return percentOf(count(known), count(deciding));
}

function percentOf(part: number, whole: number): number | null {
    return whole === 0 ? null : Math.round((part * 10_000) / whole) / 100;
}

function levelOf(level: string | null): number | null {
    const place = RELATIONSHIP_LEVELS.findIndex((one) => one === level);
    return place < 0 ? null : place + 1;
}
