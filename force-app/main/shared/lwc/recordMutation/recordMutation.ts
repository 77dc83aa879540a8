/** One record to write, by names in the org. */
export interface Operation {
    readonly kind: 'create' | 'update' | 'delete';
    readonly object: string;
    /** The record; for a create, the name by which other values of the same mutation refer to it, if any. */
    readonly id: string | null;
    readonly values: Readonly<Record<string, unknown>>;
}

/** A mutation to send, and which record each of its aliases stands for. */
export interface Mutation {
    readonly document: string;
    readonly variables: Record<string, unknown>;
    /** Id of each operation by its alias. */
    readonly aliases: ReadonlyMap<string, string>;
}

interface Payload {
    readonly Record?: {
        readonly Id: string;
        readonly LastModifiedDate?: { readonly value: string | null } | null;
    } | null;
}
export interface MutationAnswer {
    readonly uiapi?: Readonly<Record<string, Payload | null>>;
}

const SUFFIX = { create: 'Create', update: 'Update', delete: 'Delete' } as const;

/**
 * Several records in one mutation, all or none. Its text holds names only, which come from the org's schema; every
 * value is a variable. A value that names a record created by an earlier operation becomes `@{alias}`, its id
 * (https://developer.salesforce.com/docs/platform/graphql/guide/mutations-references.html).
 */
export function mutationOf(name: string, operations: readonly Operation[]): Mutation {
    const variables: Record<string, unknown> = {};
    const declarations: string[] = [];
    const parts: string[] = [];
    const aliases = new Map<string, string>();
    const created = new Map<string, string>();
    const referred = (value: unknown): unknown => {
        const alias = typeof value === 'string' ? created.get(value) : undefined;
        return alias === undefined ? value : `@{${alias}}`;
    };
    operations.forEach(({ kind, object, id, values }, place) => {
        const alias = `write${place}`;
        const operation = object + SUFFIX[kind];
        const input = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, referred(value)]));
        if (kind === 'create') variables[alias] = { [object]: input };
        else if (kind === 'update') variables[alias] = { Id: referred(id), [object]: input };
        else variables[alias] = { Id: id };
        declarations.push(`$${alias}: ${kind === 'delete' ? 'RecordDelete' : operation}Input!`);
        const result = kind === 'delete' ? 'Id' : 'Record { Id LastModifiedDate { value } }';
        parts.push(`${alias}: ${operation}(input: $${alias}) { ${result} }`);
        if (id !== null) {
            aliases.set(alias, id);
            if (kind === 'create') created.set(id, alias);
        }
    });
    const document = `mutation ${name}(${declarations.join(', ')}) { uiapi(input: { allOrNone: true }) { ${parts.join(' ')} } }`;
    return { document, variables, aliases };
}

/** Ids of what a mutation created, by the names of its operations, and LastModifiedDate by record id. */
export function savedRecords(
    answer: MutationAnswer | null,
    aliases: ReadonlyMap<string, string>
): { readonly ids: Record<string, string>; readonly modified: Record<string, string | null> } {
    const ids: Record<string, string> = {};
    const modified: Record<string, string | null> = {};
    for (const [alias, payload] of Object.entries(answer?.uiapi ?? {})) {
        const id = payload?.Record?.Id;
        if (id === undefined) continue;
        const name = aliases.get(alias);
        if (name !== undefined && name !== id) ids[name] = id;
        modified[id] = payload?.Record?.LastModifiedDate?.value ?? null;
    }
    return { ids, modified };
}
