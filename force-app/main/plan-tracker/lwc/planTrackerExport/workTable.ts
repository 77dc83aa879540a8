import { rectanglePath, wrapText } from 'c/exportDrawing';
import { formatDay, fullNumber } from 'c/localeFormat';
import type { ObjectiveFact } from 'c/planFacts';
import { LABELS, shareText } from 'c/planTrackerLabels';
import type { WorkModel } from 'c/planTrackerRows';
import { fillText } from 'c/result';
import { BAR_DONE, INK, LATE, MUTED, PANEL, RULE } from './colours';
import { TEXTS } from './labels';
import type { Paper } from './paper';

/** Shares of the width: work, owner, due, status, done. */
const COLUMNS = [0.42, 0.17, 0.13, 0.2, 0.08];

/** The rows of the plan as a table; the head is there again on every page. */
export function workTable(paper: Paper, model: WorkModel): void {
    const objectives = new Map(model.view.facts.objectives.map((objective) => [objective.id, objective]));
    const starts = COLUMNS.map(
        (_, place) => paper.left + paper.width * COLUMNS.slice(0, place).reduce((sum, one) => sum + one, 0)
    );
    const rooms = COLUMNS.map((share) => paper.width * share - 8);
    const head = (): void => {
        [TEXTS.columnWork, TEXTS.columnOwner, TEXTS.columnDue, TEXTS.columnStatus, TEXTS.columnDone].forEach(
            (text, place) => {
                paper.line(text, starts[place] as number, rooms[place] as number, 8, MUTED, true);
            }
        );
        paper.y += 14;
    };
    head();
    for (const row of model.rows) {
        const texts = model.texts.of(row);
        const isGroup = row.kind === 'group';
        const [indent, size] = isGroup ? [6, 10] : [16, 9];
        const names = wrapText(texts.name, (rooms[0] as number) - indent, 3, size, isGroup);
        const metric = isGroup ? metricText(objectives.get(row.id ?? '')) : '';
        const height = names.length * (size + 3.5) + (metric === '' ? 0 : 12) + 7;
        if (paper.need(isGroup ? height + 24 : height)) head();
        const top = paper.y;
        if (isGroup) paper.panel(paper.left, paper.width, height, PANEL);
        else paper.add({ kind: 'shape', path: `M${paper.left} ${top}h${paper.width}`, stroke: RULE, lineWidth: 0.5 });
        paper.y = top + 3;
        const cell = (text: string, place: number, fill = INK, bold = isGroup): void => {
            paper.line(text, starts[place] as number, rooms[place] as number, 9, fill, bold && place === 0);
        };
        cell(texts.owner, 1, MUTED);
        cell(texts.due, 2, texts.isLate ? LATE : INK);
        cell(texts.isLate ? `${texts.status} · ${LABELS.late}` : texts.status, 3, texts.isLate ? LATE : INK);
        if (texts.done !== null) {
            cell(shareText(texts.done), 4);
            const bar = rectanglePath(starts[4] as number, paper.y + 13, (rooms[4] as number) * texts.done, 2, 1);
            paper.add({ kind: 'shape', path: bar, fill: BAR_DONE });
        }
        for (const name of names) {
            paper.line(name, (starts[0] as number) + indent, (rooms[0] as number) - indent, size, INK, isGroup);
            paper.y += size + 3.5;
        }
        if (metric !== '') paper.line(metric, (starts[0] as number) + indent, paper.width - 2 * indent, 8.5, MUTED);
        paper.y = top + height;
    }
}

function metricText(objective: ObjectiveFact | undefined): string {
    if (!objective?.metric) return '';
    const { metric, baseline, current, target, unit, due } = objective;
    const number = (value: number | null): string => (value === null ? '–' : fullNumber(value));
    const text = fillText(TEXTS.metricFrom, [
        metric,
        number(baseline),
        number(current),
        number(target),
        unit ?? ''
    ]).trim();
    return due === null ? text : `${text} · ${formatDay(due)}`;
}
