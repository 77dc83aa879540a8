import { LABELS } from 'c/orgChartLabels';
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
    valueLabel: (value) => value
};
