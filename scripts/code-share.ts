/**
 * Counts the project's lines by part and prints the local org's share: it is the stage, not the product, and
 * stays under a third. `--check` fails above that.
 *
 * Counted: lines that are not blank, of files that git tracks and that are written by hand (TypeScript,
 * JavaScript, HTML, CSS, metadata XML), tests and generated files left out.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './toolchain/bundles.mjs';

const limit = 1 / 3;
const counted = /\.(ts|mjs|cjs|js|html|css|xml)$/;
const leftOut = /(\.test\.ts$|__tests__|__mocks__|\/test\/|^e2e\/)/;

const parts: [string, RegExp][] = [
    ['package: bundles', /^force-app\/main\/(?!default\/).*\.(ts|html|css|xml)$/],
    ['package: metadata', /^force-app\/main\/default\//],
    ['local org', /^local-org\//],
    ['scripts, types, configuration', /./]
];

const lines = new Map<string, number>(parts.map(([name]) => [name, 0]));
for (const file of execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0')) {
    if (!counted.test(file) || leftOut.test(file)) continue;
    const [name] = parts.find(([, pattern]) => pattern.test(file))!;
    let text: string;
    try {
        text = readFileSync(join(root, file), 'utf8');
    } catch {
        continue; // deleted in the work tree, still in the index
    }
    lines.set(name, lines.get(name)! + text.split('\n').filter((line) => line.trim() !== '').length);
}
const all = [...lines.values()].reduce((sum, count) => sum + count, 0);
for (const [name, count] of lines)
    console.log(`${name.padEnd(32)} ${String(count).padStart(7)}  ${((100 * count) / all).toFixed(1)} %`);
const share = lines.get('local org')! / all;
if (process.argv.includes('--check') && share > limit) {
    console.error(`The local org is ${(100 * share).toFixed(1)} % of the lines; the limit is a third.`);
    process.exit(1);
}
