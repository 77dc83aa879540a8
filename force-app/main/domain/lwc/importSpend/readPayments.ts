import {
    cellOf,
    isEmptyRow,
    type Columns,
    type ImportProblem,
    type ProblemCode,
    type SourceRow,
    type SourceTable
} from 'c/importTable';
import { cleanText, foldText, hasBrokenCharacters } from 'c/importText';
import {
    findDateOrder,
    findDecimalMark,
    parseAmount,
    parseDate,
    type DateOrder,
    type DecimalMark
} from 'c/importValues';
import type { SpendField } from './columns';

/** A list with its columns found. */
export interface SpendTable {
    table: SourceTable;
    columns: Columns<SpendField>;
}

/** How values are written and counted; what is left out is found from the values. */
export interface ReadingOptions {
    decimalMark?: DecimalMark;
    dateOrder?: DateOrder;
    /** Digits after the decimal mark of the currency; 2 unless said. */
    decimals?: number;
}

/** A payment as it was read. */
export interface Payment {
    file: string;
    row: number;
    /** ISO date. */
    date: string;
    /** Minor units; credits are negative. */
    minor: number;
    area: string;
    type: string;
    supplier: string;
    transaction: string;
    /** The cells that no field is read from, folded: they tell apart what is otherwise the same. */
    rest: string;
    /** Which of several rows of one file that say the same (1 for the first): each is a payment of its own. */
    occurrence: number;
}

/**
 * Reads the payments of several files, each with its own columns, decimal mark and order of dates. Rows of one
 * file that say the same are several payments (the equal lines of an invoice are published that way) and are
 * noted, as are payments that another file lists under different other columns. A row that another file
 * has in every cell is the same payment and is rejected as repeated.
 */
export function readPayments(
    tables: readonly SpendTable[],
    options: ReadingOptions,
    problems: ImportProblem[]
): Payment[] {
    const known = new Map<string, number>();
    const firstOf = new Map<string, Payment>();
    const payments: Payment[] = [];
    for (const spendTable of tables) {
        const here = new Map<string, number>();
        for (const { read, source } of readTable(spendTable, options, problems)) {
            const identity = identityOf(read);
            const occurrence = (here.get(identity) ?? 0) + 1;
            here.set(identity, occurrence);
            if (occurrence <= (known.get(identity) ?? 0)) {
                problems.push(problemAt(spendTable, source, 'repeated-row', undefined, 'rejected'));
                continue;
            }
            const payment = { ...read, occurrence };
            const first = firstOf.get(sameness(read));
            if (first) {
                const detail = `${first.file} ${first.row}`;
                problems.push({ ...problemAt(spendTable, source, 'repeated-row', undefined, 'noted'), detail });
            } else firstOf.set(sameness(read), payment);
            payments.push(payment);
        }
        for (const [identity, occurrence] of here) known.set(identity, Math.max(occurrence, known.get(identity) ?? 0));
    }
    return payments;
}

type ReadPayment = Omit<Payment, 'occurrence'>;

/** What makes two rows the same row: every cell, amounts and dates by their value and text by its fold. */
export function identityOf(payment: ReadPayment): string {
    return `${sameness(payment)}\u0000${payment.rest}`;
}

/** What makes two rows look like the same payment. */
function sameness({ date, minor, area, type, supplier, transaction }: ReadPayment): string {
    return [date, String(minor), ...[area, type, supplier, transaction].map(foldText)].join('\u0000');
}

function* readTable(
    spendTable: SpendTable,
    options: ReadingOptions,
    problems: ImportProblem[]
): Generator<{ read: ReadPayment; source: SourceRow }> {
    const { table, columns } = spendTable;
    const read = new Set<number>(Object.values(columns));
    const column = (field: SpendField) => table.rows.map((row) => cellOf(row, columns, field));
    const mark = options.decimalMark ?? findDecimalMark(column('amount'));
    const order = options.dateOrder ? { order: options.dateOrder, certain: true } : findDateOrder(column('date'));
    if (!order.certain && table.rows[0]) {
        problems.push(problemAt(spendTable, table.rows[0], 'ambiguous-date', 'date', 'noted'));
    }
    for (const source of table.rows) {
        const text = (field: SpendField) => cellOf(source, columns, field);
        const reject = (code: ProblemCode, field?: SpendField) =>
            problems.push(problemAt(spendTable, source, code, field, 'rejected'));
        if (isEmptyRow(source)) {
            reject('empty-row');
            continue;
        }
        const date = parseDate(text('date'), order.order);
        const minor = parseAmount(text('amount'), mark, options.decimals);
        if (minor === undefined) reject('unreadable-amount', 'amount');
        else if (date === undefined) reject('unknown-date', 'date');
        else {
            const rest = source.cells
                .filter((_, index) => !read.has(index))
                .map(foldText)
                .join('\u0000');
            const payment = { file: table.file, row: source.row, date, minor, rest };
            yield { read: { ...payment, ...texts(spendTable, source, problems) }, source };
        }
    }
}

function texts(
    spendTable: SpendTable,
    source: SourceRow,
    problems: ImportProblem[]
): Pick<Payment, 'area' | 'type' | 'supplier' | 'transaction'> {
    const read = (field: SpendField) => {
        const text = cellOf(source, spendTable.columns, field);
        if (hasBrokenCharacters(text))
            problems.push(problemAt(spendTable, source, 'broken-characters', field, 'noted'));
        // Only the outer blanks go here: two spellings are the same by their fold, and what merely looks alike is
        // left to a person.
        return text.trim();
    };
    return {
        area: read('area'),
        type: read('type'),
        supplier: read('supplier'),
        transaction: cleanText(read('transaction'))
    };
}

/** A problem of a row, with the header and the value of the field at fault. */
export function problemAt(
    { table, columns }: SpendTable,
    source: SourceRow,
    code: ProblemCode,
    field: SpendField | undefined,
    severity: ImportProblem['severity']
): ImportProblem {
    const index = field === undefined ? undefined : columns[field];
    return {
        file: source.file,
        row: source.row,
        column: index === undefined ? '' : (table.header[index] ?? ''),
        value: index === undefined ? '' : (source.cells[index] ?? ''),
        code,
        severity
    };
}
