import { api, LightningElement } from 'lwc';
import { decodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { objectInfo, type FieldInfo, type ObjectInfo } from '../../../../platform/object-info.ts';
import type { UiRecord } from '../../../../platform/record-store.ts';
import { create, readRecord, update } from '../../../../platform/records.ts';
import { router } from '../../../../platform/router.ts';
import type { ObjectPages, RecordAction } from '../../../bootstrap.ts';
import { environment } from '../../../environment.ts';
import { failureOf, withoutField, type Failure } from '../../../failures.ts';
import { recordAddress } from '../../../field-display.ts';
import { announceSaved } from '../../../record-actions.ts';
import {
    editableSections,
    failureMessages,
    formSections,
    layoutFields,
    type FormSection
} from '../../../record-form.ts';
import type { FieldChange } from '../fieldInput/fieldInput.ts';
import type { Form } from '../formSections/formSections.ts';

/** Values of an address are text: numbers and checkboxes are read from it. */
function fromText(field: FieldInfo, text: string): unknown {
    if (field.dataType === 'Boolean') return text === 'true';
    if (text === '') return null;
    return ['Currency', 'Double', 'Int', 'Percent'].includes(field.dataType) ? Number(text) : text;
}

/** New and Edit pages: a dialog over the page before. */
export default class RecordDialog extends LightningElement {
    @api objectName!: string;
    @api recordId: string | undefined;
    /** new, edit or clone. */
    @api action!: string;
    /** Quick action that opened it: it decides about the fields and the heading. */
    @api quickAction: string | undefined;
    /** Text of `defaultFieldValues`. */
    @api defaults: string | undefined;

    saving = false;
    private ready = false;
    private info: ObjectInfo | undefined;
    private record: UiRecord | undefined;
    private failure: Failure | undefined;
    private changes: Record<string, unknown> = {};
    private focused = false;

    override connectedCallback(): void {
        void this.start();
    }

    get isNew(): boolean {
        return this.action !== 'edit';
    }

    private get opener(): RecordAction | undefined {
        const objects = Object.values(environment().bootstrap.objects);
        return objects.flatMap(({ actions }) => actions).find(({ apiName }) => apiName === this.quickAction);
    }

    private get pages(): ObjectPages {
        const pages = environment().bootstrap.objects[this.objectName]!;
        if (!this.opener) return pages;
        const columns = [this.opener.fields.map((name) => ({ name, behavior: 'Edit' as const }))];
        return { ...pages, sections: [{ label: '', columns }] };
    }

    private get recordName(): string {
        return String(this.record?.fields[this.pages.compactLayout[0] ?? 'Name']?.value ?? this.pages.label);
    }

    get heading(): string {
        if (this.opener) return this.opener.label;
        return this.isNew ? `New ${this.pages.label}` : `Edit ${this.recordName}`;
    }

    get sections(): FormSection[] {
        const { info, pages, changes, failure } = this;
        if (!info || !this.ready) return [];
        const record = this.isNew ? undefined : this.record;
        return editableSections(formSections({ info, pages, record, changes, failure }));
    }

    get messages(): string[] {
        return failureMessages(this.info, this.failure);
    }

    get cannotSave(): boolean {
        return !this.ready || this.saving;
    }

    get isWaiting(): boolean {
        return !this.ready && !this.failure;
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
            if (this.recordId) {
                const optionalFields = layoutFields(this.info, this.pages);
                this.record = await readRecord({
                    recordId: this.recordId,
                    fields: [`${this.objectName}.Id`],
                    optionalFields
                });
            }
            this.changes = this.startValues(this.info);
            this.ready = true;
        } catch (error) {
            this.failure = failureOf(error);
        }
    }

    /** Defaults of the fields, then values of the cloned record, then those of the address. */
    private startValues(info: ObjectInfo): Record<string, unknown> {
        if (!this.isNew && !this.opener) return {};
        if (!this.isNew) return decodeDefaultFieldValues(this.defaults);
        const defaults = Object.entries(this.pages.defaults).filter(([name]) => info.fields[name]?.createable);
        const values: Record<string, unknown> = Object.fromEntries(defaults);
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
        if (!this.template!.querySelector<Form>('host-form-sections')?.reportValidity()) return;
        this.saving = true;
        this.failure = undefined;
        try {
            const saved = await this.send();
            announceSaved(this.pages, saved, this.isNew ? 'created' : 'saved');
            if (another) {
                this.ready = false;
                void this.start();
            } else if (this.isNew) router().go(recordAddress(this.objectName, saved.id), true);
            else router().closeDialog();
        } catch (error) {
            this.failure = failureOf(error);
        }
        this.saving = false;
    }

    private send(): Promise<UiRecord> {
        if (this.isNew) return create({ apiName: this.objectName, fields: this.changes });
        const ifUnmodifiedSince = this.record?.lastModifiedDate ?? undefined;
        return update({ fields: { ...this.changes, Id: this.recordId } }, { ifUnmodifiedSince });
    }
}
