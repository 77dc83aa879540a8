import paired from '@salesforce/label/c.OrgChart_CardPaired';
import coverage from '@salesforce/label/c.OrgChart_CardCoverage';
import type { HeatEntry, HeatMeasure } from 'c/heatScale';
import { entryText, LABELS, MEASURE_TEXTS } from 'c/orgChartLabels';
import type { SceneTexts } from 'c/orgChartScene';
import type { Choices } from 'c/orgChartStore';

/** Texts of the cards in the user's language. */
export const SCENE_TEXTS: SceneTexts = {
    unknownName: LABELS.unknownName,
    placeholder: LABELS.placeholder,
    department: LABELS.department,
    outside: LABELS.outside,
    noAccess: LABELS.noAccess,
    deletedContact: LABELS.deletedContact,
    parked: LABELS.parked,
    reports: LABELS.reports,
    influence: LABELS.influence,
    risks: LABELS.risksOfCard,
    budget: LABELS.budget,
    paired,
    coverage,
    overdue: LABELS.reviewOverdue,
    valueLabel: (value) => value
};

/** What the colours say, for the accessible names: support, influence and department stand there anyway. */
export function heatWord(measure: HeatMeasure): (entry: HeatEntry) => string {
    if (measure !== 'coverage' && measure !== 'freshness') return () => '';
    return ({ id }) => `${MEASURE_TEXTS[measure]}: ${entryText(measure, id)}`;
}

/** The same with the labels of picklist values, as far as they are read. */
export function textsWith(texts: SceneTexts, choices: Choices | null): SceneTexts {
    if (choices === null) return texts;
    const { role, support, coverage: covered } = choices;
    const labels = new Map([...role, ...support, ...covered].map(({ value, label }) => [value, label]));
    return { ...texts, valueLabel: (value) => labels.get(value) ?? value };
}
