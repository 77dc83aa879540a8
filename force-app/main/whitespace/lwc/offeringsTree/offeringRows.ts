import { countText } from 'c/landscapeLabels';
import { buildTree, readingOrder } from 'c/landscapeTree';
import type { OfferingsRecords } from 'c/offeringsStore';
import { fillText } from 'c/result';
import { compareFolded, foldText } from 'c/textFold';
import { LABELS } from './labels';

/** An offering in the list. */
export interface OfferingRow {
    readonly id: string;
    readonly name: string;
    /** Number of products, and that it is retired. */
    readonly facts: string;
    readonly look: string;
    readonly isSelected: boolean;
    readonly expanded: string;
    readonly retireLabel: string;
    readonly isFirst: boolean;
    readonly isLast: boolean;
}

/** Offerings in their tree. */
export function offeringRows({ offerings, products }: OfferingsRecords, selectedId: string | null): OfferingRow[] {
    const tree = buildTree(offerings);
    const counts = new Map<string, number>();
    for (const { offeringId } of products) {
        if (offeringId !== null) counts.set(offeringId, (counts.get(offeringId) ?? 0) + 1);
    }
    const orderOf = (place: number) => offerings[place]?.sortOrder ?? Number.MAX_SAFE_INTEGER;
    const nameOf = (place: number) => foldText(offerings[place]?.name ?? '');
    const inOrder = (first: number, second: number) =>
        orderOf(first) - orderOf(second) || compareFolded(nameOf(first), nameOf(second));
    return readingOrder(tree, inOrder).flatMap(({ position, level }): OfferingRow[] => {
        const offering = offerings[position];
        if (offering === undefined) return [];
        const above = tree.parent[position] as number;
        const siblings = [...(above < 0 ? tree.roots : (tree.children[above] as readonly number[]))].sort(inOrder);
        const { id, name, active } = offering;
        const isSelected = id === selectedId;
        const facts = [
            fillText(LABELS.offeringProducts, [countText(counts.get(id) ?? 0)]),
            active ? '' : LABELS.offeringIsRetired
        ];
        return [
            {
                id,
                name,
                facts: facts.filter((text) => text !== '').join(' · '),
                look: `item level-${Math.min(level, 5)}${isSelected ? ' is-selected' : ''}${active ? '' : ' is-retired'}`,
                isSelected,
                expanded: String(isSelected),
                retireLabel: active ? LABELS.offeringRetire : LABELS.offeringActivate,
                isFirst: siblings[0] === position,
                isLast: siblings.at(-1) === position
            }
        ];
    });
}
