import { formatDay } from 'c/localeFormat';
import type { HealthCode, HealthPart } from 'c/relationshipHealth';
import { fillText } from 'c/result';
import type { NextStep, Risk, RiskCode, Severity } from 'c/stakeholderRisks';
import { TEXTS } from './labels';

/** Name of the person with a key. */
export type NameOf = (key: string) => string;

export const TITLES: Readonly<Record<RiskCode, string>> = {
    'decision-maker-uncovered': TEXTS.titleDecisionMaker,
    'turned-against': TEXTS.titleTurned,
    'economic-buyer-unknown': TEXTS.titleEconomicBuyer,
    'roles-missing': TEXTS.titleRoles,
    'leaver-with-role': TEXTS.titleLeaver,
    'single-contact': TEXTS.titleSingle,
    'no-backup': TEXTS.titleBackup,
    'pairing-overdue': TEXTS.titlePairing,
    'review-overdue': TEXTS.titleReview
};

export const SEVERITIES: Readonly<Record<Severity, string>> = {
    high: TEXTS.high,
    medium: TEXTS.medium,
    low: TEXTS.low
};

const PARTS: Readonly<Record<HealthCode, string>> = {
    coverage: TEXTS.partCoverage,
    roles: TEXTS.partRoles,
    support: TEXTS.partSupport,
    breadth: TEXTS.partBreadth,
    freshness: TEXTS.partFreshness,
    pairing: TEXTS.partPairing
};

/** A risk as a sentence. `minimum` is how many contacts the settings want in a Buying Center. */
export function riskText(risk: Risk, nameOf: NameOf, minimum: number): string {
    const name = nameOf(risk.people[0] ?? '');
    const [first = '', second = ''] = risk.parameters;
    switch (risk.code) {
        case 'decision-maker-uncovered':
            return fillText(TEXTS.textDecisionMaker, [name]);
        case 'turned-against':
            return fillText(TEXTS.textTurned, [name, formatDay(String(first))]);
        case 'economic-buyer-unknown':
            return TEXTS.textEconomicBuyer;
        case 'roles-missing':
            return fillText(TEXTS.textRoles, [first, either(risk.roles)]);
        case 'leaver-with-role':
            return fillText(TEXTS.textLeaver, [name, formatDay(String(first))]);
        case 'single-contact':
            return fillText(TEXTS.textSingle, [first, second, minimum]);
        case 'no-backup':
            return fillText(TEXTS.textBackup, [name]);
        case 'pairing-overdue':
            return second === ''
                ? fillText(TEXTS.textNeverMet, [first || TEXTS.someone, name])
                : fillText(TEXTS.textPairing, [first || TEXTS.someone, name, second]);
        case 'review-overdue':
            return fillText(TEXTS.textReview, [first]);
    }
}

/** Roles as a list that ends with "or". */
function either(roles: readonly string[]): string {
    const [last = '', ...before] = [...roles].reverse();
    return before.length === 0 ? last : fillText(TEXTS.or, [before.reverse().join(', '), last]);
}

/** What the button of a next step says. */
export function stepText(step: NextStep, nameOf: NameOf): string {
    switch (step.kind) {
        case 'pair':
            return nameOf(step.key) === '' ? TEXTS.stepPairThem : fillText(TEXTS.stepPair, [nameOf(step.key)]);
        case 'judge':
            return fillText(TEXTS.stepJudge, [nameOf(step.key)]);
        case 'park':
            return fillText(TEXTS.stepPark, [nameOf(step.key)]);
        case 'meet':
            return TEXTS.stepMeet;
        case 'open-opportunity':
            return TEXTS.stepOpportunity;
        case 'buying-group':
            return TEXTS.stepGroup;
        case 'coverage':
            return TEXTS.stepCoverage;
    }
}

/** A part of the score in words. */
export function partText({ code, good, of }: HealthPart): string {
    if (code !== 'support') return fillText(PARTS[code], [good, of]);
    return fillText(PARTS[code], [of === 0 ? 0 : Math.round((100 * good) / of)]);
}

/** What a part gives to the score, in words. */
export function pointsText({ points, most }: HealthPart): string {
    if (most === 0) return TEXTS.unmeasured;
    const [reached, possible] = [points, most].map((value) => String(Math.round(value * 10) / 10));
    return fillText(TEXTS.points, [reached as string, possible as string]);
}
