import { NONE } from 'c/heatScale';
import { fullNumber } from 'c/localeFormat';
import { FACET_TEXTS, facetValueText, scaleOf } from 'c/orgChartFilterTexts';
import { LABELS } from 'c/orgChartLabels';
import type { OrgChartState } from 'c/orgChartStore';
import { FACETS, type Facet } from 'c/peopleFilter';
import { fillText } from 'c/result';
import { FORM_LABELS } from './labels';

/** Most values offered at once where a facet has no scale of its own. */
const SHORT = 8;

/** One value of a facet in the form. */
export interface FacetOption {
    readonly value: string;
    readonly id: string;
    readonly text: string;
    readonly count: string;
    readonly isChosen: boolean;
    readonly name: string;
}

/** One facet in the form. */
export interface FacetGroup {
    readonly facet: Facet;
    readonly text: string;
    readonly options: readonly FacetOption[];
    /** Button that shows every value; empty where all are shown. */
    readonly more: string;
}

/**
 * The form of a filter: every facet with its values and how many people each would keep. Values of a scale are in its
 * order, the others by number of people; what is chosen is always there.
 */
export function facetGroups(state: OrgChartState, today: string, opened: ReadonlySet<Facet>): FacetGroup[] {
    const { map, filter, choices } = state;
    if (map === null) return [];
    return FACETS.flatMap((facet) => {
        const counts = map.countValues(filter, facet, today);
        const scale = scaleOf(choices, facet);
        const chosen = filter.chosen[facet] ?? [];
        const others = [...new Set([...counts.keys(), ...chosen])].filter(
            (value) => value !== NONE && !scale.includes(value)
        );
        const textOf = (value: string): string => facetValueText(state, facet, value);
        others.sort(
            (first, second) => (counts.get(second) ?? 0) - (counts.get(first) ?? 0) || (first < second ? -1 : 1)
        );
        const nothing = counts.has(NONE) || chosen.includes(NONE) ? [NONE] : [];
        // A facet that tells nobody from anybody else is not offered.
        if (scale.length === 0 && others.length === 0) return [];
        const isShort = !opened.has(facet) && others.length > SHORT;
        const offered = isShort ? others.filter((value, place) => place < SHORT || chosen.includes(value)) : others;
        const options = [...scale, ...offered, ...nothing].map((value, place): FacetOption => {
            const count = fullNumber(counts.get(value) ?? 0);
            const text = textOf(value);
            return {
                value,
                id: `${facet}-${place}`,
                text,
                count,
                isChosen: chosen.includes(value),
                name: fillText(LABELS.legendEntry, [text, count])
            };
        });
        const more = isShort ? fillText(FORM_LABELS.allValues, [fullNumber(others.length)]) : '';
        return [{ facet, text: FACET_TEXTS[facet], options, more }];
    });
}
