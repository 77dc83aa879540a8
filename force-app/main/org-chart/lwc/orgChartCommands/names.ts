import { LABELS } from 'c/orgChartLabels';
import { shownName, type SceneTexts } from 'c/orgChartScene';
import type { ChartMap } from 'c/orgChartStore';

const NAMES = LABELS as unknown as SceneTexts;

/** Name of somebody in what Undo says. */
export function nameIn(map: ChartMap, key: string | null): string {
    const person = map.person(key);
    return person === null ? '' : shownName(person, NAMES);
}
