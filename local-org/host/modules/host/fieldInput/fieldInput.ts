import { api, LightningElement } from 'lwc';
import { masterRecordType, picklistValues, type FieldInfo } from '../../../../platform/object-info.ts';

/** Detail of `fieldchange`. */
export interface FieldChange {
    name: string;
    value: unknown;
}

interface Validating extends HTMLElement {
    setCustomValidity(message: string): void;
    reportValidity(): boolean;
}

const inputTypes: Record<string, string> = {
    Date: 'date',
    DateTime: 'datetime',
    Email: 'email',
    Phone: 'tel',
    Url: 'url',
    Currency: 'number',
    Double: 'number',
    Int: 'number',
    Percent: 'number'
};
const formatters: Record<string, string> = { Currency: 'currency', Percent: 'percent-fixed' };

/** Edits one field, by its type. Fires `fieldchange` with every change. */
export default class FieldInput extends LightningElement {
    @api objectName!: string;
    @api info!: FieldInfo;
    @api value: unknown;
    @api required = false;
    @api recordTypeId: string | undefined;
    options: { label: string; value: string }[] = [];
    private message = '';

    /** The org's refusal of this field; empty when there is none. */
    @api
    get error(): string {
        return this.message;
    }
    set error(message: string | undefined) {
        this.message = message ?? '';
        this.showError();
    }

    override connectedCallback(): void {
        if (this.isPicklist || this.isMultiPicklist) void this.loadOptions();
    }

    override renderedCallback(): void {
        this.showError();
    }

    private showError(): void {
        const input = this.template!.querySelector<Validating>('[data-input]');
        if (!input || (input.dataset['error'] ?? '') === this.message) return;
        input.dataset['error'] = this.message;
        input.setCustomValidity(this.message);
        input.reportValidity();
    }

    /** Says what is missing, in place; true when nothing is. */
    @api
    reportValidity(): boolean {
        return this.template!.querySelector<Validating>('[data-input]')?.reportValidity?.() ?? true;
    }

    get label(): string {
        return this.info.dataType === 'Reference' ? this.info.label.replace(/ ID$/, '') : this.info.label;
    }

    get help(): string | undefined {
        return this.info.inlineHelpText ?? undefined;
    }

    get isCheckbox(): boolean {
        return this.info.dataType === 'Boolean';
    }

    get isPicklist(): boolean {
        return this.info.dataType === 'Picklist';
    }

    get isMultiPicklist(): boolean {
        return this.info.dataType === 'MultiPicklist';
    }

    get isReference(): boolean {
        return this.info.dataType === 'Reference';
    }

    get isText(): boolean {
        return this.info.dataType === 'TextArea';
    }

    get target(): string {
        return this.info.referenceToInfos[0]!.apiName;
    }

    get inputType(): string {
        return inputTypes[this.info.dataType] ?? 'text';
    }

    get formatter(): string | undefined {
        return formatters[this.info.dataType];
    }

    get step(): string | undefined {
        return this.inputType === 'number' ? String(1 / 10 ** (this.info.scale ?? 0)) : undefined;
    }

    get maxLength(): number | undefined {
        return this.info.length > 0 ? this.info.length : undefined;
    }

    get checked(): boolean {
        return this.value === true;
    }

    get text(): string {
        return this.value === null || this.value === undefined ? '' : String(this.value);
    }

    get chosen(): string[] {
        return this.text ? this.text.split(';') : [];
    }

    get choices(): { label: string; value: string }[] {
        const known = this.options.some(({ value }) => value === this.text) || this.text === '';
        // A value that is no longer offered stays visible until it is changed.
        const old = known ? [] : [{ label: this.text, value: this.text }];
        return [{ label: '--None--', value: '' }, ...this.options, ...old];
    }

    handleChecked(event: CustomEvent<{ checked: boolean }>): void {
        this.announce(event.detail.checked);
    }

    handleValue(event: CustomEvent<{ value: string | string[] }>): void {
        const { value } = event.detail;
        if (Array.isArray(value)) this.announce(value.join(';') || null);
        else if (value === '' || value === undefined) this.announce(null);
        else this.announce(this.inputType === 'number' ? Number(value) : value);
    }

    handleRecord(event: CustomEvent<{ recordId: string | null }>): void {
        this.announce(event.detail.recordId ?? null);
    }

    private async loadOptions(): Promise<void> {
        const { values } = await picklistValues(
            this.objectName,
            this.recordTypeId ?? masterRecordType,
            this.info.apiName
        );
        this.options = values.map(({ label, value }) => ({ label, value }));
    }

    private announce(value: unknown): void {
        const detail: FieldChange = { name: this.info.apiName, value };
        this.dispatchEvent(new CustomEvent('fieldchange', { bubbles: true, composed: true, detail }));
    }
}
