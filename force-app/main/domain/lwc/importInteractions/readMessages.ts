import {
    cellOf,
    isEmptyRow,
    type ColumnMeaning,
    type Columns,
    type ImportProblem,
    type ProblemCode,
    type Severity,
    type SourceRow,
    type SourceTable
} from 'c/importTable';
import { cleanText, foldText } from 'c/importText';
import { parseDate } from 'c/importValues';

/** What a list of messages can tell. */
export type MessageField = 'sender' | 'recipient' | 'date' | 'count';

/** The headers that mean each of it. */
export const MESSAGE_COLUMNS: readonly ColumnMeaning<MessageField>[] = [
    {
        field: 'sender',
        required: true,
        headers: ['sender', 'from', 'sender id', 'from id', 'sent by', 'source', 'from address', 'organizer']
    },
    {
        field: 'recipient',
        required: true,
        headers: ['recipient', 'to', 'recipient id', 'to id', 'sent to', 'receiver', 'target', 'to address', 'attendee']
    },
    {
        field: 'date',
        required: false,
        headers: ['event date', 'date', 'sent', 'sent on', 'date sent', 'time', 'timestamp', 'datetime', 'day']
    },
    { field: 'count', required: false, headers: ['messages', 'count', 'number', 'weight', 'emails', 'interactions'] }
];

/** A list with its columns found. */
export interface MessageTable {
    table: SourceTable;
    columns: Columns<MessageField>;
}

/** One row: somebody wrote to somebody. */
export interface Message {
    sender: string;
    recipient: string;
    /** The cell as it stands: messages of one sender and one time are one message to several people. */
    time: string;
    /** ISO date; undefined where the list tells none. */
    date: string | undefined;
    count: number;
    source: SourceRow;
}

/** The same person whatever the case of an e-mail address. */
export function identityOf(text: string): string {
    const clean = cleanText(text);
    return clean.includes('@') ? foldText(clean) : clean;
}

/** Whether a cell tells the time of the day, so that two rows of one time are one message. */
export function hasTime(text: string): boolean {
    return /\d:\d\d/.test(text);
}

/** Reads the rows; what is wrong with them goes to `problems`. The same message twice is one. */
export function readMessages(tables: readonly MessageTable[], problems: ImportProblem[]): Message[] {
    const seen = new Set<string>();
    return tables.flatMap(({ table, columns }) =>
        table.rows.flatMap((source): Message[] => {
            const report = (code: ProblemCode, field: MessageField | undefined, severity: Severity): void => {
                const index = field === undefined ? undefined : columns[field];
                const [column, value] =
                    index === undefined ? ['', ''] : [table.header[index] ?? '', source.cells[index] ?? ''];
                problems.push({ file: source.file, row: source.row, column, value, code, severity });
            };
            if (isEmptyRow(source)) {
                report('empty-row', undefined, 'rejected');
                return [];
            }
            const [sender, recipient] = (['sender', 'recipient'] as const).map((field) =>
                identityOf(cellOf(source, columns, field))
            ) as [string, string];
            if (sender === '' || recipient === '') {
                report('missing-id', sender === '' ? 'sender' : 'recipient', 'rejected');
                return [];
            }
            if (sender === recipient) {
                report('self-message', 'recipient', 'rejected');
                return [];
            }
            const count = columns.count === undefined ? 1 : Number(cellOf(source, columns, 'count'));
            if (!Number.isInteger(count) || count < 1) {
                report('unreadable-amount', 'count', 'rejected');
                return [];
            }
            const time = cleanText(cellOf(source, columns, 'date'));
            const message = [sender, recipient, time].join('\u0000');
            if (hasTime(time) && seen.has(message)) {
                report('repeated-row', 'date', 'rejected');
                return [];
            }
            seen.add(message);
            const date = parseDate(time);
            if (date === undefined && columns.date !== undefined) report('unknown-date', 'date', 'noted');
            return [{ sender, recipient, time, date, count, source }];
        })
    );
}
