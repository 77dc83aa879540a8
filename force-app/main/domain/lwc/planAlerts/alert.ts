import type { PlanFacts, PlanThresholds } from 'c/planFacts';
import type { Reality } from 'c/planStatus';
import { sentence, type Sentence, type SentenceParameter } from 'c/planSentence';

/** What can need attention, with the parameters of its sentence. */
export const ALERT_CODES = [
    /** {0} (days) past its due day {1}. */
    'action-overdue',
    /** {0} (days) past its due day {1}, and not reached. */
    'objective-overdue',
    /** Waits for {0}, which is {1} (days) late. */
    'blocked-by-late',
    /** The review was due on {0}, {1} (days) ago. */
    'review-overdue',
    /** Open and planned business reaches {0} (percent) of the {1} (money) that are missing to the target. */
    'target-not-covered',
    /** Actions wait for each other: {0} names them. */
    'dependency-loop',
    /** Starts {1} (days) before {0} is done, which it waits for. */
    'starts-too-early',
    /** {0} (percent) done with {1} (percent) of its time gone: {2} (days) behind. */
    'slipping',
    /** Due {0} (days) later than first agreed: {1} instead of {2} (dates). */
    'postponed',
    /** Nobody is assigned. */
    'no-owner',
    /** {0}, who is assigned, is no longer active. */
    'owner-inactive',
    /** Nothing is planned for the objective. */
    'objective-without-action',
    /** We decided to go for {0} (Offering) at {1} (Buying Center), but no objective does. */
    'target-without-objective',
    /** Due in {0} (days), on {1}. */
    'due-soon',
    /** Nobody changed it for {0} (days). */
    'stale',
    /** The value of {0} (metric) was not changed for {1} (days). */
    'metric-not-updated',
    /** The customer has not agreed to the objective. */
    'customer-not-agreed'
] as const;
export type AlertCode = (typeof ALERT_CODES)[number];

export type AlertLevel = 'bad' | 'watch' | 'hint';

/** What the button of an alert does. */
export type AlertRemedy =
    | 'open'
    | 'assign'
    | 'add-action'
    | 'add-objective'
    | 'update-metric'
    | 'start-review'
    | 'mark-agreed'
    | 'propose-moves'
    | 'remove-dependency';

/** The record that something is about. */
export interface AlertTarget {
    readonly kind: 'plan' | 'objective' | 'action' | 'cell';
    readonly id: string;
    readonly name: string;
}

export interface Alert extends Sentence<AlertCode> {
    readonly level: AlertLevel;
    readonly target: AlertTarget;
    /** Other records that the sentence speaks of. */
    readonly related: readonly AlertTarget[];
    readonly remedy: AlertRemedy;
}

/** A landscape cell that we decided to go for. */
export interface TargetCell {
    readonly id: string;
    readonly buyingCenterName: string;
    readonly offeringName: string;
    /** ISO date; null for a cell that is assessed as Target without an amount. */
    readonly targetDate: string | null;
}

export interface AlertInput {
    readonly facts: PlanFacts;
    /** ISO date. */
    readonly today: string;
    readonly thresholds: PlanThresholds;
    /** Users by id. One that is not known here may be active: nothing is said about them. */
    readonly users: ReadonlyMap<string, { readonly name: string; readonly active: boolean }>;
    readonly targetCells: readonly TargetCell[];
    /** Money of the period; null where it may not be read or has not been read yet. */
    readonly reality: Reality | null;
    /** Current values of measured objectives by id; without one an objective counts as reached by its work only. */
    readonly measured: ReadonlyMap<string, number>;
}

const KINDS: Readonly<Record<AlertCode, readonly [AlertLevel, AlertRemedy]>> = {
    'action-overdue': ['bad', 'open'],
    'objective-overdue': ['bad', 'open'],
    'blocked-by-late': ['bad', 'open'],
    'review-overdue': ['bad', 'start-review'],
    'target-not-covered': ['bad', 'add-objective'],
    'dependency-loop': ['bad', 'remove-dependency'],
    'starts-too-early': ['watch', 'propose-moves'],
    slipping: ['watch', 'open'],
    postponed: ['watch', 'open'],
    'no-owner': ['watch', 'assign'],
    'owner-inactive': ['watch', 'assign'],
    'objective-without-action': ['watch', 'add-action'],
    'target-without-objective': ['watch', 'add-objective'],
    'due-soon': ['hint', 'open'],
    stale: ['hint', 'open'],
    'metric-not-updated': ['hint', 'update-metric'],
    'customer-not-agreed': ['hint', 'mark-agreed']
};

/** An alert of a code, with the level and the remedy that belong to it. */
export function alert(
    code: AlertCode,
    target: AlertTarget,
    parameters: readonly SentenceParameter[] = [],
    related: readonly AlertTarget[] = []
): Alert {
    const [level, remedy] = KINDS[code];
    return { ...sentence(code, ...parameters), level, target, related, remedy };
}
