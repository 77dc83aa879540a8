/**
 * The family of an expense type, by the " - " that ledgers put between levels: the shortest other type of the
 * list that it continues. "IT - SOFTWARE - LICENCES" belongs to "IT" where "IT" is a type itself, so
 * families never add a column that nobody was paid for.
 *
 * @param type folded name
 * @param types all folded names
 * @returns the family's folded name, undefined for a type of its own
 */
export function familyOf(type: string, types: { has(name: string): boolean }): string | undefined {
    const parts = type.split(' - ');
    for (let length = 1; length < parts.length; length++) {
        const prefix = parts.slice(0, length).join(' - ').trim();
        if (prefix !== type && types.has(prefix)) return prefix;
    }
    return undefined;
}
