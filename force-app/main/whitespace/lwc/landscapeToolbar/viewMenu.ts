import { MEASURES, type Measure } from 'c/landscapeCells';
import { LABELS, MEASURE_TEXTS } from 'c/landscapeLabels';
import type { Choices } from 'c/landscapeStore';
import { LABELS as OWN_LABELS } from './labels';

/** An item of the View menu: what it changes, and whether it holds. */
export interface ViewItem {
    readonly key: string;
    readonly label: string;
    readonly checked: boolean;
}

interface Item {
    readonly label: string;
    readonly holds: (choices: Choices) => boolean;
    readonly change: (choices: Choices) => Partial<Choices>;
}

const heat = (scale: Choices['heat'], label: string): Item => ({
    label,
    holds: (choices) => choices.heat === scale,
    change: () => ({ heat: scale })
});

const grouping = (by: Choices['groupBy'], label: string): Item => ({
    label,
    holds: ({ groupBy }) => groupBy === by,
    change: () => ({ groupBy: by })
});

/** Sorts by a measure whether or not the cells show it. */
const sorting = (measure: Measure): Item => ({
    label: MEASURE_TEXTS[measure],
    holds: ({ sort, sortMeasure }) => sort === 'measure' && sortMeasure === measure,
    change: () => ({ sort: 'measure', sortMeasure: measure })
});

const GROUPS: Readonly<Record<'rows' | 'tint' | 'group' | 'sort', Readonly<Record<string, Item>>>> = {
    rows: {
        compact: {
            label: LABELS.viewCompact,
            holds: ({ density }) => density === 'compact',
            change: ({ density }) => ({ density: density === 'compact' ? 'comfortable' : 'compact' })
        },
        fit: {
            label: OWN_LABELS.viewFit,
            holds: ({ density }) => density === 'fit',
            change: ({ density }) => ({ density: density === 'fit' ? 'comfortable' : 'fit' })
        },
        list: {
            label: OWN_LABELS.viewList,
            holds: ({ layout }) => layout === 'list',
            change: ({ layout }) => ({ layout: layout === 'list' ? 'grid' : 'list' })
        },
        years: {
            label: LABELS.viewYears,
            holds: ({ showsYears }) => showsYears,
            change: ({ showsYears }) => ({ showsYears: !showsYears })
        },
        emptyRows: {
            label: LABELS.viewHideRows,
            holds: ({ hideEmptyRows }) => hideEmptyRows,
            change: ({ hideEmptyRows }) => ({ hideEmptyRows: !hideEmptyRows })
        },
        emptyColumns: {
            label: LABELS.viewHideColumns,
            holds: ({ hideEmptyColumns }) => hideEmptyColumns,
            change: ({ hideEmptyColumns }) => ({ hideEmptyColumns: !hideEmptyColumns })
        },
        retired: {
            label: LABELS.viewRetired,
            holds: ({ showRetired }) => showRetired,
            change: ({ showRetired }) => ({ showRetired: !showRetired })
        }
    },
    tint: {
        linear: heat('linear', LABELS.viewHeatLinear),
        logarithmic: heat('logarithmic', LABELS.viewHeatLogarithmic),
        byRow: heat('by-row', LABELS.viewHeatRow),
        noTint: heat('none', LABELS.viewHeatNone)
    },
    group: {
        groupNone: grouping('none', OWN_LABELS.viewGroupNone),
        groupFunction: grouping('function', OWN_LABELS.viewGroupFunction),
        groupRegion: grouping('region', OWN_LABELS.viewGroupRegion),
        groupAccount: grouping('account', OWN_LABELS.viewGroupAccount)
    },
    sort: {
        byOrder: {
            label: LABELS.viewSortOrder,
            holds: ({ sort }) => sort === 'order',
            change: () => ({ sort: 'order' })
        },
        byName: {
            label: LABELS.viewSortName,
            holds: ({ sort }) => sort === 'name',
            change: () => ({ sort: 'name' })
        },
        byMeasure: {
            label: LABELS.viewSortMeasure,
            holds: ({ sort, sortMeasure }) => sort === 'measure' && sortMeasure === null,
            change: () => ({ sort: 'measure', sortMeasure: null })
        },
        ...Object.fromEntries(MEASURES.map((measure) => [`by-${measure}`, sorting(measure)]))
    }
};

/** Items of the menu in their groups. */
export function viewItems(choices: Choices): Record<keyof typeof GROUPS, ViewItem[]> {
    const itemsOf = (group: keyof typeof GROUPS): ViewItem[] =>
        Object.entries(GROUPS[group]).map(([key, { label, holds }]) => ({ key, label, checked: holds(choices) }));
    return { rows: itemsOf('rows'), tint: itemsOf('tint'), group: itemsOf('group'), sort: itemsOf('sort') };
}

/** What choosing an item changes; null for one that is not in the menu. */
export function chosenView(key: string, choices: Choices): Partial<Choices> | null {
    for (const group of Object.values(GROUPS)) {
        const item = group[key];
        if (item !== undefined) return item.change(choices);
    }
    return null;
}
