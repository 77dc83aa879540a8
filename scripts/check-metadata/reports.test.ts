/**
 * Every report over the sample story: read as a query of its own, and compared group by group with the independent
 * query that docs/reports.md gives for it.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../local-org/server/api/serve.ts';
import type { RunningServer } from '../../local-org/server/api/serve.ts';
import { MEMORY, openOrg } from '../../local-org/server/open.ts';
import { ORGANIZATION_ID } from '../../local-org/server/seed.ts';
import { connect, queryAll } from '../import/connection.ts';
import { loadSample } from '../sample/load.ts';
import { root } from '../toolchain/bundles.mjs';
import { buildCatalog } from './catalog.ts';
import { reportColumns } from './report-columns.ts';
import { readReport } from './report-reading.ts';
import type { ReportReading } from './report-reading.ts';
import { readSource } from './source.ts';

/** Day on which the story is loaded and the reports are run. */
const now = new Date('2026-06-15T12:00:00Z');

/** Figures of the whole report: rows, groups, and the summarised columns in their order. */
type Figures = [rows: number, groups: number, ...values: number[]];

const expected: Record<string, Figures> = {
    ABC_Mix: [5, 3, 22000000],
    Action_Status: [34, 10, 139],
    Actions_Overdue: [2, 1],
    Blocked_Cells: [8, 8],
    Buying_Centers_without_Contacts: [2, 1, 554000],
    Cell_Judgements_to_Review: [4, 1],
    Cell_Targets_by_Due_Month: [9, 6, 2267400, 3760000],
    Judgement_Changes: [15, 9],
    Key_Players: [72, 20, 41],
    Key_Players_to_Win: [31, 3],
    Leavers_on_the_Map: [2, 2, 2],
    Mining_and_Farming_Cells: [38, 3, 9914000, 2267400],
    Mining_and_Farming_Objectives: [10, 4, 31.78],
    My_Actions_This_Week: [2, 2],
    My_Cells_to_Review: [4, 1, 90000],
    My_Judgements_to_Review: [12, 2],
    My_Objectives: [6, 6, 29.81],
    My_Open_Actions: [19, 3],
    My_Pairings_Due: [3, 1],
    Objectives_Overdue: [1, 1, 0],
    Pairing_Cadence: [19, 3, 0.95],
    Pairings_Overdue: [6, 3],
    Penetration_over_Time: [42, 10, 11357000, 4608400],
    Plan_Progress: [2, 2, 27.66, 10, 33, 4, 3860000],
    Potential_by_Assessment: [61, 37, 9914000],
    Products_without_Offering: [1, 1],
    Relationship_Levels: [19, 6],
    Review_Scores: [4, 4, 3.5, 3.75, 4.25, 2.5, 3, 3.4],
    Single_Threaded_Buying_Centers: [22, 11, 22],
    Stakeholder_Judgements_to_Review: [12, 2],
    Stakeholders_without_a_Person: [1, 1, 1, 0],
    Target_against_Won_and_Open: [3, 3, 3600000, 1240000, 3310000, 1510000, 31],
    Unmapped_Lines: [4, 3, 128250],
    Unmapped_without_Lines: [8, 5, 267200],
    White_Space_Potential_over_Time: [7, 3, 550000, 118000],
    Won_and_Open_Lines: [137, 69, 12811140],
    Won_and_Open_without_Lines: [4, 4, 1251000],
    Won_by_Offering_and_Year: [108, 45, 9155940]
};

const catalog = buildCatalog(readSource(join(root, 'force-app/main')));
const documentation = readFileSync(join(root, 'docs/reports.md'), 'utf8');
const queries = new Map(
    [...documentation.matchAll(/### (\w+)\n\n```sql\n([^`]+)```/g)].map(([, name = '', soql = '']) => [name, soql])
);

let server: RunningServer;
const org = openOrg({ database: MEMORY, now: () => now });
before(async () => {
    server = await serve(org, 0);
    await loadSample({ ...address('admin'), today: now });
});
after(async () => {
    await server.close();
    org.close();
});

const address = (persona: string) => ({
    instanceUrl: server.address,
    accessToken: `${ORGANIZATION_ID.slice(0, 15)}!${persona}`
});

type Row = Record<string, unknown>;

/** Everything is read by the account manager, whose work My Week shows. */
const run = (soql: string): Promise<Row[]> => queryAll<Row>(connect(address('manager')), soql);

/** Groups by their names, each with its number of rows and the values of every summarised column. */
type Groups = Map<string, { rows: number; values: number[] }>;

function bucket(value: unknown, granularity: string): string {
    const text = String(value ?? '');
    const length = { Month: 7, Year: 4, FiscalYear: 4 }[granularity];
    return length !== undefined && text.includes('-') ? text.slice(0, length) : text;
}

function summarise(summary: string, values: unknown[]): number {
    if (summary === 'Unique') return new Set(values).size;
    const numbers = values.filter((value) => value !== null).map(Number);
    if (summary === 'Maximum') return Math.max(...numbers);
    const sum = numbers.reduce((total, value) => total + value, 0);
    return summary === 'Average' ? sum / numbers.length : sum;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Groups rows of texts and numbers: first the groupings, then what is summarised. */
function groupRows(rows: unknown[][], { granularities, summaries }: ReportReading): Groups {
    const key = (row: unknown[]): string =>
        granularities.map((granularity, index) => bucket(row[index], granularity)).join(' | ');
    return new Map(
        [...Map.groupBy(rows, key)].map(([name, members]) => [
            name,
            {
                rows: members.length,
                values: summaries.map((summary, index) =>
                    summarise(
                        summary,
                        members.map((member) => member[granularities.length + index])
                    )
                )
            }
        ])
    );
}

/** A value behind a path such as `Account.Name`; null where one of its parents is absent. */
function valueAt(row: Row, path: string): unknown {
    return path.split('.').reduce<unknown>((value, step) => (value as Row | null)?.[step] ?? null, row);
}

/** What a row of a query holds, in the order of its SELECT clause. */
function selected(row: Row): unknown[] {
    return Object.entries(row)
        .filter(([name]) => name !== 'attributes')
        .flatMap(([, value]) => (value !== null && typeof value === 'object' ? selected(value as Row) : [value]));
}

/** Rows of the documented query as groups: those of an aggregate query are groups already. */
function groupsOf(rows: Row[], soql: string, reading: ReportReading): Groups {
    const paths = (/SELECT([^]*?)FROM/.exec(soql)?.[1] ?? '').split(',').map((path) => path.trim());
    if (!soql.includes('GROUP BY'))
        return groupRows(
            rows.map((row) => paths.map((path) => valueAt(row, path))),
            reading
        );
    const size = reading.granularities.length;
    return new Map(
        rows.map((row) => {
            const values = selected(row);
            const name = values.slice(0, size).map((value) => String(value ?? ''));
            return [name.join(' | '), { rows: Number(values[size]), values: values.slice(size + 1).map(Number) }];
        })
    );
}

const sorted = (groups: Groups) => Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));

describe('reports over the sample story', () => {
    for (const [path, file] of catalog.reports) {
        test(file.name, async () => {
            const reading = readReport(catalog, file);
            const soql = queries.get(file.name);
            assert.ok(soql, `docs/reports.md has no query for ${path}`);
            const rows = await run(reading.soql);
            const report = groupRows(
                rows.map((row) => reading.paths.map((step) => valueAt(row, step))),
                reading
            );
            const independent = groupsOf(await run(soql), soql, reading);
            assert.deepEqual(sorted(report), sorted(independent));
            const all = groupRows(
                rows.map((row) => reading.paths.slice(reading.granularities.length).map((step) => valueAt(row, step))),
                { ...reading, granularities: [] }
            );
            const { rows: count = 0, values = [] } = all.get('') ?? {};
            assert.deepEqual([count, report.size, ...values.map(rounded)], expected[file.name]);
        });
    }
});

test('business in cells and unmapped business are all the business there is', async () => {
    const amountOf = async (name: string, field: string): Promise<number> => {
        const { soql } = readReport(catalog, catalog.reports.get(`Account_Atlas/${name}`)!);
        const won = field === 'TotalPrice' ? 'Opportunity.StageName' : 'StageName';
        const rows = await run(`${soql} AND ${won} != 'Closed Lost'`);
        return rows.reduce((sum, row) => sum + Number(row[field] ?? 0), 0);
    };
    const parts = [
        await amountOf('Won_and_Open_Lines', 'TotalPrice'),
        await amountOf('Won_and_Open_without_Lines', 'Amount'),
        await amountOf('Unmapped_Lines', 'TotalPrice'),
        await amountOf('Unmapped_without_Lines', 'Amount')
    ];
    const window = 'CloseDate >= N_FISCAL_YEARS_AGO:3 AND CloseDate <= THIS_FISCAL_YEAR';
    const [all] = await run(`SELECT SUM(Amount) total FROM Opportunity WHERE StageName != 'Closed Lost' AND ${window}`);
    assert.equal(
        parts.reduce((sum, part) => sum + part, 0),
        all?.['total']
    );
});

test('every column of the report types is known', () => {
    const columns = [...catalog.reportTypes.values()].flatMap((file) => [...reportColumns(catalog, file).values()]);
    assert.deepEqual(
        columns.filter(({ kind }) => kind === 'unknown').map(({ name }) => name),
        []
    );
});

test('every field of the package is in a report type', () => {
    const offered = new Set(
        [...catalog.reportTypes.values()].flatMap((file) =>
            [...reportColumns(catalog, file).values()].map(({ field }) => field.file?.path)
        )
    );
    // Keys of pairs are for the package alone, personal notes for those who have their permission.
    const left = ['Key__c', 'Personal_Notes__c'];
    const fields = [...catalog.objects.values()].flatMap(({ fields }) => [...fields.values()]);
    const missing = fields.filter(({ file, name }) => file && !left.includes(name) && !offered.has(file.path));
    assert.deepEqual(
        missing.filter(({ masterDetail }) => !masterDetail).map(({ file }) => file?.path),
        []
    );
});

test('the documents have a query for every report, and for nothing else', () => {
    assert.deepEqual([...queries.keys()].sort(), [...catalog.reports.values()].map(({ name }) => name).sort());
});

test('the documents name every report type', () => {
    const missing = [...catalog.reportTypes.keys()].filter((name) => !documentation.includes(`\`${name}\``));
    assert.deepEqual(missing, []);
});
