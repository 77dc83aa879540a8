import { LightningElement, api } from 'lwc';
import { ERROR_TEXTS } from 'c/planTrackerLabels';
import type { NewTask, TaskFact } from 'c/planTaskGateway';
import type { ActionRecord, PlanTrackerStore } from 'c/planTrackerStore';
import type { PlatformError } from 'c/platformError';
import { fillText } from 'c/result';
import { LABELS } from './labels';

/** Standard tasks of an action: what of it is in somebody's list already, and a button that puts it into mine. */
export default class PlanTrackerTasks extends LightningElement {
    /** Store of the page. */
    @api store: PlanTrackerStore | undefined;
    /** The action that the tasks belong to. */
    @api action: ActionRecord | undefined;
    @api canEdit = false;
    texts = LABELS;
    tasks: readonly TaskFact[] = [];
    canCreate = false;
    isSaving = false;
    trouble = '';
    said = '';

    get actionId(): string | undefined {
        return this.action?.id;
    }
    /** Where there are neither tasks nor the right to make one there is nothing to say. */
    get isShown(): boolean {
        return this.canCreate || this.tasks.length > 0;
    }
    get hasNone(): boolean {
        return this.tasks.length === 0;
    }
    get items() {
        return this.tasks.map(({ id, subject, status }) => ({
            id,
            text: fillText(LABELS.taskLine, [subject, status])
        }));
    }
    get isDone(): boolean {
        const isOpen = this.action?.status !== 'Done' && this.action?.status !== 'Cancelled';
        return isOpen && this.tasks.length > 0 && this.tasks.every(({ isClosed }) => isClosed);
    }

    handleTasks(event: CustomEvent<readonly TaskFact[]>): void {
        this.tasks = event.detail;
    }
    handleAccess(event: CustomEvent<{ canCreate: boolean }>): void {
        this.canCreate = event.detail.canCreate;
    }
    async handleAdd(): Promise<void> {
        const { action } = this;
        const gateway = this.refs?.gateway as unknown as
            { addTask(task: NewTask): Promise<PlatformError | null> } | undefined;
        if (!action || !gateway || this.isSaving) return;
        this.isSaving = true;
        const { name, due, successMeasure, id } = action;
        const error = await gateway.addTask({ subject: name, due, description: successMeasure, actionId: id });
        this.isSaving = false;
        this.trouble = error ? ERROR_TEXTS[error.kind] : '';
        this.said = error ? '' : LABELS.taskAdded;
    }
    async handleDone(): Promise<void> {
        const outcome = await this.store?.edit('action', this.action?.id ?? '', { status: 'Done' });
        if (outcome?.kind === 'failed') this.trouble = ERROR_TEXTS[outcome.error.kind];
    }
}
