import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { ExportRequest } from 'c/exportDialog';
import { forEachItem, type Drawing } from 'c/exportDrawing';
import { pdfOf } from 'c/exportPdf';
import { csvOf, unguardFormula } from 'c/exportTable';
import { ACTION_STATUSES } from 'c/planFacts';
import { NO_FILTER } from 'c/planRows';
import { ACTION_HEADERS, PlanOffer } from 'c/planTrackerExport';
import { WorkModel } from 'c/planTrackerRows';
import { bytesOf } from '../../../../domain/lwc/exportArchive/__tests__/archiveReader';
import { readPdf } from '../../../../domain/lwc/exportPdf/__tests__/pdfReader';
import { planState } from '../../planTrackerStore/__tests__/planState';

type Given = Parameters<typeof planState>[0];
const request = (format: ExportRequest['format'], scope = 'all'): ExportRequest => ({
    ...{ format, scope, extras: new Set(), paper: 'a4', layout: 'one' }
});

function offerOf(given: Given, text = ''): PlanOffer {
    const state = planState(given);
    const options = { filter: { ...NO_FILTER, text }, grouping: 'objective' as const, collapsed: new Set<string>() };
    const shown = new WorkModel(state, options, new Set());
    return new PlanOffer(state, shown, 'Harbour & Sons', () => '2026-11-23T09:00:00.000Z');
}
const rowsOf = (offer: PlanOffer, scope?: string): Record<string, string>[] =>
    parse(csvOf(offer.tables(request('csv', scope))[0] as never), { bom: true, columns: true }) as never;
const textsOf = (drawing: Drawing): string[] => {
    const texts: string[] = [];
    forEachItem(drawing.items, (item) => item.kind === 'text' && texts.push(item.text));
    return texts;
};

const day = fc.option(
    fc
        .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
        .map((one) => one.toISOString().slice(0, 10))
);
const action = fc.record({
    name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    status: fc.constantFrom(...ACTION_STATUSES),
    start: day,
    due: day,
    percentComplete: fc.option(fc.integer({ min: 0, max: 100 })),
    effortDays: fc.option(fc.integer({ min: 1, max: 300 }).map((tenths) => tenths / 10))
});
const plan = fc
    .array(action, { maxLength: 8 })
    .map((actions) => actions.map((one, place) => ({ ...one, id: `a${place}` })));

describe('what is taken away of a plan', () => {
    it('is every action with its dates, parsed back as it is', () => {
        fc.assert(
            fc.property(plan, (actions) => {
                const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
                const read = rowsOf(offerOf({ actions })).map((row) => [
                    unguardFormula(row.Action as string),
                    row.Status,
                    row.Start,
                    row.Due,
                    row['Effort Days']
                ]);
                const written = [...actions]
                    .sort(byId)
                    .map(({ name, status, start, due, effortDays }) => [
                        name,
                        status,
                        start ?? '',
                        due ?? '',
                        effortDays === null ? '' : String(effortDays)
                    ]);
                const order = (rows: (string | undefined)[][]) => rows.map((row) => row.join('|')).sort();
                expect(order(read)).toEqual(order(written));
            }),
            { numRuns: 1000 }
        );
    });

    it('has fixed headers, and a formula that adds up the effort', () => {
        const offer = offerOf({
            actions: [
                { id: 'a', name: 'Ask', effortDays: 1.5 },
                { id: 'b', name: 'Build', effortDays: 2 }
            ]
        });
        const [work, objectives, standing] = offer.tables(request('xlsx'));
        expect(work?.columns.map(({ header }) => header)).toEqual(ACTION_HEADERS.map(([header]) => header));
        const effort = ACTION_HEADERS.findIndex(([header]) => header === 'Effort Days');
        expect(work?.totals?.[effort]).toEqual({ formula: 'SUBTOTAL(109,J2:J3)', value: 3.5 });
        expect(objectives?.rows).toHaveLength(1);
        expect(standing?.rows).toHaveLength(6);
    });

    it('is what the filter keeps, where that is asked for', () => {
        const offer = offerOf(
            {
                actions: [
                    { id: 'a', name: 'Ask' },
                    { id: 'b', name: 'Build' }
                ]
            },
            'ask'
        );
        expect(rowsOf(offer, 'shown').map((row) => row.Action)).toEqual(['Ask']);
        expect(rowsOf(offer, 'all')).toHaveLength(2);
    });

    it('is a timeline that names every row', () => {
        const offer = offerOf({ actions: [{ id: 'a', name: 'Ask', start: '2026-06-01', due: '2026-06-10' }] });
        expect(textsOf(offer.drawing(request('png')))).toEqual(expect.arrayContaining(['Objective', 'Ask']));
    });

    it('is a plan on paper: every action is on some page, whose number it carries', () => {
        const actions = Array.from({ length: 120 }, (_, place) => ({ id: `a${place}`, name: `Action ${place}` }));
        const pages = offerOf({ actions }).pages(request('pdf'));
        const options = { title: 'Plan', language: 'en', madeAt: '2026-11-23T09:00:00.000Z' };
        const read = readPdf(bytesOf(pdfOf(pages, options))).pages.map(({ texts }) => texts);
        expect(read.length).toBeGreaterThan(2);
        const said = new Set(read.flat());
        expect(actions.every(({ name }) => said.has(name))).toBe(true);
        expect(said.has('Harbour & Sons')).toBe(true);
    });
});
