import type { ColumnMeaning } from 'c/importTable';

/** What a list of payments tells. */
export type SpendField = 'date' | 'type' | 'area' | 'supplier' | 'transaction' | 'amount';

/** The headers that mean each of it. */
export const SPEND_COLUMNS: readonly ColumnMeaning<SpendField>[] = [
    {
        field: 'date',
        required: true,
        headers: ['date', 'payment date', 'date of payment', 'paid on', 'invoice date', 'posting date']
    },
    {
        field: 'type',
        required: true,
        headers: ['expense type', 'category', 'expenditure type', 'spend category', 'offering', 'product', 'commodity']
    },
    {
        field: 'area',
        required: true,
        headers: [
            ...['expense area', 'cost centre', 'cost center', 'buying center', 'business unit', 'department', 'unit'],
            ...['division', 'directorate', 'service area']
        ]
    },
    {
        field: 'supplier',
        required: true,
        headers: ['supplier', 'supplier name', 'vendor', 'vendor name', 'payee', 'beneficiary', 'merchant']
    },
    {
        field: 'transaction',
        required: false,
        headers: [
            ...['transaction number', 'transaction no', 'transaction id', 'transaction', 'invoice number', 'invoice'],
            ...['reference', 'document number']
        ]
    },
    {
        field: 'amount',
        required: true,
        headers: ['amount', 'amount gbp', 'amount eur', 'amount usd', 'net amount', 'value', 'total', 'invoice amount']
    }
];
