/** A contact whom the org's own form is making: found again by its client key. */
export interface Awaited {
    readonly clientKey: string;
    /** Key of the placeholder that it is to fill; null for none. */
    readonly postKey: string | null;
}

const nameOf = (accountId: string): string => `account-atlas.new-contact.${accountId}`;

/** Remembers a contact on its way, since the form may leave the page; null forgets. */
export function rememberAwaited(accountId: string, awaited: Awaited | null): void {
    try {
        if (awaited === null) sessionStorage.removeItem(nameOf(accountId));
        else sessionStorage.setItem(nameOf(accountId), JSON.stringify(awaited));
    } catch {
        // Forbidden storage: the person picks the contact.
    }
}

/** The contact on its way, from this page or before the form was opened. */
export function recallAwaited(accountId: string): Awaited | null {
    try {
        const { clientKey, postKey } = JSON.parse(
            sessionStorage.getItem(nameOf(accountId)) ?? '{}'
        ) as Partial<Awaited>;
        return typeof clientKey === 'string' ? { clientKey, postKey: postKey ?? null } : null;
    } catch {
        return null;
    }
}
