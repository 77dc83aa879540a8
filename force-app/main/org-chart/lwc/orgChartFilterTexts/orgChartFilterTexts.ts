import { NONE, type HeatMeasure } from 'c/heatScale';
import type { ProblemCode } from 'c/hierarchy';
import { RELATIONSHIP_LEVELS } from 'c/pairing';
import { HIDDEN_USER, type Facet } from 'c/peopleFilter';
import { entryText, LABELS, MEASURE_TEXTS } from 'c/orgChartLabels';
import type { ChartMap, Choices, OrgChartState } from 'c/orgChartStore';
import { COVERAGE, SUPPORT } from 'c/supportScale';
import { FILTER_LABELS } from './labels';

/** What the name of a value may be looked up in. */
export type TextSources = Pick<OrgChartState, 'map' | 'choices'>;

/** Name of each thing that people can be filtered by. */
export const FACET_TEXTS: Readonly<Record<Facet, string>> = {
    ...MEASURE_TEXTS,
    role: LABELS.role,
    buyingCenter: FILTER_LABELS.filterBuyingCenter,
    opportunity: FILTER_LABELS.filterOpportunity,
    pairedWith: FILTER_LABELS.filterPairedWith,
    problem: FILTER_LABELS.filterProblem
};

/** Short name of each data problem. */
export const PROBLEM_NAMES: Readonly<Record<ProblemCode, string>> = {
    'self-report': FILTER_LABELS.filterSelfReport,
    loop: FILTER_LABELS.filterLoop,
    'manager-outside': FILTER_LABELS.filterManagerOutside,
    'manager-hidden': FILTER_LABELS.filterManagerHidden,
    'manager-parked': FILTER_LABELS.filterManagerParked,
    'several-tops': FILTER_LABELS.filterSeveralTops,
    'duplicate-person': FILTER_LABELS.filterDuplicatePerson,
    'duplicate-stakeholder': FILTER_LABELS.filterDuplicateStakeholder,
    nameless: FILTER_LABELS.filterNameless,
    'departed-contact': FILTER_LABELS.filterDeparted
};

const NOTHING: Readonly<Partial<Record<Facet, string>>> = {
    role: FILTER_LABELS.filterNoRole,
    buyingCenter: FILTER_LABELS.filterNoBuyingCenter,
    opportunity: FILTER_LABELS.filterNoOpportunity,
    pairedWith: FILTER_LABELS.filterNobody,
    problem: FILTER_LABELS.filterNoProblem
};

/** Label of a picklist value in the user's language; the value itself until the picklists are there. */
export function choiceText(choices: Choices | null, name: keyof Choices, value: string): string {
    return choices?.[name]?.find((choice) => choice.value === value)?.label ?? value;
}

/** A value of a facet in words. */
export function facetValueText({ map, choices }: TextSources, facet: Facet, value: string): string {
    if (value === NONE && NOTHING[facet] !== undefined) return NOTHING[facet];
    switch (facet) {
        case 'role':
            return choiceText(choices, 'role', value);
        case 'support':
        case 'coverage':
            if (value !== NONE) return choiceText(choices, facet, value);
            break;
        case 'buyingCenter':
        case 'opportunity':
            return contextNames(map).get(value) ?? value;
        case 'pairedWith':
            return value === HIDDEN_USER ? FILTER_LABELS.filterHiddenUser : (userNames(map).get(value) ?? value);
        case 'problem':
            return PROBLEM_NAMES[value as ProblemCode] ?? value;
    }
    return entryText(facet as HeatMeasure, value);
}

function contextNames(map: ChartMap | null): ReadonlyMap<string, string> {
    const names = new Map<string, string>();
    for (const { contextId, contextName } of map?.facts.roles.values() ?? []) {
        if (contextId !== null && contextName !== null) names.set(contextId, contextName);
    }
    return names;
}

function userNames(map: ChartMap | null): ReadonlyMap<string, string> {
    const names = new Map<string, string>();
    for (const { userId, userName } of map?.facts.pairings.values() ?? []) {
        if (userId !== null && userName !== null) names.set(userId, userName);
    }
    return names;
}

/** Values that a facet offers in a fixed order, whether anybody has them or not. */
export function scaleOf(choices: Choices | null, facet: Facet): readonly string[] {
    switch (facet) {
        case 'support':
            return SUPPORT;
        case 'coverage':
            return [...COVERAGE].reverse();
        case 'level':
            return [...RELATIONSHIP_LEVELS].reverse();
        case 'influence':
            return ['5', '4', '3', '2', '1'];
        case 'freshness':
            return ['fresh', 'ageing', 'due', 'overdue'];
        case 'role':
            return choices?.role.map(({ value }) => value) ?? [];
        default:
            return [];
    }
}
