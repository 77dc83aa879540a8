import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { openTestApi, type TestApi } from './fixture.ts';

const CONTACTS = 4321;
let api: TestApi;
before(() => (api = openTestApi(CONTACTS)));
after(() => api.close());

const QUERY = `query Page($first: Int, $after: String, $upperBound: Int) { uiapi { query { Contact(first: $first, after: $after, upperBound: $upperBound, orderBy: { FirstName: { order: ASC } }) {
    edges { node { Id } cursor } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount } } } }`;

interface Page {
    edges: { node: { Id: string }; cursor: string }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
    totalCount: number;
}

async function page(variables: object): Promise<Page> {
    const { data, errors } = await api.ask(QUERY, variables);
    assert.deepEqual(errors, []);
    return data?.uiapi['query']?.['Contact'] as unknown as Page;
}

/** Pages to the end; checks what every page says about itself. */
async function everyId(first: number, upperBound?: number): Promise<string[]> {
    const ids: string[] = [];
    let after: string | null = null;
    for (;;) {
        const { edges, pageInfo }: Page = await page({ first, after, ...(upperBound ? { upperBound } : {}) });
        assert.equal(pageInfo.hasPreviousPage, ids.length > 0);
        assert.equal(pageInfo.endCursor, edges.at(-1)?.cursor ?? null);
        ids.push(...edges.map(({ node }) => node.Id));
        if (!pageInfo.hasNextPage) return ids;
        after = pageInfo.endCursor;
    }
}

test('paging with upperBound yields every record exactly once, whatever the page size', async () => {
    await fc.assert(
        fc.asyncProperty(fc.integer({ min: 200, max: 2000 }), async (first) => {
            const ids = await everyId(first, 100_000);
            assert.deepEqual(new Set(ids), new Set(api.ids.contacts));
            assert.equal(ids.length, CONTACTS);
        }),
        { numRuns: 8 }
    );
});

test('plain paging ends after 4,000 records, and totalCount tells', async () => {
    for (const first of [400, 1999, 2000]) {
        const ids = await everyId(first);
        assert.equal(new Set(ids).size, 4000);
        assert.equal(ids.length, 4000);
    }
    assert.equal((await page({ first: 1 })).totalCount, CONTACTS);
    assert.deepEqual((await page({ first: 5, after: btoa('v1:3999') })).edges, []);
});

test('upperBound limits the whole, and its count', async () => {
    assert.deepEqual((await everyId(200, 450)).length, 450);
    assert.equal((await page({ first: 200, upperBound: 450 })).totalCount, 450);
});

test('ten records unless first says otherwise; a page may start after any cursor', async () => {
    const { edges } = await page({});
    assert.equal(edges.length, 10);
    const later = await page({ after: edges[3]?.cursor, first: 3 });
    assert.deepEqual(
        later.edges.map(({ node }) => node.Id),
        edges.slice(4, 7).map(({ node }) => node.Id)
    );
});
