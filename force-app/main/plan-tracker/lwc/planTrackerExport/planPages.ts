import { rectanglePath, wrapText } from 'c/exportDrawing';
import { pagesOf, PAPERS, type Paper as PaperSize, type PdfPage } from 'c/exportPdf';
import { formatDay, formatMoment } from 'c/localeFormat';
import {
    ALERT_LEVEL_TEXTS,
    ALERT_TEXTS,
    LABELS,
    LEVEL_TEXTS,
    REASON_TEXTS,
    sentenceText,
    shareText,
    shortAmountText,
    STATUS_TEXTS,
    WORK_TEXTS,
    workText
} from 'c/planTrackerLabels';
import type { WorkModel } from 'c/planTrackerRows';
import { choiceText } from 'c/planTrackerStore';
import { fillText } from 'c/result';
import { ACCENT, BAR_DONE, FAINT, GOOD, INK, LATE, MUTED, PANEL, RULE, WATCH } from './colours';
import { TEXTS } from './labels';
import { moneyChart } from './moneyChart';
import { Paper } from './paper';
import { timelineDrawing } from './timelineDrawing';
import { workTable } from './workTable';

const LEVEL_COLOURS = { good: GOOD, watch: WATCH, bad: LATE, neutral: MUTED } as const;

export interface PlanPaper {
    readonly paper: Exclude<PaperSize, 'drawing'>;
    readonly accountName: string;
    /** ISO date-time in UTC. */
    readonly madeAt: string;
}

/** The plan on paper: where it stands, what it is for, its work, what needs attention, and the timeline across a page. */
export function planPages(model: WorkModel, { paper: size, accountName, madeAt }: PlanPaper): PdfPage[] {
    const { view } = model;
    const { plan } = view.facts;
    const paper = new Paper(PAPERS[size]);
    const title = `${accountName} · ${plan.name}`;
    const status = choiceText(model.view.choices, 'planStatus', plan.status);
    const note = fillText(TEXTS.madeOn, [formatMoment(madeAt)]);
    paper.paragraph(accountName, paper.left, paper.width, 11, MUTED);
    paper.paragraph(plan.name, paper.left, paper.width, 22, INK, true);
    paper.paragraph(
        fillText(TEXTS.period, [formatDay(plan.start), formatDay(plan.end), status]),
        paper.left,
        paper.width,
        10,
        MUTED
    );
    paper.y += 10;
    standing(paper, model);
    purpose(paper, model);
    paper.heading(TEXTS.objectives, 120);
    workTable(paper, model);
    attention(paper, model);
    const timeline = pagesOf(timelineDrawing(model, TEXTS.timeline), {
        ...{ paper: size, layout: 'tiles', tileScale: 0.42 },
        furniture: {
            heading: `${TEXTS.timeline} · ${plan.name}`,
            note: `${title} · ${note}`,
            pageText: (page, pages) => fillText(TEXTS.page, [paper.count + page, paper.count + pages]),
            tileText: () => ''
        }
    });
    const pageText = (page: number, pages: number): string => fillText(TEXTS.page, [page, pages]);
    return paper.finish({ title, note, pageText }, timeline);
}

function standing(paper: Paper, { view }: WorkModel): void {
    const { status, reality, progress, elapsed } = view;
    const colour = LEVEL_COLOURS[status.level];
    const headline = sentenceText(STATUS_TEXTS, status.headline);
    const work = workText(WORK_TEXTS, status.work);
    const lines = wrapText(headline, paper.width - 40, 4, 13, true);
    const height = 46 + lines.length * 17;
    paper.panel(paper.left, paper.width, height, PANEL);
    paper.add({ kind: 'shape', path: rectanglePath(paper.left, paper.y, 5, height, 2), fill: colour });
    paper.y += 10;
    paper.line(LEVEL_TEXTS[status.level], paper.left + 18, paper.width - 36, 9, colour, true);
    paper.y += 14;
    for (const line of lines) {
        paper.line(line, paper.left + 18, paper.width - 36, 13, INK, true);
        paper.y += 17;
    }
    paper.line(work, paper.left + 18, paper.width - 36, 10, MUTED);
    paper.y += 34;
    figures(paper, view);
    moneyChart(paper, view);
    const gone = elapsed.days / elapsed.of;
    paper.line(
        fillText(LABELS.progressOf, [shareText(progress.plan.share), shareText(gone)]),
        paper.left,
        paper.width,
        9.5
    );
    paper.y += 15;
    const { left, width, y } = paper;
    const goneAt = left + Math.min(1, Math.max(0, gone)) * width;
    paper.add(
        { kind: 'shape', path: rectanglePath(left, y, width, 8, 4), fill: RULE },
        {
            kind: 'shape',
            path: rectanglePath(left, y, Math.max(0.5, progress.plan.share * width), 8, 4),
            fill: BAR_DONE
        },
        { kind: 'shape', path: `M${goneAt} ${y - 4}v16`, stroke: INK, lineWidth: 1.5 }
    );
    paper.y += 20;
    if (reality.otherCurrencies.length > 0 || status.because.length > 0) {
        for (const reason of status.because) {
            paper.paragraph(`•  ${sentenceText(REASON_TEXTS, reason)}`, paper.left, paper.width, 9, MUTED);
        }
    }
}

function figures(paper: Paper, { reality }: WorkModel['view']): void {
    const { target, won, open, weighted, planned, currency } = reality;
    const list: [label: string, amount: number | null][] = [
        [LABELS.target, target],
        [LABELS.won, won],
        [LABELS.open, open],
        [LABELS.weighted, weighted],
        [LABELS.planned, planned]
    ];
    const step = paper.width / list.length;
    list.forEach(([label, amount], place) => {
        const x = paper.left + place * step;
        paper.line(label, x, step - 8, 9, MUTED);
        paper.y += 12;
        paper.line(
            amount === null ? LABELS.noTarget : shortAmountText(amount, currency),
            x,
            step - 8,
            16,
            place === 1 ? ACCENT : INK,
            true
        );
        paper.y -= 12;
        if (place > 0)
            paper.add({ kind: 'shape', path: `M${x - 8} ${paper.y + 2}v28`, stroke: FAINT, lineWidth: 0.75 });
    });
    paper.y += 44;
}

/** What the plan is for, in the words of who wrote it; what nobody wrote is left out. */
function purpose(paper: Paper, { view }: WorkModel): void {
    const { plan } = view.facts;
    for (const [heading, text] of [
        [TEXTS.vision, plan.vision],
        [TEXTS.customerGoals, plan.customerGoals]
    ] as const) {
        if (!text) continue;
        paper.heading(heading);
        paper.paragraph(text);
    }
    const squares: (readonly [string, string | null])[] = [
        [TEXTS.strengths, plan.strengths],
        [TEXTS.weaknesses, plan.weaknesses],
        [TEXTS.opportunities, plan.opportunities],
        [TEXTS.threats, plan.threats]
    ];
    const room = (paper.width - 16) / 2;
    for (let place = 0; place < squares.length; place += 2) {
        const pair = squares.slice(place, place + 2);
        if (pair.every(([, text]) => !text)) continue;
        const lines = pair.map(([, text]) =>
            (text ?? '').split(/\r?\n/).flatMap((part) => wrapText(part, room - 20, 40, 9))
        );
        const height = 34 + Math.max(...lines.map(({ length }) => length)) * 13;
        paper.need(height + 10);
        paper.y += 8;
        pair.forEach(([heading], side) => {
            const x = paper.left + side * (room + 16);
            const top = paper.y;
            paper.panel(x, room, height, PANEL);
            paper.y += 8;
            paper.line(heading, x + 10, room - 20, 10, INK, true);
            paper.y += 16;
            for (const line of lines[side] ?? []) {
                paper.line(line, x + 10, room - 20, 9);
                paper.y += 13;
            }
            paper.y = top;
        });
        paper.y += height;
    }
}

function attention(paper: Paper, { view }: WorkModel): void {
    if (view.alerts.length === 0) return;
    paper.heading(TEXTS.attention);
    for (const alert of view.alerts) {
        paper.need(28);
        const colour = alert.level === 'bad' ? LATE : alert.level === 'watch' ? WATCH : MUTED;
        paper.line(ALERT_LEVEL_TEXTS[alert.level], paper.left, 64, 9, colour, true);
        paper.paragraph(
            `${alert.target.name}: ${sentenceText(ALERT_TEXTS, alert)}`,
            paper.left + 70,
            paper.width - 70,
            9
        );
        paper.y += 2;
    }
}
