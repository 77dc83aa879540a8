import { fiscalYearOf } from 'c/landscapePeriod';
import { LABELS as PAGE_LABELS } from 'c/landscapeLabels';
import type { LandscapeModel, Question } from 'c/landscapeStore';
import { fillText } from 'c/result';
import { LABELS } from './labels';

/** An answer with a checkbox. */
export interface FacetItem {
    readonly value: string;
    readonly label: string;
    readonly count: string;
    readonly isChosen: boolean;
}

/** The lists of answers of which several can be chosen. */
export function listFacets(
    model: LandscapeModel,
    question: Question
): { key: string; title: string; items: FacetItem[] }[] {
    const { facets, business, records } = model;
    const parents = new Set(business.offerings.map(({ parentId }) => parentId));
    const users = new Map(records.users.map(({ id, name }) => [id, name]));
    const owners = new Map(records.cells.flatMap(({ ownerId, ownerName }) => (ownerId ? [[ownerId, ownerName]] : [])));
    const nameOfUser = (id: string): string => users.get(id) ?? (owners as Map<string, string>).get(id) ?? id;
    const nameOfOffering = new Map(business.offerings.map(({ id, name }) => [id, name]));
    const heads = business.offerings.filter(({ id, parentId }) => parentId === null || parents.has(id));
    const families = heads.map(({ id }): [string, number] => [id, facets.families.get(id) ?? 0]);
    return [
        {
            key: 'families',
            title: LABELS.filterFamilies,
            items: itemsOf(families, question.families, (id) => nameOfOffering.get(id) ?? '')
        },
        { key: 'stages', title: LABELS.filterStages, items: itemsOf([...facets.stages], question.stages, (id) => id) },
        { key: 'owners', title: LABELS.filterOwners, items: itemsOf([...facets.owners], question.owners, nameOfUser) }
    ];
}

function itemsOf(
    counts: readonly (readonly [value: string, count: number])[],
    chosen: ReadonlySet<string>,
    nameOf: (value: string) => string
): FacetItem[] {
    const gone = [...chosen].filter((value) => !counts.some(([one]) => one === value));
    return [...counts, ...gone.map((value) => [value, 0] as const)]
        .map(([value, count]) => ({ value, label: nameOf(value), count: String(count), isChosen: chosen.has(value) }))
        .sort((left, right) => left.label.localeCompare(right.label));
}

/** Fiscal years to choose from: those with business, those of the period, this one and the next. */
export function yearOptions(model: LandscapeModel, today: string): { value: string; label: string }[] {
    const known = model.yearsWithBusiness(today);
    const thisYear = fiscalYearOf(today, model.calendar);
    const first = Math.min(model.period.first, known[0] ?? thisYear);
    const last = Math.max(model.period.last, known.at(-1) ?? thisYear, thisYear + 1);
    return Array.from({ length: last - first + 1 }, (_, place) => {
        const year = last - place;
        return { value: String(year), label: fillText(PAGE_LABELS.periodYear, [year]) };
    });
}
