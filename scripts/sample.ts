/**
 * `npm run sample`: the story of an invented aircraft maker, into any org.
 *
 *   npm run sample -- --instance-url URL [--access-token TOKEN] [--remove]
 *
 * A second run updates; --remove takes out exactly what was loaded.
 */
import { Command, Option } from 'commander';
import { describeFailure, expectAnswer, isAnswer, type OrgAddress } from './import/connection.ts';
import { ImportFailure } from './import/failure.ts';
import { loadSample } from './sample/load.ts';
import { removeSample } from './sample/remove.ts';

const options = new Command('npm run sample --')
    .description(
        'Loads the story of an invented aircraft maker into a Salesforce org (or the local org), or removes it.'
    )
    .requiredOption('--instance-url <url>', 'address of the org, as `sf org display --json` shows it')
    .addOption(new Option('--access-token <token>', 'token of the org').env('SF_ACCESS_TOKEN').makeOptionMandatory())
    .option('--remove', 'remove what the sample has loaded, and nothing else', false)
    .parse()
    .opts<OrgAddress & { remove: boolean }>();

try {
    await expectAnswer(options.instanceUrl);
    if (options.remove) await remove(options);
    else await load(options);
} catch (error) {
    if (!(error instanceof ImportFailure) && !isAnswer(error)) throw error;
    const text = error instanceof ImportFailure ? error.message : `${options.instanceUrl}: ${describeFailure(error)}.`;
    console.error(text);
    process.exitCode = 1;
}

async function load(address: OrgAddress): Promise<void> {
    const counts = await loadSample({ ...address, progress: showProgress });
    clearProgress();
    for (const [object, { created, updated, unchanged }] of Object.entries(counts)) {
        console.log(`${object.padEnd(28)} ${created} created, ${updated} updated, ${unchanged} unchanged`);
    }
}

async function remove(address: OrgAddress): Promise<void> {
    const { removed, kept } = await removeSample(address);
    for (const [object, count] of Object.entries(removed)) console.log(`${object.padEnd(28)} ${count} removed`);
    for (const { object, name, reason } of kept) console.error(`${object} ${name} stays: ${reason}`);
    if (kept.length > 0) process.exitCode = 1;
}

function showProgress(object: string): void {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[KLoading ${object}`);
}

function clearProgress(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
