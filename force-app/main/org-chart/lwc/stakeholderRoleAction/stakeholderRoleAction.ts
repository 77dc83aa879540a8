import { LightningElement, api } from 'lwc';
import { todayIsoDate } from 'c/localeFormat';
import { CloseActionScreenEvent } from 'lightning/actions';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent } from 'lightning/refresh';
import {
    OrgChartStore,
    type Choices,
    type JudgementContexts,
    type MapAccess,
    type MapRecords,
    type OrgChartGateway,
    type OrgChartState
} from 'c/orgChartStore';
import type { PlatformError } from 'c/platformError';
import type { RoleSubject } from 'c/stakeholderRoleGateway';
import USER_ID from '@salesforce/user/Id';
import { LABELS } from './labels';

/** The user's day: "en-CA" writes ISO dates. */

/**
 * Records what somebody is to us, from the page of an account, a contact or a stakeholder: the form of the org chart in a
 * dialog of its own, with the same keys, log and care for what others saved meanwhile.
 */
export default class StakeholderRoleAction extends LightningElement {
    /** Set by the page on which the action stands. */
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;

    labels = LABELS;
    subject: RoleSubject | null = null;
    hasNoRecord = false;
    chosen: string | undefined;
    store = new OrgChartStore({
        gateway: {
            save: (request) => this.gateway.save(request),
            reload: () => this.gateway.reload(),
            readDetails: (ids, withNotes) => this.gateway.readDetails(ids, withNotes),
            contactDefaults: (contact) => this.gateway.contactDefaults(contact)
        },
        newKey: () => crypto.randomUUID(),
        today: todayIsoDate,
        userId: USER_ID
    });
    state: OrgChartState = this.store.getState();
    private unsubscribe: (() => void) | undefined;

    override connectedCallback(): void {
        this.unsubscribe = this.store.subscribe((state) => (this.state = state));
    }
    override disconnectedCallback(): void {
        this.unsubscribe?.();
    }

    private get gateway(): OrgChartGateway {
        return this.refs?.gateway as unknown as OrgChartGateway;
    }
    get accountId(): string | undefined {
        return this.subject?.accountId ?? undefined;
    }

    private get candidates() {
        return (this.state.map?.hierarchy.people ?? []).filter(({ kind }) => kind !== 'outside');
    }
    /** Why there is no form; empty where there is one. */
    get obstacle(): string {
        if (this.subject && this.subject.accountId === null) return LABELS.noAccount;
        if (this.hasNoRecord || this.state.phase === 'failed') return LABELS.failed;
        if (this.state.phase === 'no-access' || this.state.access?.judge === false) return LABELS.noAccess;
        return this.state.phase === 'ready' && this.candidates.length === 0 ? LABELS.nobody : '';
    }
    get isLoading(): boolean {
        return this.obstacle === '' && (this.state.phase !== 'ready' || this.state.choices === null);
    }
    /** On an account somebody has to be chosen; elsewhere the record is the person. */
    get isChoosing(): boolean {
        return this.subject?.contactId === null && this.subject.stakeholderId === null;
    }
    get options() {
        return this.candidates.map(({ key, name, title }) => ({
            value: key,
            label: [name, title].filter(Boolean).join(', ')
        }));
    }
    /** The person judged, as a list of one or none: another person gets a new form. */
    get people(): string[] {
        const key = this.personKey;
        return key === undefined ? [] : [key];
    }
    private get personKey(): string | undefined {
        if (this.isChoosing) return this.chosen;
        const { contactId, stakeholderId } = this.subject ?? {};
        return this.candidates.find((person) =>
            contactId ? person.contactId === contactId : person.stakeholderId === stakeholderId
        )?.key;
    }

    handleSubject(event: CustomEvent<RoleSubject>): void {
        this.subject = event.detail;
    }
    handleNoSubject(): void {
        this.hasNoRecord = true;
    }
    handleRecords(event: CustomEvent<MapRecords>): void {
        this.store.receiveRecords(event.detail);
    }
    handleRecordsFailed(event: CustomEvent<PlatformError>): void {
        this.store.receiveFailure(event.detail);
    }
    handleAccess(event: CustomEvent<MapAccess>): void {
        this.store.receiveAccess(event.detail);
    }
    handleContexts(event: CustomEvent<JudgementContexts>): void {
        this.store.receiveContexts(event.detail);
    }
    handleChoices(event: CustomEvent<Choices>): void {
        this.store.receiveChoices(event.detail);
    }
    handlePerson(event: CustomEvent<{ value: string }>): void {
        this.chosen = event.detail.value;
    }
    handleDone(event: CustomEvent<{ kind: 'saved' | 'unchanged' }>): void {
        if (event.detail.kind === 'saved') {
            this.dispatchEvent(new ShowToastEvent({ title: LABELS.saved, variant: 'success' }));
            this.dispatchEvent(new RefreshEvent());
        }
        this.handleClose();
    }
    handleClose(): void {
        this.dispatchEvent(new CloseActionScreenEvent());
    }
}
