/** Ours for the benchmark of the plan: the same actions in memory, inside the sandbox, on the timeline. */
import type {
    PlanTrackerAccess,
    PlanTrackerRecords
} from '../../force-app/main/plan-tracker/lwc/planTrackerStore/planTrackerStore.ts';
import { DEFAULT_THRESHOLDS } from '../../force-app/main/domain/lwc/planFacts/planFacts.ts';
import { openOurPage, type OurPlace } from '../browser/our-page.ts';
import { SCREEN, type Stage } from '../browser/stage.ts';
import type { BenchAction } from './plan.ts';

const ACCESS: PlanTrackerAccess = { see: true, edit: true, create: true };
const STAMP = { modified: null, atlasKey: null };

export function recordsOf(actions: BenchAction[]): PlanTrackerRecords {
    const objectives = [...new Set(actions.map(({ objective }) => objective))];
    const last = actions.reduce((latest, { due }) => (due > latest ? due : latest), '');
    const plan = {
        ...{
            id: 'plan',
            name: 'Plan',
            accountId: 'account',
            start: '2026-01-01',
            end: last,
            status: 'Active' as const
        },
        ...{ assignedToId: 'user', revenueTarget: 1_000_000, currency: 'USD', vision: null, customerGoals: null },
        ...{ strengths: null, weaknesses: null, opportunities: null, threats: null, nextReview: null, ...STAMP }
    };
    return {
        ...{ accountId: 'account', accountName: 'Benchmark', plans: [plan] },
        objectives: objectives.map((at) => ({
            ...{ id: `o${at}`, planId: 'plan', name: `Objective ${at}`, description: null, type: 'Farming' as const },
            ...{ metric: null, unit: null, weight: 1, measure: 'Typed' as const, measureBuyingCenterId: null },
            ...{ measurePairingId: null, baseline: null, target: null, current: null, due: null, assignedToId: 'user' },
            ...{
                landscapeCellId: null,
                customerAgreed: true,
                shareable: false,
                changedOn: null,
                createdOn: null,
                ...STAMP
            }
        })),
        actions: actions.map(({ id, name, start, due, done, isMilestone, objective }) => ({
            ...{ id, name, start, due, objectiveId: `o${objective}`, percentComplete: done, effortDays: null },
            kind: isMilestone ? ('Milestone' as const) : ('Action' as const),
            status: done === 100 ? ('Done' as const) : done > 0 ? ('In Progress' as const) : ('Not Started' as const),
            ...{
                assignedToId: 'user',
                baselineStart: start,
                baselineDue: due,
                completedOn: null,
                successMeasure: null
            },
            ...{ supportNeeded: null, escalation: null, stakeholderId: null, opportunityId: null, shareable: false },
            ...{ changedOn: null, createdOn: null, ...STAMP }
        })),
        dependencies: actions.flatMap(({ id, waitsFor }) =>
            waitsFor.map((before) => ({
                ...{ id: `${before}-${id}`, planId: 'plan', predecessorId: before, successorId: id, ...STAMP }
            }))
        ),
        ...{ reviews: [], opportunities: [], cells: [], users: [{ id: 'user', name: 'Ada Holm', active: true }] },
        ...{ thresholds: DEFAULT_THRESHOLDS, fiscalStartMonth: 1, complete: true }
    };
}

/** Opens the tab with `window.subject`; nothing is drawn yet. */
export async function openOurs(stage: Stage, place: OurPlace, actions: BenchAction[]): Promise<void> {
    // The timeline stands below the numbers of the plan: a window that shows all of both, since what is out of sight costs less.
    await stage.page.setViewportSize({ width: SCREEN.width, height: 1600 });
    await openOurPage(stage, place, { records: recordsOf(actions), access: ACCESS }, 'Plan');
    await stage.page.evaluate(() => {
        const scope = window as unknown as { atlasClock: { find(selector: string): Element[] }; subject: unknown };
        const tell = (detail: string) => void document.dispatchEvent(new CustomEvent('atlas-bench', { detail }));
        const find = (selector: string) =>
            scope.atlasClock.find(`c-plan-tracker-timeline ${selector}`) as HTMLElement[];
        const pointer = (target: Element, type: string, clientX: number, clientY: number) =>
            target.dispatchEvent(
                new PointerEvent(type, {
                    ...{ clientX, clientY, button: 0, buttons: 1, pointerId: 1, isPrimary: true },
                    ...{ bubbles: true, cancelable: true, composed: true }
                })
            );
        let dragged: { bar: Element; x: number; y: number } | undefined;
        scope.subject = {
            paint() {
                tell('paint');
                return () => find('.bar').length > 0;
            },
            scroll(x: number, y: number) {
                const scroller = find('.scroller')[0]!;
                scroller.scrollLeft += x;
                scroller.scrollTop += y;
            },
            /** One step of a drag: the bar is drawn elsewhere. */
            move(step: number) {
                if (dragged === undefined) {
                    const bar =
                        find('.bar').find((one) => one.className === 'bar action' || one.matches('.bar.action')) ??
                        find('.bar')[1]!;
                    const { left, top, width, height } = bar.getBoundingClientRect();
                    dragged = { bar, x: left + width / 2, y: top + height / 2 };
                    pointer(bar, 'pointerdown', dragged.x, dragged.y);
                }
                pointer(dragged.bar, 'pointermove', dragged.x + 8 + step * 6, dragged.y);
            }
        };
    });
}

/** The size that the timeline has on the page, which the peers get too. */
export async function sizeOfOurs(stage: Stage): Promise<{ width: number; height: number }> {
    const box = await stage.page.locator('c-plan-tracker-timeline').boundingBox();
    return { width: Math.round(box!.width), height: Math.round(box!.height) };
}
