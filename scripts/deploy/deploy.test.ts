import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { olderThanSource } from '../build.ts';
import { byHand } from './by-hand.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-stale-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, second: number): void => {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), second, second);
};

test('JavaScript that is missing or older than its TypeScript is stale', () => {
    for (const [name, second] of [
        ['fresh.ts', 10],
        ['fresh.js', 11],
        ['changed.ts', 12],
        ['changed.js', 11],
        ['unbuilt.ts', 10]
    ] as const)
        write(name, second);
    assert.deepEqual(olderThanSource(folder, ['fresh.ts', 'changed.ts', 'unbuilt.ts']), ['changed.ts', 'unbuilt.ts']);
});

test('what is left to do depends on what was deployed', () => {
    assert.match(byHand(['package']), /1\. Assign[^]*Not deployed: the dashboards/);
    assert.match(
        byHand(['package', 'dashboards', 'translations']),
        /Share the dashboard folder[^]*Translation Workbench/
    );
});
