/** What the benchmarks in the browser share: fresh pages, ours and each peer in turn, samples and pictures. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/toolchain/bundles.mjs';
import { startLocalOrg } from '../../scripts/toolchain/local-org.ts';
import { measured, type Measurement } from '../measurement.ts';
import { buildOurs, createAccount, type OurPlace } from './our-page.ts';
import { openPeer, type Box } from './peer-page.ts';
import { bundlePeer, installPeers, peerVersion } from './peers.ts';
import { launch, Stage } from './stage.ts';

/** Measures everything on one fresh page, in an order that the later things do not disturb. */
export type Play = (
    stage: Stage,
    container: string,
    picture: string,
    add: (metric: string, value: number) => void
) => Promise<void>;

export interface Comparison {
    /** Of the benchmark; names folders too. */
    name: string;
    /** Element of ours that holds what the peers draw. */
    container: string;
    /** Package of each peer. */
    peers: Record<string, string>;
    sizes: {
        size: number | string;
        /** What the peers are given. */
        data: unknown;
        cast: unknown;
        openOurs: (stage: Stage, place: OurPlace) => Promise<void>;
    }[];
    play: Play;
    /** The box of ours on an open page, after it was painted: the peers get the same. */
    boxOf: (stage: Stage) => Promise<Box>;
    progress: (message: string) => void;
    /** Fresh pages a subject. */
    runs?: number;
}

/** Milliseconds after which a subject is given up; what it has shown until then counts. */
const PATIENCE = 120_000;

async function endsInTime(playing: Promise<void>): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, PATIENCE, false)));
    // Its page is closed under it where it is given up.
    playing.catch(() => undefined);
    try {
        return await Promise.race([playing.then(() => true), tooLate]);
    } finally {
        clearTimeout(timer);
    }
}

/** Unit of a metric. */
export function unitOf(metric: string): Measurement['unit'] {
    return metric === 'dom' ? 'nodes' : metric === 'heap' ? 'MB' : 'ms';
}

/** All measurements; a screenshot of each subject is kept in bench/out/<name>. */
export async function compare({
    name,
    container: ours,
    peers,
    sizes,
    play,
    boxOf,
    progress,
    runs = 3
}: Comparison): Promise<Measurement[]> {
    installPeers(progress);
    for (const [subject, peer] of Object.entries(peers)) progress(`${subject} is ${peer} ${peerVersion(peer)}`);
    const pictures = join(root, 'bench/out', name);
    rmSync(pictures, { recursive: true, force: true });
    mkdirSync(pictures, { recursive: true });
    progress('building the page');
    const scratch = await buildOurs(name);
    const org = await startLocalOrg();
    const browser = await launch();
    try {
        const place = { org, scratch, accountId: await createAccount(org) };
        const measurements: Measurement[] = [];
        for (const { size, data, cast, openOurs } of sizes) {
            const first = await Stage.open(browser);
            await openOurs(first, place);
            await first.time('paint');
            const box = await boxOf(first);
            await first.close();
            for (const subject of ['ours', ...Object.keys(peers)]) {
                const script = subject === 'ours' ? '' : await bundlePeer(`${name}/${subject}.js`);
                const samples = new Map<string, number[]>();
                let ended = true;
                for (let run = 0; ended && run < runs; run++) {
                    progress(`${subject}, ${size}, ${run + 1} of ${runs}`);
                    const stage = await Stage.open(browser);
                    try {
                        if (subject === 'ours') await openOurs(stage, place);
                        else await openPeer(stage, script, box, data, cast);
                        const picture = join(pictures, `${subject}-${size}.png`);
                        const add = (metric: string, value: number): void => {
                            samples.set(metric, [...(samples.get(metric) ?? []), value]);
                        };
                        const container = subject === 'ours' ? ours : 'root';
                        ended = await endsInTime(play(stage, container, picture, add));
                        if (!ended) progress(`${subject}, ${size}: given up after ${PATIENCE / 1000} s`);
                    } finally {
                        await stage.close();
                    }
                }
                for (const [metric, values] of samples)
                    measurements.push(measured(subject, size, metric, unitOf(metric), values));
            }
        }
        progress(`screenshots are in ${pictures}`);
        return measurements;
    } finally {
        await browser.close();
        await org.stop();
        rmSync(scratch, { recursive: true, force: true });
    }
}
