import { api, LightningElement, wire } from 'lwc';
import { getRecord, type RecordRepresentation } from 'lightning/uiRecordApi';
import { environment } from '../../../environment.ts';
import type { RecordPath as Path } from '../../../bootstrap.ts';

/** The path of a record: its picklist as steps, with the present one marked. Reading only, unlike Lightning's. */
export default class RecordPath extends LightningElement {
    @api objectName!: string;
    @api recordId!: string;
    current: string | undefined;

    private get path(): Path {
        return environment().bootstrap.objects[this.objectName]!.path!;
    }
    get steps(): Path['steps'] {
        return this.path.steps;
    }
    get fields(): string[] {
        return [`${this.objectName}.Id`];
    }
    get optionalFields(): string[] {
        return [`${this.objectName}.${this.path.field}`];
    }

    @wire(getRecord, { recordId: '$recordId', fields: '$fields', optionalFields: '$optionalFields' })
    handleRecord({ data }: { data?: RecordRepresentation }): void {
        const value = data?.fields[this.path.field]?.value;
        if (data) this.current = value ? String(value) : undefined;
    }
}
