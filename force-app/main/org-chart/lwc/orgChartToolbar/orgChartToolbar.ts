import { LightningElement, api } from 'lwc';
import type { AddingChosenDetail, PersonWantedDetail } from 'c/orgChartAddPeople';
import type { ChartMap, OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { describeEdit, LABELS } from 'c/orgChartLabels';
import { SIZE_LABELS } from './labels';
import { fillText } from 'c/result';

/** What a button asks for. */
export type ToolbarCommand =
    'undo' | 'redo' | 'path' | 'risks' | 'problems' | 'export' | 'refresh' | 'shortcuts' | 'maximise';

/** Detail of `command`. */
export interface ToolbarCommandDetail {
    readonly command: ToolbarCommand;
}

/**
 * Search and buttons of the org chart, in one row.
 *
 * @fires command when a button is pressed
 * @fires personchosen with the key of the person found
 */
export default class OrgChartToolbar extends LightningElement {
    @api map: ChartMap | undefined;
    /** Whether the org chart lies over the whole page. */
    @api isMaximised = false;
    @api store: OrgChartStore | undefined;
    /** State of the store. */
    @api state: OrgChartState | undefined;
    labels = LABELS;
    sizeLabels = SIZE_LABELS;

    get risksLabel(): string {
        const count = this.state ? (this.store?.assessment()?.risks.length ?? 0) : 0;
        return count === 0 ? LABELS.risks : fillText(LABELS.risksCount, [count]);
    }
    /** Puts the focus into the search. */
    @api
    focusSearch(): void {
        (this.refs?.search as unknown as HTMLElement | undefined)?.focus();
    }
    /** Opens or closes the filter. */
    @api
    toggleFilter(): void {
        (this.refs?.filter as unknown as { toggle(): void } | undefined)?.toggle();
    }

    get maximiseLabel(): string {
        return this.isMaximised ? SIZE_LABELS.restore : SIZE_LABELS.maximise;
    }
    get maximiseIcon(): string {
        return this.isMaximised ? 'utility:contract_alt' : 'utility:expand_alt';
    }
    get problemsLabel(): string {
        const count = this.map?.hierarchy.problems.length ?? 0;
        return count === 0 ? LABELS.problems : fillText(LABELS.problemsCount, [count]);
    }
    get cannotUndo(): boolean {
        return !this.state || this.state.done.length === 0 || this.state.saving.size > 0;
    }
    get cannotRedo(): boolean {
        return !this.state || this.state.undone.length === 0 || this.state.saving.size > 0;
    }
    get undoHint(): string {
        const edit = this.state?.done.at(-1);
        return edit === undefined ? LABELS.undo : fillText(LABELS.undoWhat, [describeEdit(edit)]);
    }
    get redoHint(): string {
        const edit = this.state?.undone.at(-1);
        return edit === undefined ? LABELS.redo : fillText(LABELS.redoWhat, [describeEdit(edit)]);
    }

    /** A new one reports to the selected person, where that is possible. */
    handleAdd({ detail }: CustomEvent<PersonWantedDetail>): void {
        const person = this.map?.person(this.state?.selected ?? null);
        const canLead = person && person.kind !== 'outside' && person.kind !== 'departed';
        this.store?.openDialog({ kind: 'add', what: detail.what, managerKey: canLead ? person.key : null });
    }

    handleCommand(event: Event): void {
        const command = (event.currentTarget as HTMLElement).dataset.command as ToolbarCommand;
        this.dispatchEvent(new CustomEvent<ToolbarCommandDetail>('command', { detail: { command } }));
    }

    handleAdding(event: CustomEvent<AddingChosenDetail>): void {
        this.dispatchEvent(new CustomEvent('addingchosen', { detail: event.detail }));
    }

    handlePerson(event: CustomEvent<{ key: string }>): void {
        this.dispatchEvent(new CustomEvent('personchosen', { detail: event.detail }));
    }
}
