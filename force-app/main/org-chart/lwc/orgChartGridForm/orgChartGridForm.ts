import { LightningElement, api } from 'lwc';
import { chipsOf } from 'c/orgChartChips';
import { contextName, contextOf, GRID_LABELS, judgeStanding, QUADRANT_TEXTS, standingOf } from 'c/orgChartGridJudging';
import { quadrantOf } from 'c/influenceGrid';
import type { Choice, OrgChartStore } from 'c/orgChartStore';
import { fillText } from 'c/result';

const STEPS: readonly Choice[] = ['1', '2', '3', '4', '5'].map((step) => ({ label: step, value: step }));

/**
 * Judges influence and interest of one person without dragging. What was chosen stays when a save fails.
 *
 * @fires done when the form is to be closed
 */
export default class OrgChartGridForm extends LightningElement {
    @api store: OrgChartStore | undefined;
    /** Key of the person judged. */
    @api personKey: string | undefined;
    labels = GRID_LABELS;
    options = STEPS;
    influence = '';
    interest = '';
    trouble = '';
    isSaving = false;

    override connectedCallback(): void {
        const { store, personKey } = this;
        const chips = store ? chipsOf(store, store.getState()) : null;
        if (chips === null || personKey === undefined) return;
        const { influence, interest } = standingOf(chips, personKey);
        this.influence = influence === null ? '' : String(influence);
        this.interest = interest === null ? '' : String(interest);
    }

    get heading(): string {
        const chips = this.store ? chipsOf(this.store, this.store.getState()) : null;
        return fillText(GRID_LABELS.judgeWho, [chips?.of(this.personKey ?? null)?.name ?? '']);
    }
    get contextText(): string {
        const where = this.store ? contextOf(this.store.getState(), this.personKey ?? '') : null;
        return where === null ? '' : fillText(GRID_LABELS.judgeContext, [contextName(where)]);
    }
    get quadrant(): string {
        if (this.influence === '' || this.interest === '') return '';
        return QUADRANT_TEXTS[quadrantOf(Number(this.influence), Number(this.interest))];
    }

    handleInfluence(event: CustomEvent<{ value: string }>): void {
        this.influence = event.detail.value;
    }
    handleInterest(event: CustomEvent<{ value: string }>): void {
        this.interest = event.detail.value;
    }

    async handleSave(): Promise<void> {
        const { store, personKey } = this;
        if (!store || personKey === undefined || this.isSaving) return;
        this.trouble = this.influence === '' || this.interest === '' ? GRID_LABELS.needBoth : '';
        if (this.trouble !== '') return;
        this.isSaving = true;
        const { trouble } = await judgeStanding(store, personKey, Number(this.influence), Number(this.interest));
        this.isSaving = false;
        this.trouble = trouble;
        if (trouble === '') this.handleClose();
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('done'));
    }
}
