import type { HeatEntry, HeatMeasure } from 'c/heatScale';
import { entryText, LABELS, MEASURE_TEXTS } from 'c/orgChartLabels';
import type { SceneTexts } from 'c/orgChartScene';

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
    valueLabel: (value) => value
};

/** What the colours say, for the accessible names: support, influence and department stand there anyway. */
export function heatWord(measure: HeatMeasure): (entry: HeatEntry) => string {
    if (measure !== 'coverage' && measure !== 'freshness') return () => '';
    return ({ id }) => `${MEASURE_TEXTS[measure]}: ${entryText(measure, id)}`;
}
