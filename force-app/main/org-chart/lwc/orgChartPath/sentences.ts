import type { PathGap, PathStep, StepFactor } from 'c/influencePath';
import { fillText } from 'c/result';
import { TEXTS } from './labels';

/** Name of the person at a position. */
export type NameOf = (position: number) => string;

const RELATIONSHIPS: Readonly<Record<string, string>> = {
    Influences: TEXTS.stepInfluences,
    Mentors: TEXTS.stepMentors,
    Allies: TEXTS.stepAllies,
    Conflicts: TEXTS.stepConflicts,
    Collaborates: TEXTS.stepCollaborates,
    'Dotted Line': TEXTS.stepDotted
};
const FACTORS: Readonly<Record<StepFactor['code'], string>> = {
    level: TEXTS.factorLevel,
    coverage: TEXTS.factorLevel,
    strength: TEXTS.factorStrength,
    'strength-unknown': TEXTS.factorNoStrength,
    neutral: TEXTS.factorNeutral,
    negative: TEXTS.factorNegative,
    'against-direction': TEXTS.factorAgainst,
    down: TEXTS.factorDown,
    opponent: TEXTS.factorOpponent
};
const BASES: Readonly<Record<PathStep['kind'], string>> = {
    pairing: TEXTS.basePairing,
    coverage: TEXTS.baseCoverage,
    up: TEXTS.baseReporting,
    down: TEXTS.baseReporting,
    relationship: TEXTS.baseRelationship
};

/** A cost as people read it: no more than two decimals. */
export function costText(cost: number): string {
    return String(Math.round(cost * 100) / 100);
}

/** What makes a step possible, as a sentence. */
export function stepText(step: PathStep, nameOf: NameOf): string {
    const to = nameOf(step.to);
    if (step.kind === 'pairing') return fillText(TEXTS.stepPairing, [step.pairing?.userName ?? TEXTS.someone, to]);
    if (step.kind === 'coverage') return fillText(TEXTS.stepCoverage, [to]);
    const from = nameOf(step.from);
    if (step.kind !== 'relationship') {
        return fillText(step.kind === 'up' ? TEXTS.stepUp : TEXTS.stepDown, [from, to]);
    }
    // Walked backwards, the sentence still says who influences whom.
    const isBackward = step.factors.some(({ code }) => code === 'against-direction');
    const text = RELATIONSHIPS[step.relationship?.type ?? ''] ?? TEXTS.stepRelated;
    return fillText(text, isBackward ? [to, from] : [from, to]);
}

/** Why a step costs what it costs: where it starts, and every factor. */
export function whyText(step: PathStep): string {
    const factors = step.factors.map((factor) => {
        const isUnjudged = factor.code === 'level' && factor.value === '';
        const template = isUnjudged ? TEXTS.factorNoLevel : FACTORS[factor.code];
        return fillText(template, [factor.value, costText(factor.amount)]);
    });
    return [fillText(BASES[step.kind], [costText(step.base)]), ...factors].join(', ');
}

/** What is missing, as a sentence. */
export function gapText(gap: PathGap, target: string, nameOf: NameOf, costNow: number | null): string {
    switch (gap.code) {
        case 'nobody-known':
            return TEXTS.gapNobodyKnown;
        case 'no-route':
            return fillText(TEXTS.gapNoRoute, [target]);
        case 'target-left':
            return fillText(TEXTS.gapLeft, [target]);
        case 'branch-unknown':
            return fillText(TEXTS.gapBranch, [nameOf(gap.head), gap.count]);
        case 'no-relationships':
            return fillText(TEXTS.gapNoRelationships, [target]);
        case 'pairing-missing':
            return costNow === null
                ? fillText(TEXTS.gapPairingFirst, [nameOf(gap.person), costText(gap.cost)])
                : fillText(TEXTS.gapPairing, [nameOf(gap.person), costText(gap.cost), costText(costNow)]);
    }
}
