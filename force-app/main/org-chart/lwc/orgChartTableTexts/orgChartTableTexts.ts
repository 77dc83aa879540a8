import type { PersonKind, ProblemCode } from 'c/hierarchy';
import { formatDay, fullNumber } from 'c/localeFormat';
import { choiceText, FACET_TEXTS, facetValueText, PROBLEM_NAMES, type TextSources } from 'c/orgChartFilterTexts';
import { LABELS } from 'c/orgChartLabels';
import { isEmpty, type CellValue, type ColumnName } from 'c/peopleTable';
import { COLUMN_LABELS } from './labels';

export { COLUMN_LABELS } from './labels';

/** Name of each column. */
export const COLUMN_TEXTS: Readonly<Record<ColumnName, string>> = {
    name: COLUMN_LABELS.name,
    title: LABELS.fieldTitle,
    department: LABELS.fieldDepartment,
    manager: LABELS.fieldManager,
    role: LABELS.role,
    additionalRoles: LABELS.additionalRoles,
    support: LABELS.support,
    influence: LABELS.influenceField,
    interest: LABELS.interest,
    coverage: LABELS.coverage,
    adaptability: LABELS.adaptability,
    budget: LABELS.budget,
    relationship: LABELS.relationshipLevel,
    pairedWith: FACET_TEXTS.pairedWith,
    nextMeeting: COLUMN_LABELS.nextMeeting,
    freshness: LABELS.freshness,
    assessedOn: LABELS.assessedOn,
    assessedBy: COLUMN_LABELS.assessedBy,
    reviewDate: LABELS.reviewDate,
    evidence: LABELS.evidence,
    context: COLUMN_LABELS.context,
    buyingCenters: FACET_TEXTS.buyingCenter,
    kind: COLUMN_LABELS.kind,
    level: COLUMN_LABELS.level,
    reports: LABELS.fieldReports,
    below: LABELS.fieldBelow,
    email: LABELS.fieldEmail,
    phone: LABELS.fieldPhone,
    mobile: LABELS.fieldMobile,
    location: LABELS.fieldLocation,
    social: LABELS.fieldSocial,
    leftOn: LABELS.fieldLeft,
    problems: FACET_TEXTS.problem
};

const KIND_TEXTS: Readonly<Record<PersonKind, string>> = {
    contact: COLUMN_LABELS.contact,
    placeholder: LABELS.placeholder,
    department: LABELS.department,
    outside: LABELS.outside,
    departed: LABELS.deletedContact
};

/** A value of the table in words; empty where there is none. */
export function cellText(column: ColumnName, value: CellValue, sources: TextSources): string {
    if (isEmpty(value)) return '';
    switch (column) {
        case 'role':
        case 'support':
        case 'coverage':
        case 'adaptability':
            return choiceText(sources.choices, column, String(value));
        case 'additionalRoles':
            return (value as readonly string[]).map((role) => choiceText(sources.choices, 'role', role)).join(', ');
        case 'problems':
            return (value as readonly string[]).map((code) => PROBLEM_NAMES[code as ProblemCode]).join(', ');
        case 'relationship':
            return facetValueText(sources, 'level', String(value));
        case 'freshness':
            return facetValueText(sources, 'freshness', String(value));
        case 'kind':
            return KIND_TEXTS[value as PersonKind];
        case 'context':
            return value === 'Account' ? LABELS.roleContextAccount : String(value);
        case 'budget':
            return COLUMN_LABELS.yes;
        case 'assessedOn':
        case 'reviewDate':
        case 'nextMeeting':
        case 'leftOn':
            return formatDay(String(value));
        default:
            if (typeof value === 'number') return fullNumber(value);
            return typeof value === 'object' ? (value as readonly string[]).join(', ') : String(value);
    }
}
