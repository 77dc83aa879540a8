import { api, LightningElement, wire } from 'lwc';
import { getRecord, type FetchResponse, type RecordRepresentation } from 'lightning/uiRecordApi';
import { objectInfo, type ObjectInfo } from '../../../../platform/object-info.ts';
import type { UiRecord } from '../../../../platform/record-store.ts';
import { update } from '../../../../platform/records.ts';
import { environment } from '../../../environment.ts';
import { failureOf, withoutField, type Failure } from '../../../failures.ts';
import { formSections, layoutFields, refusedLabels, type FormSection } from '../../../record-form.ts';
import type { FieldChange } from '../fieldInput/fieldInput.ts';

/** Fields of a record by its page layout, edited in place. */
export default class DetailPanel extends LightningElement {
    @api objectName!: string;
    @api recordId!: string;
    info: ObjectInfo | undefined;
    record: UiRecord | undefined;
    editing = false;
    saving = false;
    failure: Failure | undefined;
    private changes: Record<string, unknown> = {};
    private focusName: string | undefined;

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

    get sections(): (FormSection & { gridClass: string })[] {
        const { info, record, changes, failure } = this;
        if (!info || !record) return [];
        const pages = environment().bootstrap.objects[this.objectName]!;
        return formSections({ info, pages, record, changes, failure }).map((section) => ({
            ...section,
            gridClass: section.columns.length > 1 ? 'columns two' : 'columns',
            columns: section.columns.map((column) => ({
                ...column,
                items: column.items.map((item) => ({
                    ...item,
                    showInputs: this.editing && item.editable,
                    showPencil: !this.editing && item.editable && info.updateable,
                    pencilLabel: `Edit ${item.display.label}`
                }))
            }))
        }));
    }

    get messages(): string[] {
        const { failure, info } = this;
        if (!failure) return [];
        const refused = info ? refusedLabels(info, failure) : [];
        return [
            ...failure.messages,
            ...(refused.length > 0 ? [`Review the following fields: ${refused.join(', ')}`] : [])
        ];
    }

    get hasMessages(): boolean {
        return this.messages.length > 0;
    }

    override renderedCallback(): void {
        if (!this.focusName) return;
        const place = [...this.template!.querySelectorAll<HTMLElement>('[data-item]')].find(
            ({ dataset }) => dataset['item'] === this.focusName
        );
        this.focusName = undefined;
        place?.scrollIntoView({ block: 'nearest' });
    }

    handlePencil(event: Event): void {
        this.changes = {};
        this.failure = undefined;
        this.editing = true;
        this.focusName = (event.currentTarget as HTMLElement).dataset['name'];
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
        const inputs = [
            ...this.template!.querySelectorAll<HTMLElement & { reportValidity(): boolean }>('host-field-input')
        ];
        if (!inputs.map((input) => input.reportValidity()).every(Boolean)) return;
        if (Object.keys(this.changes).length === 0) return this.handleCancel();
        this.saving = true;
        try {
            await update(
                { fields: { Id: this.recordId, ...this.changes } },
                { ifUnmodifiedSince: this.record?.lastModifiedDate ?? undefined }
            );
            this.handleCancel();
        } catch (error) {
            this.failure = failureOf(error);
        }
        this.saving = false;
    }
}
