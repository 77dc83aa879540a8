/** What the APIs tell each persona, against the table of docs/permissions.md. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createApp } from '../local-org/server/api/http.ts';
import { MEMORY, openOrg } from '../local-org/server/open.ts';
import { COLUMNS, fieldsInTable, inTable, letters } from './permissions-table.ts';
import { root } from './toolchain/bundles.mjs';
import { tokenOf } from './toolchain/local-org.ts';

interface Description {
    createable: boolean;
    queryable: boolean;
    updateable: boolean;
    deletable: boolean;
    fields: { name: string; createable: boolean; updateable: boolean }[];
}

const org = openOrg({ database: MEMORY });
const app = createApp(org, { port: () => 80 });
after(() => org.close());

/** The document's rows: name to cells. */
const documented = new Map(
    [...readFileSync(join(root, 'docs/permissions.md'), 'utf8').matchAll(/^\| `([^`]+)` +\| (.*) \|$/gm)].map(
        ([, name = '', cells = '']) => [name, cells.split('|').map((cell) => cell.trim())]
    )
);

for (const [column, persona] of COLUMNS.entries()) {
    test(`${persona}: the APIs grant what the table says`, async () => {
        for (const object of [...org.schema.objects.values()].filter(inTable)) {
            const answer = await app.request(
                `http://127.0.0.1/services/data/v66.0/sobjects/${object.apiName}/describe`,
                {
                    headers: { Authorization: `Bearer ${tokenOf(persona)}` }
                }
            );
            const description = answer.status === 404 ? undefined : ((await answer.json()) as Description);
            const cells = documented.get(object.apiName);
            assert.ok(cells, `${object.apiName} is not in docs/permissions.md`);
            const { queryable = false, createable = false, updateable = false, deletable = false } = description ?? {};
            const granted = letters(['R', queryable], ['C', createable], ['E', updateable], ['D', deletable]);
            assert.equal(granted, cells[column], object.apiName);
            for (const { apiName } of fieldsInTable(object)) {
                const name = `${object.apiName}.${apiName}`;
                const field = description?.fields.find((each) => each.name === apiName);
                const writable = Boolean(field?.createable || field?.updateable);
                assert.equal(
                    letters(['R', field !== undefined], ['E', writable]),
                    documented.get(name)?.[column],
                    name
                );
            }
        }
    });
}

test('the table has no row of what is not there', () => {
    const names = [...org.schema.objects.values()]
        .filter(inTable)
        .flatMap((object) => [
            object.apiName,
            ...fieldsInTable(object).map(({ apiName }) => `${object.apiName}.${apiName}`)
        ]);
    assert.deepEqual(
        [...documented.keys()].filter((name) => !names.includes(name)),
        []
    );
});
