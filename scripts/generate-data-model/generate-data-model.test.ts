import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadSchema } from '../../local-org/server/metadata/load.ts';
import { dataModelDocument } from '../generate-data-model.ts';
import { root } from '../toolchain/bundles.mjs';

const schema = loadSchema([join(root, 'force-app/main/default')]);
const marker =
    '<!-- Everything below is generated from the metadata by scripts/generate-data-model.ts. Do not edit. -->';

test('the document keeps what is written by hand and names every field and rule of the package', async () => {
    const text = await dataModelDocument(`# Title\n\nBy hand.\n\n${marker}\n\nzzz left over`, schema);
    assert.ok(text.startsWith('# Title\n\nBy hand.\n'));
    assert.ok(!text.includes('zzz left over'));
    for (const object of schema.objects.values()) {
        const names = [...object.fields.values()].filter((field) => field.custom).map((field) => field.apiName);
        for (const name of [...names, ...object.validationRules.map((rule) => rule.apiName)]) {
            assert.ok(text.includes(`\`${name}\``), `${object.apiName}.${name}`);
        }
    }
    assert.equal(await dataModelDocument(text, schema), text);
});

test('a document without its marker is refused', async () => {
    await assert.rejects(dataModelDocument('# Title\n', schema), /lost its marker line/);
});
