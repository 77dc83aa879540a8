import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { olderThanSource } from '../build.ts';
import { quietSettings, sfProgram } from '../toolchain/sf.ts';
import { byHand } from './by-hand.ts';
import { packageCommand, type PackageStep } from './package-commands.ts';

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

test('every step of the package is a command that sf knows, with the options that it knows', async () => {
    const steps: PackageStep[] = ['scratch', 'create', 'version', 'install', 'uninstall'];
    const options = { targetDevHub: 'hub', targetOrg: 'org', version: '04t000000000000AAA', alias: 'atlas', days: '7' };
    for (const step of steps) {
        const { args } = packageCommand(step, options);
        const words = args.slice(
            0,
            args.findIndex((word) => word.startsWith('--'))
        );
        const { stdout } = await promisify(execFile)(process.execPath, [sfProgram, ...words, '--help'], {
            env: { ...process.env, ...quietSettings, HOME: folder }
        });
        for (const flag of args.filter((word) => word.startsWith('--')))
            assert.ok(stdout.includes(flag), `${words.join(' ')} has no ${flag}`);
        assert.ok(!args.includes(''), `${step}: an option is empty`);
    }
});
