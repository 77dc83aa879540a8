/**
 * Progress by the rule of the package's formulas and roll-ups, so that pages and reports show the same number. Sums are
 * whole numbers (tenths of an effort day, thousandths of a day done) and quotients are rounded where the fields round:
 * half away from zero, to the field's decimals.
 */
import { toMinorUnits } from 'c/landscapeMoney';
import { groupBy, type ActionFact, type ObjectiveFact } from 'c/planFacts';

/** What an action counts by. */
export type WeighedAction = Pick<ActionFact, 'kind' | 'status' | 'percentComplete' | 'effortDays'>;

/** The roll-ups of an objective. */
export interface ObjectiveProgress {
    /** Actions and milestones without cancelled ones. */
    readonly actionCount: number;
    readonly actionsDone: number;
    /** Sum of the efforts that are given, in tenths of a day, without cancelled ones. */
    readonly effortTenths: number;
    /** Action_Weight__c in tenths of a day. */
    readonly weightTenths: number;
    /** Action_Progress__c in thousandths of a day. */
    readonly doneThousandths: number;
    /** 0 to 1, not rounded; 0 without actions. */
    readonly share: number;
    /** Progress__c: percent with two decimals. */
    readonly percent: number;
}

/** The roll-ups of a plan. */
export interface PlanProgress {
    readonly objectiveCount: number;
    readonly actionCount: number;
    readonly actionsDone: number;
    /** 0 to 1, not rounded beyond what its parts are; 0 without objectives. */
    readonly share: number;
    /** Progress__c: percent with two decimals. */
    readonly percent: number;
}

/** Weight__c in tenths of a day: effort, a whole day where none is given, 0 when cancelled. */
export function weightTenths(action: WeighedAction): number {
    if (action.status === 'Cancelled') return 0;
    return action.effortDays === null ? 10 : Math.round(action.effortDays * 10);
}

/** How much of an action is done, in whole percent: Done counts fully, a milestone is done or not. */
export function donePercent(action: WeighedAction): number {
    if (action.status === 'Done') return 100;
    return action.status === 'Cancelled' || action.kind === 'Milestone' ? 0 : Math.round(action.percentComplete ?? 0);
}

/** Rolls the actions of one objective up. O(actions). */
export function rollUpActions(actions: readonly WeighedAction[]): ObjectiveProgress {
    let [actionCount, actionsDone, effortTenths, weight, doneThousandths] = [0, 0, 0, 0, 0];
    for (const action of actions) {
        if (action.status === 'Cancelled') continue;
        const tenths = weightTenths(action);
        actionCount++;
        if (action.status === 'Done') actionsDone++;
        if (action.effortDays !== null) effortTenths += tenths;
        weight += tenths;
        doneThousandths += tenths * donePercent(action);
    }
    return {
        actionCount,
        actionsDone,
        effortTenths,
        weightTenths: weight,
        doneThousandths,
        share: weight > 0 ? doneThousandths / (weight * 100) : 0,
        percent: weight > 0 ? roundedQuotient(BigInt(doneThousandths) * 100n, BigInt(weight)) / 100 : 0
    };
}

/** An objective as the plan's roll-ups see it. */
export interface WeighedObjective {
    /** Zero or more, two decimals. */
    readonly weight: number;
    readonly progress: ObjectiveProgress;
}

/** Rolls the objectives of a plan up: the mean of their progress by weight. An objective without actions is at 0. */
export function rollUpObjectives(objectives: readonly WeighedObjective[]): PlanProgress {
    let [weightHundredths, doneMillionths] = [0n, 0n];
    let [actionCount, actionsDone] = [0, 0];
    for (const { weight, progress } of objectives) {
        const hundredths = BigInt(Math.round(weight * 100));
        weightHundredths += hundredths;
        doneMillionths += weightedProgress(hundredths, progress);
        actionCount += progress.actionCount;
        actionsDone += progress.actionsDone;
    }
    const whole = weightHundredths > 0n;
    return {
        objectiveCount: objectives.length,
        actionCount,
        actionsDone,
        // Rounding of the parts (six decimals) may add up to a hair above the whole.
        share: whole ? Math.min(1, Number(doneMillionths) / (Number(weightHundredths) * 10_000)) : 0,
        percent: whole ? roundedQuotient(doneMillionths, weightHundredths) / 100 : 0
    };
}

/** Weighted_Progress__c of an objective, a field of six decimals, in millionths. */
function weightedProgress(
    weightHundredths: bigint,
    { weightTenths: weight, doneThousandths }: ObjectiveProgress
): bigint {
    if (weight === 0) return 0n;
    return BigInt(roundedQuotient(weightHundredths * BigInt(doneThousandths) * 100n, BigInt(weight)));
}

/** Half away from zero. The divisor is above zero, the dividend is not below. */
function roundedQuotient(dividend: bigint, divisor: bigint): number {
    return Number((dividend * 2n + divisor) / (divisor * 2n));
}

/** Progress at every level of a plan. */
export interface ProgressOfPlan {
    /** Every objective, those without actions too. */
    readonly objectives: ReadonlyMap<string, ObjectiveProgress>;
    readonly plan: PlanProgress;
}

/** Progress of a plan and of each of its objectives. Actions of objectives that are not given do not count. */
export function progressOf(
    objectives: readonly Pick<ObjectiveFact, 'id' | 'weight'>[],
    actions: readonly (WeighedAction & Pick<ActionFact, 'objectiveId'>)[]
): ProgressOfPlan {
    const groups = groupBy(actions, (action) => action.objectiveId);
    const rolledUp = new Map(objectives.map(({ id }) => [id, rollUpActions(groups.get(id) ?? [])]));
    const plan = rollUpObjectives(
        objectives.map(({ id, weight }) => ({ weight, progress: rolledUp.get(id) as ObjectiveProgress }))
    );
    return { objectives: rolledUp, plan };
}

/**
 * How far a metric has come from baseline to target, by the rule of Metric_Progress__c: percent with two decimals, below
 * 0 or above 100 where it moved away or beyond. Null where a value is missing or baseline equals target.
 *
 * @param current the typed value, or the measured one
 */
export function metricPercent(baseline: number | null, target: number | null, current: number | null): number | null {
    if (baseline === null || target === null || current === null) return null;
    const [from, to, now] = [hundredths(baseline), hundredths(target), hundredths(current)];
    if (from === null || to === null || now === null || from === to) return null;
    const [way, gone] = to > from ? [to - from, now - from] : [from - to, from - now];
    const size = roundedQuotient((gone < 0n ? -gone : gone) * 10_000n, way) / 100;
    return gone < 0n && size !== 0 ? -size : size;
}

function hundredths(value: number): bigint | null {
    const whole = toMinorUnits(value, 2);
    return whole === undefined ? null : BigInt(whole);
}
