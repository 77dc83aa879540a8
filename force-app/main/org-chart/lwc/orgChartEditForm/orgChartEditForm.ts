import { LightningElement, api } from 'lwc';
import type { PersonEdit } from 'c/chartEdit';
import { editPerson } from 'c/orgChartCommands';
import { ERROR_TEXTS, LABELS, REFUSAL_TEXTS } from 'c/orgChartLabels';
import { shownName, type SceneTexts } from 'c/orgChartScene';
import type { ChartMap, EditOutcome, OrgChartStore, SaveFailure } from 'c/orgChartStore';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';

const NAMES = LABELS as unknown as SceneTexts;

/**
 * Form for the title and the manager of one person. What was typed stays until it is saved or given up: a refused loop
 * is explained beside the field, a failed save above the buttons, a conflict with both versions.
 *
 * @fires done when the form is to be closed, with the outcome where something was saved
 */
export default class OrgChartEditForm extends LightningElement {
    @api store: OrgChartStore | undefined;
    @api map: ChartMap | undefined;
    labels = LABELS;
    jobTitle = '';
    managerKey: string | null = null;
    isSaving = false;
    refusal = '';
    failure: SaveFailure | null = null;
    private key: string | undefined;
    private tookFocus = false;
    /** What was saved when the form was opened: only what the user changed is written. */
    private opened: { readonly title: string; readonly managerKey: string | null } = { title: '', managerKey: null };

    /** Key of the person; a new one starts the form anew. */
    @api
    get personKey(): string | undefined {
        return this.key;
    }
    set personKey(key: string | undefined) {
        if (key === this.key) return;
        this.key = key;
        this.takeSaved();
    }

    /** The button that opened the form is gone: the first field takes the focus. */
    override renderedCallback(): void {
        if (this.tookFocus) return;
        this.tookFocus = true;
        this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
    }

    private takeSaved(): void {
        const map = this.store?.getState().map;
        if (!map || this.key === undefined) return;
        this.jobTitle = map.person(this.key)?.title ?? '';
        this.managerKey = map.managerOf(this.key)?.key ?? null;
        this.opened = { title: this.jobTitle, managerKey: this.managerKey };
        this.refusal = '';
        this.failure = null;
    }

    get managerName(): string {
        const person = this.map?.person(this.managerKey) ?? null;
        return person === null ? LABELS.noManager : shownName(person, NAMES);
    }
    get hasManager(): boolean {
        return this.managerKey !== null;
    }
    get failureHeading(): string {
        return this.failure ? LABELS.failedSave : '';
    }
    get failureText(): string {
        return this.failure ? ERROR_TEXTS[this.failure.error.kind] : '';
    }
    get failureDetails(): string {
        return this.failure ? messageOf(this.failure.error) : '';
    }
    /** Both versions, where somebody else was faster. */
    get versions() {
        const { map, key } = this;
        const person = map?.person(key ?? null);
        if (!this.failure?.theirs || !map || !person) return null;
        // The map was read again: it holds what the other side has.
        const manager = map.managerOf(person.key);
        return { title: person.title, manager: manager === null ? LABELS.noManager : shownName(manager, NAMES) };
    }
    get plainFailure(): boolean {
        return this.failure !== null && this.failure.theirs === null;
    }

    handleTitle(event: CustomEvent<{ value: string }>): void {
        this.jobTitle = event.detail.value;
    }

    handleManager(event: CustomEvent<{ key: string }>): void {
        this.managerKey = event.detail.key;
        this.refusal = '';
    }

    handleClearManager(): void {
        this.managerKey = null;
        this.refusal = '';
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (event.key === 'Escape') this.handleCancel();
        else return;
        event.stopPropagation();
    }

    async handleSave(event?: Event): Promise<void> {
        event?.preventDefault();
        const { store, key, map } = this;
        if (!store || !map || key === undefined || this.isSaving) return;
        const { opened, jobTitle: title, managerKey } = this;
        const edit: PersonEdit = {
            ...(title === opened.title ? {} : { title }),
            ...(managerKey === opened.managerKey ? {} : { managerKey })
        };
        this.isSaving = true;
        this.refusal = '';
        this.failure = null;
        const outcome = await store.run(editPerson(map, key, edit));
        this.isSaving = false;
        if (this.key === key) this.show(outcome);
    }

    private show(outcome: EditOutcome): void {
        if (outcome.kind === 'refused') this.refusal = fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters);
        else if (outcome.kind === 'failed') this.failure = outcome.failure;
        else this.finish(outcome.kind);
    }

    handleKeepTheirs(): void {
        this.handleCancel();
    }

    handleCancel(): void {
        if (this.key !== undefined) this.store?.dismissFailure(this.key);
        this.finish('unchanged');
    }

    private finish(kind: 'saved' | 'unchanged'): void {
        this.takeSaved();
        this.dispatchEvent(new CustomEvent('done', { detail: { kind } }));
    }
}
