/** What is at risk, by its stable code, in the order in which risks of the same weight are listed. */
export const RISK_CODES = [
    'decision-maker-uncovered',
    'turned-against',
    'economic-buyer-unknown',
    'roles-missing',
    'leaver-with-role',
    'single-contact',
    'no-backup',
    'pairing-overdue',
    'review-overdue'
] as const;
export type RiskCode = (typeof RISK_CODES)[number];

export type Severity = 'high' | 'medium' | 'low';

/** Where a judgement is to be made. */
export interface StepContext {
    readonly kind: 'Account' | 'Buying Center' | 'Opportunity';
    /** Buying Center or opportunity; null for the account. */
    readonly id: string | null;
}

/** What to do about a risk: what its button does. */
export type NextStep =
    /** Pair one of ours with a person: the form of a new pairing. */
    | { readonly kind: 'pair'; readonly key: string }
    /** Judge a person: the form of that context, with a role filled in where one is named. */
    | { readonly kind: 'judge'; readonly key: string; readonly context: StepContext; readonly role: string | null }
    /** Take a leaver out of the hierarchy. */
    | { readonly kind: 'park'; readonly key: string }
    /** Look at a pairing: its form. */
    | { readonly kind: 'meet'; readonly key: string; readonly pairingId: string }
    /** Go to an opportunity's page, where its roles are given. */
    | { readonly kind: 'open-opportunity'; readonly id: string }
    /** On an opportunity's page: give its people roles. */
    | { readonly kind: 'buying-group' }
    /** Look at the grid of roles and Buying Centers. */
    | { readonly kind: 'coverage' };

/** A risk of the relationship. */
export interface Risk {
    /** The same as long as the risk is the same: code, person or context. */
    readonly id: string;
    readonly code: RiskCode;
    readonly severity: Severity;
    /** Keys of the people concerned; empty where the point is that there are none. */
    readonly people: readonly string[];
    /** What the label of the code names beside the people: a name, a number, role values. */
    readonly parameters: readonly (string | number)[];
    /** Role values that are missing. */
    readonly roles: readonly string[];
    readonly step: NextStep | null;
}

/** A risk; most name neither parameters nor roles. */
export function risk(
    code: RiskCode,
    severity: Severity,
    about: string,
    people: readonly string[],
    step: NextStep | null,
    more: Partial<Pick<Risk, 'parameters' | 'roles'>> = {}
): Risk {
    return { id: `${code}:${about}`, code, severity, people, step, parameters: [], roles: [], ...more };
}
