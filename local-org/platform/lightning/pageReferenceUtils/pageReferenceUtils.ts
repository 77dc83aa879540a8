/**
 * `lightning/pageReferenceUtils`: values that a New page starts with.
 *
 * @see https://developer.salesforce.com/docs/platform/lwc/guide/use-navigate-add-defaults.html
 */

/** `{ Name: 'A, B', Amount: 5 }` as text for `state.defaultFieldValues`. */
export function encodeDefaultFieldValues(values: Record<string, unknown>): string {
    return Object.entries(values)
        .filter(([, value]) => value !== undefined && value !== null)
        .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
        .join(',');
}

/** The values of `state.defaultFieldValues`, all as text. */
export function decodeDefaultFieldValues(text: string | null | undefined): Record<string, string> {
    const values: Record<string, string> = {};
    for (const part of text ? text.split(',') : []) {
        const [name, value] = part.split('=', 2);
        if (name) values[decodeURIComponent(name)] = decodeURIComponent(value ?? '');
    }
    return values;
}
