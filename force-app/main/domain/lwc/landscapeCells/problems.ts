import type { CellFact } from 'c/landscapeFacts';
import { buildTree, type TreeItem } from 'c/landscapeTree';
import { foldText } from 'c/textFold';
import type { Landscape } from './landscape';

/** What is wrong with the data of a landscape, by its stable code. */
export type LandscapeProblemCode =
    | 'business-in-blocked'
    | 'business-in-not-applicable'
    | 'business-in-hidden-offering'
    | 'open-in-retired'
    | 'duplicate-cell'
    | 'cell-without-offering'
    | 'cell-without-buying-center'
    | 'buying-center-loop'
    | 'buying-center-without-parent'
    | 'offering-loop'
    | 'offering-without-parent'
    | 'duplicate-buying-center'
    | 'duplicate-offering'
    | 'uncountable-amount'
    | 'stray-lines'
    | 'inexact-sums';

/** One data problem: normal input, shown and named, never a reason to lose an amount. */
export interface LandscapeProblem {
    readonly code: LandscapeProblemCode;
    /** Ids of the records concerned; for a cell its buying center and its offering, then its record if there is one. */
    readonly recordIds: readonly string[];
    /** Names, or a number, for the label of the problem. */
    readonly parameters: readonly string[];
}

/** Everything that a person should look at, in a stable order. */
export function findProblems(landscape: Landscape, hiddenOfferingIds: readonly string[]): LandscapeProblem[] {
    const { business, judgements } = landscape;
    const problems: LandscapeProblem[] = [
        ...problemsOfCells(landscape, new Set(hiddenOfferingIds)),
        ...judgements.doubled.map((record) => problemOf('duplicate-cell', record, landscape)),
        ...judgements.withoutOffering.map((record) => problemOf('cell-without-offering', record, landscape)),
        ...judgements.withoutBuyingCenter.map((record) => problemOf('cell-without-buying-center', record, landscape)),
        ...problemsOfTree(business.buyingCenters, 'buying-center'),
        ...problemsOfTree(business.offerings, 'offering'),
        ...sameNames(business.buyingCenters, 'duplicate-buying-center', (center) => center.accountId),
        ...sameNames(business.offerings, 'duplicate-offering', () => ''),
        ...business.uncountable.map(({ recordId, name }): LandscapeProblem => ({
            code: 'uncountable-amount',
            recordIds: [recordId],
            parameters: [name]
        }))
    ];
    if (business.strayLines > 0) {
        problems.push({ code: 'stray-lines', recordIds: [], parameters: [String(business.strayLines)] });
    }
    if (!business.exact) problems.push({ code: 'inexact-sums', recordIds: [], parameters: [] });
    return problems;
}

function problemsOfCells(landscape: Landscape, hidden: ReadonlySet<string>): LandscapeProblem[] {
    const { business, figures, state } = landscape;
    const currencies = business.currencies.length;
    const problems: LandscapeProblem[] = [];
    const withBusiness = state
        .map((_, cell) => cell)
        .filter((cell) => state[cell] === 'Won' || state[cell] === 'Open')
        .sort(
            (first, second) =>
                (landscape.row[first] as number) - (landscape.row[second] as number) ||
                (landscape.column[first] as number) - (landscape.column[second] as number)
        );
    for (const cell of withBusiness) {
        const center = business.buyingCenters[landscape.row[cell] as number];
        const offering = business.offerings[landscape.column[cell] as number];
        if (center === undefined || offering === undefined) continue;
        const record = landscape.record[cell] ?? null;
        const isOpen = figures.openDeals
            .slice(cell * currencies, (cell + 1) * currencies)
            .some((openDeals) => openDeals > 0);
        const found: LandscapeProblemCode[] = [];
        if (record?.assessment === 'Blocked') found.push('business-in-blocked');
        if (record?.assessment === 'Not Applicable') found.push('business-in-not-applicable');
        if (hidden.has(offering.id)) found.push('business-in-hidden-offering');
        if (isOpen && center.status === 'Retired') found.push('open-in-retired');
        const recordIds = [center.id, offering.id, ...(record === null ? [] : [record.id])];
        for (const code of found) problems.push({ code, recordIds, parameters: [center.name, offering.name] });
    }
    return problems;
}

function problemOf(code: LandscapeProblemCode, record: CellFact, { business }: Landscape): LandscapeProblem {
    const row = business.rowOf.get(record.buyingCenterId);
    const column = record.offeringId === null ? undefined : business.columnOf.get(record.offeringId);
    return {
        code,
        recordIds: [record.buyingCenterId, record.offeringId ?? '', record.id],
        parameters: [
            row === undefined ? '' : (business.buyingCenters[row]?.name ?? ''),
            column === undefined ? '' : (business.offerings[column]?.name ?? '')
        ]
    };
}

function problemsOfTree(
    items: readonly (TreeItem & { readonly name: string })[],
    kind: 'buying-center' | 'offering'
): LandscapeProblem[] {
    const tree = buildTree(items);
    const idsAt = (positions: readonly number[]) => positions.map((position) => items[position]?.id ?? '');
    const namesAt = (positions: readonly number[]) => positions.map((position) => items[position]?.name ?? '');
    return [
        ...tree.loops.map((loop): LandscapeProblem => ({
            code: `${kind}-loop`,
            recordIds: idsAt(loop),
            parameters: [namesAt(loop).join(' → ')]
        })),
        ...tree.orphans.map((position): LandscapeProblem => ({
            code: `${kind}-without-parent`,
            recordIds: idsAt([position]),
            parameters: namesAt([position])
        }))
    ];
}

/** Names that are the same when case, accents and blanks are folded, under the same parent of the same owner. */
function sameNames<Item extends TreeItem & { readonly name: string }>(
    items: readonly Item[],
    code: LandscapeProblemCode,
    ownerOf: (item: Item) => string
): LandscapeProblem[] {
    const groups = Map.groupBy(items, (item) => `${ownerOf(item)}\n${item.parentId ?? ''}\n${foldText(item.name)}`);
    return [...groups.values()]
        .filter((group) => group.length > 1)
        .map((group) => ({
            code,
            recordIds: group.map(({ id }) => id),
            parameters: [group[0]?.name ?? '', String(group.length)]
        }));
}
