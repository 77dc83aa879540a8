import { api, LightningElement } from 'lwc';
import Toast from 'lightning/toast';
import { decodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { objectInfo, type FieldInfo, type ObjectInfo } from '../../../../platform/object-info.ts';
import type { UiRecord } from '../../../../platform/record-store.ts';
import { create, subscribeToRecord, update } from '../../../../platform/records.ts';
import { router } from '../../../../platform/router.ts';
import { environment } from '../../../environment.ts';
import { failureOf, withoutField, type Failure } from '../../../failures.ts';
import { recordAddress } from '../../../field-display.ts';
import { formSections, layoutFields, refusedLabels, type FormSection } from '../../../record-form.ts';
import type { FieldChange } from '../fieldInput/fieldInput.ts';

/** Values of an address are text: numbers and checkboxes are read from it. */
function fromText(field: FieldInfo, text: string): unknown {
    if (field.dataType === 'Boolean') return text === 'true';
    if (['Currency', 'Double', 'Int', 'Percent'].includes(field.dataType)) return text === '' ? null : Number(text);
    return text === '' ? null : text;
}

/** New and Edit pages: a dialog over the page before. */
export default class RecordDialog extends LightningElement {
    @api objectName!: string;
    @api recordId: string | undefined;
    /** new, edit or clone. */
    @api action!: string;
    /** Text of `defaultFieldValues`. */
    @api defaults: string | undefined;

    info: ObjectInfo | undefined;
    record: UiRecord | undefined;
    ready = false;
    saving = false;
    failure: Failure | undefined;
    private changes: Record<string, unknown> = {};
    private focused = false;

    override connectedCallback(): void {
        void this.start();
    }

    private get isNew(): boolean {
        return this.action !== 'edit';
    }

    get heading(): string {
        const { label } = environment().bootstrap.objects[this.objectName]!;
        if (this.isNew) return `New ${label}`;
        const [name] = environment().bootstrap.objects[this.objectName]!.compactLayout;
        return `Edit ${String(this.record?.fields[name ?? 'Name']?.value ?? label)}`;
    }

    get sections(): (FormSection & { gridClass: string })[] {
        const { info, record, changes, failure } = this;
        if (!info || !this.ready) return [];
        const pages = environment().bootstrap.objects[this.objectName]!;
        return formSections({ info, pages, record: this.isNew ? undefined : record, changes, failure }).map(
            (section) => ({
                ...section,
                columns: section.columns.map((column) => ({
                    ...column,
                    items: column.items.filter(({ editable }) => editable)
                })),
                gridClass: section.columns.length > 1 ? 'columns two' : 'columns'
            })
        );
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

    get cannotSave(): boolean {
        return !this.ready || this.saving;
    }

    get isWaiting(): boolean {
        return !this.ready && !this.failure;
    }

    get showsAnother(): boolean {
        return this.isNew;
    }

    override renderedCallback(): void {
        if (this.focused || !this.ready) return;
        this.focused = true;
        this.template!.querySelector<HTMLElement>('.dialog')?.focus();
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        this.handleCancel();
    }

    handleChange(event: CustomEvent<FieldChange>): void {
        const { name, value } = event.detail;
        this.changes = { ...this.changes, [name]: value };
        this.failure = this.failure && withoutField(this.failure, name);
    }

    handleCancel(): void {
        router().closeDialog();
    }

    handleSave(): void {
        void this.save(false);
    }

    handleSaveAndNew(): void {
        void this.save(true);
    }

    private async start(): Promise<void> {
        try {
            this.info = await objectInfo(this.objectName);
            if (this.recordId) await this.loadRecord(this.info, this.recordId);
            this.changes = this.startValues(this.info);
            this.ready = true;
        } catch (error) {
            this.failure = failureOf(error);
        }
    }

    private loadRecord(info: ObjectInfo, recordId: string): Promise<void> {
        const pages = environment().bootstrap.objects[this.objectName]!;
        const request = { recordId, fields: [`${this.objectName}.Id`], optionalFields: layoutFields(info, pages) };
        return new Promise((resolve, reject) => {
            const subscription = subscribeToRecord(request, ({ data, error }) => {
                if (!data && !error) return;
                queueMicrotask(() => subscription.stop());
                if (!data) return reject(error as Error);
                this.record = data;
                resolve();
            });
        });
    }

    /** Defaults of the fields, then of the cloned record, then of the address. */
    private startValues(info: ObjectInfo): Record<string, unknown> {
        if (!this.isNew) return {};
        const values: Record<string, unknown> = {};
        if (info.fields['OwnerId']?.createable) values['OwnerId'] = environment().bootstrap.user.id;
        for (const [name, field] of Object.entries(this.record?.fields ?? {})) {
            if (info.fields[name]?.createable) values[name] = field.value;
        }
        for (const [name, text] of Object.entries(decodeDefaultFieldValues(this.defaults))) {
            const field = info.fields[name];
            if (field) values[name] = fromText(field, text);
        }
        return values;
    }

    private async save(another: boolean): Promise<void> {
        const inputs = [
            ...this.template!.querySelectorAll<HTMLElement & { reportValidity(): boolean }>('host-field-input')
        ];
        if (!inputs.map((input) => input.reportValidity()).every(Boolean)) return;
        this.saving = true;
        this.failure = undefined;
        const { label } = environment().bootstrap.objects[this.objectName]!;
        try {
            const saved = this.isNew
                ? await create({ apiName: this.objectName, fields: this.changes })
                : await update(
                      { fields: { ...this.changes, Id: this.recordId } },
                      { ifUnmodifiedSince: this.record?.lastModifiedDate ?? undefined }
                  );
            Toast.show({
                label: `${label} was ${this.isNew ? 'created' : 'saved'}.`,
                variant: 'success',
                mode: 'dismissible'
            });
            if (another) this.startAgain();
            else if (this.isNew) router().go(recordAddress(this.objectName, saved.id), true);
            else router().closeDialog();
        } catch (error) {
            this.failure = failureOf(error);
        }
        this.saving = false;
    }

    private startAgain(): void {
        this.ready = false;
        void this.start();
    }
}
