import type { PlatformError } from 'c/platformError';
import type { PlanTrackerAccess, PlanWrite, WorkFields, WorkKind } from './records';
import type { PlanView } from './planView';

/** Where the page is: waiting for the first records; showing them; not allowed to see them; failed to read them. */
export type Phase = 'loading' | 'ready' | 'no-access' | 'failed';

/** An edit that was saved, with what takes it back. */
export interface Edit {
    /** Name of the record, for the tooltip of Undo. */
    readonly name: string;
    readonly forward: PlanWrite;
    readonly backward: PlanWrite;
}

/** What the panel shows: a record to edit, or a new one below a parent. */
export type Opened =
    | { readonly mode: 'edit'; readonly of: WorkKind; readonly id: string }
    | {
          readonly mode: 'create';
          readonly of: WorkKind;
          readonly parentId: string;
          readonly kind: 'Action' | 'Milestone' | null;
      };

/** What came of an edit. */
export type EditOutcome =
    | { readonly kind: 'saved' | 'unchanged' }
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
    readonly opened: Opened | null;
    /** Ids of records whose save is on its way. */
    readonly saving: ReadonlySet<string>;
    readonly done: readonly Edit[];
    readonly undone: readonly Edit[];
}

export const INITIAL_STATE: PlanTrackerState = {
    phase: 'loading',
    error: null,
    access: null,
    plans: [],
    view: null,
    opened: null,
    saving: new Set(),
    done: [],
    undone: []
};
