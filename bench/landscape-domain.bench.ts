/**
 * The Account Landscape's derivation without a page: opportunity line items to cells, totals and Unmapped, at
 * growing sizes. The records are generated, of the spread that an account has: three lines an opportunity, one in
 * five amounts without a coordinate, close dates over eight years. `JSON.parse` of the same records runs beside it:
 * on a busy machine the ratio says more than the milliseconds.
 */
import type { LandscapeFacts, LineItemFact, OpportunityFact } from 'c/landscapeFacts';
import { mapBusiness } from 'c/landscapeBusiness';
import { deriveLandscape, type Landscape } from 'c/landscapeCells';
import { buildMatrix } from 'c/landscapeMatrix';
import { CALENDAR_YEARS, fiscalYears } from 'c/landscapePeriod';
import { measured, sample, type Benchmark, type Measurement } from './measurement.ts';

const linesPerOpportunity = 3;
const centers = 1000;
const offerings = 200;
const products = 2000;

/** A repeatable stream of whole numbers below a limit (a linear congruential generator). */
function numbers(seed: number): (limit: number) => number {
    let state = seed;
    return (limit) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * limit);
    };
}

/** A text of its own, as JSON.parse makes it: no two records share one, so that comparing them costs what it costs. */
const fresh = (prefix: string, number: number) =>
    JSON.parse(`"${prefix}${String(number).padStart(15, '0')}"`) as string;

function generate(lineCount: number): LandscapeFacts {
    const next = numbers(20_261_123);
    const opportunities: OpportunityFact[] = [];
    const lineItems: LineItemFact[] = [];
    for (let number = 0; lineItems.length < lineCount; number++) {
        let cents = 0;
        for (let line = 0; line < linesPerOpportunity && lineItems.length < lineCount; line++) {
            const price = next(5_000_000);
            cents += price;
            lineItems.push({
                id: fresh('00k', lineItems.length),
                opportunityId: fresh('006', number),
                productId: fresh('01t', next(products)),
                totalPrice: price / 100,
                buyingCenterId: next(4) === 0 ? fresh('a00', next(centers)) : null
            });
        }
        const outcome = next(3);
        opportunities.push({
            id: fresh('006', number),
            name: `Opportunity ${number}`,
            accountId: '001000000000000000',
            closeDate: `${2019 + next(8)}-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`,
            stageName: ['Closed Won', 'Negotiation', 'Closed Lost'][outcome] as string,
            isWon: outcome === 0,
            isClosed: outcome !== 1,
            probability: [100, 10 + next(80), 0][outcome] as number,
            amount: (next(50) === 0 ? cents + 1 : cents) / 100,
            currency: 'EUR',
            buyingCenterId: next(5) === 0 ? null : fresh('a00', next(centers)),
            offeringId: next(2) === 0 ? null : fresh('a01', next(offerings)),
            ownerId: null,
            hasLineItems: true
        });
    }
    return {
        accounts: [{ id: '001000000000000000', name: 'Benchmark', parentId: null }],
        buyingCenters: Array.from({ length: centers }, (_, number) => ({
            id: fresh('a00', number),
            name: `Buying Center ${number}`,
            accountId: '001000000000000000',
            parentId: number < 50 ? null : fresh('a00', number % 50),
            memberAccountId: null,
            function: null,
            region: null,
            status: 'Active',
            sortOrder: null
        })),
        offerings: Array.from({ length: offerings }, (_, number) => ({
            id: fresh('a01', number),
            name: `Offering ${number}`,
            parentId: number < 20 ? null : fresh('a01', number % 20),
            active: true,
            launchDate: null,
            sortOrder: null
        })),
        products: Array.from({ length: products }, (_, number) => ({
            id: fresh('01t', number),
            name: `Product ${number}`,
            family: null,
            offeringId: number % 5 === 0 ? null : fresh('a01', number % offerings)
        })),
        opportunities,
        lineItems,
        cells: [],
        hiddenOfferingIds: []
    };
}

const view = { window: fiscalYears(2023, 2026, CALENDAR_YEARS), calendar: CALENDAR_YEARS };

function derive(facts: LandscapeFacts): Landscape {
    const business = mapBusiness(facts, new Set(['001000000000000000']), () => 2);
    const landscape = deriveLandscape(business, facts.cells, view);
    const total = landscape.accountTotal[0]!;
    const inCells = landscape.cellTotal[0]!;
    const unmapped = landscape.unmappedTotal[0]!;
    if (inCells.won + unmapped.won !== total.won || inCells.weighted + unmapped.weighted !== total.weighted) {
        throw new Error('Cells and Unmapped do not add up');
    }
    return landscape;
}

export const run: Benchmark = async (progress) => {
    const measurements: Measurement[] = [];
    for (const size of [10_000, 100_000, 200_000]) {
        progress(`${size} line items`);
        const facts = generate(size);
        const text = JSON.stringify(facts);
        measurements.push(measured('JSON.parse', size, 'same_records', 'ms', await sample(15, () => JSON.parse(text))));
        measurements.push(measured('ours', size, 'derive', 'ms', await sample(15, () => derive(facts))));
        const business = mapBusiness(facts, new Set(['001000000000000000']), () => 2);
        measurements.push(
            measured('ours', size, 'change_window', 'ms', await sample(15, () => deriveLandscape(business, [], view)))
        );
        const landscape = deriveLandscape(business, facts.cells, view);
        measurements.push(measured('ours', size, 'matrix', 'ms', await sample(15, () => buildMatrix(landscape))));
        const byWon = { rowOrder: { by: 'measure', measure: 'won', currency: 0 } } as const;
        measurements.push(
            measured('ours', size, 'sort_by_won', 'ms', await sample(15, () => buildMatrix(landscape, byWon)))
        );
    }
    const value = (metric: string, size: number) =>
        measurements.find((one) => one.metric === metric && one.size === size)!.value;
    return {
        measurements,
        ratios: [
            {
                text: '100,000 line items to cells, totals and Unmapped, ms',
                value: value('derive', 100_000),
                limit: 60
            },
            {
                text: 'Beside reading the same 100,000 from JSON',
                value: value('derive', 100_000) / value('same_records', 100_000),
                limit: 1
            },
            {
                text: 'Twice the lines, times the time',
                value: value('derive', 200_000) / value('derive', 100_000),
                limit: 2.5
            }
        ]
    };
};
