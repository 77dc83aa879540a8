import { LightningElement, api } from 'lwc';
import {
    amountText,
    LABELS,
    LEVEL_TEXTS,
    REASON_TEXTS,
    sentenceText,
    shareText,
    shortAmountText,
    STATUS_TEXTS,
    WORK_TEXTS,
    workText
} from 'c/planTrackerLabels';
import type { PlanView } from 'c/planTrackerStore';
import { fillText } from 'c/result';

/** Where a plan stands: one sentence with its reasons, the numbers, the chart, and progress by the package's rule. */
export default class PlanTrackerSummary extends LightningElement {
    /** The plan to show. */
    @api view: PlanView | undefined;
    labels = LABELS;

    get level(): string {
        return this.view ? LEVEL_TEXTS[this.view.status.level] : '';
    }
    get levelClass(): string {
        return `level ${this.view?.status.level ?? ''}`;
    }
    get headline(): string {
        return this.view ? sentenceText(STATUS_TEXTS, this.view.status.headline) : '';
    }
    get work(): string {
        return this.view ? workText(WORK_TEXTS, this.view.status.work) : '';
    }
    get reasons() {
        const because = this.view?.status.because ?? [];
        return because.map((reason) => ({ key: reason.code, text: sentenceText(REASON_TEXTS, reason) }));
    }

    get figures() {
        const { view } = this;
        if (!view) return [];
        const { target, won, open, weighted, planned, currency } = view.reality;
        const figure = (key: string, label: string, amount: number | null, help = '') => ({
            key,
            label,
            help,
            short: amount === null ? LABELS.noTarget : shortAmountText(amount, currency),
            full: amount === null ? LABELS.noTarget : amountText(amount, currency)
        });
        return [
            figure('target', LABELS.target, target),
            figure('won', LABELS.won, won),
            figure('open', LABELS.open, open),
            figure('weighted', LABELS.weighted, weighted),
            figure('planned', LABELS.planned, planned, LABELS.plannedHelp)
        ];
    }

    get progressText(): string {
        const { view } = this;
        if (!view) return '';
        const gone = view.elapsed.days / view.elapsed.of;
        return fillText(LABELS.progressOf, [shareText(view.progress.plan.share), shareText(gone)]);
    }
    get doneText(): string {
        const { actionsDone = 0, actionCount = 0 } = this.view?.progress.plan ?? {};
        return fillText(LABELS.actionsDone, [actionsDone, actionCount]);
    }
    /** Progress__c of the plan, percent with two decimals: what reports show. */
    get percent(): number {
        return this.view?.progress.plan.percent ?? 0;
    }
    get barStyle(): string {
        return `inline-size: ${this.percent}%`;
    }
    get goneStyle(): string {
        const { days = 0, of = 1 } = this.view?.elapsed ?? {};
        return `inset-inline-start: ${((days / of) * 100).toFixed(2)}%`;
    }
    get isIncomplete(): boolean {
        return this.view?.complete === false;
    }
}
