/** Killing the process at any moment loses no write that was answered and damages nothing. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { samplePackage, temporaryFolder, writePackage } from './package.ts';

const KILLS = 20;
const writer = fileURLToPath(new URL('crash-writer.ts', import.meta.url));
const hooks = fileURLToPath(new URL('../../../scripts/toolchain/register.mjs', import.meta.url));

/** Starts a writer on the database, kills it after it has acknowledged `writes` more batches, and answers what it acknowledged. */
async function runAndKill(file: string, packageFolder: string, writes: number): Promise<string[]> {
    const child = spawn(process.execPath, ['--import', hooks, writer, file, packageFolder], {
        stdio: ['ignore', 'pipe', 'inherit']
    });
    const acknowledged: string[] = [];
    let batches = 0;
    for await (const line of createInterface({ input: child.stdout })) {
        acknowledged.push(...line.split(' '));
        // The writer goes on meanwhile, so the kill falls somewhere within a later batch.
        if (++batches === writes) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    assert.equal(child.signalCode, 'SIGKILL');
    return acknowledged;
}

it(`survives ${KILLS} kills under load`, async () => {
    const file = join(temporaryFolder(), 'org.db');
    const packageFolder = writePackage(samplePackage);
    const acknowledged = new Set<string>();
    for (let kill = 1; kill <= KILLS; kill++) {
        for (const id of await runAndKill(file, packageFolder, 1 + (kill % 4))) acknowledged.add(id);
    }
    const database = new DatabaseSync(file);
    assert.deepEqual({ ...database.prepare('PRAGMA integrity_check').get() }, { integrity_check: 'ok' });
    const stored = new Set((database.prepare('SELECT Id FROM Cell__c').all() as { Id: string }[]).map((row) => row.Id));
    assert.deepEqual(
        [...acknowledged].filter((id) => !stored.has(id)),
        []
    );
    assert.ok(acknowledged.size >= KILLS * 20);
    // Whole batches only: records, roll-ups and the roll-ups above them agree.
    assert.deepEqual(
        database
            .prepare(
                'SELECT u.Id FROM Unit__c AS u WHERE u.Cell_Total__c <> (SELECT coalesce(sum(c.Value__c), 0) FROM Cell__c AS c WHERE c.Unit__c = u.Id) OR (SELECT count(*) FROM Cell__c AS c WHERE c.Unit__c = u.Id) NOT IN (0, 20)'
            )
            .all(),
        []
    );
    assert.deepEqual(
        database
            .prepare(
                'SELECT a.Id FROM Account AS a WHERE a.Unit_Total__c <> (SELECT coalesce(sum(u.Cell_Total__c), 0) FROM Unit__c AS u WHERE u.Account__c = a.Id)'
            )
            .all(),
        []
    );
    database.close();
});
