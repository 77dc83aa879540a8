import { functionText, STATUS_TEXTS } from 'c/landscapeCenterTexts';
import type { BuyingCenterRecord, LandscapeRecords } from 'c/landscapeStore';
import { buildTree, readingOrder } from 'c/landscapeTree';
import { compareFolded, foldText } from 'c/textFold';
import { LABELS } from './labels';

/** A buying center in the list. */
export interface CenterRow {
    readonly id: string;
    readonly name: string;
    /** Function, region, and the status where it is not active. */
    readonly facts: string;
    readonly look: string;
    readonly isSelected: boolean;
    readonly expanded: string;
    readonly isRetired: boolean;
    readonly retireLabel: string;
    readonly isFirst: boolean;
    readonly isLast: boolean;
}

/** The account's buying centers in their tree; with words, those whose name holds them. */
export function centerRows(records: LandscapeRecords, words: string, selectedId: string | null): CenterRow[] {
    const centers = records.buyingCenters.filter(({ accountId }) => accountId === records.account.id);
    const tree = buildTree(centers);
    const wanted = foldText(words);
    const orderOf = (place: number) => centers[place]?.sortOrder ?? Number.MAX_SAFE_INTEGER;
    const nameOf = (place: number) => foldText(centers[place]?.name ?? '');
    const inOrder = (first: number, second: number) =>
        orderOf(first) - orderOf(second) || compareFolded(nameOf(first), nameOf(second));
    return readingOrder(tree, inOrder).flatMap(({ position, level }): CenterRow[] => {
        const center = centers[position] as BuyingCenterRecord;
        if (!foldText(center.name).includes(wanted)) return [];
        const above = tree.parent[position] as number;
        const siblings = [...(above < 0 ? tree.roots : (tree.children[above] as readonly number[]))].sort(inOrder);
        const isRetired = center.status === 'Retired';
        const isSelected = center.id === selectedId;
        return [
            {
                id: center.id,
                name: center.name,
                facts: [
                    functionText(center.function),
                    center.region ?? '',
                    center.status === 'Active' ? '' : STATUS_TEXTS[center.status]
                ]
                    .filter((text) => text !== '')
                    .join(' · '),
                look: `item level-${Math.min(level, 5)}${isSelected ? ' is-selected' : ''}${isRetired ? ' is-retired' : ''}`,
                isSelected,
                expanded: String(isSelected),
                isRetired,
                retireLabel: isRetired ? LABELS.reactivate : LABELS.retire,
                isFirst: siblings[0] === position,
                isLast: siblings.at(-1) === position
            }
        ];
    });
}
