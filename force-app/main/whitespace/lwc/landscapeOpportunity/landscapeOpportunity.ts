import { LightningElement, api } from 'lwc';
import { todayIsoDate } from 'c/localeFormat';
import { NavigationMixin } from 'lightning/navigation';
import userId from '@salesforce/user/Id';
import { ERROR_TEXTS, LABELS as PAGE_LABELS } from 'c/landscapeLabels';
import {
    LandscapeStore,
    type EditOutcome,
    type LandscapeAccess,
    type LandscapeGateway,
    type LandscapeModel,
    type LandscapeRecords,
    type LandscapeState,
    type Repair
} from 'c/landscapeStore';
import { messageOf, type PlatformError } from 'c/platformError';
import { dealView, type DealView } from './dealView';
import { LABELS } from './labels';

const NONE = 'none';

/** This deal in the landscape of its account: where its amounts count, and where that is said. */
export default class LandscapeOpportunity extends NavigationMixin(LightningElement) {
    /** Id of the opportunity, set by the record page. */
    @api recordId: string | undefined;

    labels = { ...PAGE_LABELS, ...LABELS };
    announcement = '';
    problem = '';
    problemDetails = '';
    hasNoAccount = false;
    store = new LandscapeStore({
        gateway: {
            save: (request) => this.gateway.save(request),
            reload: () => this.gateway.reload(),
            readRelated: () => Promise.resolve()
        },
        newKey: () => crypto.randomUUID(),
        // The form of Swedish dates is the ISO one.
        today: todayIsoDate,
        userId
    });
    state: LandscapeState = this.store.getState();
    private unsubscribe: (() => void) | undefined;

    override connectedCallback(): void {
        this.unsubscribe = this.store.subscribe((state) => {
            this.state = state;
        });
        // The deal counts whenever it closes.
        this.store.choose({ period: { first: 1900, last: 2999 } });
    }
    override disconnectedCallback(): void {
        this.unsubscribe?.();
    }

    private get gateway(): Pick<LandscapeGateway, 'save' | 'reload'> {
        return this.refs?.gateway as unknown as LandscapeGateway;
    }
    private get model(): LandscapeModel {
        return this.state.model as LandscapeModel;
    }
    get isLoading(): boolean {
        return this.state.phase === 'loading' && !this.hasNoAccount;
    }
    get isForbidden(): boolean {
        return this.state.phase === 'no-access';
    }
    get hasFailed(): boolean {
        return this.state.phase === 'failed';
    }
    get isShown(): boolean {
        return this.state.phase === 'ready';
    }
    get errorText(): string {
        return this.state.error ? ERROR_TEXTS[this.state.error.kind] : '';
    }
    get errorDetails(): string {
        return this.state.error ? messageOf(this.state.error) : '';
    }
    get isReadOnly(): boolean {
        return this.state.access?.editOpportunities !== true;
    }
    get isBusy(): boolean {
        return this.isReadOnly || this.state.isSaving;
    }
    get view(): DealView {
        return dealView(this.model, this.isReadOnly);
    }
    get cannotUndo(): boolean {
        return this.state.done.length === 0 || this.state.isSaving;
    }

    handleRecords(event: CustomEvent<LandscapeRecords>): void {
        this.store.receiveRecords(event.detail);
    }
    handleRecordsFailed(event: CustomEvent<PlatformError>): void {
        this.store.receiveFailure(event.detail);
    }
    handleAccess(event: CustomEvent<LandscapeAccess>): void {
        this.store.receiveAccess(event.detail);
    }
    handleAccountMissing(): void {
        this.hasNoAccount = true;
    }
    handleRetry(): void {
        this.store.reload();
    }

    handleDeal(event: CustomEvent<{ value: string }>): void {
        const { field } = (event.currentTarget as HTMLElement).dataset as { field: Repair['field'] };
        const recordId = this.model.records.opportunities[0]?.id ?? '';
        this.set([{ kind: 'opportunity', recordId, field, id: chosen(event) }]);
    }
    handleLine(event: CustomEvent<{ value: string }>): void {
        const { line = '' } = (event.currentTarget as HTMLElement).dataset;
        this.set([{ kind: 'line', recordId: line, field: 'buyingCenterId', id: chosen(event) }]);
    }
    handleOffer(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        const offer = this.view.offers.find((one) => one.key === key);
        if (offer) this.set([offer.repair]);
    }
    async handleUndo(): Promise<void> {
        const outcome = await this.store.undo();
        if (outcome) this.tell(outcome, LABELS.dealUndone);
    }
    handleAccount(): void {
        const recordId = this.model.records.account.id;
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId, actionName: 'view' } });
    }

    private async set(repairs: readonly Repair[]): Promise<void> {
        this.tell(await this.store.repair(repairs), LABELS.dealSaved);
    }

    private tell(outcome: EditOutcome, said: string): void {
        this.problem = '';
        this.problemDetails = '';
        if (outcome.kind === 'failed') {
            this.problem =
                outcome.error.kind === 'conflict' ? PAGE_LABELS.conflictTitle : ERROR_TEXTS[outcome.error.kind];
            this.problemDetails = messageOf(outcome.error);
        } else if (outcome.kind === 'saved') this.announcement = said;
    }
}

function chosen(event: CustomEvent<{ value: string }>): string | null {
    return event.detail.value === NONE ? null : event.detail.value;
}
