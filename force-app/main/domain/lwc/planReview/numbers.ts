import { currencyDigits, toDecimalNumber } from 'c/landscapeMoney';
import {
    compareText,
    isOverdue,
    REVIEW_DIMENSIONS,
    type ActionFact,
    type ReviewFact,
    type ReviewScores
} from 'c/planFacts';
import type { PlanProgress } from 'c/planProgress';
import type { Reality } from 'c/planStatus';

/** The numbers that a review keeps, in the order in which they are read. */
export const REVIEW_NUMBERS = [
    'revenueTarget',
    'won',
    'open',
    'weighted',
    'progress',
    'penetration',
    'objectiveCount',
    'actionCount',
    'actionsDone',
    'actionsOverdue',
    'decisionMakers',
    'decisionMakersCovered'
] as const;
export type ReviewNumber = (typeof REVIEW_NUMBERS)[number];

/** As the fields of Plan_Review__c take them: amounts as decimal numbers, progress and penetration in percent. */
export type ReviewNumbers = Readonly<Record<ReviewNumber, number | null>>;

export interface NumbersInput {
    readonly reality: Reality;
    readonly progress: PlanProgress;
    readonly actions: readonly Pick<ActionFact, 'status' | 'due'>[];
    /** ISO date. */
    readonly today: string;
    /** Won share of the cells that count, 0 to 1; null where there are none or they may not be read. */
    readonly penetration: number | null;
    readonly decisionMakers: number | null;
    readonly decisionMakersCovered: number | null;
}

/** The numbers of a day, to be kept with a review. */
export function numbersOf(input: NumbersInput): ReviewNumbers {
    const { reality, progress, actions, today, penetration, decisionMakers, decisionMakersCovered } = input;
    const digits = currencyDigits(reality.currency);
    return {
        revenueTarget: reality.target === null ? null : toDecimalNumber(reality.target, digits),
        won: toDecimalNumber(reality.won, digits),
        open: toDecimalNumber(reality.open, digits),
        weighted: toDecimalNumber(reality.weighted, digits),
        progress: progress.percent,
        penetration: penetration === null ? null : Math.round(penetration * 10_000) / 100,
        objectiveCount: progress.objectiveCount,
        actionCount: progress.actionCount,
        actionsDone: progress.actionsDone,
        actionsOverdue: actions.filter((action) => isOverdue(action, today)).length,
        decisionMakers,
        decisionMakersCovered
    };
}

/** One number then and now. `change` is null where one of the two is not known. */
export interface NumberChange {
    readonly code: ReviewNumber;
    readonly before: number | null;
    readonly now: number | null;
    readonly change: number | null;
}

/** The numbers of the last review (null: there was none) against those of today. */
export function compareNumbers(last: ReviewNumbers | null, now: ReviewNumbers): NumberChange[] {
    return REVIEW_NUMBERS.map((code) => {
        const [before, after] = [last?.[code] ?? null, now[code]];
        // Two decimals at most, so a difference of binary fractions is rounded to what it stands for.
        const change = before === null || after === null ? null : Math.round((after - before) * 100) / 100;
        return { code, before, now: after, change };
    });
}

/** Mean of the scores that were given, two decimals, half away from zero: the rule of Overall_Score__c. */
export function overallScore(scores: ReviewScores): number | null {
    const given = REVIEW_DIMENSIONS.map((dimension) => scores[dimension]).filter((score) => score !== null);
    if (given.length === 0) return null;
    const sum = given.reduce((total, score) => total + score, 0);
    return Math.floor((sum * 200 + given.length) / (given.length * 2)) / 100;
}

/** A review on the trend line. */
export interface TrendPoint {
    readonly review: ReviewFact;
    readonly overall: number | null;
}

/** Reviews from the first to the last. */
export function trendOf(reviews: readonly ReviewFact[]): TrendPoint[] {
    return [...reviews]
        .sort((one, other) => compareText(one.reviewDate, other.reviewDate) || compareText(one.id, other.id))
        .map((review) => ({ review, overall: overallScore(review.scores) }));
}
