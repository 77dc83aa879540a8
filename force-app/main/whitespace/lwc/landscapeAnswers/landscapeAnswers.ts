/** A field of an answer; absent where the user may not read it. */
export type Field = { readonly value: unknown } | null | undefined;
/** A record of an answer. */
export type Node = Readonly<Record<string, Field>> & { readonly Id: string };
/** A collection of an answer, with where its next page starts. */
export interface Connection {
    readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: unknown }[];
}

/** A text; null where there is none. */
export function text(field: Field): string | null {
    const value = field?.value;
    return value === null || value === undefined || value === '' ? null : String(value);
}

/** A number; null where there is none. */
export function number(field: Field): number | null {
    return typeof field?.value === 'number' ? field.value : null;
}

/** Name of a parent record; null where there is none or it may not be seen. */
export function parentName(node: Node, relationship: string): string | null {
    const parent = node[relationship] as unknown as { readonly Name?: Field } | null | undefined;
    return text(parent?.Name);
}

/** The records of a collection. */
export function nodesOf(connection: Connection | null | undefined): Node[] {
    return (connection?.edges ?? []).map((edge) => edge.node as Node);
}
