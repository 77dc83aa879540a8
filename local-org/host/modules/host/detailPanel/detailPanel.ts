import { api, LightningElement, wire } from 'lwc';
import { getRecord, type FetchResponse, type RecordRepresentation } from 'lightning/uiRecordApi';
import { objectInfo, type ObjectInfo } from '../../../../platform/object-info.ts';
import type { UiRecord } from '../../../../platform/record-store.ts';
import { update } from '../../../../platform/records.ts';
import { environment } from '../../../environment.ts';
import { failureOf, withoutField, type Failure } from '../../../failures.ts';
import { failureMessages, formSections, layoutFields, type FormSection } from '../../../record-form.ts';
import type { FieldChange } from '../fieldInput/fieldInput.ts';
import type { Form } from '../formSections/formSections.ts';

/** Fields of a record by its page layout, edited in place. */
export default class DetailPanel extends LightningElement {
    @api objectName!: string;
    @api recordId!: string;
    info: ObjectInfo | undefined;
    record: UiRecord | undefined;
    editing = false;
    saving = false;
    private failure: Failure | undefined;
    private changes: Record<string, unknown> = {};
    /** Item whose pencil was pressed: brought into view once the inputs are there. */
    private startedAt: string | undefined;

    override connectedCallback(): void {
        objectInfo(this.objectName).then(
            (info) => (this.info = info),
            (error: unknown) => (this.failure = failureOf(error))
        );
    }

    get fields(): string[] | undefined {
        return this.info && [`${this.objectName}.Id`];
    }

    get optionalFields(): string[] {
        return this.info ? layoutFields(this.info, environment().bootstrap.objects[this.objectName]!) : [];
    }

    @wire(getRecord, { recordId: '$recordId', fields: '$fields', optionalFields: '$optionalFields' })
    handleRecord({ data, error }: { data?: RecordRepresentation; error?: FetchResponse }): void {
        if (data) this.record = data as UiRecord;
        else if (error) this.failure = failureOf(error);
    }

    get sections(): FormSection[] {
        const { info, record, changes, failure } = this;
        if (!info || !record) return [];
        const pages = environment().bootstrap.objects[this.objectName]!;
        return formSections({ info, pages, record, changes, failure });
    }

    get messages(): string[] {
        return failureMessages(this.info, this.failure);
    }

    get canEdit(): boolean {
        return !this.editing && this.info?.updateable === true;
    }

    private get form(): Form | null {
        return this.template!.querySelector<Form>('host-form-sections');
    }

    override renderedCallback(): void {
        if (this.startedAt) this.form?.reveal(this.startedAt);
        this.startedAt = undefined;
    }

    handleEdit(event: CustomEvent<string>): void {
        this.handleCancel();
        this.editing = true;
        this.startedAt = event.detail;
    }

    handleChange(event: CustomEvent<FieldChange>): void {
        const { name, value } = event.detail;
        this.changes = { ...this.changes, [name]: value };
        this.failure = this.failure && withoutField(this.failure, name);
    }

    handleCancel(): void {
        this.editing = false;
        this.failure = undefined;
        this.changes = {};
    }

    async handleSave(): Promise<void> {
        if (!this.form?.reportValidity()) return;
        if (Object.keys(this.changes).length === 0) return this.handleCancel();
        this.saving = true;
        const ifUnmodifiedSince = this.record?.lastModifiedDate ?? undefined;
        try {
            await update({ fields: { ...this.changes, Id: this.recordId } }, { ifUnmodifiedSince });
            this.handleCancel();
        } catch (error) {
            this.failure = failureOf(error);
        }
        this.saving = false;
    }
}
