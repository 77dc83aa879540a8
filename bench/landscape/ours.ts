/** Ours for the benchmark of the landscape: the same amounts as won opportunities, in memory, inside the sandbox. */
import type {
    LandscapeAccess,
    LandscapeRecords
} from '../../force-app/main/whitespace/lwc/landscapeStore/landscapeStore.ts';
import { openOurPage, type OurPlace } from '../browser/our-page.ts';
import type { Stage } from '../browser/stage.ts';
import type { BenchMatrix } from './matrix.ts';

const ACCESS: LandscapeAccess = {
    ...{ see: true, judge: true, editOpportunities: true, editProducts: true, editCenters: true, deleteCenters: true },
    ...{ hideOfferings: true, createObjectives: true, createOpportunities: true, takeSnapshots: true }
};
const id = (kind: string, at: number): string => `${kind}${String(at).padStart(6, '0')}`;

export function recordsOf({ rows, columns, cells }: BenchMatrix): LandscapeRecords {
    const account = { id: 'account', name: 'Benchmark', parentId: null, atlasKey: null };
    const closeDate = new Date().toISOString().slice(0, 10);
    return {
        account,
        accounts: [account],
        buyingCenters: rows.map((name, at) => ({
            ...{
                id: id('row', at),
                name,
                accountId: account.id,
                parentId: null,
                memberAccountId: null,
                function: null
            },
            ...{ region: null, status: 'Active', sortOrder: at, atlasKey: null, modified: null, annualBudget: null },
            description: null
        })),
        offerings: columns.map((name, at) => ({
            ...{ id: id('column', at), name, parentId: null, active: true, launchDate: null, sortOrder: at },
            createdOn: null
        })),
        opportunities: cells.map(([row, column, amount], at) => ({
            ...{ id: id('deal', at), name: `Deal ${at}`, accountId: account.id, closeDate, stageName: 'Closed Won' },
            ...{
                isWon: true,
                isClosed: true,
                probability: 100,
                amount,
                currency: 'USD',
                ownerId: null,
                modified: null
            },
            ...{ buyingCenterId: id('row', row), offeringId: id('column', column), hasLineItems: false }
        })),
        ...{
            hiddenOfferings: [],
            hiddenOfferingIds: [],
            lineItems: [],
            products: [],
            cells: [],
            offeringKeys: {},
            users: []
        },
        settings: {
            ...{ fiscalStartMonth: 1, fiscalYearsBefore: 2, reviewAfterDays: 180 },
            weights: { potential: 40, valueFit: 30, ease: 30 }
        },
        ...{ currency: 'USD', related: null, complete: true }
    };
}

/** Opens the tab with `window.subject`; nothing is drawn yet. */
export async function openOurs(stage: Stage, place: OurPlace, matrix: BenchMatrix): Promise<void> {
    await openOurPage(stage, place, { records: recordsOf(matrix), access: ACCESS }, 'Landscape');
    await stage.page.evaluate(() => {
        const scope = window as unknown as { atlasClock: { find(selector: string): Element[] }; subject: unknown };
        const tell = (detail: unknown) =>
            void document.dispatchEvent(new CustomEvent('atlas-bench', { detail: JSON.stringify(detail) }));
        const scroller = () => scope.atlasClock.find('c-landscape-grid [role=grid]')[0]!.parentElement!;
        scope.subject = {
            paint() {
                tell(['paint']);
                return () => scope.atlasClock.find('c-landscape-grid [role=gridcell]').length > 0;
            },
            update: (row: number, column: number, value: number) => tell(['update', row, column, value]),
            sort: () => tell(['sort']),
            scroll(x: number, y: number) {
                scroller().scrollLeft += x;
                scroller().scrollTop += y;
            }
        };
    });
}

/** The size that the grid has on the page, which the peers get too. */
export async function sizeOfOurs(stage: Stage): Promise<{ width: number; height: number }> {
    const box = await stage.page.locator('c-landscape-grid').boundingBox();
    return { width: Math.round(box!.width), height: Math.round(box!.height) };
}
