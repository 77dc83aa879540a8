/** The check of words on seeded faults, and translations that are written and read back. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../toolchain/bundles.mjs';
import { hardCodedInScript, hardCodedInTemplate } from './hard-coded.ts';
import { pseudoText } from './pseudo.ts';
import { packageTexts, placeholdersOf } from './texts.ts';
import { readTranslation, writeTranslation } from './translation-files.ts';

const folder = join(root, 'force-app/main/default');

test('finds texts that are written out in templates', () => {
    const template = `<template>
        <!-- A comment is read by nobody. -->
        <p class="wide row">{labels.title} – {count}</p>
        <p>Nothing here</p>
        <lightning-button label="Save" variant="brand" onclick={handleSave}></lightning-button>
        <lightning-input label={labels.name} placeholder="Name"></lightning-input>
        &nbsp;<span title={title}>{a}/{b}</span>
    </template>`;
    assert.deepEqual(hardCodedInTemplate(template), [
        { line: 4, text: 'Nothing here' },
        { line: 5, text: 'Save' },
        { line: 6, text: 'Name' }
    ]);
});

test('finds sentences in scripts, and leaves what is never shown', () => {
    const script = `
        import x from 'Some module';
        const a = 'You cannot save';
        const b = 'slds-button slds-button_neutral';
        const c = 'Decision Maker';
        throw new TypeError('No such write');
        const d = gql\`query Some { a }\`;
        const e = \`Saved by \${name}\`;
        type Kind = 'Not Applicable';
    `;
    assert.deepEqual(hardCodedInScript(script, new Set(['Decision Maker'])), [
        { line: 3, text: 'You cannot save' },
        { line: 8, text: 'Saved by ' }
    ]);
});

test('a translation of every text of the package comes back as it was written', () => {
    const target = mkdtempSync(join(tmpdir(), 'atlas-words-'));
    try {
        const texts = packageTexts(folder);
        assert.ok(texts.size > 1000);
        const pseudo = new Map([...texts].map(([key, text]) => [key, pseudoText(text)]));
        writeTranslation(target, 'ar', pseudo);
        const read = readTranslation(target, 'ar');
        assert.deepEqual([...read].sort(), [...pseudo].sort());
        assert.deepEqual([...readTranslation(target, 'de')], []);
    } finally {
        rmSync(target, { recursive: true });
    }
});

test('the pseudo-translation keeps placeholders and is longer', () => {
    for (const text of ['{0} of {1} done', 'Save', '']) {
        assert.deepEqual(placeholdersOf(pseudoText(text)), placeholdersOf(text));
        assert.ok(pseudoText(text).length >= text.length);
    }
});
