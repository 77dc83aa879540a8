import { LightningElement, api } from 'lwc';
import { planMerge, type Disagreement, type MergeChoice, type MergePlan } from 'c/landscapeMerge';
import { dateText, ERROR_TEXTS, LABELS as PAGE_LABELS } from 'c/landscapeLabels';
import { mergeFacts, type BuyingCenterRecord, type LandscapeRecords, type LandscapeStore } from 'c/landscapeStore';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';
import { LABELS } from './labels';
import { choiceText, subjectOf, summaryOf } from './mergeTexts';

/**
 * Merges a buying center into another one: what moves, what to decide, how far it is.
 *
 * @fires saved with the name of the buying center that took everything
 * @fires close when the merge is to be left
 */
export default class LandscapeCenterMerge extends LightningElement {
    @api store: LandscapeStore | undefined;
    /** Buying center that becomes part of another one. */
    @api centerId = '';

    labels = { ...PAGE_LABELS, ...LABELS };
    targetId = '';
    choices: ReadonlyMap<string, MergeChoice> = new Map();
    problem = '';
    problemDetails = '';
    progress = '';
    isReady = false;
    isSaving = false;
    hasStopped = false;

    override async connectedCallback(): Promise<void> {
        await this.store?.needRelated();
        this.isReady = true;
        const { relatedError } = this.store?.getState() ?? {};
        if (relatedError) this.tell(ERROR_TEXTS[relatedError.kind], messageOf(relatedError));
    }

    private get records(): LandscapeRecords | null {
        return this.store?.getState().model?.records ?? null;
    }
    private nameOf(id: string): string {
        return this.records?.buyingCenters.find((center) => center.id === id)?.name ?? '';
    }
    get heading(): string {
        return fillText(LABELS.mergeTitle, [this.nameOf(this.centerId)]);
    }
    get targetOptions() {
        const centers: readonly BuyingCenterRecord[] = this.records?.buyingCenters ?? [];
        const source = centers.find(({ id }) => id === this.centerId);
        return centers
            .filter(
                ({ id, accountId, status }) =>
                    id !== this.centerId && accountId === source?.accountId && status !== 'Retired'
            )
            .map(({ id, name }) => ({ value: id, label: name }))
            .sort((left, right) => left.label.localeCompare(right.label));
    }

    private get plan(): MergePlan | null {
        const { records, centerId, targetId } = this;
        if (records === null || targetId === '' || !this.isReady) return null;
        const planned = planMerge(mergeFacts(records), centerId, targetId);
        return planned.ok ? planned.value : null;
    }
    get summary(): string[] {
        const { plan } = this;
        return plan === null ? [] : summaryOf(plan);
    }
    get hasPlan(): boolean {
        return this.plan !== null;
    }
    private get disagreements(): readonly { readonly disagreement: Disagreement; readonly subject: string }[] {
        const { plan, records } = this;
        if (plan === null || records === null) return [];
        return plan.combinations.flatMap((combination) =>
            combination.disagreements.map((disagreement) => ({
                disagreement,
                subject: subjectOf(records, combination, disagreement)
            }))
        );
    }
    get hasQuestions(): boolean {
        return this.disagreements.length > 0;
    }
    get questionsText(): string {
        return fillText(LABELS.mergeQuestions, [this.disagreements.length]);
    }
    get questions() {
        const { records } = this;
        return this.disagreements.map(({ disagreement, subject }) => ({
            key: disagreement.key,
            subject,
            value: this.choices.get(disagreement.key) ?? '',
            options: (['target', 'source'] as const).map((side) => ({
                value: side,
                label: fillText(LABELS.mergeChoice, [
                    this.nameOf(side === 'target' ? this.targetId : this.centerId),
                    choiceText(disagreement[side], records, dateText)
                ])
            }))
        }));
    }
    get cannotMerge(): boolean {
        const open = this.disagreements.some(({ disagreement }) => !this.choices.has(disagreement.key));
        return this.plan === null || open || this.isSaving || this.records?.complete !== true;
    }
    get mergeLabel(): string {
        return this.hasStopped ? LABELS.mergeContinue : LABELS.merge;
    }

    handleTarget(event: CustomEvent<{ value: string }>): void {
        this.targetId = event.detail.value;
        this.choices = new Map();
        this.problem = '';
    }
    handleChoice(event: CustomEvent<{ value: string }>): void {
        const { key = '' } = (event.currentTarget as HTMLElement).dataset;
        this.choices = new Map([...this.choices, [key, event.detail.value as MergeChoice]]);
    }
    handleAll(event: Event): void {
        const side = (event.currentTarget as HTMLElement).dataset.side as MergeChoice;
        this.choices = new Map(this.disagreements.map(({ disagreement }) => [disagreement.key, side]));
    }
    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    async handleMerge(): Promise<void> {
        const { store, centerId, targetId } = this;
        if (!store || this.cannotMerge) return;
        const name = this.nameOf(targetId);
        const note = fillText(LABELS.mergeNote, [name, dateText(store.today())]);
        this.isSaving = true;
        this.problem = '';
        const outcome = await store.merge(centerId, targetId, this.choices, note, (done, all) => {
            this.progress = fillText(LABELS.mergeProgress, [done, all]);
        });
        this.isSaving = false;
        this.progress = '';
        if (outcome.kind === 'failed') {
            this.hasStopped = true;
            this.tell(`${LABELS.mergeStopped} ${ERROR_TEXTS[outcome.error.kind]}`, messageOf(outcome.error));
        } else if (outcome.kind === 'refused') this.tell(LABELS.mergeChanged, '');
        else this.dispatchEvent(new CustomEvent('saved', { detail: { name } }));
    }

    private tell(problem: string, details: string): void {
        this.problem = problem;
        this.problemDetails = details;
    }
}
