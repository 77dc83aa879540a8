/**
 * `npm test`: everything that says whether the project is sound, in the order in which a failure is cheapest.
 *
 *   npm test                        all steps
 *   npm test -- unit local-org e2e  some of them, by name
 *   npm test -- --list              their names
 *
 * Every step runs even after a failure, so that one run shows all; the last line is the number of tests,
 * with each failed check (format, lint, types…) counted as one failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './toolchain/bundles.mjs';
import { findBrowser } from './toolchain/browser.ts';

interface Counts {
    passed: number;
    failed: number;
    skipped: number;
}

interface Step {
    name: string;
    /** What it shows, for --list. */
    shows: string;
    /** Returns counts for steps that run tests, true or false for checks. */
    run: () => Counts | boolean;
}

const scratch = mkdtempSync(join(tmpdir(), 'atlas-test-'));
const bin = (name: string) => join(root, 'node_modules', name);

function node(...args: string[]): boolean {
    const { status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' }
    });
    return status === 0;
}

const script = (name: string, ...args: string[]) => node('scripts/run.mjs', name, ...args);

/** Whether all hold; each has been run by then, so that one run shows every failure. */
const allOf = (...outcomes: boolean[]) => outcomes.every(Boolean);

/** Type-checks the project of that name: domain, lwc, test, node, host. */
const types = (project: string) =>
    node(bin('typescript-7/bin/tsc'), '-p', `tsconfig.${project}.json`, '--noEmit', '--pretty', 'false');

function jest(): Counts {
    const report = join(scratch, 'jest.json');
    const ok = node(bin('jest/bin/jest.js'), '--json', `--outputFile=${report}`, '--silent');
    if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
    const result = JSON.parse(readFileSync(report, 'utf8'));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return {
        passed: result.numPassedTests,
        failed: ok ? failed : Math.max(1, failed),
        skipped: result.numPendingTests
    };
}

/** node:test over the files that the patterns name. */
function nodeTests(patterns: string[], concurrency: number): Counts {
    const files = patterns
        .flatMap((pattern) => globSync(pattern, { cwd: root }))
        .filter((f) => !f.includes('node_modules'));
    if (files.length === 0) return { passed: 0, failed: 1, skipped: 0 };
    const report = join(scratch, `node-${files.length}-${Math.abs(files.join().length)}.json`);
    const ok = node(
        '--import',
        './scripts/toolchain/register.mjs',
        '--test',
        `--test-concurrency=${concurrency}`,
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=./scripts/toolchain/count-reporter.mjs',
        `--test-reporter-destination=${report}`,
        ...files
    );
    if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
    const counts = JSON.parse(readFileSync(report, 'utf8')) as Counts;
    return ok ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

const steps: Step[] = [
    {
        name: 'format',
        shows: 'prettier',
        run: () => node(bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.')
    },
    {
        name: 'build',
        shows: 'bundles compile from TypeScript; generated files are current',
        run: () =>
            allOf(
                script('module-map', '--check'),
                script('build'),
                script('generate-data-model', '--check'),
                script('permissions-table', '--check')
            )
    },
    {
        name: 'types',
        shows: 'every project type-checks',
        run: () => allOf(...['domain', 'test', 'node', 'host'].map(types))
    },
    {
        name: 'lint',
        shows: 'ESLint with the LWC and layer rules',
        run: () => node(bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0')
    },
    { name: 'words', shows: 'every text is a custom label, translations agree', run: () => script('check-words') },
    { name: 'metadata', shows: 'schema, rules and references of the package', run: () => script('check-metadata') },
    {
        name: 'platform-compiler',
        shows: "every bundle compiles with the platform's compiler",
        run: () => script('compile-bundles')
    },
    { name: 'share', shows: "the local org's share of the code", run: () => script('code-share', '--check') },
    { name: 'unit', shows: 'domain, stores, gateways, components (jest)', run: jest },
    { name: 'scripts', shows: 'import, sample, checks (node:test)', run: () => nodeTests(['scripts/**/*.test.ts'], 2) },
    {
        name: 'local-org',
        shows: 'server, real client, host (node:test)',
        run: () => nodeTests(['local-org/**/*.test.ts'], 2)
    },
    {
        name: 'e2e',
        shows: 'journeys in Chromium (node:test)',
        run: () => {
            process.env['CHROMIUM_PATH'] = findBrowser();
            return nodeTests(['e2e/**/*.test.ts'], 1);
        }
    }
];

const asked = process.argv.slice(2);
if (asked.includes('--list')) {
    for (const { name, shows } of steps) console.log(`${name.padEnd(18)} ${shows}`);
    process.exit(0);
}
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
    console.error(`No step is called ${unknown.join(', ')}; see npm test -- --list`);
    process.exit(1);
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const failedSteps: string[] = [];
for (const step of steps) {
    if (asked.length > 0 && !asked.includes(step.name)) continue;
    console.log(`\n== ${step.name}: ${step.shows}`);
    const started = performance.now();
    let outcome: Counts | boolean;
    try {
        outcome = step.run();
    } catch (error) {
        console.error((error as Error).message);
        outcome = false;
    }
    const counts = typeof outcome === 'boolean' ? { passed: 0, failed: outcome ? 0 : 1, skipped: 0 } : outcome;
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    if (counts.failed > 0) failedSteps.push(step.name);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`== ${step.name}: ${counts.failed > 0 ? 'FAILED' : 'ok'} in ${seconds} s`);
}
if (failedSteps.length > 0) console.error(`\nFailed: ${failedSteps.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
