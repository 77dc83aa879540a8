/** Field and object names as components pass them: text, or what `@salesforce/schema` gives. */

/** What `import NAME from '@salesforce/schema/Account.Name'` gives. */
export interface FieldId {
    objectApiName: string;
    fieldApiName: string;
}

/** What `import ACCOUNT from '@salesforce/schema/Account'` gives. */
export interface ObjectId {
    objectApiName: string;
}

/**
 * `Account.Owner.Name` as text.
 *
 * @throws TypeError when the value is neither text nor a field id.
 */
export function qualifiedName(field: unknown): string {
    if (typeof field === 'string') return field;
    const id = field as Partial<FieldId> | null | undefined;
    if (typeof id?.objectApiName === 'string' && typeof id.fieldApiName === 'string') {
        return `${id.objectApiName}.${id.fieldApiName}`;
    }
    throw new TypeError('Value is not a string or FieldId.');
}

/**
 * `Account.Owner.Name` without the object.
 *
 * @throws TypeError when there is no object in front.
 */
export function unqualifiedName(field: unknown): string {
    const name = qualifiedName(field);
    const dot = name.indexOf('.');
    if (dot < 1) throw new TypeError('Value does not include an object API name.');
    return name.slice(dot + 1);
}

/** API name of an object given as text or as object id; undefined when neither. */
export function objectName(object: unknown): string | undefined {
    if (typeof object === 'string') return object;
    const name = (object as Partial<ObjectId> | null | undefined)?.objectApiName;
    return typeof name === 'string' ? name : undefined;
}

/** One or several fields as a list of unqualified paths; undefined when none is given. */
export function fieldPaths(fields: unknown): string[] | undefined {
    if (fields === undefined || fields === null) return undefined;
    const list = Array.isArray(fields) ? fields : [fields];
    return list.length === 0 ? undefined : list.map(unqualifiedName);
}

/** Freezes what components are given, all the way down: they share it with the cache. */
export function deepFreeze<T>(value: T): T {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
    Object.freeze(value);
    for (const key of Object.keys(value)) deepFreeze((value as Record<string, unknown>)[key]);
    return value;
}
