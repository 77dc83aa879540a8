import { LightningElement, api } from 'lwc';
import type { PostEdit } from 'c/chartEdit';
import { addPost, changePost, nameIn } from 'c/orgChartCommands';
import { EDITING_LABELS } from 'c/orgChartEditLabels';
import { ERROR_TEXTS, LABELS, REFUSAL_TEXTS } from 'c/orgChartLabels';
import type { ChartMap, OrgChartStore, SaveFailure } from 'c/orgChartStore';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';

/**
 * Form for a placeholder or a department, new or there. What was typed stays until it is saved or given up; trying again
 * after a lost reply makes nothing twice.
 *
 * @fires close when the dialog is done
 */
export default class OrgChartPostDialog extends LightningElement {
    @api store: OrgChartStore | undefined;
    @api map: ChartMap | undefined;
    @api kind: PostEdit['kind'] = 'Placeholder';
    /** Key of the placeholder or department to change; undefined for a new one. */
    @api personKey: string | undefined;
    /** Whom a new one is to report to. */
    @api startManager: string | null = null;
    labels = { ...LABELS, ...EDITING_LABELS };
    draft = { name: '', title: '', department: '' };
    managerKey: string | null = null;
    isSaving = false;
    refusal = '';
    failure: SaveFailure | null = null;
    private tookFocus = false;

    override connectedCallback(): void {
        const person = this.map?.person(this.personKey ?? null);
        this.managerKey = this.startManager;
        if (!person || !this.map) return;
        const { name, title, department } = person;
        this.draft = { name, title, department };
        this.managerKey = this.map.managerOf(person.key)?.key ?? null;
    }
    override renderedCallback(): void {
        if (this.tookFocus) return;
        this.tookFocus = true;
        this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
    }

    get heading(): string {
        const isNew = this.personKey === undefined;
        if (this.kind === 'Department') return isNew ? EDITING_LABELS.newDepartment : EDITING_LABELS.editDepartment;
        return isNew ? EDITING_LABELS.newPlaceholder : EDITING_LABELS.editPlaceholder;
    }
    get isPlaceholder(): boolean {
        return this.kind === 'Placeholder';
    }
    get managerName(): string {
        return this.managerKey === null || !this.map ? LABELS.noManager : nameIn(this.map, this.managerKey);
    }
    get hasManager(): boolean {
        return this.managerKey !== null;
    }
    get failureText(): string {
        return this.failure ? ERROR_TEXTS[this.failure.error.kind] : '';
    }
    get failureDetails(): string {
        return this.failure ? messageOf(this.failure.error) : '';
    }

    handleInput(event: CustomEvent<{ value: string }>): void {
        const { field } = (event.currentTarget as HTMLElement).dataset;
        this.draft = { ...this.draft, [field as keyof typeof this.draft]: event.detail.value };
    }
    handleManager(event: CustomEvent<{ key: string }>): void {
        this.managerKey = event.detail.key;
    }
    handleClearManager(): void {
        this.managerKey = null;
    }

    async handleSave(event?: Event): Promise<void> {
        event?.preventDefault();
        const { store, map, personKey, managerKey, kind } = this;
        if (!store || !map || this.isSaving) return;
        const post: PostEdit = { ...this.draft, kind, managerKey };
        const command = personKey === undefined ? addPost(map, post) : changePost(map, personKey, post);
        [this.isSaving, this.refusal] = [true, ''];
        const outcome = await (this.failure ? store.runAgain(command, this.failure) : store.run(command));
        this.isSaving = false;
        if (outcome.kind === 'refused') this.refusal = fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters);
        else if (outcome.kind === 'failed') this.failure = outcome.failure;
        else this.handleClose();
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
