import { LightningElement, api, wire } from 'lwc';
import { getRecord, type RecordRepresentation } from 'lightning/uiRecordApi';
import ACCOUNT from '@salesforce/schema/Account';
import CONTACT from '@salesforce/schema/Contact';
import CONTACT_ACCOUNT from '@salesforce/schema/Contact.AccountId';
import STAKEHOLDER_ACCOUNT from '@salesforce/schema/Stakeholder__c.Account__c';

/** What the record of an action stands for: the account of the map, and the person where the record is one. */
export interface RoleSubject {
    /** Null where the record belongs to no account. */
    readonly accountId: string | null;
    readonly contactId: string | null;
    readonly stakeholderId: string | null;
}

/**
 * Finds the account of an account, a contact or a stakeholder; shows nothing.
 *
 * @fires subjectread with the `RoleSubject`
 * @fires subjectfailed where the record cannot be read
 */
export default class StakeholderRoleGateway extends LightningElement {
    /** Object of the record. */
    @api objectApiName: string | undefined;
    @api recordId: string | undefined;

    private told = '';

    get asked(): string | undefined {
        return this.objectApiName === ACCOUNT.objectApiName ? undefined : this.recordId;
    }
    get field() {
        return this.isContact ? [CONTACT_ACCOUNT] : [STAKEHOLDER_ACCOUNT];
    }
    private get isContact(): boolean {
        return this.objectApiName === CONTACT.objectApiName;
    }

    override renderedCallback(): void {
        if (this.recordId && this.objectApiName === ACCOUNT.objectApiName) this.tell(this.recordId);
    }

    @wire(getRecord, { recordId: '$asked', fields: '$field' })
    handleRecord({ data, error }: { data?: RecordRepresentation; error?: unknown }): void {
        if (error) this.dispatchEvent(new CustomEvent('subjectfailed'));
        if (!data) return;
        const name = this.isContact ? CONTACT_ACCOUNT.fieldApiName : STAKEHOLDER_ACCOUNT.fieldApiName;
        this.tell((data.fields[name]?.value as string | null) ?? null);
    }

    private tell(accountId: string | null): void {
        const isAccount = this.objectApiName === ACCOUNT.objectApiName;
        const detail: RoleSubject = {
            accountId,
            contactId: this.isContact ? (this.recordId ?? null) : null,
            stakeholderId: isAccount || this.isContact ? null : (this.recordId ?? null)
        };
        const text = JSON.stringify(detail);
        if (text === this.told) return;
        this.told = text;
        this.dispatchEvent(new CustomEvent('subjectread', { detail }));
    }
}
