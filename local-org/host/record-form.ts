/** A record being edited: what the layout shows, what has been changed, what the org refused. Used by the details panel and the dialogs. */
import type { FieldInfo, ObjectInfo } from '../platform/object-info.ts';
import type { UiRecord } from '../platform/record-store.ts';
import type { LayoutItem, ObjectPages } from './bootstrap.ts';
import { displayOf, fieldOf, fieldsToAsk, type FieldDisplay } from './field-display.ts';
import type { Failure } from './failures.ts';

/** One input of a place. */
export interface FormInput {
    name: string;
    info: FieldInfo;
    value: unknown;
    required: boolean;
    error: string;
}

/** One place of the form, read or edited. */
export interface FormItem {
    key: string;
    display: FieldDisplay;
    editable: boolean;
    inputs: FormInput[];
}

export interface FormSection {
    key: string;
    label: string;
    columns: { key: string; items: FormItem[] }[];
}

/** Fields of an object that a layout item stands for and that the reader may see. */
function partsOf(info: ObjectInfo, item: LayoutItem): FieldInfo[] {
    return (item.parts ?? [item.name]).flatMap((name) => info.fields[name] ?? []);
}

/** Qualified names of everything that the layout shows. */
export function layoutFields(info: ObjectInfo, pages: ObjectPages): string[] {
    const items = pages.sections.flatMap(({ columns }) => columns.flat());
    const own = items.flatMap((item) => [
        ...partsOf(info, item),
        ...(info.fields[item.name] ? [info.fields[item.name]!] : [])
    ]);
    const dates = ['CreatedDate', 'LastModifiedDate'].flatMap((name) => info.fields[name] ?? []);
    return [...new Set([...own, ...dates].flatMap((field) => fieldsToAsk(info.apiName, field)))];
}

/** State that a form is drawn from. */
export interface FormState {
    info: ObjectInfo;
    pages: ObjectPages;
    /** undefined for a new record. */
    record: UiRecord | undefined;
    /** Changed values by field. */
    changes: Record<string, unknown>;
    failure: Failure | undefined;
}

/** Sections with displays and inputs. A new record has no places that cannot be filled in. */
export function formSections({ info, pages, record, changes, failure }: FormState): FormSection[] {
    const item = (layout: LayoutItem): FormItem[] => {
        const parts = partsOf(info, layout);
        const first = info.fields[layout.name] ?? parts[0];
        if (!first) return [];
        const writable = (field: FieldInfo) => (record ? field.updateable : field.createable);
        const editable = layout.behavior !== 'Readonly' && parts.some(writable);
        if (!record && !editable) return [];
        const inputs = parts.filter(writable).map((field): FormInput => ({
            name: field.apiName,
            info: field,
            value: field.apiName in changes ? changes[field.apiName] : (record?.fields[field.apiName]?.value ?? null),
            required:
                field.dataType !== 'Boolean' && (field.required || (layout.behavior === 'Required' && !layout.parts)),
            error: failure?.fields[field.apiName] ?? ''
        }));
        return [{ key: layout.name, display: displayOfItem(info, layout, parts, record), editable, inputs }];
    };
    return pages.sections
        .map(({ label, columns }) => ({
            key: label,
            label,
            columns: columns.map((items, index) => ({ key: String(index), items: items.flatMap(item) }))
        }))
        .filter(({ columns }) => columns.some(({ items }) => items.length > 0));
}

function displayOfItem(
    info: ObjectInfo,
    layout: LayoutItem,
    parts: FieldInfo[],
    record: UiRecord | undefined
): FieldDisplay {
    const own = info.fields[layout.name];
    if (own) {
        const display = (record && fieldOf(record, own)) ?? displayOf(own, null, null);
        return record && /^(CreatedById|LastModifiedById)$/.test(layout.name)
            ? withDate(info, record, display)
            : display;
    }
    const texts = parts.flatMap((field) => (record && fieldOf(record, field)?.text) || []);
    return {
        ...displayOf(parts[0]!, null, null),
        name: layout.name,
        label: layout.label ?? layout.name,
        help: undefined,
        kind: 'lines',
        text: texts.join('\n')
    };
}

/** "Name, date", as Lightning shows who made and changed a record. */
function withDate(info: ObjectInfo, record: UiRecord, display: FieldDisplay): FieldDisplay {
    const field = info.fields[display.name.replace(/ById$/, 'Date')];
    const date = field && fieldOf(record, field)?.text;
    return date ? { ...display, kind: 'text', href: undefined, text: `${display.text}, ${date}` } : display;
}

/** The same sections with only what can be filled in: what a dialog shows. */
export function editableSections(sections: FormSection[]): FormSection[] {
    return sections.map((section) => ({
        ...section,
        columns: section.columns.map((column) => ({
            ...column,
            items: column.items.filter(({ editable }) => editable)
        }))
    }));
}

/** What to say at the top of a form: the org's words about the record, and which fields it refused. */
export function failureMessages(info: ObjectInfo | undefined, failure: Failure | undefined): string[] {
    if (!failure) return [];
    const labels = Object.keys(failure.fields).map((name) => info?.fields[name]?.label ?? name);
    return [...failure.messages, ...(labels.length > 0 ? [`Review the following fields: ${labels.join(', ')}`] : [])];
}
