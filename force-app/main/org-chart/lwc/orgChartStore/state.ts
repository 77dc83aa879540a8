import type { HeatMeasure } from 'c/heatScale';
import { NO_FILTER, type PeopleFilter } from 'c/peopleFilter';
import { FIRST_COLUMNS, type TableLook } from 'c/peopleTable';
import type { PlatformError } from 'c/platformError';
import type { NextStep } from 'c/stakeholderRisks';
import { NO_BUSINESS, type MapBusiness } from './business';
import type { ChartMap } from './chartMap';
import type { ShownPath } from './paths';
import type { DialogRequest, Edit, Notice, SaveFailure } from './commands';
import type { Choices, JudgementContexts, MapAccess } from './records';
import type { Progress } from './saving';

/** Where the chart is: waiting for the first records; showing them; not allowed to see them; failed to read them. */
export type Phase = 'loading' | 'ready' | 'no-access' | 'failed';

/** A form that is to be opened, filled in as far as is known: what a risk or a path calls for. */
export type Asked = Extract<NextStep, { kind: 'judge' }>;

/** A way of looking at the people: the tabs of the page. */
export type ViewName = 'chart' | 'network' | 'grid' | 'coverage' | 'pairing' | 'table';

/** Everything that the components show. Never changed in place: each command makes a new one. */
export interface OrgChartState {
    readonly phase: Phase;
    readonly error: PlatformError | null;
    /** The view that is shown; selection, filter and edits are the same in all. */
    readonly view: ViewName;
    readonly access: MapAccess | null;
    /** Buying centers and opportunities that judgements can be about. */
    readonly contexts: JudgementContexts;
    /** What is known beside the map: opportunities, Buying Centers, changes of support. */
    readonly business: MapBusiness;
    /** Null until the picklists are there. */
    readonly choices: Choices | null;
    /** Null until the first records are there. */
    readonly map: ChartMap | null;
    /** What the colours say. */
    readonly heat: HeatMeasure;
    /** Columns and order of the table. */
    readonly table: TableLook;
    /** Whom the views show, or keep undimmed. */
    readonly filter: PeopleFilter;
    /** Keys of people whose reports are hidden. */
    readonly collapsed: ReadonlySet<string>;
    /** Key of the person whose panel is open. */
    readonly selected: string | null;
    /** Keys of everybody chosen, the person of the panel included. */
    readonly selection: ReadonlySet<string>;
    /** Whether a click on a card adds it to the chosen people: for who has no second key or button. */
    readonly choosing: boolean;
    /** The dialog in front of the chart; null for none. */
    readonly dialog: DialogRequest | null;
    /** What came of the last command that no form shows; null once it was dismissed. */
    readonly notice: Notice | null;
    /** Key of the person to bring into sight; a new object for each request. */
    readonly revealed: { readonly key: string } | null;
    /** People to bring into sight together; a new object for each request. */
    readonly framed: { readonly keys: readonly string[] } | null;
    /** The form that something else on the page asked for; a new object for each request. */
    readonly asked: Asked | null;
    /** The path to a person; null where none is shown. */
    readonly path: ShownPath | null;
    readonly saving: ReadonlySet<string>;
    /** How far a save of many records is; null otherwise. */
    readonly progress: Progress | null;
    readonly failures: ReadonlyMap<string, SaveFailure>;
    readonly done: readonly Edit[];
    readonly undone: readonly Edit[];
}

export const INITIAL_STATE: OrgChartState = {
    phase: 'loading',
    error: null,
    view: 'chart',
    access: null,
    contexts: [],
    business: NO_BUSINESS,
    heat: 'support',
    filter: NO_FILTER,
    table: { columns: FIRST_COLUMNS, sort: null },
    choices: null,
    map: null,
    collapsed: new Set(),
    selected: null,
    selection: new Set(),
    choosing: false,
    dialog: null,
    notice: null,
    revealed: null,
    framed: null,
    asked: null,
    path: null,
    saving: new Set(),
    progress: null,
    failures: new Map(),
    done: [],
    undone: []
};
