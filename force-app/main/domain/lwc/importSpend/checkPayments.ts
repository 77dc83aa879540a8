import type { ImportProblem } from 'c/importTable';
import { compareText, foldText, lookOfText } from 'c/importText';
import type { Payment, SpendTable } from './readPayments';

/** A payment without area or type has no cell: ours is kept (it is unmapped business), another's is rejected. */
export function isPlanned(
    payment: Payment,
    us: string,
    tables: readonly SpendTable[],
    problems: ImportProblem[]
): boolean {
    const ours = foldText(payment.supplier) === us;
    let planned = true;
    for (const [field, code] of [
        ['area', 'blank-area'],
        ['type', 'blank-type']
    ] as const) {
        if (payment[field] !== '') continue;
        problems.push(blank(payment, code, headerOf(tables, payment, field), ours ? 'noted' : 'rejected'));
        planned = ours;
    }
    if (planned && payment.supplier === '') {
        problems.push(blank(payment, 'blank-supplier', headerOf(tables, payment, 'supplier'), 'noted'));
    }
    return planned;
}

function blank(
    payment: Payment,
    code: ImportProblem['code'],
    column: string,
    severity: ImportProblem['severity']
): ImportProblem {
    return { file: payment.file, row: payment.row, column, value: '', code, severity };
}

function headerOf(tables: readonly SpendTable[], payment: Payment, field: 'area' | 'type' | 'supplier'): string {
    const found = tables.find(({ table }) => table.file === payment.file);
    const index = found?.columns[field];
    return index === undefined ? '' : (found?.table.header[index] ?? '');
}

/** Names that differ by more than case but look the same: imported as two, and said so. */
export function lookAlikes(
    payments: readonly Payment[],
    field: 'area' | 'type',
    tables: readonly SpendTable[]
): ImportProblem[] {
    const first = new Map<string, Payment>();
    for (const payment of payments) {
        const folded = foldText(payment[field]);
        const known = first.get(folded);
        if (!known || byRow(payment, known) < 0) first.set(folded, payment);
    }
    const groups = Map.groupBy(first.values(), (payment) => lookOfText(payment[field]));
    return [...groups.values()]
        .filter((group) => group.length > 1)
        .flatMap((group) =>
            group
                .sort(byRow)
                .slice(1)
                .map((payment) => ({
                    file: payment.file,
                    row: payment.row,
                    column: headerOf(tables, payment, field),
                    value: payment[field],
                    code: 'look-alike' as const,
                    severity: 'noted' as const,
                    detail: (group[0] as Payment)[field]
                }))
        );
}

function byRow(left: Payment, right: Payment): number {
    return compareText(left.file, right.file) || left.row - right.row;
}
