import { cellOf, findColumns, findDelimiter, isEmptyRow, type ColumnMeaning } from 'c/importTable';
import { PEOPLE_COLUMNS } from 'c/importPeople';
import { SPEND_COLUMNS } from 'c/importSpend';

describe('findDelimiter', () => {
    it.each([
        ['a,b,c\n1,2,3', ','],
        ['a;b;c\n1,5;2,5;3', ';'],
        ['a\tb\tc\r\n1\t2,2\t3', '\t'],
        ['a|b\n1|2', '|'],
        ['"a;b;c;d",x,y\n"1;2;3;4",2,3', ','],
        ['only one column\nrow', ',']
    ])('%j is separated by %j', (text, delimiter) => {
        expect(findDelimiter(text)).toBe(delimiter);
    });
});

describe('findColumns', () => {
    const meanings: ColumnMeaning<'id' | 'amount'>[] = [
        { field: 'id', required: false, headers: ['id', 'post unique reference'] },
        { field: 'amount', required: true, headers: ['amount', 'net amount'] }
    ];
    it('compares without case, signs and blanks', () => {
        expect(findColumns([' ID ', 'Net-Amount (£)'], meanings)).toEqual({ ok: true, columns: { id: 0, amount: 1 } });
    });
    it('prefers the caller, also over a better guess', () => {
        expect(findColumns(['Amount', 'Amount excl. VAT'], meanings, { amount: 'Amount excl. VAT' })).toEqual({
            ok: true,
            columns: { amount: 1 }
        });
    });
    it('names what is missing', () => {
        expect(findColumns(['x'], meanings, { id: 'Nummer' })).toEqual({
            ok: false,
            missing: [{ field: 'id', asked: 'Nummer' }, { field: 'amount' }]
        });
    });
    it('finds the columns of published organograms and payments', () => {
        const organogram = ['date', 'id', 'parentId', 'level', 'name', 'grade', 'jobTitle', 'unit'];
        expect(findColumns(organogram, PEOPLE_COLUMNS)).toEqual({
            ok: true,
            columns: { id: 1, manager: 2, name: 4, title: 6, unit: 7 }
        });
        const raw = [
            'Post Unique Reference',
            'Name',
            'Job Title',
            'Parent Department',
            'Unit',
            'Reports to Senior Post'
        ];
        expect(findColumns(raw, PEOPLE_COLUMNS)).toEqual({
            ok: true,
            columns: { id: 0, name: 1, title: 2, unit: 4, manager: 5 }
        });
        const payments = ['Entity', 'Date', 'Expense Type', 'Expense Area', 'Supplier', 'Transaction number', 'Amount'];
        expect(findColumns(payments, SPEND_COLUMNS)).toEqual({
            ok: true,
            columns: { date: 1, type: 2, area: 3, supplier: 4, transaction: 5, amount: 6 }
        });
    });
});

it('reads a missing column and a short row as blank', () => {
    const row = { file: 'f', row: 2, cells: [' ', ''] };
    expect(cellOf(row, { a: 7 }, 'a')).toBe('');
    expect(cellOf(row, {} as { a?: number }, 'a')).toBe('');
    expect(isEmptyRow(row)).toBe(true);
    expect(isEmptyRow({ ...row, cells: ['', '0'] })).toBe(false);
});
