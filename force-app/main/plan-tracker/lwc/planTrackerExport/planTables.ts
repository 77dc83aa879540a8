import type { ColumnKind, ExportCell, ExportColumn, ExportTable } from 'c/exportTable';
import { columnName } from 'c/exportWorkbook';
import { currencyDigits, toDecimalNumber } from 'c/landscapeMoney';
import { isOverdue, type ActionFact, type ObjectiveFact } from 'c/planFacts';
import { donePercent } from 'c/planProgress';
import { LABELS } from 'c/planTrackerLabels';
import type { WorkModel } from 'c/planTrackerRows';
import type { PlanView } from 'c/planTrackerStore';
import { TEXTS } from './labels';

type Reader<Fact> = (fact: Fact, view: PlanView) => ExportCell;
type Header<Fact> = readonly [header: string, kind: ColumnKind, read: Reader<Fact>];

const nameOf = (view: PlanView, id: string | null): string | null =>
    id === null ? null : (view.users.get(id)?.name ?? null);

/** Fixed headers of the table of actions, in English, documented: programs read them. */
export const ACTION_HEADERS: readonly Header<ActionFact>[] = [
    [
        'Objective',
        'text',
        ({ objectiveId }, { facts }) => facts.objectives.find(({ id }) => id === objectiveId)?.name ?? ''
    ],
    ['Action', 'text', ({ name }) => name],
    ['Kind', 'text', ({ kind }) => kind],
    ['Status', 'text', ({ status }) => status],
    ['Owner', 'text', ({ assignedToId }, view) => nameOf(view, assignedToId)],
    ['Start', 'day', ({ start }) => start],
    ['Due', 'day', ({ due }) => due],
    ['Late', 'flag', (action, { today }) => isOverdue(action, today)],
    ['Done', 'share', (action) => (action.status === 'Cancelled' ? null : donePercent(action) / 100)],
    ['Effort Days', 'number', ({ effortDays }) => effortDays],
    ['Completed On', 'day', ({ completedOn }) => completedOn],
    ['Baseline Start', 'day', ({ baselineStart }) => baselineStart],
    ['Baseline Due', 'day', ({ baselineDue }) => baselineDue],
    ['Waits For', 'text', ({ id }, view) => predecessorsOf(id, view)],
    ['Success Measure', 'text', ({ successMeasure }) => successMeasure],
    ['Support Needed', 'text', ({ supportNeeded }) => supportNeeded],
    ['Escalation', 'text', ({ escalation }) => escalation]
];

const OBJECTIVE_HEADERS: readonly Header<ObjectiveFact>[] = [
    ['Objective', 'text', ({ name }) => name],
    ['Type', 'text', ({ type }) => type],
    ['Metric', 'text', ({ metric }) => metric],
    ['Unit', 'text', ({ unit }) => unit],
    ['Baseline', 'number', ({ baseline }) => baseline],
    ['Target', 'number', ({ target }) => target],
    ['Current', 'number', ({ current }) => current],
    ['Due', 'day', ({ due }) => due],
    ['Owner', 'text', ({ assignedToId }, view) => nameOf(view, assignedToId)],
    ['Weight', 'number', ({ weight }) => weight],
    ['Progress', 'share', ({ id }, { progress }) => progress.objectives.get(id)?.share ?? 0],
    ['Actions', 'whole', ({ id }, { progress }) => progress.objectives.get(id)?.actionCount ?? 0],
    ['Actions Done', 'whole', ({ id }, { progress }) => progress.objectives.get(id)?.actionsDone ?? 0],
    ['Customer Agreed', 'flag', ({ customerAgreed }) => customerAgreed]
];

function predecessorsOf(id: string, { facts }: PlanView): string | null {
    const before = facts.dependencies.flatMap(({ predecessorId, successorId }) => {
        return successorId === id && predecessorId !== null ? [predecessorId] : [];
    });
    if (before.length === 0) return null;
    const names = new Map(facts.actions.map((action) => [action.id, action.name]));
    return before.map((one) => names.get(one) ?? '').join('; ');
}

function tableOf<Fact>(
    name: string,
    headers: readonly Header<Fact>[],
    facts: readonly Fact[],
    view: PlanView,
    sums: readonly string[]
): ExportTable {
    const rows = facts.map((fact) => headers.map(([, , read]) => read(fact, view)));
    const totals = headers.map(([header], place): ExportCell => {
        if (place === 0) return TEXTS.total;
        if (!sums.includes(header)) return null;
        const column = columnName(place);
        const value = rows.reduce((sum, cells) => sum + (Number(cells[place]) || 0), 0);
        // Counts only what a filter of the spreadsheet leaves.
        return { formula: `SUBTOTAL(109,${column}2:${column}${rows.length + 1})`, value };
    });
    return {
        ...{ name, rows, frozenColumns: 1 },
        columns: headers.map(([header, kind]): ExportColumn => ({ header, kind })),
        ...(rows.length === 0 ? {} : { totals })
    };
}

/** The actions that the rows show, in their order; folded groups count as shown. */
export function actionTable(model: WorkModel): ExportTable {
    const actions = model.rows.flatMap((row) => model.actionOf(row) ?? []);
    return tableOf(TEXTS.sheetWork, ACTION_HEADERS, actions, model.view, ['Effort Days']);
}

/** The objectives of a plan, with their progress by the package's rule. */
export function objectiveTable(view: PlanView): ExportTable {
    return tableOf(TEXTS.sheetObjectives, OBJECTIVE_HEADERS, view.facts.objectives, view, ['Actions', 'Actions Done']);
}

/** Target against reality; what is missing is a formula. */
export function standingTable({ reality, facts }: PlanView): ExportTable {
    const { currency, target, won, open, weighted, planned } = reality;
    const decimal = (minor: number): number => toDecimalNumber(minor, currencyDigits(currency));
    const rows: ExportCell[][] = [
        [LABELS.target, target === null ? null : decimal(target)],
        [LABELS.won, decimal(won)],
        [LABELS.open, decimal(open)],
        [LABELS.weighted, decimal(weighted)],
        [LABELS.planned, decimal(planned)],
        [TEXTS.gap, target === null ? null : { formula: 'B2-B3', value: decimal(target - won) }]
    ];
    return {
        name: TEXTS.sheetStanding,
        columns: [
            { header: facts.plan.name, kind: 'text' },
            { header: currency, kind: 'money', currency }
        ],
        rows
    };
}
