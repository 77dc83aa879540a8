import { HEAT_MEASURES, type HeatMeasure } from 'c/heatScale';
import type { OrgChartStore } from 'c/orgChartStore';
import { VIEWS } from './views';

/** Values of the App Builder property that are not the name of a measure. */
const MEASURES: Readonly<Record<string, HeatMeasure>> = { 'relationship level': 'level' };

/** The look of a first visit, as the admin chose it in App Builder; what is not known there changes nothing. */
export function startWith(store: OrgChartStore, view: string | undefined, heat: string | undefined): void {
    const [viewName, heatName] = [view, heat].map((chosen) => (chosen ?? '').trim().toLowerCase());
    const known = VIEWS.find(({ name }) => name === viewName);
    if (known !== undefined) store.show(known.name);
    const measure = MEASURES[heatName as string] ?? HEAT_MEASURES.find((name) => name === heatName);
    if (measure !== undefined) store.colourBy(measure);
}
