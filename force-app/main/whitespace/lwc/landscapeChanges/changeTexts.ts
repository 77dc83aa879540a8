import { achievement, type CellChange, type CellComparison, type Difference } from 'c/landscapeComparison';
import { CHANGE_TEXTS, exactMoney, LABELS as PAGE_LABELS, percent } from 'c/landscapeLabels';
import { shareOf } from 'c/landscapeMoney';
import type { LandscapeModel } from 'c/landscapeStore';
import { fillText } from 'c/result';
import { LABELS } from './labels';

/** In the order in which a person asks. */
const CHANGES: readonly CellChange[] = ['won', 'opened', 'lost', 'targeted', 'blocked', 'unblocked', 'amounts'];
const AMOUNTS = ['won', 'open', 'lost', 'potential', 'target'] as const;
const NAMES: Readonly<Record<(typeof AMOUNTS)[number], string>> = {
    won: PAGE_LABELS.measureWon,
    open: PAGE_LABELS.measureOpen,
    lost: PAGE_LABELS.measureLost,
    potential: PAGE_LABELS.measurePotential,
    target: PAGE_LABELS.measureTarget
};

/** A difference with its sign. */
export function signed(minor: number, digits: number, code: string): string {
    return `${minor > 0 ? '+' : ''}${exactMoney(minor, digits, code)}`;
}

/** The sums of all differences that are not nothing. */
export function differenceTexts(model: LandscapeModel): { name: string; value: string }[] {
    const difference = model.compared?.comparison.difference;
    if (difference === undefined) return [];
    return AMOUNTS.filter((amount) => difference[amount] !== 0).map((amount) => ({
        name: NAMES[amount],
        value: signed(difference[amount], model.digits, model.currencyCode)
    }));
}

/** A cell that changed, as a person reads it. */
interface ChangeRow {
    readonly key: string;
    readonly row: string;
    readonly column: string;
    readonly name: string;
    readonly facts: string;
}

/** The cells that changed, by what happened to them: largest difference first. */
export function changeGroups(
    model: LandscapeModel,
    limit: number
): { change: string; title: string; rows: ChangeRow[] }[] {
    const cells = model.compared?.comparison.cells ?? [];
    return CHANGES.flatMap((change) => {
        const found = cells.filter(({ changes }) => changes.includes(change));
        if (found.length === 0) return [];
        const rows = [...found]
            .sort((left, right) => sizeOf(right.difference) - sizeOf(left.difference))
            .slice(0, limit)
            .map((cell) => rowOf(model, cell));
        return [{ change, title: fillText(LABELS.changeCount, [CHANGE_TEXTS[change], found.length]), rows }];
    });
}

function sizeOf(difference: Difference): number {
    return AMOUNTS.reduce((sum, amount) => sum + Math.abs(difference[amount]), 0);
}

function rowOf(model: LandscapeModel, { buyingCenterId, offeringId, difference }: CellComparison): ChangeRow {
    const { business, digits, currencyCode } = model;
    const center = business.buyingCenters[business.rowOf.get(buyingCenterId) ?? -1]?.name ?? LABELS.changeGone;
    const offering = business.offerings[business.columnOf.get(offeringId) ?? -1]?.name ?? LABELS.changeGone;
    const facts = AMOUNTS.filter((amount) => difference[amount] !== 0).map(
        (amount) => `${NAMES[amount]} ${signed(difference[amount], digits, currencyCode)}`
    );
    return {
        key: `${buyingCenterId}-${offeringId}`,
        row: buyingCenterId,
        column: offeringId,
        name: `${center} × ${offering}`,
        facts: facts.join(' · ')
    };
}

/** Plan against achieved of each row that has a target in the period, and of all. */
export function achievedRows(model: LandscapeModel) {
    const { matrix, currency, digits, currencyCode } = model;
    const lines = [
        ...matrix.rows.map(({ id, name, level, subtotal }) => ({ id, name, level, total: subtotal })),
        { id: 'all', name: PAGE_LABELS.total, level: 1, total: matrix.grandTotal }
    ];
    return lines.flatMap(({ id, name, level, total }) => {
        const amounts = total.amounts[currency];
        if (amounts === undefined || amounts.target === 0) return [];
        const share = shareOf(achievement(amounts));
        return [
            {
                id,
                name,
                look: `line level-${Math.min(level, 4)}`,
                facts: fillText(LABELS.achievedOf, [
                    exactMoney(amounts.won, digits, currencyCode),
                    exactMoney(amounts.target, digits, currencyCode)
                ]),
                share: percent(share),
                bar: `inline-size: ${Math.min(100, Math.round((share ?? 0) * 100))}%`
            }
        ];
    });
}
