/**
 * The landscape beside the grids that people would take: ours inside the Account page of the local org with Lightning Web
 * Security on, each peer on a page of its own with nothing else on it. See README.md for the clock and the metrics.
 */
import { matrixOf } from './landscape/matrix.ts';
import { openOurs, sizeOfOurs } from './landscape/ours.ts';
import { measured, type Benchmark } from './measurement.ts';
import { compare, unitOf, type Play } from './browser/compare.ts';
import { measureRealPages } from './browser/real-page.ts';
import { realLandscape } from './landscape/real-page.ts';
import { deriveOf } from './landscape/derive.ts';

const PEERS = {
    'ag-grid': 'ag-grid-community',
    tabulator: 'tabulator-tables',
    'tanstack-virtual': '@tanstack/virtual-core'
};
const SIZES = [
    [200, 100],
    [1000, 200]
] as const;
const FRAMES = 90;
/** Down and across, and back. */
const SCROLL = Array.from({ length: FRAMES }, (_, at) => (at < FRAMES / 2 ? [37, 53] : [-37, -53]));

const play: Play = async (stage, container, picture, add) => {
    add('paint', await stage.time('paint'));
    await stage.page.screenshot({ path: picture });
    add('dom', await stage.elements(container));
    const scroll = await stage.frames('scroll', SCROLL);
    add('scroll_p95', scroll.p95);
    add('scroll_main', scroll.main);
    for (const duration of await stage.sync(
        'update',
        Array.from({ length: 9 }, (_, at) => [at, 0, 1 + (at % 5)])
    )) {
        add('update_sync', duration);
    }
    add('sort', await stage.time('sort'));
};

export const run: Benchmark = async (progress) => {
    const measurements = await compare({
        ...{ name: 'landscape', container: 'c-landscape-grid', peers: PEERS, play, progress },
        sizes: SIZES.map(([rows, columns]) => {
            const matrix = matrixOf(rows, columns);
            return {
                ...{ size: `${rows}x${columns}`, data: matrix, cast: null },
                openOurs: (stage, place) => openOurs(stage, place, matrix)
            };
        }),
        boxOf: sizeOfOurs
    });
    progress('derivation in Node');
    for (const [rows, columns] of SIZES) {
        const samples = await deriveOf(matrixOf(rows, columns));
        measurements.push(measured('ours', `${rows}x${columns}`, 'derive', unitOf('derive'), samples));
    }
    const pages = SIZES.map(([rows, columns]) => realLandscape(`${rows}x${columns}`, matrixOf(rows, columns)));
    measurements.push(...(await measureRealPages(pages, progress)));
    const value = (subject: string, metric: string) =>
        measurements.find((one) => one.subject === subject && one.size === '1000x200' && one.metric === metric)
            ?.value ?? NaN;
    return {
        measurements,
        ratios: [
            { text: 'Paint of 1,000 x 200, LWS on, ms', value: value('ours', 'paint'), limit: 75 },
            { text: 'Scroll, main thread a frame, ms', value: value('ours', 'scroll_main'), limit: 9 },
            { text: 'Scroll, time between frames, 95th percentile, ms', value: value('ours', 'scroll_p95'), limit: 17 },
            { text: 'Sort, ms until it is painted', value: value('ours', 'sort'), limit: 33 },
            {
                text: 'Paint beside ag-grid, a share of its time',
                value: value('ours', 'paint') / value('ag-grid', 'paint'),
                limit: 1 / 4
            }
        ]
    };
};
