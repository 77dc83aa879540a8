import { api, LightningElement } from 'lwc';
import type { FormItem, FormSection } from '../../../record-form.ts';

interface Input extends HTMLElement {
    reportValidity(): boolean;
}

/** What this component offers to those that hold it. */
export interface Form extends HTMLElement {
    reportValidity(): boolean;
    reveal(name: string): void;
}

interface DrawnItem extends FormItem {
    showInputs: boolean;
    showPencil: boolean;
    pencilLabel: string;
}

/** Sections of a page layout, read or edited. Fires `itemedit` (detail: item) for a pencil; `fieldchange` comes from the inputs. */
export default class FormSections extends LightningElement {
    @api objectName!: string;
    @api sections: FormSection[] = [];
    @api messages: string[] = [];
    /** Shows inputs wherever something can be changed. */
    @api editing = false;
    /** Shows a pencil at what can be changed. */
    @api pencils = false;

    /** Says what is missing, in place; true when nothing is. */
    @api
    reportValidity(): boolean {
        const inputs = [...this.template!.querySelectorAll<Input>('host-field-input')];
        return inputs.map((input) => input.reportValidity()).every(Boolean);
    }

    get hasMessages(): boolean {
        return this.messages.length > 0;
    }

    get drawn(): { key: string; label: string; gridClass: string; columns: { key: string; items: DrawnItem[] }[] }[] {
        return this.sections.map(({ key, label, columns }) => ({
            key,
            label,
            gridClass: columns.length > 1 ? 'columns two' : 'columns',
            columns: columns.map((column) => ({
                key: column.key,
                items: column.items.map((item) => this.drawnItem(item))
            }))
        }));
    }

    private drawnItem(item: FormItem): DrawnItem {
        return {
            ...item,
            showInputs: this.editing && item.editable,
            showPencil: this.pencils && item.editable,
            pencilLabel: `Edit ${item.display.label}`
        };
    }

    handlePencil(event: Event): void {
        const detail = (event.currentTarget as HTMLElement).dataset['name'];
        this.dispatchEvent(new CustomEvent('itemedit', { bubbles: true, detail }));
    }

    /** Brings an item into view. */
    @api
    reveal(name: string): void {
        const items = [...this.template!.querySelectorAll<HTMLElement>('[data-item]')];
        items.find(({ dataset }) => dataset['item'] === name)?.scrollIntoView({ block: 'nearest' });
    }
}
