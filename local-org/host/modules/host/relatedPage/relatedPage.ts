import { api, LightningElement, wire } from 'lwc';
import { getRecord, type FetchResponse, type RecordRepresentation } from 'lightning/uiRecordApi';
import { environment } from '../../../environment.ts';
import { recordAddress } from '../../../field-display.ts';
import { setPageTitle } from '../../../page-title.ts';

/** "View All" of a related list. */
export default class RelatedPage extends LightningElement {
    @api objectName!: string;
    @api recordId!: string;
    @api relationship!: string;
    recordName = '';
    missing = false;

    get nameFields(): string[] {
        return [`${this.objectName}.${environment().bootstrap.objects[this.objectName]?.compactLayout[0] ?? 'Name'}`];
    }

    @wire(getRecord, { recordId: '$recordId', fields: '$nameFields' })
    handleRecord({ data, error }: { data?: RecordRepresentation; error?: FetchResponse }): void {
        if (data) {
            this.recordName = String(Object.values(data.fields)[0]?.value ?? '');
            setPageTitle(this.relationship.replace(/__r$/, '').replaceAll('_', ' '), this.recordName);
        }
        this.missing = error !== undefined;
    }

    get objectLabel(): string {
        return environment().bootstrap.objects[this.objectName]!.labelPlural;
    }

    get listAddress(): string {
        return `/lightning/o/${this.objectName}/list`;
    }

    get recordAddress(): string {
        return recordAddress(this.objectName, this.recordId);
    }
}
