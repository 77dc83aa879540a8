import type { CellFact } from 'c/landscapeFacts';
import { buildTree, type TreeItem } from 'c/landscapeTree';
import { foldText } from 'c/textFold';
import type { Landscape, LandscapeCell } from './landscapeCells';

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
        ...business.uncountable.map(
            ({ recordId, name }): LandscapeProblem => ({
                code: 'uncountable-amount',
                recordIds: [recordId],
                parameters: [name]
            })
        )
    ];
    if (business.strayLines > 0) {
        problems.push({ code: 'stray-lines', recordIds: [], parameters: [String(business.strayLines)] });
    }
    if (!business.exact) problems.push({ code: 'inexact-sums', recordIds: [], parameters: [] });
    return problems;
}

function problemsOfCells(landscape: Landscape, hidden: ReadonlySet<string>): LandscapeProblem[] {
    const { business } = landscape;
    const problems: LandscapeProblem[] = [];
    const inOrder = [...landscape.cells.values()].sort(
        (left, right) => left.row - right.row || left.column - right.column
    );
    for (const cell of inOrder) {
        if (cell.state !== 'Won' && cell.state !== 'Open') continue;
        const center = business.buyingCenters[cell.row];
        const offering = business.offerings[cell.column];
        if (center === undefined || offering === undefined) continue;
        const assessment = cell.record?.assessment;
        if (assessment === 'Blocked') add(cell, 'business-in-blocked');
        if (assessment === 'Not Applicable') add(cell, 'business-in-not-applicable');
        if (hidden.has(offering.id)) add(cell, 'business-in-hidden-offering');
        const open = cell.amounts.some((amounts) => amounts !== undefined && amounts.openDeals > 0);
        if (open && center.status === 'Retired') add(cell, 'open-in-retired');

        function add(where: LandscapeCell, code: LandscapeProblemCode): void {
            const ids = [center?.id ?? '', offering?.id ?? '', ...(where.record ? [where.record.id] : [])];
            problems.push({ code, recordIds: ids, parameters: [center?.name ?? '', offering?.name ?? ''] });
        }
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
        ...tree.loops.map(
            (loop): LandscapeProblem => ({
                code: `${kind}-loop`,
                recordIds: idsAt(loop),
                parameters: [namesAt(loop).join(' → ')]
            })
        ),
        ...tree.orphans.map(
            (position): LandscapeProblem => ({
                code: `${kind}-without-parent`,
                recordIds: idsAt([position]),
                parameters: namesAt([position])
            })
        )
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
