/**
 * Benchmarks: `npm run bench -- <name> [--json FILE]` runs bench/<name>.ts and prints its measurements as a
 * table with the ratios that count; `--json` writes them as an array of {subject, size, metric, value, unit, samples}.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { root } from './toolchain/bundles.mjs';
import type { Benchmark } from '../bench/measurement.ts';

const folder = join(root, 'bench');
const available = readdirSync(folder)
    .filter((file) => file.endsWith('.bench.ts'))
    .map((file) => file.replace('.bench.ts', ''));

const command = new Command()
    .name('npm run bench --')
    .argument('<name>', `one of: ${available.join(', ')}`)
    .option('--json <file>', 'write the measurements as JSON')
    .parse();
const [name] = command.args as [string];
const file = join(folder, `${name}.bench.ts`);
if (!existsSync(file)) {
    console.error(`No benchmark is called ${name}; there are: ${available.join(', ')}`);
    process.exit(1);
}
const { run } = (await import(pathToFileURL(file).href)) as { run: Benchmark };
const { measurements, ratios } = await run((message) => console.error(message));
for (const { subject, metric, size, value, unit } of measurements) {
    console.log(
        `${subject.padEnd(28)} ${metric.padEnd(16)} ${String(size).padStart(7)} ${value.toFixed(1).padStart(10)} ${unit}`
    );
}
console.log('');
for (const { text, value, limit } of ratios) {
    const verdict = value <= limit ? 'within' : 'ABOVE';
    // A peer that did not end in time has no figure.
    console.log(Number.isNaN(value) ? `${text}: not measured` : `${text}: ${value.toFixed(2)} (${verdict} ${limit})`);
}
const { json } = command.opts<{ json?: string }>();
if (json) writeFileSync(json, `${JSON.stringify(measurements, null, 2)}\n`);
process.exit(0);
