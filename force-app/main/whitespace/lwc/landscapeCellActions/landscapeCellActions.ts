import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { dateText, ERROR_TEXTS, exactMoney, LABELS as PAGE_LABELS } from 'c/landscapeLabels';
import { newOpportunityPage, newPlanPage } from 'c/landscapeNewRecordGateway';
import {
    missingRoles,
    type CellAddress,
    type LandscapeModel,
    type LandscapeState,
    type LandscapeStore,
    type RelatedRecords
} from 'c/landscapeStore';
import { fillText } from 'c/result';
import { dealsOf, objectivesOf, peopleOf } from './cellLists';
import { LABELS, ROLE_TEXTS } from './labels';

/**
 * What to do about a cell: create an opportunity or a plan objective; who is there and which roles are missing; which
 * opportunities and objectives there are already.
 *
 * @fires done with a text that says what has been done
 */
export default class LandscapeCellActions extends NavigationMixin(LightningElement) {
    @api store: LandscapeStore | undefined;
    @api state: LandscapeState | undefined;
    /** The cell; null where several are selected. */
    @api address: CellAddress | null = null;

    labels = { ...PAGE_LABELS, ...LABELS };
    isPlanning = false;

    override connectedCallback(): void {
        this.store?.needRelated();
    }

    private get model(): LandscapeModel {
        return this.state?.model as LandscapeModel;
    }
    private get related(): RelatedRecords | null {
        return this.model.records.related;
    }
    private get cell(): CellAddress {
        return this.address as CellAddress;
    }
    get isSeveral(): boolean {
        return this.address === null;
    }
    get isLoading(): boolean {
        return this.related === null && this.state?.relatedError === null;
    }
    get problem(): string {
        const error = this.state?.relatedError;
        return error ? ERROR_TEXTS[error.kind] : '';
    }
    get canCreateOpportunity(): boolean {
        return this.state?.access?.createOpportunities === true;
    }
    get canPlan(): boolean {
        return this.state?.access?.createObjectives === true && !this.isPlanning && this.related !== null;
    }
    get deals() {
        return dealsOf(this.model, this.cell).map(({ deal, minor }) => ({
            id: deal.opportunity.id,
            name: deal.opportunity.name,
            facts: [dateText(deal.opportunity.closeDate), deal.opportunity.stageName].join(' · '),
            amount: exactMoney(
                minor,
                this.model.business.digits[deal.currency] ?? 2,
                this.model.business.currencies[deal.currency] ?? ''
            )
        }));
    }
    get hasNoDeals(): boolean {
        return this.deals.length === 0;
    }
    get people() {
        return peopleOf(this.related, this.cell.buyingCenterId);
    }
    get hasNoPeople(): boolean {
        return this.people.length === 0;
    }
    get missing(): string {
        const roles = missingRoles(this.related?.roles ?? [], this.cell.buyingCenterId);
        if (roles.length === 0) return '';
        return fillText(LABELS.rolesMissing, [roles.map((role) => ROLE_TEXTS[role] ?? role).join(', ')]);
    }
    get objectives() {
        return objectivesOf(this.model, this.cell);
    }
    get hasNoObjectives(): boolean {
        return this.objectives.length === 0;
    }

    handleNewOpportunity(): void {
        const { buyingCenterId, offeringId } = this.cell;
        const row = this.model.business.rowOf.get(buyingCenterId) ?? -1;
        const center = this.model.business.buyingCenters[row];
        const accountId = center?.memberAccountId ?? center?.accountId ?? this.model.records.account.id;
        this[NavigationMixin.Navigate](newOpportunityPage(accountId, buyingCenterId, offeringId));
    }
    handleNewPlan(): void {
        this[NavigationMixin.Navigate](newPlanPage(this.model.records.account.id));
    }
    handlePlan(): void {
        this.isPlanning = true;
    }
    handlePlanClosed(): void {
        this.isPlanning = false;
    }
    handlePlanned(event: CustomEvent<{ name: string }>): void {
        this.isPlanning = false;
        const text = fillText(LABELS.objectiveSaved, [event.detail.name]);
        this.dispatchEvent(new CustomEvent('done', { detail: { text } }));
    }
    handleOpenRecord(event: Event): void {
        const recordId = (event.currentTarget as HTMLElement).dataset.id;
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId, actionName: 'view' } });
    }
}
