/** Ours for the benchmark of the org chart: the people in memory, inside the sandbox. */
import type { MapAccess, MapRecords } from '../../force-app/main/org-chart/lwc/orgChartStore/orgChartStore.ts';
import { openOurPage, type OurPlace } from '../browser/our-page.ts';
import type { Stage } from '../browser/stage.ts';
import type { BenchPerson, Cast } from './people.ts';

const FULL = { create: true, update: true, remove: true };
const ACCESS: MapAccess = {
    ...{ see: true, editContacts: true, editStakeholders: true, judge: true, notes: 'none' },
    rights: {
        ...{ contacts: FULL, stakeholders: FULL, roles: FULL, relationships: FULL, pairings: FULL },
        ...{ buyingCenters: FULL, profiles: FULL, notes: FULL }
    }
};

/** The people as the product's gateway hands them over. */
function recordsOf(people: BenchPerson[]): MapRecords {
    const nothing = {
        ...{ email: null, phone: null, mobile: null, city: null, country: null, socialProfile: null, leftOn: null },
        ...{ atlasKey: null, modified: null, reportsToName: null }
    };
    return {
        account: { id: '', name: 'Benchmark', atlasKey: null },
        contacts: people.map(({ id, parentId, name, title, department }) => ({
            ...{ ...nothing, id, name, title, department, reportsToId: parentId }
        })),
        ...{ stakeholders: [], roles: [], relationships: [], pairings: [], buyingCenters: [], complete: true }
    };
}

/** Opens the Account page with `window.subject`; the people are in memory, nothing is drawn yet. */
export async function openOurs(stage: Stage, place: OurPlace, people: BenchPerson[], cast: Cast): Promise<void> {
    const { page } = stage;
    await openOurPage(stage, place, { records: recordsOf(people), access: ACCESS, cast });
    await page.evaluate(() => {
        const scope = window as unknown as { atlasClock: { find(selector: string): Element[] }; subject: unknown };
        const tell = (what: string) => void document.dispatchEvent(new CustomEvent('atlas-bench', { detail: what }));
        const chart = () => scope.atlasClock.find('c-org-chart-canvas .chart')[0] as HTMLElement;
        const wheel = (deltaX: number, deltaY: number, ctrlKey: boolean) => {
            const { left, top, width, height } = chart().getBoundingClientRect();
            const at = { clientX: left + width / 2, clientY: top + height / 2 };
            chart().dispatchEvent(
                new WheelEvent('wheel', {
                    deltaX,
                    deltaY,
                    ctrlKey,
                    ...at,
                    bubbles: true,
                    cancelable: true,
                    composed: true
                })
            );
        };
        scope.subject = {
            paint() {
                tell('paint');
                return () => scope.atlasClock.find('[role=treeitem]').length > 0;
            },
            reparent: () => tell('reparent'),
            collapse: () => tell('collapse'),
            expand: () => tell('expand'),
            pan: (x: number, y: number) => wheel(-x, -y, false),
            // The chart takes the wheel's distance for an exponent.
            zoom: (factor: number) => wheel(0, -240 * Math.log(factor), true),
            fit: () => (scope.atlasClock.find('c-org-chart-chart [data-command=fit] button')[0] as HTMLElement).click()
        };
    });
}

/** The size that the chart has on the page, which the peers get too. */
export async function sizeOfOurs(stage: Stage): Promise<{ width: number; height: number }> {
    const box = await stage.page.locator('c-org-chart-canvas .chart').boundingBox();
    return { width: Math.round(box!.width), height: Math.round(box!.height) };
}
