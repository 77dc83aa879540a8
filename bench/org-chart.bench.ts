/**
 * The org chart beside the libraries that people would take: ours inside the Account page of the local org with Lightning
 * Web Security on, each peer on a page of its own with nothing else on it. See README.md for the clock and the metrics.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { root } from '../scripts/toolchain/bundles.mjs';
import { startLocalOrg, type RunningOrg } from '../scripts/toolchain/local-org.ts';
import { bundlePeer, installPeers, peerVersion } from './browser/peers.ts';
import { openPeer, type Box } from './browser/peer-page.ts';
import { launch, Stage } from './browser/stage.ts';
import { measured, type Benchmark, type Measurement } from './measurement.ts';
import { measureLayouts } from './org-chart/layouts.ts';
import { measureRealPage } from './org-chart/real-page.ts';
import { buildOurs, createAccount, openOurs, sizeOfOurs } from './org-chart/ours.ts';
import { castOf, peopleOf, type BenchPerson } from './org-chart/people.ts';

const PEERS = {
    'd3-org-chart': 'd3-org-chart',
    'react-flow': '@xyflow/react',
    cytoscape: 'cytoscape',
    dabeng: 'orgchart'
};
type Subject = 'ours' | keyof typeof PEERS;
const SIZES = [1000, 10_000];
/** Fresh pages a subject. */
const RUNS = 3;
const FRAMES = 90;
const pictures = join(root, 'bench/out/org-chart');

/** There and back, so that the same part is drawn at the beginning and at the end. */
const PAN = Array.from({ length: FRAMES }, (_, at) => (at < FRAMES / 2 ? [-14, -9] : [14, 9]));
const ZOOM = Array.from({ length: FRAMES }, (_, at) => [at < FRAMES / 2 ? 1 / 1.03 : 1.03]);

type Samples = Map<string, number[]>;
type Opener = (stage: Stage) => Promise<void>;

/** One fresh page: everything that is measured on it, in an order that the later things do not disturb. */
async function playThrough(
    stage: Stage,
    open: Opener,
    container: string,
    picture: string,
    add: (metric: string, value: number) => void
) {
    await open(stage);
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
    add(
        'fit_main',
        (
            await stage.frames(
                'pan',
                PAN.slice(0, 60).map(([x, y], at) => (at % 2 ? [-x!, -y!] : [x!, y!]))
            )
        ).main
    );
    await stage.page.screenshot({ path: picture.replace('.png', '-whole.png') });
}

async function measureSubject(
    browser: Browser,
    subject: Subject,
    people: BenchPerson[],
    openers: Record<string, Opener>,
    progress: (message: string) => void
): Promise<Measurement[]> {
    const samples: Samples = new Map();
    for (let run = 0; run < RUNS; run++) {
        progress(`${subject}, ${people.length} people, ${run + 1} of ${RUNS}`);
        const stage = await Stage.open(browser);
        const picture = join(pictures, `${subject}-${people.length}.png`);
        const container = subject === 'ours' ? 'c-org-chart-chart' : 'root';
        try {
            await playThrough(stage, openers[subject]!, container, picture, (metric, value) => {
                samples.set(metric, [...(samples.get(metric) ?? []), value]);
            });
        } finally {
            await stage.close();
        }
    }
    const unitOf = (metric: string) => (metric === 'dom' ? 'nodes' : metric === 'heap' ? 'MB' : 'ms');
    return [...samples].map(([metric, values]) => measured(subject, people.length, metric, unitOf(metric), values));
}

async function measureSize(
    browser: Browser,
    place: { org: RunningOrg; scratch: string; accountId: string },
    size: number,
    progress: (message: string) => void
): Promise<Measurement[]> {
    const people = peopleOf(size);
    const cast = castOf(people);
    const ours: Opener = (stage) => openOurs(stage, place, people, cast);
    const box = await boxOf(browser, ours);
    const openers: Record<string, Opener> = { ours };
    for (const subject of Object.keys(PEERS)) {
        const script = await bundlePeer(`org-chart/${subject}.js`);
        openers[subject] = (stage) => openPeer(stage, script, box, people, cast);
    }
    const measurements: Measurement[] = [];
    for (const subject of ['ours', ...Object.keys(PEERS)] as Subject[]) {
        measurements.push(...(await measureSubject(browser, subject, people, openers, progress)));
    }
    progress(`layouts of ${size} people`);
    return [...measurements, ...(await measureLayouts(people))];
}

async function boxOf(browser: Browser, open: Opener): Promise<Box> {
    const stage = await Stage.open(browser);
    await open(stage);
    await stage.time('paint');
    const box = await sizeOfOurs(stage);
    await stage.close();
    return box;
}

export const run: Benchmark = async (progress) => {
    installPeers(progress);
    for (const [subject, name] of Object.entries(PEERS)) progress(`${subject} is ${name} ${peerVersion(name)}`);
    rmSync(pictures, { recursive: true, force: true });
    mkdirSync(pictures, { recursive: true });
    progress('building the page');
    const scratch = await buildOurs();
    const org = await startLocalOrg();
    const browser = await launch();
    try {
        const place = { org, scratch, accountId: await createAccount(org) };
        const measurements: Measurement[] = [];
        for (const size of SIZES) measurements.push(...(await measureSize(browser, place, size, progress)));
        for (const size of SIZES) measurements.push(await measureRealPage(browser, org, size, RUNS, progress));
        progress(`screenshots are in ${pictures}`);
        return { measurements, ratios: ratiosOf(measurements) };
    } finally {
        await browser.close();
        await org.stop();
        rmSync(scratch, { recursive: true, force: true });
    }
};

function ratiosOf(measurements: Measurement[]) {
    const value = (subject: Subject, metric: string) =>
        measurements.find((one) => one.subject === subject && one.size === 10_000 && one.metric === metric)!.value;
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
