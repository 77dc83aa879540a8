/**
 * The package as a managed one: a project written for a namespace is built, its local org has the package's names with
 * the namespace and no others, and journeys of the three pages run against it as they stand.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Connection } from 'jsforce';
import { buildHost } from '../local-org/build/build.ts';
import { shareBuiltBundles, writeInstalledProject } from '../scripts/namespace/write-namespaced.ts';
import { tokenOf, type RunningOrg, type startLocalOrg } from '../scripts/toolchain/local-org.ts';

const NAMESPACE = 'atlas';

/** Journeys by file: names of tests, each of which reads, writes, and is checked by a standard client. */
const JOURNEYS: Record<string, string[]> = {
    'org-chart-editing': ['moves a person by drag'],
    landscape: ['adds up to what a standard client adds up', 'keeps a judgement made by keyboard'],
    plan: ['keeps an edited status']
};

describe('the package in a namespace', () => {
    let folder: string;
    let org: RunningOrg;

    /** Runs Node in the project, as somebody would who has no other. */
    const node = (...args: string[]) => {
        // Without what tells a test runner that it runs within another.
        const { ...env } = process.env;
        delete env['NODE_TEST_CONTEXT'];
        return spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
            cwd: folder,
            env,
            encoding: 'utf8'
        });
    };

    before(async () => {
        folder = mkdtempSync(join(tmpdir(), 'atlas-namespace-'));
        writeInstalledProject(NAMESPACE, folder);
        await buildHost({ quiet: true });
        shareBuiltBundles(folder);
        const { status, stderr } = node('scripts/run.mjs', 'build-page');
        assert.equal(status, 0, stderr);
        assert.doesNotMatch(stderr, /do not type-check/);
        const own = (await import(pathToFileURL(join(folder, 'scripts/toolchain/local-org.ts')).href)) as {
            startLocalOrg: typeof startLocalOrg;
        };
        org = await own.startLocalOrg();
    });
    after(async () => {
        await org?.stop();
        rmSync(folder, { recursive: true, force: true });
    });

    const client = () => new Connection({ instanceUrl: org.url, accessToken: tokenOf('admin'), version: '66.0' });

    it('has its objects, fields and relationships by their full names', async () => {
        const account = await client().describe('Account');
        const children = account.childRelationships.map(({ relationshipName }) => relationshipName);
        assert.ok(children.includes('atlas__Stakeholders__r'), children.join());
        const custom = account.fields.filter(({ custom: own }) => own).map(({ name }) => name);
        assert.ok(custom.length > 0 && custom.every((name) => name.startsWith('atlas__')), custom.join());
        await client().query('SELECT Id, (SELECT atlas__Account__r.Name FROM atlas__Stakeholders__r) FROM Account');
    });

    it('knows no name of the package without the namespace', async () => {
        await assert.rejects(async () => client().query('SELECT Id FROM Stakeholder__c'), {
            errorCode: 'INVALID_TYPE'
        });
        await assert.rejects(async () => client().query('SELECT Atlas_Key__c FROM Account'), {
            errorCode: 'INVALID_FIELD'
        });
        await assert.rejects(client().sobject('Account').create({ Name: 'A', Atlas_Key__c: 'a' }), {
            errorCode: 'INVALID_FIELD'
        });
        const ask = async (name: string) => {
            const answer = await client().request<{ errors: unknown[] }>({
                method: 'POST',
                url: '/services/data/v66.0/graphql',
                headers: { 'Content-Type': 'application/json' },
                body: JSON.stringify({ query: `query { uiapi { query { ${name} { edges { node { Id } } } } } }` })
            });
            return answer.errors.length;
        };
        assert.equal(await ask('atlas__Stakeholder__c'), 0);
        assert.ok((await ask('Stakeholder__c')) > 0);
    });

    for (const [file, names] of Object.entries(JOURNEYS)) {
        it(`${file}: ${names.join('; ')}`, () => {
            const report = join(folder, `${file}.json`);
            const { status, stdout, stderr } = node(
                ...['--import', './scripts/toolchain/register.mjs', '--test', `--test-name-pattern=${names.join('|')}`],
                ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
                ...['--test-reporter=./scripts/toolchain/count-reporter.mjs', `--test-reporter-destination=${report}`],
                `e2e/${file}.test.ts`
            );
            assert.equal(status, 0, stdout + stderr);
            assert.deepEqual(JSON.parse(readFileSync(report, 'utf8')), { passed: names.length, failed: 0, skipped: 0 });
        });
    }
});
