import type { CellState } from 'c/landscapeFacts';
import { compareText, groupBy, isOverdue, type ActionFact, type ObjectiveFact } from 'c/planFacts';

/** What the work did since a day. Ids, by name. */
export interface WorkChanges {
    readonly objectivesAdded: readonly string[];
    readonly actionsAdded: readonly string[];
    readonly actionsDone: readonly string[];
    readonly actionsCancelled: readonly string[];
    /** Overdue now and not yet due on that day. */
    readonly newlyOverdue: readonly string[];
    /** Overdue then already. */
    readonly stillOverdue: readonly string[];
    /** Changed in any other way. */
    readonly actionsChanged: readonly string[];
}

/**
 * What moved in objectives and actions after a day. What is done without a completion day, and what was cancelled, is told
 * by when the record was last changed: the best that is known.
 *
 * @param since ISO date of the last review; changes of that day itself belong to it
 */
export function workSince(
    objectives: readonly ObjectiveFact[],
    actions: readonly ActionFact[],
    since: string,
    today: string
): WorkChanges {
    const after = (text: string | null): boolean => text !== null && text.slice(0, 10) > since;
    const added = actions.filter(({ createdOn }) => after(createdOn));
    const done = actions.filter(
        ({ status, completedOn, changedOn }) => status === 'Done' && after(completedOn ?? changedOn)
    );
    const cancelled = actions.filter(({ status, changedOn }) => status === 'Cancelled' && after(changedOn));
    const overdue = actions.filter((action) => isOverdue(action, today));
    const told = new Set([...added, ...done, ...cancelled]);
    return {
        objectivesAdded: idsByName(objectives.filter(({ createdOn }) => after(createdOn))),
        actionsAdded: idsByName(added),
        actionsDone: idsByName(done),
        actionsCancelled: idsByName(cancelled),
        newlyOverdue: idsByName(overdue.filter(({ due }) => due !== null && due >= since)),
        stillOverdue: idsByName(overdue.filter(({ due }) => due !== null && due < since)),
        actionsChanged: idsByName(actions.filter((action) => after(action.changedOn) && !told.has(action)))
    };
}

function idsByName(records: readonly { readonly id: string; readonly name: string }[]): string[] {
    return [...records]
        .sort((one, other) => compareText(one.name, other.name) || compareText(one.id, other.id))
        .map(({ id }) => id);
}

/** A landscape cell on some day: of a snapshot, or as it is now. Amounts are minor units. */
export interface CellOnDay {
    readonly buyingCenterId: string;
    readonly offeringId: string;
    readonly state: CellState;
    readonly won: number;
    readonly open: number;
}

/** A cell whose state or amounts are not what they were. */
export interface CellChange {
    readonly buyingCenterId: string;
    readonly offeringId: string;
    readonly before: CellState;
    readonly now: CellState;
    readonly wonChange: number;
    readonly openChange: number;
    readonly kind: 'won' | 'lost' | 'state' | 'amount';
}

/**
 * Cells won, lost and otherwise changed between two days, the largest change of won first. A cell that one of the days
 * does not know was empty then: snapshots keep cells that are not empty only.
 */
export function compareCells(before: readonly CellOnDay[], now: readonly CellOnDay[]): CellChange[] {
    const keyOf = (cell: CellOnDay): string => `${cell.buyingCenterId}\n${cell.offeringId}`;
    const byKey = (cells: readonly CellOnDay[]) => new Map(cells.map((cell) => [keyOf(cell), cell]));
    const [then, today] = [byKey(before), byKey(now)];
    const keys = [...new Set([...then.keys(), ...today.keys()])].sort(compareText);
    const changes = keys.flatMap((key): CellChange[] => {
        const [one, other] = [then.get(key), today.get(key)];
        const { buyingCenterId, offeringId } = (other ?? one) as CellOnDay;
        const [from, to] = [one?.state ?? 'Unassessed', other?.state ?? 'Unassessed'];
        const wonChange = (other?.won ?? 0) - (one?.won ?? 0);
        const openChange = (other?.open ?? 0) - (one?.open ?? 0);
        if (from === to && wonChange === 0 && openChange === 0) return [];
        return [{ buyingCenterId, offeringId, before: from, now: to, wonChange, openChange, kind: kindOf(from, to) }];
    });
    return changes.sort((one, other) => Math.abs(other.wonChange) - Math.abs(one.wonChange));
}

function kindOf(before: CellState, now: CellState): CellChange['kind'] {
    if (before === now) return 'amount';
    if (now === 'Won') return 'won';
    return now === 'Lost' ? 'lost' : 'state';
}

/** One entry of the change log. */
export interface LoggedChange {
    readonly id: string;
    /** API name of the object, such as Stakeholder_Role__c. */
    readonly object: string;
    readonly recordId: string;
    readonly field: string;
    readonly oldValue: string | null;
    readonly newValue: string | null;
    /** ISO date-time. */
    readonly changedAt: string;
    readonly evidence: string | null;
}

/** What became of one field of one record over all its entries. */
export interface NetChange {
    readonly object: string;
    readonly recordId: string;
    readonly field: string;
    readonly before: string | null;
    readonly now: string | null;
    /** The newest evidence that was given. */
    readonly evidence: string | null;
    readonly entries: number;
}

/**
 * Judgements that are not what they were after a day: first old value against last new one. What went to and fro and
 * ended where it was is left out. By object, record and field.
 */
export function judgementsSince(log: readonly LoggedChange[], since: string): NetChange[] {
    const later = log
        .filter(({ changedAt }) => changedAt.slice(0, 10) > since)
        .sort((one, other) => compareText(one.changedAt, other.changedAt) || compareText(one.id, other.id));
    const fields = groupBy(later, ({ object, recordId, field }) => `${object}\n${recordId}\n${field}`);
    return [...fields.entries()]
        .sort(([one], [other]) => compareText(one, other))
        .flatMap(([, entries]): NetChange[] => {
            const [first, last] = [entries[0] as LoggedChange, entries[entries.length - 1] as LoggedChange];
            if (first.oldValue === last.newValue) return [];
            const { object, recordId, field } = first;
            const evidence = entries.reduce<string | null>((newest, entry) => entry.evidence ?? newest, null);
            return [
                {
                    ...{ object, recordId, field, before: first.oldValue, now: last.newValue },
                    ...{ evidence, entries: entries.length }
                }
            ];
        });
}
