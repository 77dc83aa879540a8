/**
 * `displayValue`: set only for picklists (their label), dates, date-times and currencies, null for everything else
 * (https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_field_value.htm). Formats are
 * those of en_US as reference-get-field-display-value.html shows them; the local org's time zone is UTC.
 */
import type { FieldSchema } from '../../metadata/schema.ts';
import type { Value } from '../../query/query.ts';

const currencyFormats = new Map<number, Intl.NumberFormat>();

/** Display text of a value, or null. */
export function displayValue(field: FieldSchema, value: Value): string | null {
    if (value === null) return null;
    switch (field.type) {
        case 'picklist':
        case 'multipicklist':
            return picklistLabel(field, value);
        case 'date':
            return dateText(new Date(`${String(value)}T00:00:00.000Z`));
        case 'datetime': {
            const date = new Date(String(value));
            const hours = date.getUTCHours();
            const minutes = String(date.getUTCMinutes()).padStart(2, '0');
            return `${dateText(date)} ${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
        }
        case 'currency':
            return currencyText(Number(value), field.scale ?? 2);
        default:
            return null;
    }
}

function dateText(date: Date): string {
    return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
}

function currencyText(value: number, scale: number): string {
    let format = currencyFormats.get(scale);
    if (!format) {
        const digits = { minimumFractionDigits: scale, maximumFractionDigits: scale };
        format = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', ...digits });
        currencyFormats.set(scale, format);
    }
    return format.format(value);
}

/** Label of a picklist value, labels joined by `;` for several; a value that has none stands for itself. */
export function picklistLabel(field: FieldSchema, value: Value): string | null {
    if (value === null) return null;
    const label = (text: string): string =>
        field.picklist?.entries.find((entry) => entry.value === text)?.label ?? text;
    return field.type === 'multipicklist' ? String(value).split(';').map(label).join(';') : label(String(value));
}
