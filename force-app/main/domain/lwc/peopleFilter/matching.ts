import type { FacetIndex } from './facets';
import { FACETS, type Facet, type PeopleFilter } from './filter';

/** Whom a filter keeps. A class, so that Lightning hands it on as it is. */
export class FilterResult {
    /** Whether each person is kept, by position. */
    readonly matches: readonly boolean[];
    /** How many are kept, and of how many. */
    readonly count: number;
    readonly total: number;

    constructor(matches: readonly boolean[], total: number) {
        this.matches = matches;
        this.total = total;
        this.count = matches.reduce((sum, kept) => sum + (kept ? 1 : 0), 0);
    }
}

/** Everybody whom the filter keeps, were it free in `without`. `textMatches` is null where no text is asked for. O(n). */
function keptBy(
    index: FacetIndex,
    { chosen }: PeopleFilter,
    textMatches: readonly boolean[] | null,
    without: Facet | null
): boolean[] {
    const kept: boolean[] = [];
    for (let position = 0; position < index.size; position++) {
        kept.push(index.isCounted(position) && textMatches?.[position] !== false);
    }
    for (const facet of FACETS) {
        const wanted = chosen[facet];
        if (facet === without || wanted === undefined || wanted.length === 0) continue;
        const values = index.of(facet);
        for (let position = 0; position < kept.length; position++) {
            if (kept[position]) kept[position] = values[position]?.some((value) => wanted.includes(value)) === true;
        }
    }
    return kept;
}

/** Whom a filter keeps; `textMatches` says who holds its text, null where it has none. */
export function matchPeople(
    index: FacetIndex,
    filter: PeopleFilter,
    textMatches: readonly boolean[] | null
): FilterResult {
    let total = 0;
    for (let position = 0; position < index.size; position++) if (index.isCounted(position)) total++;
    return new FilterResult(keptBy(index, filter, textMatches, null), total);
}

/** How many people each value of a facet has among those whom the rest of the filter keeps. */
export function countValues(
    index: FacetIndex,
    filter: PeopleFilter,
    textMatches: readonly boolean[] | null,
    facet: Facet
): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    const kept = keptBy(index, filter, textMatches, facet);
    index.of(facet).forEach((values, position) => {
        // What nobody has under the rest of the filter is offered all the same, with a nought.
        for (const value of values) counts.set(value, (counts.get(value) ?? 0) + (kept[position] ? 1 : 0));
    });
    return counts;
}
