import type { AccountFact } from 'c/landscapeFacts';
import type { PlatformError } from 'c/platformError';
import { FIRST_CHOICES, type Choices } from './choices';
import type { JudgementRefusal } from './judging';
import type { LandscapeModel, Selection } from './model';
import type { LandscapeAccess } from './records';
import type { LandscapeWrite } from './writes';

/** Where the landscape is: waiting for the first records; showing them; not allowed to see them; failed to read them. */
export type Phase = 'loading' | 'ready' | 'no-access' | 'failed';

/** Writes that were saved, with what takes them back. */
export interface Edit {
    /** Number of judgements or repairs, for the tooltip of Undo. */
    readonly count: number;
    readonly forward: readonly LandscapeWrite[];
    readonly backward: readonly LandscapeWrite[];
    /** Ids of what it created, by alias. */
    readonly ids: Readonly<Record<string, string>>;
}

/** Everything that the components show. Never changed in place: each command makes a new one. */
export interface LandscapeState {
    readonly phase: Phase;
    readonly error: PlatformError | null;
    /** Why plans, roles and snapshots could not be read. */
    readonly relatedError: PlatformError | null;
    readonly access: LandscapeAccess | null;
    /** Accounts below this one; empty until they are known. */
    readonly group: readonly AccountFact[];
    /** Null until the first records are there. */
    readonly model: LandscapeModel | null;
    readonly choices: Choices;
    readonly selection: Selection | null;
    /** Names (`addressKey`) of cells whose judgement is on its way. */
    readonly saving: ReadonlySet<string>;
    readonly isSaving: boolean;
    /** The last save that did not happen; what it would have changed is as before. */
    readonly failure: PlatformError | null;
    readonly done: readonly Edit[];
    readonly undone: readonly Edit[];
}

/** What came of an edit. */
export type EditOutcome<Code extends string = JudgementRefusal> =
    | { readonly kind: 'saved' | 'unchanged' }
    | { readonly kind: 'refused'; readonly code: Code; readonly parameters: readonly string[] }
    | { readonly kind: 'failed'; readonly error: PlatformError };

export const INITIAL_STATE: LandscapeState = {
    phase: 'loading',
    error: null,
    relatedError: null,
    access: null,
    group: [],
    model: null,
    choices: FIRST_CHOICES,
    selection: null,
    saving: new Set(),
    isSaving: false,
    failure: null,
    done: [],
    undone: []
};
