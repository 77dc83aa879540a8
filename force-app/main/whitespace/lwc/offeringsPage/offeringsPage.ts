import { LightningElement } from 'lwc';
import { todayIsoDate } from 'c/localeFormat';
import userId from '@salesforce/user/Id';
import { countText, ERROR_TEXTS, LABELS as PAGE_LABELS } from 'c/landscapeLabels';
import type { LandscapeState } from 'c/landscapeStore';
import { OfferingsStore, type OfferingsAccess, type OfferingsGateway, type OfferingsRecords } from 'c/offeringsStore';
import { messageOf, type PlatformError } from 'c/platformError';
import { fillText } from 'c/result';
import { LABELS } from './labels';

const NO_ACCESS: OfferingsAccess = { see: false, editOfferings: false, editProducts: false };

/** The offering portfolio: offerings in their families, the products of each, and the business that has none. */
export default class OfferingsPage extends LightningElement {
    labels = { ...PAGE_LABELS, ...LABELS };
    announcement = '';
    access: OfferingsAccess | null = null;
    store = new OfferingsStore({
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
    }
    override disconnectedCallback(): void {
        this.unsubscribe?.();
    }

    private get gateway(): Pick<OfferingsGateway, 'save' | 'reload'> {
        return this.refs?.gateway as unknown as OfferingsGateway;
    }
    get isLoading(): boolean {
        return this.state.phase === 'loading';
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
    get failureText(): string {
        const { failure } = this.state;
        if (failure === null) return '';
        return failure.kind === 'conflict' ? PAGE_LABELS.conflictTitle : ERROR_TEXTS[failure.kind];
    }
    get failureDetails(): string {
        return this.state.failure ? messageOf(this.state.failure) : '';
    }
    get rights(): OfferingsAccess {
        return this.access ?? NO_ACCESS;
    }
    get isReadOnly(): boolean {
        return !this.rights.editOfferings && !this.rights.editProducts;
    }
    /** A new object for each change of what is shown. */
    get shown(): OfferingsRecords {
        return (this.state.phase === 'ready' ? this.store.shown : null) as OfferingsRecords;
    }
    get facts(): string {
        const { offerings, products } = this.shown;
        const mapped = products.filter(({ offeringId }) => offeringId !== null).length;
        return fillText(
            LABELS.portfolioFacts,
            [offerings.filter(({ active }) => active).length, mapped, products.length].map(countText)
        );
    }
    get cannotUndo(): boolean {
        return this.state.done.length === 0 || this.state.isSaving;
    }
    get cannotRedo(): boolean {
        return this.state.undone.length === 0 || this.state.isSaving;
    }

    handleRecords(event: CustomEvent<OfferingsRecords>): void {
        this.store.receiveOfferings(event.detail);
    }
    handleRecordsFailed(event: CustomEvent<PlatformError>): void {
        this.store.receiveFailure(event.detail);
    }
    handleAccess(event: CustomEvent<OfferingsAccess>): void {
        this.access = event.detail;
        if (!event.detail.see) this.store.receiveNoAccess();
    }
    handleRetry(): void {
        this.store.reload();
    }
    handleDismiss(): void {
        this.store.dismissFailure();
    }
    handleDone(event: CustomEvent<{ text: string }>): void {
        this.announcement = event.detail.text;
    }
    async handleUndo(): Promise<void> {
        const outcome = await this.store.undo();
        if (outcome?.kind === 'saved') this.announcement = PAGE_LABELS.undone;
    }
    async handleRedo(): Promise<void> {
        const outcome = await this.store.redo();
        if (outcome?.kind === 'saved') this.announcement = PAGE_LABELS.redone;
    }
}
