/**
 * Paging arguments and cursors.
 *
 * `first` defaults to 10 and is at most 2,000; plain paging ends after 4,000 records; with `upperBound`, which acts
 * as a LIMIT on the whole, `first` is 200 to 2,000
 * (https://developer.salesforce.com/docs/platform/graphql/guide/paginate-use.html and paginate-use-upperbound.html).
 * A cursor is base64 of `v1:` and the 0-based index of its record (captured: `djE6OQ==` for the tenth).
 */
import type { FieldNode } from 'graphql';
import { invalid } from './errors.ts';
import type { InputReader, Variables } from './input.ts';

const DEFAULT_FIRST = 10;
const MAXIMUM_FIRST = 2000;
const MINIMUM_FIRST_WITH_BOUND = 200;
/** Records that paging without `upperBound` reaches. */
const PLAIN_MAXIMUM = 4000;

/** Which records a page shows. */
export interface Page {
    /** Index of the first one. */
    offset: number;
    /** At most so many. */
    size: number;
    /** No record at or beyond this index can be reached. */
    end: number;
    bounded: boolean;
}

/** Reads `first`, `after` and `upperBound` of a field. */
export function readPage(node: FieldNode, reader: InputReader, variables: Variables, path: readonly string[]): Page {
    const read = (name: string, type: string): unknown => {
        const argument = node.arguments?.find((candidate) => candidate.name.value === name);
        return argument ? (reader.scalar({ variables, node: argument.value }, type) ?? undefined) : undefined;
    };
    const first = (read('first', 'Int') as number | undefined) ?? DEFAULT_FIRST;
    const upperBound = read('upperBound', 'Int') as number | undefined;
    const after = read('after', 'String') as string | undefined;
    const bounded = upperBound !== undefined;
    if (first < 1 || first > MAXIMUM_FIRST) {
        throw invalid(
            'InvalidArgument',
            `'first' must be between 1 and ${MAXIMUM_FIRST}, but was ${first}`,
            path,
            node
        );
    }
    if (bounded && (first < MINIMUM_FIRST_WITH_BOUND || upperBound < 1)) {
        const message = `With 'upperBound', 'first' must be between ${MINIMUM_FIRST_WITH_BOUND} and ${MAXIMUM_FIRST}, but was ${first}`;
        throw invalid('InvalidArgument', message, path, node);
    }
    const offset = after === undefined ? 0 : cursorIndex(after) + 1;
    if (Number.isNaN(offset)) throw invalid('InvalidArgument', `Invalid cursor '${String(after)}'`, path, node);
    const end = upperBound ?? PLAIN_MAXIMUM;
    return { offset, size: Math.max(0, Math.min(first, end - offset)), end, bounded };
}

/** Cursor of the record at an index. */
export function cursorOf(index: number): string {
    return Buffer.from(`v1:${index}`).toString('base64');
}

function cursorIndex(cursor: string): number {
    const match = /^v1:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString('latin1'));
    return match ? Number(match[1]) : NaN;
}
