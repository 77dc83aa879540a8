import { LightningElement, api } from 'lwc';
import { formatDay } from 'c/localeFormat';
import { daysText, ERROR_TEXTS, REFUSAL_TEXTS } from 'c/planTrackerLabels';
import { scheduleOf } from 'c/planTrackerRows';
import { choiceText, type EditOutcome, type PlanTrackerStore, type PlanView } from 'c/planTrackerStore';
import { fillText } from 'c/result';
import { LABELS } from './labels';

/**
 * What an action waits for and what waits for it, with its slack. Dependencies are added and taken away at once; a loop
 * is refused by name.
 *
 * @fires workopened with the action to open
 */
export default class PlanTrackerLinks extends LightningElement {
    /** Store of the page. */
    @api store: PlanTrackerStore | undefined;
    /** The plan as it is now. */
    @api view: PlanView | undefined;
    /** The action that this is about. */
    @api actionId = '';
    @api canEdit = false;
    texts = LABELS;
    trouble = '';

    private statusText(status: string): string {
        return choiceText(this.view?.choices, 'actionStatus', status);
    }
    private itemsOf(end: 'predecessorId' | 'successorId', other: 'predecessorId' | 'successorId') {
        const facts = this.view?.facts;
        return (facts?.dependencies ?? []).flatMap((dependency) => {
            if (dependency[other] !== this.actionId) return [];
            const action = facts?.actions.find(({ id }) => id === dependency[end]);
            if (!action) return [];
            return [
                {
                    id: dependency.id,
                    actionId: action.id,
                    name: action.name,
                    detail: [this.statusText(action.status), action.due === null ? '' : formatDay(action.due)]
                        .filter((part) => part)
                        .join(' · '),
                    removeText: fillText(LABELS.removeWait, [action.name])
                }
            ];
        });
    }
    get predecessors() {
        return this.itemsOf('predecessorId', 'successorId');
    }
    get successors() {
        return this.itemsOf('successorId', 'predecessorId');
    }
    get isFree(): boolean {
        return this.predecessors.length === 0;
    }
    get hasSuccessors(): boolean {
        return this.successors.length > 0;
    }
    get candidates() {
        const taken = new Set([this.actionId, ...this.predecessors.map(({ actionId }) => actionId)]);
        return (this.view?.facts.actions ?? [])
            .filter(({ id }) => !taken.has(id))
            .map(({ id, name }) => ({ label: name, value: id }))
            .sort((one, other) => one.label.localeCompare(other.label));
    }
    get slackText(): string {
        const days = this.view && scheduleOf(this.view)?.days.get(this.actionId);
        if (!days) return '';
        return days.slack === 0 ? LABELS.noSlack : fillText(LABELS.slack, [daysText(days.slack)]);
    }

    async handleAdd(event: CustomEvent<{ value: string }>): Promise<void> {
        this.tell(await this.store?.link(event.detail.value, this.actionId));
    }
    async handleRemove(event: Event): Promise<void> {
        this.tell(await this.store?.unlink((event.currentTarget as HTMLElement).dataset.id as string));
    }
    private tell(outcome: EditOutcome | undefined): void {
        this.trouble = '';
        if (outcome?.kind === 'refused') this.trouble = fillText(REFUSAL_TEXTS[outcome.code], [...outcome.names]);
        if (outcome?.kind === 'failed') this.trouble = ERROR_TEXTS[outcome.error.kind];
    }
    handleOpen(event: Event): void {
        const id = (event.currentTarget as HTMLElement).dataset.action as string;
        this.dispatchEvent(new CustomEvent('workopened', { detail: { mode: 'edit', of: 'action', id } }));
    }
}
