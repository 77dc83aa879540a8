import { countText, exactMoney } from 'c/landscapeLabels';
import { currencyDigits, toMinorUnits } from 'c/landscapeMoney';
import { buildTree, readingOrder } from 'c/landscapeTree';
import type { OfferingsRecords, UnmappedProduct } from 'c/offeringsStore';
import { fillText } from 'c/result';
import { foldText } from 'c/textFold';
import { LABELS } from './labels';

/** A product in the table. */
export interface ProductRow {
    readonly id: string;
    readonly name: string;
    readonly facts: string;
    readonly offering: string;
    readonly unmapped: string;
    readonly isSelected: boolean;
    readonly selectLabel: string;
}

function amountText({ amount, lines }: UnmappedProduct, currency: string): string {
    const digits = currencyDigits(currency);
    const minor = amount === null ? undefined : toMinorUnits(amount, digits);
    const count = fillText(LABELS.productLines, [countText(lines)]);
    return minor === undefined ? count : `${exactMoney(minor, digits, currency)} · ${count}`;
}

/** Products that fit, those with the most unmapped business first. */
export function productRows(
    { products, offerings, unmapped, currency }: OfferingsRecords,
    words: string,
    isOpenOnly: boolean,
    selected: ReadonlySet<string>
): ProductRow[] {
    const wanted = foldText(words);
    const names = new Map(offerings.map(({ id, name }) => [id, name]));
    const business = new Map(unmapped.map((one) => [one.productId, one]));
    const weight = (id: string): number => business.get(id)?.amount ?? business.get(id)?.lines ?? 0;
    return products
        .filter(({ name, family, code, offeringId }) => {
            if (isOpenOnly && offeringId !== null) return false;
            return foldText([name, family ?? '', code ?? ''].join(' ')).includes(wanted);
        })
        .sort((left, right) => weight(right.id) - weight(left.id) || left.name.localeCompare(right.name))
        .map(({ id, name, family, code, active, offeringId }) => {
            const without = offeringId === null ? business.get(id) : undefined;
            return {
                id,
                name,
                facts: [family ?? '', code ?? '', active ? '' : LABELS.productInactive]
                    .filter((text) => text !== '')
                    .join(' · '),
                offering: offeringId === null ? '' : (names.get(offeringId) ?? LABELS.productOfferingGone),
                unmapped: without === undefined ? '' : amountText(without, currency),
                isSelected: selected.has(id),
                selectLabel: fillText(LABELS.productSelect, [name])
            };
        });
}

/** What all products without an offering leave unmapped. */
export function unmappedText({ products, unmapped, currency }: OfferingsRecords): string {
    const open = new Set(products.flatMap(({ id, offeringId }) => (offeringId === null ? [id] : [])));
    const found = unmapped.filter(({ productId }) => open.has(productId));
    if (found.length === 0) return '';
    const digits = currencyDigits(currency);
    const lines = found.reduce((sum, one) => sum + one.lines, 0);
    const minor = found.map(({ amount }) => (amount === null ? undefined : toMinorUnits(amount, digits)));
    if (minor.includes(undefined)) return fillText(LABELS.unmappedLines, [countText(lines)]);
    const sum = minor.reduce<number>((all, units) => all + (units ?? 0), 0);
    return fillText(LABELS.unmappedBusiness, [exactMoney(sum, digits, currency), countText(lines)]);
}

/** Active offerings in their tree, indented. */
export function offeringOptions({ offerings }: OfferingsRecords): { value: string; label: string }[] {
    const active = offerings.filter((offering) => offering.active);
    return readingOrder(buildTree(active), (first, second) =>
        (active[first]?.name ?? '').localeCompare(active[second]?.name ?? '')
    ).map(({ position, level }) => ({
        value: active[position]?.id ?? '',
        label: `${'\u2003'.repeat(level - 1)}${active[position]?.name ?? ''}`
    }));
}
