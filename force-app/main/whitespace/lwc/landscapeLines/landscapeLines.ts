import { LightningElement, api } from 'lwc';
import { obstaclesToDelete } from 'c/landscapeMerge';
import { countText, ERROR_TEXTS, LABELS as PAGE_LABELS } from 'c/landscapeLabels';
import {
    mergeFacts,
    planCenterChange,
    planCenterDelete,
    planCenterMove,
    type EditOutcome,
    type LandscapeState,
    type LandscapeStore,
    type ManagingRefusal
} from 'c/landscapeStore';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';
import { centerRows, type CenterRow } from './centerRows';
import { LABELS, OBSTACLE_TEXTS } from './labels';

type Mode = 'list' | 'form' | 'merge' | 'delete';

/**
 * Rows and columns of the landscape: the buying centers in their tree, with everything that is done to them, and
 * which offerings are shown.
 *
 * @fires done with a text that says what has been done
 * @fires close when the panel is to be closed
 */
export default class LandscapeLines extends LightningElement {
    @api store: LandscapeStore | undefined;
    @api state: LandscapeState | undefined;

    labels = { ...PAGE_LABELS, ...LABELS };
    tab: 'centers' | 'offerings' = 'centers';
    mode: Mode = 'list';
    words = '';
    selectedId: string | null = null;
    /** Of a new buying center. */
    parentId: string | null = null;
    formId: string | null = null;
    problem = '';
    problemDetails = '';
    obstacles: readonly string[] = [];

    /** Shows one side. */
    @api
    show(tab: 'centers' | 'offerings'): void {
        this.tab = tab;
        this.mode = 'list';
    }

    get isList(): boolean {
        return this.tab === 'centers' && this.mode === 'list';
    }
    get isForm(): boolean {
        return this.tab === 'centers' && this.mode === 'form';
    }
    get isMerge(): boolean {
        return this.tab === 'centers' && this.mode === 'merge';
    }
    get isDelete(): boolean {
        return this.tab === 'centers' && this.mode === 'delete';
    }
    get isOfferings(): boolean {
        return this.tab === 'offerings';
    }
    get centersSelected(): string {
        return String(this.tab === 'centers');
    }
    get offeringsSelected(): string {
        return String(this.tab === 'offerings');
    }
    get canEdit(): boolean {
        return this.state?.access?.editCenters === true;
    }
    get canDelete(): boolean {
        return this.state?.access?.deleteCenters === true;
    }

    get rows(): CenterRow[] {
        const { model } = this.state ?? {};
        return model ? centerRows(model.records, this.words, this.canEdit ? this.selectedId : null) : [];
    }
    private get selected(): CenterRow | undefined {
        return this.rows.find(({ id }) => id === this.selectedId);
    }
    get isBusy(): boolean {
        return this.state?.isSaving === true;
    }
    get deleteHeading(): string {
        return fillText(LABELS.deleteTitle, [this.selected?.name ?? '']);
    }
    get canBeDeleted(): boolean {
        return this.obstacles.length === 0;
    }

    handleCentersTab(): void {
        this.show('centers');
    }
    handleOfferingsTab(): void {
        this.show('offerings');
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
    handleKeyDown(event: KeyboardEvent): void {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        if (this.mode === 'list' || this.tab === 'offerings') this.handleClose();
        else this.handleBack();
    }
    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.words = event.detail.value;
    }
    handleSelect(event: Event): void {
        const { id = '' } = (event.currentTarget as HTMLElement).dataset;
        this.selectedId = this.selectedId === id ? null : id;
        this.problem = '';
    }
    handleBack(): void {
        this.mode = 'list';
        this.problem = '';
    }
    handleAdd(): void {
        this.openForm(null, null);
    }
    handleAddBelow(): void {
        this.openForm(null, this.selectedId);
    }
    handleEdit(): void {
        this.openForm(this.selectedId, null);
    }
    handleMerge(): void {
        this.mode = 'merge';
    }
    handleUp(): void {
        this.change((id) => (this.store as LandscapeStore).edit((records) => planCenterMove(records, id, -1)));
    }
    handleDown(): void {
        this.change((id) => (this.store as LandscapeStore).edit((records) => planCenterMove(records, id, 1)));
    }
    handleRetire(): void {
        const status = this.selected?.isRetired ? 'Active' : 'Retired';
        const name = this.selected?.name ?? '';
        this.change(
            (id) => (this.store as LandscapeStore).edit((records) => planCenterChange(records, id, { status })),
            fillText(status === 'Retired' ? LABELS.retired : LABELS.reactivated, [name])
        );
    }

    /** Asks first: what a deletion takes with it cannot be seen any more. */
    async handleDelete(): Promise<void> {
        const { store, selectedId } = this;
        if (!store || selectedId === null) return;
        this.problem = '';
        await store.needRelated();
        const { model, relatedError } = store.getState();
        if (!model || relatedError) {
            this.tell({ kind: 'failed', error: relatedError ?? { kind: 'unknown', messages: [], fieldMessages: {} } });
            return;
        }
        this.obstacles = obstaclesToDelete(mergeFacts(model.records), selectedId).map(({ kind, recordIds }) =>
            fillText(OBSTACLE_TEXTS[kind] ?? LABELS.obstacleOther, [countText(recordIds.length)])
        );
        this.mode = 'delete';
    }
    handleDeleteConfirmed(): void {
        const name = this.selected?.name ?? '';
        this.change(
            (id) => (this.store as LandscapeStore).edit((records) => planCenterDelete(records, id)),
            fillText(LABELS.deleted, [name])
        );
        this.mode = 'list';
    }

    handleSaved(event: CustomEvent<{ name: string }>): void {
        const text = this.mode === 'merge' ? LABELS.merged : LABELS.centerSaved;
        this.say(fillText(text, [event.detail.name]));
        this.mode = 'list';
    }

    private openForm(id: string | null, parentId: string | null): void {
        this.formId = id;
        this.parentId = parentId;
        this.mode = 'form';
    }

    private async change(
        edit: (id: string) => Promise<EditOutcome<ManagingRefusal>>,
        said: string = LABELS.moved
    ): Promise<void> {
        if (this.selectedId === null || !this.store) return;
        this.problem = '';
        const outcome = await edit(this.selectedId);
        if (outcome.kind === 'saved') this.say(said);
        else this.tell(outcome);
    }

    private say(text: string): void {
        this.dispatchEvent(new CustomEvent('done', { detail: { text } }));
    }

    private tell(outcome: EditOutcome<ManagingRefusal>): void {
        if (outcome.kind === 'failed') {
            const { error } = outcome;
            this.problem = error.kind === 'conflict' ? PAGE_LABELS.conflictTitle : ERROR_TEXTS[error.kind];
            this.problemDetails = messageOf(error);
        } else if (outcome.kind === 'refused') this.problem = LABELS.refused;
    }
}
