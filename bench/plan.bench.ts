/**
 * The timeline of a plan beside the Gantt charts that people would take: ours inside the Account page of the local org with
 * Lightning Web Security on, each peer on a page of its own. See README.md for the clock and the metrics.
 */
import { buildNetwork, schedule } from '../force-app/main/domain/lwc/planSchedule/planSchedule.ts';
import { dayFrom } from '../force-app/main/domain/lwc/planCalendar/planCalendar.ts';
import { compare, type Play } from './browser/compare.ts';
import { measureRealPages } from './browser/real-page.ts';
import { measured, sample, type Benchmark } from './measurement.ts';
import { openOurs, recordsOf, sizeOfOurs } from './plan/ours.ts';
import { realPlan } from './plan/real-page.ts';
import { planOf } from './plan/plan.ts';

const PEERS = { 'frappe-gantt': 'frappe-gantt', 'vis-timeline': 'vis-timeline', 'dhtmlx-gantt': 'dhtmlx-gantt' };
const SIZES = [1000, 5000];
const FRAMES = 90;
/** Down and back: every frame shows other rows. */
const SCROLL = Array.from({ length: FRAMES }, (_, at) => [0, at < FRAMES / 2 ? 61 : -61]);
const STEPS = Array.from({ length: 9 }, (_, at) => [at]);

const play: Play = async (stage, container, picture, add) => {
    add('paint', await stage.time('paint'));
    await stage.page.screenshot({ path: picture });
    add('dom', await stage.elements(container));
    const scroll = await stage.frames('scroll', SCROLL);
    add('scroll_p95', scroll.p95);
    add('scroll_main', scroll.main);
    for (const duration of (await stage.sync('move', STEPS)).slice(1)) add('move_sync', duration);
};

export const run: Benchmark = async (progress) => {
    const measurements = await compare({
        ...{ name: 'plan', container: 'c-plan-tracker-timeline', peers: PEERS, play, progress },
        sizes: SIZES.map((size) => {
            const actions = planOf(size);
            return { size, data: actions, cast: null, openOurs: (stage, place) => openOurs(stage, place, actions) };
        }),
        boxOf: sizeOfOurs
    });
    progress('scheduling in Node');
    for (const size of SIZES) {
        const { actions, dependencies } = recordsOf(planOf(size));
        const samples = await sample(25, () => schedule(buildNetwork(actions, dependencies), dayFrom(2026, 1, 1)));
        measurements.push(measured('ours', size, 'schedule', 'ms', samples));
    }
    measurements.push(
        ...(await measureRealPages(
            SIZES.map((size) => realPlan(planOf(size))),
            progress
        ))
    );
    const value = (subject: string, metric: string) =>
        measurements.find((one) => one.subject === subject && one.size === 5000 && one.metric === metric)?.value ?? NaN;
    return {
        measurements,
        ratios: [
            { text: 'Paint of 5,000, LWS on, ms', value: value('ours', 'paint'), limit: 85 },
            { text: 'Scroll, main thread a frame, ms', value: value('ours', 'scroll_main'), limit: 6 },
            { text: 'Scroll, time between frames, 95th percentile, ms', value: value('ours', 'scroll_p95'), limit: 17 },
            { text: 'One step of a drag, ms', value: value('ours', 'move_sync'), limit: 1 },
            { text: 'Schedule of 5,000, Node, ms', value: value('ours', 'schedule'), limit: 20 },
            {
                text: 'Paint beside dhtmlx-gantt, a share of its time',
                value: value('ours', 'paint') / value('dhtmlx-gantt', 'paint'),
                limit: 1 / 3.6
            }
        ]
    };
};
