import type { Business } from 'c/landscapeBusiness';
import type { LandscapeFacts, OpportunityFact } from 'c/landscapeFacts';
import { currencyDigits, toMinorUnits } from 'c/landscapeMoney';
import { alertsOf, type Alert } from 'c/planAlerts';
import { isClosed, type ObjectiveFact, type PlanFact, type PlanFacts } from 'c/planFacts';
import { currentValueOf, landscapeSource, measureAll } from 'c/planMeasure';
import { progressOf, type ProgressOfPlan } from 'c/planProgress';
import {
    elapsedOf,
    entriesOf,
    forecastOf,
    realityOf,
    runRateOf,
    seriesOf,
    statusOf,
    type CellTarget,
    type Elapsed,
    type Forecast,
    type MoneySeries,
    type PlanStatusReport,
    type Reality
} from 'c/planStatus';
import type { Choices } from './choices';
import type { CellRecord, PlanContext, PlanTrackerRecords, UserRecord } from './records';

/** One plan with everything computed from it. */
export interface PlanView {
    readonly facts: PlanFacts;
    /** ISO date that all of this holds for. */
    readonly today: string;
    readonly reality: Reality;
    readonly status: PlanStatusReport;
    readonly series: MoneySeries;
    readonly forecast: Forecast;
    readonly runRate: Forecast | null;
    readonly elapsed: Elapsed;
    readonly progress: ProgressOfPlan;
    readonly alerts: readonly Alert[];
    readonly users: ReadonlyMap<string, UserRecord>;
    /** Opportunities of the account, as far as the user may see them. */
    readonly opportunities: readonly OpportunityFact[];
    /** Won share of the cells that count, 0 to 1; null until the account's business is read, and where there are none. */
    readonly penetration: number | null;
    /** Current values of measured objectives by id; empty until the account's business is read. */
    readonly measured: ReadonlyMap<string, number>;
    /** Names of the account's buying centers by id. */
    readonly centers: ReadonlyMap<string, string>;
    /** Landscape cells by id, as far as they are targets or an objective names them. */
    readonly cells: ReadonlyMap<string, CellRecord>;
    /** The buying center of an objective: of its landscape cell, else of its measure; null for none. */
    readonly centerOf: (objective: ObjectiveFact) => string | null;
    /** 1 (January) to 12: quarters and years of the timeline are fiscal. */
    readonly fiscalStartMonth: number;
    /** Values of the picklists with their labels in the user's language. */
    readonly choices: Choices;
    readonly complete: boolean;
}

/** Computes what the page shows of one plan. O(n log n) in its records. */
export function viewOf(
    records: PlanTrackerRecords,
    context: PlanContext,
    business: AccountBusiness | null,
    plan: PlanFact,
    today: string,
    choices: Choices
): PlanView {
    const cellsById = new Map(records.cells.map((cell) => [cell.id, cell]));
    const objectives = records.objectives.filter(({ planId }) => planId === plan.id);
    const ids = new Set(objectives.map(({ id }) => id));
    const facts: PlanFacts = {
        plan,
        objectives,
        actions: records.actions.filter(({ objectiveId }) => ids.has(objectiveId)),
        dependencies: records.dependencies.filter(({ planId }) => planId === plan.id),
        reviews: records.reviews.filter(({ planId }) => planId === plan.id)
    };
    const reality = realityOf(plan, entriesOf(records.opportunities), records.cells.flatMap(targetOf), today);
    const users = new Map(records.users.map((user) => [user.id, user]));
    const measured = business === null ? new Map<string, number>() : measuredOf(objectives, plan, context, business);
    return {
        facts,
        today,
        reality,
        status: statusOf(plan, reality, facts.actions, today),
        series: seriesOf(plan, reality, today),
        forecast: forecastOf(plan, reality, today),
        runRate: runRateOf(plan, reality, today),
        elapsed: elapsedOf(plan, today),
        progress: progressOf(facts.objectives, facts.actions),
        alerts: alertsOf({
            ...{ facts, today, thresholds: records.thresholds, users },
            targetCells: records.cells.filter(({ isTarget }) => isTarget),
            // Whether targets are covered needs the business of each cell, which is the landscape's to split.
            reality: null,
            measured
        }),
        users,
        cells: cellsById,
        measured,
        penetration: business === null ? null : penetrationOf(plan, business),
        opportunities: records.opportunities,
        centers: new Map(context.centers.map(({ id, name }) => [id, name])),
        centerOf: ({ landscapeCellId, measureBuyingCenterId }) =>
            cellsById.get(landscapeCellId ?? '')?.buyingCenterId ?? measureBuyingCenterId,
        fiscalStartMonth: records.fiscalStartMonth,
        choices,
        complete: records.complete
    };
}

/** The account's business as the landscape splits it. */
export interface AccountBusiness {
    readonly facts: LandscapeFacts;
    readonly business: Business;
}

function measuredOf(
    objectives: readonly ObjectiveFact[],
    plan: PlanFact,
    context: PlanContext,
    { facts, business }: AccountBusiness
): ReadonlyMap<string, number> {
    const levels = new Map(context.pairings.map(({ id, level }) => [id, level]));
    return measureAll(objectives, plan, {
        ...landscapeSource(business, facts, plan),
        roles: context.roles,
        levels
    });
}

function penetrationOf(plan: PlanFact, { facts, business }: AccountBusiness): number | null {
    const source = { ...landscapeSource(business, facts, plan), roles: [], levels: new Map() };
    const whole = { measureBuyingCenterId: null, measurePairingId: null, current: null };
    const percent = currentValueOf({ ...whole, measure: 'Penetration' }, plan, source);
    return percent === null ? null : percent / 100;
}

function targetOf({ amount, targetDate, currency }: CellRecord): CellTarget[] {
    const minor = amount === null ? undefined : toMinorUnits(amount, currencyDigits(currency));
    return minor === undefined || targetDate === null
        ? []
        : [{ amount: minor, date: targetDate, covered: 0, currency }];
}

/** Plans in the order of the chooser: those that run today, then coming ones, then what is over, latest first. */
export function orderedPlans<Plan extends PlanFact>(plans: readonly Plan[], today: string): Plan[] {
    const rank = (plan: PlanFact): number => {
        if (isClosed(plan) || plan.end < today) return 2;
        return plan.start > today ? 1 : 0;
    };
    return [...plans].sort(
        (one, other) =>
            rank(one) - rank(other) ||
            (one.start < other.start ? 1 : one.start > other.start ? -1 : 0) ||
            (one.id < other.id ? -1 : 1)
    );
}
