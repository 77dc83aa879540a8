import { amountsOf, isFilled, type Amounts, type Landscape } from 'c/landscapeCells';
import { compareText, type Assessment, type CellState } from 'c/landscapeFacts';
import { toDecimalNumber, toMinorUnits, type Share } from 'c/landscapeMoney';

/** A cell at one time, in one currency. Money in minor units. */
export interface CellAtTime {
    readonly buyingCenterId: string;
    readonly offeringId: string;
    readonly state: CellState;
    readonly assessment: Assessment;
    readonly won: number;
    readonly open: number;
    readonly lost: number;
    readonly potential: number;
    readonly target: number;
}

/** A Landscape_Snapshot__c: a cell as it was on a date. Amounts are the API's decimal numbers. */
export interface SnapshotFact {
    /** Null where it was deleted since. */
    readonly buyingCenterId: string | null;
    readonly offeringId: string | null;
    readonly windowFrom: string;
    readonly windowTo: string;
    readonly won: number | null;
    readonly open: number | null;
    readonly lost: number | null;
    readonly potential: number | null;
    readonly target: number | null;
    readonly assessment: Assessment;
    readonly state: CellState;
}

/** The filled cells of a landscape in one currency. */
export function cellsNow(landscape: Landscape, currency: number): CellAtTime[] {
    const { business, row, column, state, record } = landscape;
    return state.flatMap((itsState, cell) => {
        const center = business.buyingCenters[row[cell] as number];
        const offering = business.offerings[column[cell] as number];
        if (center === undefined || offering === undefined || !isFilled(landscape, cell)) return [];
        const { won, open, lost, potential, target } = amountsOf(landscape, cell, currency);
        const assessment = record[cell]?.assessment ?? 'Unassessed';
        const amounts = { won, open, lost, potential, target };
        return [{ buyingCenterId: center.id, offeringId: offering.id, state: itsState, assessment, ...amounts }];
    });
}

/** The cells of a snapshot; what has lost its buying center or offering since has no place any more. */
export function cellsThen(snapshots: readonly SnapshotFact[], digits: number): CellAtTime[] {
    const read = (value: number | null) => toMinorUnits(value ?? 0, digits) ?? 0;
    return snapshots.flatMap(({ buyingCenterId, offeringId, state, assessment, ...amounts }) => {
        if (buyingCenterId === null || offeringId === null) return [];
        const { won, open, lost, potential, target } = amounts;
        return [
            {
                buyingCenterId,
                offeringId,
                state,
                assessment,
                won: read(won),
                open: read(open),
                lost: read(lost),
                potential: read(potential),
                target: read(target)
            }
        ];
    });
}

/** The records that keep a landscape as it is: filled cells only, in one currency. */
export function takeSnapshot(landscape: Landscape, currency: number): SnapshotFact[] {
    const digits = landscape.business.digits[currency] ?? 2;
    const { from, to } = landscape.view.window;
    return cellsNow(landscape, currency).map(({ won, open, lost, potential, target, ...cell }) => ({
        ...cell,
        windowFrom: from,
        windowTo: to,
        won: toDecimalNumber(won, digits),
        open: toDecimalNumber(open, digits),
        lost: toDecimalNumber(lost, digits),
        potential: toDecimalNumber(potential, digits),
        target: toDecimalNumber(target, digits)
    }));
}

/**
 * What happened to a cell: it became Won, Open or Lost; it was blocked, released or made a target; or only amounts
 * moved. Several can hold at once (won although blocked), `amounts` stands alone.
 */
export type CellChange = 'won' | 'opened' | 'lost' | 'blocked' | 'unblocked' | 'targeted' | 'amounts';

/** A cell before and after. */
export interface CellComparison {
    readonly buyingCenterId: string;
    readonly offeringId: string;
    readonly before: CellAtTime;
    readonly after: CellAtTime;
    /** Empty where nothing changed. */
    readonly changes: readonly CellChange[];
    /** After minus before. */
    readonly difference: Difference;
}

export type Difference = Pick<CellAtTime, 'won' | 'open' | 'lost' | 'potential' | 'target'>;

/** Two times side by side. */
export interface LandscapeComparison {
    /** Every cell of either time, in the order of the ids. */
    readonly cells: readonly CellComparison[];
    /** Number of cells by change. */
    readonly counts: Readonly<Record<CellChange, number>>;
    /** The sum of the cells' differences. */
    readonly difference: Difference;
}

/** Compares two times cell by cell; a cell that one of them does not have was Unassessed and empty. */
export function compareLandscapes(before: readonly CellAtTime[], after: readonly CellAtTime[]): LandscapeComparison {
    const earlier = byCell(before);
    const later = byCell(after);
    const keys = [...new Set([...earlier.keys(), ...later.keys()])].sort(compareText);
    const counts = { won: 0, opened: 0, lost: 0, blocked: 0, unblocked: 0, targeted: 0, amounts: 0 };
    const total = { won: 0, open: 0, lost: 0, potential: 0, target: 0 };
    const cells = keys.map((key): CellComparison => {
        const known = (earlier.get(key) ?? later.get(key)) as CellAtTime;
        const { buyingCenterId, offeringId } = known;
        const [was, is] = [earlier.get(key) ?? emptied(known), later.get(key) ?? emptied(known)];
        const difference = differenceOf(was, is);
        const changes = changesOf(was, is, difference);
        for (const change of changes) counts[change]++;
        for (const amount of AMOUNTS) total[amount] += difference[amount];
        return { buyingCenterId, offeringId, before: was, after: is, changes, difference };
    });
    return { cells, counts, difference: total };
}

const AMOUNTS = ['won', 'open', 'lost', 'potential', 'target'] as const;

function byCell(cells: readonly CellAtTime[]): Map<string, CellAtTime> {
    return new Map(cells.map((cell) => [`${cell.buyingCenterId}-${cell.offeringId}`, cell]));
}

function emptied({ buyingCenterId, offeringId }: CellAtTime): CellAtTime {
    const nothing = { won: 0, open: 0, lost: 0, potential: 0, target: 0 };
    return { buyingCenterId, offeringId, state: 'Unassessed', assessment: 'Unassessed', ...nothing };
}

function differenceOf(before: CellAtTime, after: CellAtTime): Difference {
    return {
        won: after.won - before.won,
        open: after.open - before.open,
        lost: after.lost - before.lost,
        potential: after.potential - before.potential,
        target: after.target - before.target
    };
}

function changesOf(before: CellAtTime, after: CellAtTime, difference: Difference): CellChange[] {
    const changes: CellChange[] = [];
    const became = (state: CellState) => after.state === state && before.state !== state;
    const judged = (assessment: Assessment) => after.assessment === assessment && before.assessment !== assessment;
    if (became('Won')) changes.push('won');
    if (became('Open')) changes.push('opened');
    if (became('Lost')) changes.push('lost');
    if (judged('Blocked')) changes.push('blocked');
    if (before.assessment === 'Blocked' && after.assessment !== 'Blocked') changes.push('unblocked');
    if (judged('Target')) changes.push('targeted');
    if (changes.length === 0 && AMOUNTS.some((amount) => difference[amount] !== 0)) changes.push('amounts');
    return changes;
}

/** Plan against achieved: won of the targets whose date lies in the window. */
export function achievement({ won, target }: Amounts): Share {
    return { part: won, whole: target };
}
