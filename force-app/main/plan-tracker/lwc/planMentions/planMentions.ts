import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { formatDay, todayIsoDate } from 'c/localeFormat';
import type { ActionStatus } from 'c/planFacts';
import { isOverdue } from 'c/planFacts';
import type { Mention } from 'c/planMentionsGateway';
import { fillText } from 'c/result';
import { LABELS } from './labels';

/** The user's day: "en-CA" writes ISO dates. */

/** The actions of key account plans that touch an opportunity or a contact, on its record page. */
export default class PlanMentions extends NavigationMixin(LightningElement) {
    /** Id of the opportunity or the contact, set by the record page. */
    @api recordId: string | undefined;
    /** API name of its object, set by the record page. */
    @api objectApiName: string | undefined;
    texts = LABELS;
    mentions: readonly Mention[] | null = null;
    hasFailed = false;

    get isEmpty(): boolean {
        return this.mentions?.length === 0;
    }
    get items() {
        const today = todayIsoDate();
        return (this.mentions ?? []).map((mention) => {
            const { actionId, name, status, due, ownerName, objectiveName, planName, planId } = mention;
            const isLate = isOverdue({ status: status as ActionStatus, due }, today);
            const day = due === null ? '' : fillText(LABELS.due, [formatDay(due)]);
            return {
                ...{ id: actionId, name, status, planId, owner: ownerName },
                detail: fillText(LABELS.detail, [objectiveName, planName]),
                due: isLate ? `${day} · ${LABELS.late}` : day,
                dueClass: isLate ? 'late' : ''
            };
        });
    }
    handleMentions(event: CustomEvent<readonly Mention[]>): void {
        this.mentions = event.detail;
        this.hasFailed = false;
    }
    handleFailure(): void {
        this.hasFailed = this.mentions === null;
    }
    handlePlan(event: Event): void {
        const recordId = (event.currentTarget as HTMLElement).dataset.id;
        if (!recordId) return;
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, actionName: 'view' }
        });
    }
}
