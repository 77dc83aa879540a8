import type { FoundRecord } from 'c/personTraces';

type Value = { readonly value: unknown } | null | undefined;
export type Node = Readonly<Record<string, Value>> & { readonly Id: string };

/** A connection of an answer. */
export interface Connection {
    readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: unknown }[];
}
export interface QueryAnswer {
    readonly uiapi?: { readonly query?: Readonly<Record<string, Connection | null>> };
}
export interface AggregateAnswer {
    readonly uiapi?: { readonly aggregate?: Readonly<Record<string, Connection | null>> };
}

export function text(value: Value): string {
    return value?.value === null || value?.value === undefined ? '' : String(value.value);
}

export function number(value: Value): number | null {
    return typeof value?.value === 'number' ? value.value : null;
}

/** Records of a collection of an answer. */
export function nodes(answer: QueryAnswer | null, name: string): Node[] {
    return (answer?.uiapi?.query?.[name]?.edges ?? []).map(({ node }) => node as Node);
}

/** A grouped row: grouped fields have a value, the others the functions that were asked. */
export type Row = Readonly<Record<string, Value & Readonly<Record<string, Value>>>>;

export function rows(answer: AggregateAnswer | null, name: string): Row[] {
    return (answer?.uiapi?.aggregate?.[name]?.edges ?? []).map(({ node }) => (node as { aggregate: Row }).aggregate);
}

/** A record with its texts and references, by field. */
export function foundRecord(object: string, node: Node): FoundRecord {
    const values = Object.fromEntries(
        Object.entries(node)
            .filter(([name]) => !['Id', 'LastModifiedDate'].includes(name))
            .map(([name, value]) => [name, text(value as Value) || null])
    );
    return { object, id: node.Id, name: text(node.Name), modified: text(node.LastModifiedDate) || null, values };
}
