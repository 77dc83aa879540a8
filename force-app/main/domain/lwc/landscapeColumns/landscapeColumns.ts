/** A column of the table of cells. */
export interface CellColumn {
    readonly name: CellColumnName;
    /** Programs read it: it never changes and is never translated. */
    readonly header: string;
    readonly kind: 'text' | 'number' | 'whole' | 'day';
    /** Whether its sum over all rows says something. */
    readonly isSummed: boolean;
}

export type CellColumnName =
    | 'account'
    | 'buyingCenter'
    | 'buyingCenterId'
    | 'offering'
    | 'offeringId'
    | 'state'
    | 'growth'
    | 'currency'
    | 'won'
    | 'open'
    | 'weighted'
    | 'lost'
    | 'opportunities'
    | 'potential'
    | 'target'
    | 'targetDate'
    | 'customerSpend'
    | 'assessment'
    | 'blockReason'
    | 'competitor'
    | 'valueFit'
    | 'ease'
    | 'owner'
    | 'reviewDate'
    | 'assessedBy'
    | 'assessedOn'
    | 'note';

const column = (
    name: CellColumnName,
    header: string,
    kind: CellColumn['kind'] = 'text',
    isSummed = false
): CellColumn => ({ name, header, kind, isSummed });

/** The columns in their order; the document of the landscape lists them. */
export const CELL_COLUMNS: readonly CellColumn[] = [
    column('account', 'Account'),
    column('buyingCenter', 'Buying Center'),
    column('buyingCenterId', 'Buying Center Id'),
    column('offering', 'Offering'),
    column('offeringId', 'Offering Id'),
    column('state', 'State'),
    column('growth', 'Growth'),
    column('currency', 'Currency'),
    column('won', 'Won', 'number', true),
    column('open', 'Open', 'number', true),
    column('weighted', 'Weighted', 'number', true),
    column('lost', 'Lost', 'number', true),
    column('opportunities', 'Opportunities', 'whole'),
    column('potential', 'Potential', 'number', true),
    column('target', 'Target', 'number', true),
    column('targetDate', 'Target Date', 'day'),
    column('customerSpend', 'Customer Spend', 'number'),
    column('assessment', 'Assessment'),
    column('blockReason', 'Block Reason'),
    column('competitor', 'Competitor'),
    column('valueFit', 'Value Fit', 'whole'),
    column('ease', 'Ease', 'whole'),
    column('owner', 'Owner'),
    column('reviewDate', 'Review Date', 'day'),
    column('assessedBy', 'Assessed By'),
    column('assessedOn', 'Assessed On', 'day'),
    column('note', 'Note')
];
