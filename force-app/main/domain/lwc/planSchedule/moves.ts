import { dayOf, EVERY_DAY, isoOf, type WorkingDays } from 'c/planCalendar';
import { compareText, isOpen } from 'c/planFacts';
import { success, type Result } from 'c/result';
import { orderOf } from './loops';
import type { Network, ScheduledAction } from './network';
import { assumedLength, datesAt, spanOf, type ActionDates, type Span } from './spans';

/** New dates that somebody asks for: by a drag, a dialog or a bulk change. */
export interface MoveRequest extends ActionDates {
    readonly id: string;
}

/** One action whose dates would change. */
export interface ProposedMove {
    readonly id: string;
    readonly before: ActionDates;
    readonly after: ActionDates;
    /** Calendar days by which its last day moves, negative for earlier; 0 where it had or gets none. */
    readonly days: number;
    /** `asked`: as somebody asked. `waits`: later than planned or asked, because `waitsFor` is not done before. */
    readonly reason: 'asked' | 'waits';
    /** Id of the action that decides its start, null where nothing does. */
    readonly waitsFor: string | null;
}

/** What moving would do, to be shown before anything is saved. */
export interface MoveProposal {
    /** By new start, then id; nothing that stays where it is. */
    readonly moves: readonly ProposedMove[];
    /** The last day of all open work, before and after. */
    readonly finish: { readonly before: string | null; readonly after: string | null };
    /** Ids of milestones that move. */
    readonly milestones: readonly string[];
    /** Ids of actions that end after the limit and did not before. */
    readonly beyondLimit: readonly string[];
}

export interface MoveOptions {
    readonly calendar?: WorkingDays;
    /** The last day that an action should have: the due day of its objective, or the end of the plan. */
    readonly limitOf?: (actionId: string) => string | null;
}

/**
 * What asking for new dates leads to: each action that depends on them, however far, starts as soon as what it waits for
 * is done and not earlier than planned; its length in working days stays. Nothing is ever pulled earlier. A request that
 * its own predecessors do not allow is put off as well. Actions that are not touched keep their dates, even
 * where they break a dependency (`proposeRepair` looks at those). O(n + m) besides finding days in the calendar.
 *
 * @returns failure `dependency-loop` as `orderOf`
 */
export function proposeMoves(
    network: Network,
    requests: readonly MoveRequest[],
    options: MoveOptions = {}
): Result<MoveProposal, 'dependency-loop'> {
    const asked = new Map(requests.map((request) => [request.id, request]));
    return propose(network, asked, (id) => asked.has(id), options);
}

/** The moves after which no dependency of the plan is broken: see `proposeMoves`. */
export function proposeRepair(network: Network, options: MoveOptions = {}): Result<MoveProposal, 'dependency-loop'> {
    return propose(network, new Map(), () => true, options);
}

function propose(
    network: Network,
    asked: ReadonlyMap<string, MoveRequest>,
    isTouched: (id: string) => boolean,
    { calendar = EVERY_DAY, limitOf = () => null }: MoveOptions
): Result<MoveProposal, 'dependency-loop'> {
    const ordered = orderOf(network);
    if (!ordered.ok) return ordered;
    const { actions, predecessors } = network;
    const touched: boolean[] = new Array<boolean>(actions.length).fill(false);
    /** Where each open action ends; -Infinity for one that has no dates and nothing to wait for. */
    const ends: number[] = new Array<number>(actions.length).fill(-Infinity);
    const moves: ProposedMove[] = [];
    let [finishBefore, finishAfter] = [-Infinity, -Infinity];
    for (const position of ordered.value) {
        const action = actions[position] as ScheduledAction;
        const request = asked.get(action.id);
        if (!isOpen(action)) {
            // Somebody may correct the dates of what is done; it holds nobody back.
            if (request) keep(moves, moveOf(action, request, 'asked', null));
            continue;
        }
        let [free, decisive] = [-Infinity, -1];
        let follows = isTouched(action.id);
        const last = predecessors.first[position + 1] as number;
        for (let edge = predecessors.first[position] as number; edge < last; edge++) {
            const predecessor = predecessors.list[edge] as number;
            if (!isOpen(actions[predecessor] as ScheduledAction)) continue;
            follows ||= touched[predecessor] as boolean;
            const end = ends[predecessor] as number;
            if (end > free || (end === free && precedes(predecessor, decisive))) [free, decisive] = [end, predecessor];
        }
        touched[position] = follows;
        const planned = spanOf(action, action, calendar);
        const wanted = request ? spanOf(action, request, calendar) : planned;
        const span = follows && wanted ? notBefore(wanted, free) : wanted;
        ends[position] = span ? span.end : free + assumedLength(action);
        if (planned) finishBefore = Math.max(finishBefore, planned.end);
        if (span) finishAfter = Math.max(finishAfter, span.end);
        if (span && wanted && span !== wanted) {
            const after = datesAt(request ?? action, span, calendar);
            keep(moves, moveOf(action, after, 'waits', actions[decisive]?.id ?? null));
        } else if (request) keep(moves, moveOf(action, request, 'asked', null));
    }
    const isLate = (id: string, dates: ActionDates): boolean => {
        const limit = limitOf(id);
        return limit !== null && (dates.due ?? dates.start ?? '') > limit;
    };
    moves.sort(
        (one, other) =>
            compareText(one.after.start ?? one.after.due ?? '', other.after.start ?? other.after.due ?? '') ||
            compareText(one.id, other.id)
    );
    return success({
        moves,
        finish: { before: dayBefore(finishBefore, calendar), after: dayBefore(finishAfter, calendar) },
        milestones: moves.filter(({ id }) => actionOf(network, id).kind === 'Milestone').map(({ id }) => id),
        beyondLimit: moves
            .filter(({ id, before, after }) => isLate(id, after) && !isLate(id, before))
            .map(({ id }) => id)
    });

    function precedes(one: number, other: number): boolean {
        return other >= 0 && compareText(actions[one]?.id ?? '', actions[other]?.id ?? '') < 0;
    }
}

function actionOf(network: Network, id: string): ScheduledAction {
    return network.actions[network.positions.get(id) as number] as ScheduledAction;
}

function notBefore(span: Span, free: number): Span {
    return span.start >= free ? span : { start: free, end: free + span.end - span.start };
}

function dayBefore(end: number, calendar: WorkingDays): string | null {
    return end === -Infinity ? null : isoOf(calendar.dayAt(end - 1));
}

function moveOf(
    action: ScheduledAction,
    dates: ActionDates,
    reason: ProposedMove['reason'],
    waitsFor: string | null
): ProposedMove {
    const before = { start: action.start, due: action.due };
    const after = { start: dates.start, due: dates.due };
    const [from, to] = [dayOf(before.due ?? before.start), dayOf(after.due ?? after.start)];
    return { id: action.id, before, after, days: from === null || to === null ? 0 : to - from, reason, waitsFor };
}

function keep(moves: ProposedMove[], move: ProposedMove): void {
    if (move.before.start !== move.after.start || move.before.due !== move.after.due) moves.push(move);
}

/** The actions with the dates of the moves. */
export function applyMoves<Action extends ActionDates & { readonly id: string }>(
    actions: readonly Action[],
    moves: readonly Pick<ProposedMove, 'id' | 'after'>[]
): readonly Action[] {
    const byId = new Map(moves.map((move) => [move.id, move.after]));
    return actions.map((action) => {
        const after = byId.get(action.id);
        return after ? { ...action, ...after } : action;
    });
}

/** The requests that bring back the dates from before the moves. */
export function undoMoves(moves: readonly ProposedMove[]): readonly Pick<ProposedMove, 'id' | 'after'>[] {
    return moves.map(({ id, before }) => ({ id, after: before }));
}
