/** How a field's value looks when it is read: the same in details, highlights, lists and related lists. */
import type { FieldInfo } from '../platform/object-info.ts';
import type { UiRecord } from '../platform/record-store.ts';

/** One value, ready for `host-field-output`. */
export interface FieldDisplay {
    name: string;
    label: string;
    help: string | undefined;
    kind: 'text' | 'link' | 'email' | 'phone' | 'url' | 'checkbox' | 'lines';
    /** What is shown; empty when there is no value. */
    text: string;
    href: string | undefined;
    checked: boolean;
}

/** The record that a reference field points to. */
export interface ParentDisplay {
    id: string;
    name: string;
    objectName: string;
}

const numbers = new Intl.NumberFormat(undefined, { maximumFractionDigits: 18 });

/** Types whose values stand at the right in lists. */
export function isNumeric(info: FieldInfo): boolean {
    return ['Currency', 'Double', 'Int', 'Long', 'Percent'].includes(info.dataType);
}

/** Address of a record's page. */
export function recordAddress(objectName: string, id: string): string {
    return `/lightning/r/${objectName}/${id}/view`;
}

function webAddress(text: string): string | undefined {
    const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
    return /^https?:/i.test(address) ? address : undefined;
}

function plainText(info: FieldInfo, value: unknown, displayValue: string | null | undefined): string {
    if (value === null || value === undefined) return '';
    if (displayValue) return displayValue;
    if (typeof value === 'number') {
        const text = numbers.format(value);
        return info.dataType === 'Percent' ? `${text}%` : text;
    }
    return info.dataType === 'MultiPicklist' ? String(value).split(';').join('; ') : String(value);
}

/** Display of one plain or reference field. */
export function displayOf(
    info: FieldInfo,
    value: unknown,
    displayValue: string | null | undefined,
    parent?: ParentDisplay
): FieldDisplay {
    const display: FieldDisplay = {
        name: info.apiName,
        label: info.dataType === 'Reference' ? info.label.replace(/ ID$/, '') : info.label,
        help: info.inlineHelpText ?? undefined,
        kind: 'text',
        text: plainText(info, value, displayValue),
        href: undefined,
        checked: false
    };
    if (value === null || value === undefined) return display;
    switch (info.dataType) {
        case 'Reference':
            // Filled, but its target is out of the reader's sight: the platform shows that something is there.
            if (!parent) return { ...display, text: 'No access' };
            return { ...display, kind: 'link', text: parent.name, href: recordAddress(parent.objectName, parent.id) };
        case 'Boolean':
            return { ...display, kind: 'checkbox', checked: value === true, text: '' };
        case 'Email':
            return { ...display, kind: 'email', href: `mailto:${display.text}` };
        case 'Phone':
            return { ...display, kind: 'phone', href: `tel:${display.text}` };
        case 'Url':
            return { ...display, kind: 'url', href: webAddress(display.text) };
        case 'TextArea':
            return { ...display, kind: 'lines' };
        default:
            return display;
    }
}

/** Name field of the object that a reference points to; undefined when it can point to several. */
export function parentNameField({ relationshipName, referenceToInfos }: FieldInfo): string | undefined {
    const [target, ...others] = referenceToInfos ?? [];
    if (!relationshipName || !target || others.length > 0) return undefined;
    return target.nameFields.includes('Name') ? 'Name' : (target.nameFields[0] ?? 'Name');
}

/** Qualified names to ask for, so that `fieldOf` can show this field. */
export function fieldsToAsk(objectName: string, info: FieldInfo): string[] {
    const name = parentNameField(info);
    const own = `${objectName}.${info.apiName}`;
    return info.dataType === 'Reference' && name ? [own, `${objectName}.${info.relationshipName}.${name}`] : [own];
}

/** Display of a field of a record that the UI API brought; undefined when the record does not hold it. */
export function fieldOf(record: UiRecord, info: FieldInfo): FieldDisplay | undefined {
    const field = record.fields[info.apiName];
    if (!field) return undefined;
    return displayOf(info, field.value, field.displayValue, parentOf(record, info));
}

function parentOf(record: UiRecord, info: FieldInfo): ParentDisplay | undefined {
    const name = parentNameField(info);
    const parent = info.relationshipName
        ? (record.fields[info.relationshipName]?.value as UiRecord | null | undefined)
        : undefined;
    if (!parent || !name) return undefined;
    return { id: parent.id, name: String(parent.fields[name]?.value ?? ''), objectName: parent.apiName };
}
