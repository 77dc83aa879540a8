/**
 * The org chart beside the libraries that people would take: ours inside the Account page of the local org with Lightning
 * Web Security on, each peer on a page of its own with nothing else on it. See README.md for the clock and the metrics.
 */
import { compare, type Play } from './browser/compare.ts';
import { measureRealPages } from './browser/real-page.ts';
import type { Benchmark, Measurement } from './measurement.ts';
import { measureLayouts } from './org-chart/layouts.ts';
import { openOurs, sizeOfOurs } from './org-chart/ours.ts';
import { castOf, peopleOf } from './org-chart/people.ts';
import { realChart } from './org-chart/real-page.ts';

const PEERS = {
    'd3-org-chart': 'd3-org-chart',
    'react-flow': '@xyflow/react',
    cytoscape: 'cytoscape',
    dabeng: 'orgchart'
};
type Subject = 'ours' | keyof typeof PEERS;
const SIZES = [1000, 10_000];
const FRAMES = 90;

/** There and back, so that the same part is drawn at the beginning and at the end. */
const PAN = Array.from({ length: FRAMES }, (_, at) => (at < FRAMES / 2 ? [-14, -9] : [14, 9]));
const ZOOM = Array.from({ length: FRAMES }, (_, at) => [at < FRAMES / 2 ? 1 / 1.03 : 1.03]);

/** One step there, one back, with the whole chart in view. */
const WIGGLE = Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? [14, 9] : [-14, -9]));

const play: Play = async (stage, container, picture, add) => {
    const before = await stage.heap();
    add('paint', await stage.time('paint'));
    add('dom', await stage.elements(container));
    add('heap', (await stage.heap()) - before);
    await stage.page.screenshot({ path: picture });
    const pan = await stage.frames('pan', PAN);
    add('pan_p95', pan.p95);
    add('pan_main', pan.main);
    const zoom = await stage.frames('zoom', ZOOM);
    add('zoom_p95', zoom.p95);
    add('zoom_main', zoom.main);
    add('collapse', await stage.time('collapse'));
    add('expand', await stage.time('expand'));
    add('reparent', await stage.time('reparent'));
    await stage.time('fit');
    add('fit_main', (await stage.frames('pan', WIGGLE)).main);
    await stage.page.screenshot({ path: picture.replace('.png', '-whole.png') });
};

export const run: Benchmark = async (progress) => {
    const measurements = await compare({
        ...{ name: 'org-chart', container: 'c-org-chart-chart', peers: PEERS, play, progress },
        sizes: SIZES.map((size) => {
            const people = peopleOf(size);
            const cast = castOf(people);
            return { size, data: people, cast, openOurs: (stage, place) => openOurs(stage, place, people, cast) };
        }),
        boxOf: sizeOfOurs
    });
    for (const size of SIZES) {
        progress(`layouts of ${size} people`);
        measurements.push(...(await measureLayouts(peopleOf(size))));
    }
    measurements.push(...(await measureRealPages(SIZES.map(realChart), progress)));
    return { measurements, ratios: ratiosOf(measurements) };
};

function ratiosOf(measurements: Measurement[]) {
    const value = (subject: Subject, metric: string) =>
        measurements.find((one) => one.subject === subject && one.size === 10_000 && one.metric === metric)?.value ??
        NaN;
    const target = (text: string, metric: string, limit: number) => ({ text, value: value('ours', metric), limit });
    const beside = (subject: Subject, metric: string, times: number) => ({
        text: `${metric} of 10,000 beside ${subject}, a share of its time`,
        value: value('ours', metric) / value(subject, metric),
        limit: 1 / times
    });
    return [
        target('Paint of 10,000, LWS on, ms', 'paint', 120),
        target('Pan, main thread a frame, ms', 'pan_main', 5),
        target('Zoom, main thread a frame, ms', 'zoom_main', 6),
        target('Whole chart in view, main thread a frame, ms', 'fit_main', 9),
        target('Re-parent, ms', 'reparent', 45),
        target('Pan, time between frames, 95th percentile, ms', 'pan_p95', 17),
        target('Zoom, time between frames, 95th percentile, ms', 'zoom_p95', 17),
        target('Elements', 'dom', 300),
        target('Heap, MB', 'heap', 5),
        target('Layout, Node, ms', 'layout', 5),
        beside('d3-org-chart', 'paint', 22),
        beside('cytoscape', 'reparent', 17)
    ];
}
