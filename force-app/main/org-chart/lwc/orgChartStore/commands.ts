import type { MapContext, RefusalCode } from 'c/chartEdit';
import type { MapFacts, MapWrite } from 'c/mapRecords';
import type { PlatformError } from 'c/platformError';
import type { Result } from 'c/result';

/**
 * Something that the user does to the map. `plan` is a pure function of the map: it says what to write, nothing where
 * nothing is to be done, or why not. It may be asked again, after a conflict or a lost reply, and must then give what
 * is still to be done.
 */
export interface Command {
    /** What Undo and Redo say of it, with numbered placeholders: `{0} moved under {1}`. */
    readonly label: string;
    readonly parameters: readonly string[];
    /** Keys of the people whom it is about; the first is where a failure is shown. */
    readonly keys: readonly string[];
    readonly plan: (context: MapContext) => Result<readonly MapWrite[], RefusalCode>;
    /** Key of somebody to bring into sight while it is saved. */
    readonly reveals?: string;
    /** Brings the first record that it creates in this table into sight once it is there. */
    readonly revealsCreated?: 'stakeholders';
    /** A form shows what came of it; otherwise `state.notice` does. */
    readonly inForm?: boolean;
}

/** What came of a command that no form shows. */
export interface Notice {
    readonly command: Pick<Command, 'label' | 'parameters'>;
    readonly outcome: EditOutcome;
}

/** What the user is asked for in a dialog in front of the chart. */
export type DialogRequest =
    | { readonly kind: 'move'; readonly keys: readonly string[] }
    | {
          readonly kind: 'add';
          readonly what: 'Contact' | 'Placeholder' | 'Department';
          /** Whom it is to report to; null for nobody. */
          readonly managerKey: string | null;
      }
    | { readonly kind: 'change' | 'remove' | 'fill'; readonly key: string };

/** A command that was saved, with what takes it back. */
export interface Edit extends Pick<Command, 'label' | 'parameters' | 'keys'> {
    readonly backward: readonly MapWrite[];
}

/** A value that somebody else has changed meanwhile, beside the one that was to be saved. */
export interface Clash {
    readonly of: keyof MapFacts;
    readonly id: string;
    readonly field: string;
    readonly theirs: unknown;
    readonly mine: unknown;
}

/** A command on its way, or one that failed: what trying again needs. */
export interface Attempt {
    readonly command: Command;
    /** Client keys by what they are for. */
    readonly keys: Map<string, string>;
    /** What takes back the part that was sent, if it has arrived after all. */
    sent: { readonly before: MapFacts; readonly writes: readonly MapWrite[] } | null;
}

/** A save that did not happen. The map is as before; forms keep what was typed. */
export interface SaveFailure {
    readonly error: PlatformError;
    /** For a conflict: what the other side has now, beside what was to be saved. */
    readonly theirs: readonly Clash[] | null;
    /** For `tryAgain`; null where there is nothing to try. */
    readonly attempt: Attempt | null;
}

/** What came of a command. */
export type EditOutcome =
    | { readonly kind: 'saved' | 'unchanged' }
    | { readonly kind: 'refused'; readonly code: RefusalCode; readonly parameters: readonly string[] }
    | { readonly kind: 'failed'; readonly failure: SaveFailure };
