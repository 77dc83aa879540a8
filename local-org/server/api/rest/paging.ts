/**
 * Query results as pages: the first answer and the later ones of `query/<locator>`.
 *
 * A page holds `batchSize` rows, children counted; a locator lives two days; a user has ten open at most, the
 * oldest gives way (Salesforce limits cheat sheet, SOQL and SOSL; api_rest headers_queryoptions.htm).
 */
import type { Org, Session } from '../../org.ts';
import type { QueryResult } from '../../query/query.ts';
import type { JsonRecord, RecordShape } from '../../soql/shape.ts';
import { refusal } from '../../errors.ts';
import { RecordWriter } from '../../soql/shape.ts';

const LOCATOR_LIFE_MILLISECONDS = 2 * 24 * 60 * 60 * 1000;
const OPEN_LOCATORS_PER_USER = 10;

interface OpenResult {
    userId: string;
    result: QueryResult;
    shape: RecordShape;
    batchSize: number;
    openedAt: number;
}

export interface Page {
    totalSize: number;
    done: boolean;
    nextRecordsUrl?: string;
    records: JsonRecord[];
}

/** The open results of one server. */
export class ResultPages {
    private readonly org: Org;
    private readonly open = new Map<string, OpenResult>();
    private opened = 0;

    constructor(org: Org) {
        this.org = org;
    }

    /** First page of a fresh result. `base` is `/services/data/v66.0`. */
    first(session: Session, result: QueryResult, shape: RecordShape, batchSize: number, base: string): Page {
        const openResult = { userId: session.userId, result, shape, batchSize, openedAt: this.org.now().getTime() };
        return this.page(openResult, undefined, 0, base);
    }

    /** The page a locator `01g…-2000` stands for; only its own user may turn it. */
    next(session: Session, locator: string, base: string): Page {
        const [id = '', offset = ''] = locator.split('-');
        const openResult = this.open.get(id);
        const tooOld = openResult && this.org.now().getTime() - openResult.openedAt > LOCATOR_LIFE_MILLISECONDS;
        if (!openResult || tooOld || openResult.userId !== session.userId || !/^\d+$/.test(offset)) {
            throw refusal('INVALID_QUERY_LOCATOR', 'invalid query locator');
        }
        return this.page(openResult, id, Number(offset), base);
    }

    private page(openResult: OpenResult, id: string | undefined, from: number, base: string): Page {
        const { result, shape, batchSize } = openResult;
        const writer = new RecordWriter(result, this.org.schema, base, (children, childShape) =>
            children.rows.length === 0
                ? null
                : this.page({ ...openResult, result: children, shape: childShape }, undefined, 0, base)
        );
        const records: JsonRecord[] = [];
        let room = batchSize;
        let at = from;
        for (; at < result.rows.length; at += 1) {
            const row = result.rows[at] as QueryResult['rows'][number];
            const size = 1 + Math.min(childRows(row), batchSize);
            if (records.length > 0 && size > room) break;
            room -= size;
            records.push(writer.record(row, shape));
        }
        const totalSize = result.rows.length;
        if (at >= totalSize) return { totalSize, done: true, records };
        return {
            totalSize,
            done: false,
            nextRecordsUrl: `${base}/query/${id ?? this.remember(openResult)}-${at}`,
            records
        };
    }

    private remember(openResult: OpenResult): string {
        const own = [...this.open].filter(([, other]) => other.userId === openResult.userId);
        for (const [oldest] of own.slice(0, Math.max(own.length - OPEN_LOCATORS_PER_USER + 1, 0)))
            this.open.delete(oldest);
        this.opened += 1;
        const id = `01gDAT${String(this.opened).padStart(9, '0')}AAA`;
        this.open.set(id, openResult);
        return id;
    }
}

/** Rows below one row, at every level. */
function childRows(row: QueryResult['rows'][number]): number {
    let count = 0;
    for (const value of row) {
        if (typeof value === 'object' && value !== null) {
            count += value.rows.length;
            for (const child of value.rows) count += childRows(child);
        }
    }
    return count;
}
