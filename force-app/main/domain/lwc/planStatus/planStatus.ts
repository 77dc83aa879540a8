/** Where a plan stands: target against reality, the status in one explained sentence, lines over time, forecast. */
import { shareOf } from 'c/landscapeMoney';
import { dayOf } from 'c/planCalendar';
import { isClosed, isOverdue, type ActionFact, type PlanFact } from 'c/planFacts';
import { counted, inDays, money, percent, sentence, type Sentence } from 'c/planSentence';
import { elapsedOf, forecastOf, runRateOf, type AssumptionCode } from './forecast';
import { proportion, type Reality } from './reality';

export {
    elapsedOf,
    forecastOf,
    runRateOf,
    seriesOf,
    type AssumptionCode,
    type Forecast,
    type MoneyPoint,
    type MoneySeries
} from './forecast';
export {
    entriesOf,
    proportion,
    realityOf,
    type BusinessEntry,
    type CellTarget,
    type Elapsed,
    type Reality
} from './reality';

/** The first that holds. {0} is the won share of the target, {1} the share of the period that is gone, where both say so. */
export type StatusCode =
    /** The plan was cancelled. */
    | 'plan-cancelled'
    /** The target is won, before or after the end: {0}, {1}. */
    | 'target-reached'
    /** The plan is over and the target was missed: {0}, missing {1} (money). */
    | 'target-missed'
    /** No target to compare with: won {0} (money), gone {1}. */
    | 'no-target'
    /** The period starts in {0} days. */
    | 'not-started'
    /** At least as much of the target is won as of the period is gone: {0}, {1}. */
    | 'on-track'
    /** Behind the time, but the weighted pipeline covers the rest: {0}, {1}. */
    | 'covered-by-weighted'
    /** Only if more is won than the probabilities say: {0}, {1}. */
    | 'covered-by-open'
    /** Even if everything open is won, {2} (money) is missing: {0}, {1}, {2}. */
    | 'not-covered';

/** How serious: colour and word of the page. */
export type StatusLevel = 'good' | 'watch' | 'bad' | 'neutral';

/** The second half of the sentence: the work. {0} is a number of actions. */
export type WorkCode = 'work-late' | 'work-on-time' | 'work-done' | 'work-none';

/** Each figure behind the headline, in the order in which it is read. */
export type ReasonCode =
    | AssumptionCode
    /** {0} won of {1}. */
    | 'reason-won'
    /** By now {0} would be on a straight line to the target; the difference is {1}. */
    | 'reason-line'
    /** {0} open in {1} opportunities. */
    | 'reason-open'
    /** {0} of them should have closed already. */
    | 'reason-open-past-close'
    /** {0} decided in targets of landscape cells. */
    | 'reason-planned'
    /** {0} other currencies are not counted. */
    | 'reason-other-currencies';

export interface PlanStatusReport {
    readonly level: StatusLevel;
    readonly headline: Sentence<StatusCode>;
    readonly work: Sentence<WorkCode>;
    readonly because: readonly Sentence<ReasonCode>[];
}

const LEVELS: Readonly<Record<StatusCode, StatusLevel>> = {
    'plan-cancelled': 'neutral',
    'target-reached': 'good',
    'target-missed': 'bad',
    'no-target': 'neutral',
    'not-started': 'neutral',
    'on-track': 'good',
    'covered-by-weighted': 'watch',
    'covered-by-open': 'watch',
    'not-covered': 'bad'
};

/** The status of a plan on a day, with the figures that it follows from. */
export function statusOf(
    plan: Pick<PlanFact, 'start' | 'end' | 'status'>,
    reality: Reality,
    actions: readonly Pick<ActionFact, 'status' | 'due'>[],
    today: string
): PlanStatusReport {
    const headline = headlineOf(plan, reality, today);
    return {
        level: LEVELS[headline.code],
        headline,
        work: workOf(actions, today),
        because: reasonsOf(plan, reality, today)
    };
}

function headlineOf(
    plan: Pick<PlanFact, 'start' | 'end' | 'status'>,
    reality: Reality,
    today: string
): Sentence<StatusCode> {
    const { target, won, open, weighted, currency } = reality;
    const elapsed = elapsedOf(plan, today);
    const gone = elapsed.days / elapsed.of;
    if (plan.status === 'Cancelled') return sentence('plan-cancelled');
    if (target === null || target <= 0) return sentence('no-target', money(won, currency), percent(gone));
    const wonShare = shareOf({ part: won, whole: target }) ?? 0;
    const both = [percent(wonShare), percent(gone)] as const;
    if (won >= target) return sentence('target-reached', ...both);
    if (isClosed(plan) || today > plan.end) {
        return sentence('target-missed', percent(wonShare), money(target - won, currency));
    }
    if (today < plan.start) return sentence('not-started', inDays((dayOf(plan.start) ?? 0) - (dayOf(today) ?? 0)));
    if (won >= proportion(target, elapsed)) return sentence('on-track', ...both);
    if (won + weighted >= target) return sentence('covered-by-weighted', ...both);
    if (won + open >= target) return sentence('covered-by-open', ...both);
    return sentence('not-covered', ...both, money(target - won - open, currency));
}

function workOf(actions: readonly Pick<ActionFact, 'status' | 'due'>[], today: string): Sentence<WorkCode> {
    const live = actions.filter(({ status }) => status !== 'Cancelled');
    const late = live.filter((action) => isOverdue(action, today)).length;
    if (live.length === 0) return sentence('work-none');
    if (late > 0) return sentence('work-late', counted(late));
    const left = live.filter(({ status }) => status !== 'Done').length;
    return left === 0 ? sentence('work-done', counted(live.length)) : sentence('work-on-time', counted(left));
}

function reasonsOf(period: Pick<PlanFact, 'start' | 'end'>, reality: Reality, today: string): Sentence<ReasonCode>[] {
    const { target, won, open, planned, currency, openCount, openPastClose, otherCurrencies } = reality;
    const reasons: Sentence<ReasonCode>[] = [];
    if (target !== null && target > 0) {
        const line = proportion(target, elapsedOf(period, today));
        reasons.push(sentence('reason-won', money(won, currency), money(target, currency)));
        reasons.push(sentence('reason-line', money(line, currency), money(won - line, currency)));
    }
    if (openCount > 0) reasons.push(sentence('reason-open', money(open, currency), counted(openCount)));
    if (openPastClose > 0) reasons.push(sentence('reason-open-past-close', counted(openPastClose)));
    if (planned > 0) reasons.push(sentence('reason-planned', money(planned, currency)));
    reasons.push(forecastOf(period, reality, today).assumption);
    const rate = runRateOf(period, reality, today);
    if (rate) reasons.push(rate.assumption);
    if (otherCurrencies.length > 0) {
        reasons.push(sentence('reason-other-currencies', counted(otherCurrencies.length)));
    }
    return reasons;
}
