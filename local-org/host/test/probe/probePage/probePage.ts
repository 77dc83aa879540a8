// A component that uses every platform module once, as a deployed one would: what the page's tests look at.
import { LightningElement, api, wire } from 'lwc';
import { getRecord, getFieldValue, updateRecord } from 'lightning/uiRecordApi';
import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';
import { graphql, gql } from 'lightning/graphql';
import { NavigationMixin, CurrentPageReference } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { registerRefreshHandler, RefreshEvent } from 'lightning/refresh';
import ProbeDialog from 'c/probeDialog';
import NAME from '@salesforce/schema/Account.Name';
import USER_ID from '@salesforce/user/Id';
import canEdit from '@salesforce/customPermission/Account_Atlas_Edit';

export default class ProbePage extends NavigationMixin(LightningElement) {
    @api recordId;
    @api objectApiName;
    problem = '';
    answer = '';
    accounts;
    fields = [NAME];
    nameField = 'Account.Industry';
    recordTypeId = '012000000000000AAA';
    nameFilter = { name: '%Probe%' };

    connectedCallback() {
        window.atlasProbe = 'written by the component';
        registerRefreshHandler(this, async () => {
            this.answer = 'refreshed';
        });
    }

    @wire(getRecord, { recordId: '$recordId', fields: '$fields' }) record;
    @wire(getObjectInfo, { objectApiName: 'Account' }) info;
    @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: '$nameField' }) picklist;
    @wire(CurrentPageReference) pageReference;
    @wire(graphql, {
        query: gql`
            query accounts($name: String) {
                uiapi {
                    query {
                        Account(first: 5, where: { Name: { like: $name } }) {
                            edges {
                                node {
                                    Id
                                    Name {
                                        value
                                    }
                                }
                            }
                        }
                    }
                }
            }
        `,
        variables: '$nameFilter'
    })
    handleAccounts(result) {
        this.accounts = result;
    }

    get recordName() {
        return getFieldValue(this.record.data, NAME) ?? '';
    }
    get names() {
        return (this.accounts?.data?.uiapi.query.Account.edges ?? []).map(({ node }) => node.Name.value).join(', ');
    }
    get label() {
        return this.info.data?.label;
    }
    get industries() {
        return this.picklist.data?.values.length;
    }
    get page() {
        return this.pageReference?.type;
    }
    get user() {
        return USER_ID;
    }
    get permission() {
        return String(canEdit);
    }

    async handleRename() {
        try {
            await updateRecord({ fields: { Id: this.recordId, Name: `${this.recordName} renamed` } });
            this.dispatchEvent(new ShowToastEvent({ title: 'Renamed', variant: 'success' }));
        } catch (error) {
            this.problem = error.body?.output?.errors?.[0]?.message ?? JSON.stringify(error.body);
        }
    }
    handleRefresh() {
        this.dispatchEvent(new RefreshEvent());
    }
    async handleAsk() {
        this.answer = await ProbeDialog.open({ label: 'Probe dialog', size: 'small', question: 'Is it so?' });
    }
    handleGo() {
        this[NavigationMixin.Navigate]({
            type: 'standard__objectPage',
            attributes: { objectApiName: 'Account', actionName: 'list' }
        });
    }
}
