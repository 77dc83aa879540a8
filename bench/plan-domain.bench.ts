/**
 * The plan tracker's computations in Node, without a browser: schedule, moves, alerts, progress, timeline. Plans of
 * 1,250 to 10,000 actions with twice as many dependencies, so that growth shows.
 */
import { alertsOf } from '../force-app/main/domain/lwc/planAlerts/planAlerts.ts';
import {
    countWorkingDays,
    dayFrom,
    isoOf,
    MONDAY_TO_FRIDAY
} from '../force-app/main/domain/lwc/planCalendar/planCalendar.ts';
import { calendarFile, entriesOfPlan } from '../force-app/main/domain/lwc/planCalendarFile/planCalendarFile.ts';
import {
    ACTION_STATUSES,
    DEFAULT_THRESHOLDS,
    type ActionFact,
    type ObjectiveFact,
    type PlanFacts
} from '../force-app/main/domain/lwc/planFacts/planFacts.ts';
import { progressOf } from '../force-app/main/domain/lwc/planProgress/planProgress.ts';
import { NO_FILTER, rowsOf } from '../force-app/main/domain/lwc/planRows/planRows.ts';
import {
    buildNetwork,
    proposeMoves,
    proposeRepair,
    schedule
} from '../force-app/main/domain/lwc/planSchedule/planSchedule.ts';
import {
    barsIn,
    buildScene,
    linksIn,
    ticksIn,
    withDates,
    type TimelineRow
} from '../force-app/main/domain/lwc/planTimeline/planTimeline.ts';
import { measured, sample, type Benchmark, type Measurement } from './measurement.ts';

const subject = 'ours';
const runs = 25;
const first = dayFrom(2026, 1, 1);
const today = isoOf(first + 120);

/** Whole numbers below a limit, the same in every run (Lehmer's generator). */
function chance(): (limit: number) => number {
    let state = 20_265;
    return (limit) => {
        state = (state * 48_271) % 2_147_483_647;
        return state % limit;
    };
}

/** A plan over several years: everything waits for something that began earlier. */
function planOf(size: number): PlanFacts {
    const below = chance();
    const objectives = Array.from({ length: Math.ceil(size / 25) }, (_, at) => objectiveOf(`objective${at}`));
    const actions = Array.from({ length: size }, (_, at): ActionFact => {
        const start = first + Math.floor(at / 8) + below(10);
        const due = isoOf(start + below(20));
        const status = ACTION_STATUSES[at % 7 === 0 ? 3 : below(3)] as ActionFact['status'];
        return {
            ...{ id: `action${String(at).padStart(6, '0')}`, name: `Action ${at}`, status, due },
            ...{ objectiveId: `objective${Math.floor(at / 25)}`, kind: at % 20 === 0 ? 'Milestone' : 'Action' },
            ...{ start: isoOf(start), baselineStart: isoOf(start), baselineDue: due, completedOn: null },
            ...{ assignedToId: `user${below(12)}`, percentComplete: below(101), effortDays: 1 + below(10) },
            ...{ successMeasure: null, supportNeeded: null, escalation: null, stakeholderId: null },
            ...{ opportunityId: null, shareable: false, changedOn: isoOf(first), createdOn: isoOf(first) }
        };
    });
    const dependencies = Array.from({ length: size * 2 }, (_, at) => {
        const predecessor = below(size - 1);
        const successor = predecessor + 1 + below(Math.min(60, size - 1 - predecessor));
        return {
            id: `dependency${at}`,
            predecessorId: actions[predecessor]!.id,
            successorId: actions[successor]!.id
        };
    });
    const plan: PlanFacts['plan'] = {
        ...{ id: 'plan', name: 'Plan', accountId: 'account', start: isoOf(first), end: isoOf(first + 1500) },
        ...{ status: 'Active', assignedToId: null, revenueTarget: null, currency: 'EUR', nextReview: null },
        ...{ vision: null, customerGoals: null, strengths: null, weaknesses: null, opportunities: null, threats: null }
    };
    return { plan, objectives, actions, dependencies, reviews: [] };
}

function objectiveOf(id: string): ObjectiveFact {
    return {
        ...{ id, name: `Objective of ${id}`, description: null, type: 'Farming', metric: null, unit: null, weight: 1 },
        ...{ measure: 'Typed', measureBuyingCenterId: null, measurePairingId: null, baseline: null, target: null },
        ...{ current: null, due: null, assignedToId: 'user1', landscapeCellId: null, customerAgreed: true },
        ...{ shareable: false, changedOn: null, createdOn: null }
    };
}

async function measure(size: number): Promise<Measurement[]> {
    const facts = planOf(size);
    const { actions, dependencies, objectives } = facts;
    const week = countWorkingDays({ ...MONDAY_TO_FRIDAY, holidays: [first, first + 358] });
    const network = buildNetwork(actions, dependencies);
    const moved = { id: actions[1]!.id, start: isoOf(first + 200), due: isoOf(first + 210) };
    const rows = actions.map(({ id, kind, ...dates }): TimelineRow => ({
        ...dates,
        ...{ key: id, kind: kind === 'Milestone' ? 'milestone' : 'action', done: 0.5 }
    }));
    const links = dependencies.map(({ id, predecessorId, successorId }) => ({
        id,
        from: predecessorId!,
        to: successorId!
    }));
    const scene = buildScene(rows, links, { rowHeight: 32, barHeight: 20, milestone: 16, stub: 8 });
    const scale = { origin: first, pixelsPerDay: 8 };
    const window = { left: 400, right: 1840, top: size * 16, bottom: size * 16 + 900 };
    const work: Record<string, () => unknown> = {
        // From records to critical path, as a page does it after reading.
        schedule: () => schedule(buildNetwork(actions, dependencies), first),
        schedule_working_days: () => schedule(buildNetwork(actions, dependencies), first, week),
        propose_move: () => proposeMoves(network, [moved]),
        repair: () => proposeRepair(network),
        progress: () => progressOf(objectives, actions),
        alerts: () =>
            alertsOf({
                facts,
                today,
                thresholds: DEFAULT_THRESHOLDS,
                users: new Map(),
                targetCells: [],
                reality: null,
                measured: new Map()
            }),
        rows: () =>
            rowsOf(facts, {
                ...{ filter: NO_FILTER, grouping: 'owner', collapsed: new Set(), today },
                nameOf: (id) => id,
                buyingCenterOf: () => null
            }),
        scene: () => buildScene(rows, links, scene.sizes),
        move_bar: () => withDates(scene, size >> 1, moved),
        window: () => [
            barsIn(scene, scale, window),
            linksIn(scene, scale, window),
            ticksIn(scale, 'week', window.left, window.right, { weekStart: 1, fiscalStartMonth: 1 }, (_, day) => day)
        ],
        calendar_file: () => {
            const options = { milestonesOnly: false, domain: 'org', urlOf: () => null };
            return calendarFile(entriesOfPlan(facts, options), { name: 'Plan', madeAt: '2026-01-01T00:00:00.000Z' });
        }
    };
    const measurements: Measurement[] = [];
    for (const [metric, run] of Object.entries(work)) {
        measurements.push(measured(subject, size, metric, 'ms', await sample(runs, run)));
    }
    return measurements;
}

export const run: Benchmark = async (progress) => {
    const measurements: Measurement[] = [];
    await measure(1250); // Lets the engine compile everything first.
    for (const size of [1250, 2500, 5000, 10_000]) {
        progress(`plan of ${size} actions`);
        measurements.push(...(await measure(size)));
    }
    const value = (metric: string, size: number) =>
        measurements.find((one) => one.metric === metric && one.size === size)!.value;
    // Growth is told by the fastest run of each: what else runs on the machine only ever adds.
    const least = (metric: string, size: number) =>
        Math.min(...measurements.find((one) => one.metric === metric && one.size === size)!.samples);
    return {
        measurements,
        ratios: [
            { text: 'Schedule of 5,000 actions, ms', value: value('schedule', 5000), limit: 20 },
            { text: 'The same in working days, ms', value: value('schedule_working_days', 5000), limit: 20 },
            { text: 'Move of one of 5,000 with all that follows, ms', value: value('propose_move', 5000), limit: 20 },
            { text: 'Repair of 5,000, ms', value: value('repair', 5000), limit: 20 },
            { text: 'Bar of 5,000 moved, ms', value: value('move_bar', 5000), limit: 0.5 },
            { text: 'Window over 5,000, ms', value: value('window', 5000), limit: 1 },
            {
                text: 'Schedule of 10,000 beside 2,500 (linear is 4; memory adds)',
                value: least('schedule', 10_000) / least('schedule', 2500),
                limit: 8
            }
        ]
    };
};
