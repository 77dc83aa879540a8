/** What people can be filtered by, in the order of the filter's form. */
export const FACETS = [
    'support',
    'role',
    'influence',
    'coverage',
    'level',
    'freshness',
    'department',
    'buyingCenter',
    'opportunity',
    'pairedWith',
    'problem'
] as const;
export type Facet = (typeof FACETS)[number];

/**
 * A filter of people, the same in every view. Values of one facet widen it (any of them), facets narrow it (all of
 * them). Plain data, so that it can be kept in browser storage; it never holds a judgement about anybody.
 */
export interface PeopleFilter {
    /** Whether the others are hidden; otherwise they are dimmed. */
    readonly hides: boolean;
    /** Words that name, title, department or roles must hold; empty for any. */
    readonly text: string;
    readonly chosen: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

export const NO_FILTER: PeopleFilter = { hides: false, text: '', chosen: {} };

/** Whether a filter leaves anybody out. */
export function isFiltering({ text, chosen }: PeopleFilter): boolean {
    return text.trim() !== '' || FACETS.some((facet) => (chosen[facet]?.length ?? 0) > 0);
}

/** The filter with other values of one facet; none frees it. */
export function withValues(filter: PeopleFilter, facet: Facet, values: readonly string[]): PeopleFilter {
    const chosen = { ...filter.chosen };
    if (values.length === 0) delete chosen[facet];
    else chosen[facet] = [...new Set(values)];
    return { ...filter, chosen };
}

/** The filter with values added, or taken out where all of them are in it. */
export function toggled(filter: PeopleFilter, facet: Facet, values: readonly string[]): PeopleFilter {
    const now = filter.chosen[facet] ?? [];
    const others = now.filter((value) => !values.includes(value));
    const isIn = values.length > 0 && values.every((value) => now.includes(value));
    return withValues(filter, facet, isIn ? others : [...others, ...values]);
}

/** A filter out of storage: what is not one of ours is left out. */
export function filterFrom(stored: unknown): PeopleFilter {
    const { hides, text, chosen } = (stored ?? {}) as Partial<Record<keyof PeopleFilter, unknown>>;
    const values = (chosen ?? {}) as Partial<Record<Facet, unknown>>;
    return FACETS.reduce<PeopleFilter>(
        (filter, facet) => {
            const kept = values[facet];
            return Array.isArray(kept) ? withValues(filter, facet, kept.map(String)) : filter;
        },
        { hides: hides === true, text: typeof text === 'string' ? text : '', chosen: {} }
    );
}
