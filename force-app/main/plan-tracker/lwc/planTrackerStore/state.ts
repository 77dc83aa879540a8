import type { DependencyRefusal } from 'c/planSchedule';
import type { PlatformError } from 'c/platformError';
import { NO_CHOICES, type Choices } from './choices';
import type { PlanContext, PlanTrackerAccess, PlanWrite, UserRecord, WorkFields, WorkKind } from './records';
import type { PlanView } from './planView';

/** Where the page is: waiting for the first records; showing them; not allowed to see them; failed to read them. */
export type Phase = 'loading' | 'ready' | 'no-access' | 'failed';

/** What an edit did, in a word that the page turns into a sentence. */
export type EditVerb = 'edit' | 'create' | 'delete' | 'move' | 'link' | 'unlink' | 'change';

/** An edit that was saved, with what takes it back. */
export interface Edit {
    readonly verb: EditVerb;
    /** Name of the record; of the first where there are several. */
    readonly name: string;
    /** How many records it changed. */
    readonly count: number;
    readonly forward: readonly PlanWrite[];
    readonly backward: readonly PlanWrite[];
}

/** A save in several steps that stopped half-way: what is in stays, the rest waits to be saved or given up. */
export interface Unfinished {
    readonly edit: Pick<Edit, 'verb' | 'name' | 'count'>;
    readonly saved: number;
    readonly of: number;
    readonly error: PlatformError;
}

/** What the panel is to show: a record to edit, or a new one below a parent. */
export type OpenRequest =
    | { readonly mode: 'edit'; readonly of: WorkKind; readonly id: string }
    | {
          readonly mode: 'create';
          readonly of: WorkKind;
          readonly parentId: string;
          readonly kind: 'Action' | 'Milestone' | null;
          /** Values to start with. */
          readonly fields?: WorkFields;
      };

/**
 * What the panel shows. A new record has its Atlas Key from the start: pressing Save again after a lost reply creates
 * nothing twice.
 */
export type Opened =
    Extract<OpenRequest, { mode: 'edit' }> | (Extract<OpenRequest, { mode: 'create' }> & { readonly atlasKey: string });

/** Why an edit is refused before anything is saved. */
export type RefusalCode = DependencyRefusal;

/** What came of an edit. */
export type EditOutcome =
    | { readonly kind: 'saved' | 'unchanged' }
    | { readonly kind: 'refused'; readonly code: RefusalCode; readonly names: readonly string[] }
    | {
          readonly kind: 'failed';
          readonly error: PlatformError;
          /** Set for a conflict: what the record holds now, of the fields that were to be written. */
          readonly theirs: WorkFields | null;
      };

/** Everything that the components show. Never changed in place: each command makes a new one. */
export interface PlanTrackerState {
    readonly phase: Phase;
    readonly error: PlatformError | null;
    readonly access: PlanTrackerAccess | null;
    /** Plans of the account, the one that is running first. */
    readonly plans: readonly {
        readonly id: string;
        readonly name: string;
        readonly start: string;
        readonly end: string;
    }[];
    /** The chosen plan; null until the first records are there, and where the account has none. */
    readonly view: PlanView | null;
    /** The account of the plans; null until the first records are there. */
    readonly accountId: string | null;
    /** Users who can be assigned. */
    readonly people: readonly UserRecord[];
    /** What plans point to; empty until it is read. */
    readonly context: PlanContext;
    /** Values of the picklists with their labels. */
    readonly choices: Choices;
    readonly opened: Opened | null;
    /** Ids of records whose save is on its way. */
    readonly saving: ReadonlySet<string>;
    /** How far a save of many records has come; null while none is on its way. */
    readonly progress: { readonly saved: number; readonly of: number } | null;
    readonly unfinished: Unfinished | null;
    readonly done: readonly Edit[];
    readonly undone: readonly Edit[];
}

export const NO_CONTEXT: PlanContext = {
    ...{ centers: [], offerings: [], stakeholders: [], pairings: [], roles: [] },
    complete: false
};

export const INITIAL_STATE: PlanTrackerState = {
    phase: 'loading',
    error: null,
    access: null,
    plans: [],
    view: null,
    accountId: null,
    people: [],
    context: NO_CONTEXT,
    choices: NO_CHOICES,
    opened: null,
    saving: new Set(),
    progress: null,
    unfinished: null,
    done: [],
    undone: []
};
