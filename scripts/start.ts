/**
 * `npm start -- [options]`: builds what is stale, opens the org's database (and loads the sample data into a new
 * one), serves it on 127.0.0.1, and prints `ready http://127.0.0.1:<port>` when a request would be answered.
 *
 * Progress and errors go to standard error. Ends with 0 on SIGTERM or SIGINT, with 1 and one message when it
 * cannot start; the database is then as it was.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { serve, type RunningServer } from '../local-org/server/api/serve.ts';
import { MEMORY, openOrg, resetDatabase, type OpenOrg } from '../local-org/server/open.ts';
import { root } from './toolchain/bundles.mjs';

const PACKAGE_FOLDERS = [join(root, 'force-app/main/default')];
const TRANSLATIONS = join(root, 'force-translations/main/default');
const HOST = '127.0.0.1';
/** Remembers, in the database, whose loading of sample data was begun and whether it came to its end. */
const SAMPLE_NOTE = 'sample';

interface StartOptions {
    port: number;
    db: string;
    reset: boolean;
    sample: 'story' | 'none';
    lws: 'on' | 'off';
    theme: 'system' | 'light' | 'dark';
    translations: string;
    package?: 'checkout' | 'none';
}

function readOptions(): StartOptions {
    const command = new Command('npm start --')
        .description(
            'Runs Account Atlas in a local org (not Salesforce) that a browser and Salesforce clients can use.'
        )
        .option('--port <number>', 'port on 127.0.0.1; 0 takes any free one', readPort, 8080)
        .option('--db <file>', `database file, or ${MEMORY} to keep nothing`, join(root, '.local-org/org.db'))
        .option('--reset', 'delete the database file first and begin anew', false)
        .addOption(choice('--sample <name>', 'data that a new database begins with', ['story', 'none']))
        .addOption(
            new Option(
                '--package <name>',
                'what is installed: checkout, the package of this folder (a new org begins with it); none, an empty org to deploy into; without it an org keeps what was deployed'
            ).choices(['checkout', 'none'])
        )
        .addOption(choice('--lws <switch>', 'run the components inside Lightning Web Security', ['on', 'off']))
        .addOption(
            choice('--theme <name>', 'colours of the page; system: as the browser prefers', ['system', 'light', 'dark'])
        )
        .option('--translations <folder>', 'translations that the org has, as deployed', TRANSLATIONS)
        .parse();
    const options = command.opts<StartOptions>();
    return { ...options, db: options.db === MEMORY ? MEMORY : resolve(options.db) };
}

/** An option with its values, the first of which is the default. */
function choice(flags: string, description: string, values: string[]): Option {
    return new Option(flags, description).choices(values).default(values[0]);
}

function readPort(text: string): number {
    const port = Number(text);
    if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('It must be a number from 0 to 65535.');
    return port;
}

function say(message: string): void {
    process.stderr.write(`${message}\n`);
}

/** A port that is taken should be known before a minute is spent on building. */
async function requireFreePort(port: number): Promise<void> {
    const probe = createServer();
    await new Promise<void>((done, failed) => {
        probe.once('error', failed);
        probe.listen(port, HOST, () => probe.close(() => done()));
    });
}

/** Builds what is stale, in a process of its own. Rejects when it fails; that process has then said why. */
function startBuild(): { process: ChildProcess; done: Promise<void> } {
    const child = spawn(process.execPath, [join(root, 'scripts/run.mjs'), 'build-page'], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit']
    });
    const done = once(child, 'exit').then(([code]) => {
        if (code !== 0) throw new Error('The page could not be built.');
    });
    // Awaited later; a failure until then is not unhandled.
    done.catch(() => undefined);
    return { process: child, done };
}

/** An org that holds what was deployed does not follow the checkout: whoever develops should know. */
function sayWhatIsInstalled(org: OpenOrg, options: StartOptions): void {
    if (org.isDeployed() && options.package === undefined)
        say('The org keeps the package that was deployed into it; --package checkout installs the one of this folder.');
}

/** Loads the sample data into a new database, and once more where an earlier start was ended in the middle. */
async function loadSampleOnce(org: OpenOrg, server: RunningServer, sample: StartOptions['sample']): Promise<void> {
    const note = org.note(SAMPLE_NOTE) ?? sample;
    if (note === 'none' || note === 'loaded') return org.setNote(SAMPLE_NOTE, note);
    org.setNote(SAMPLE_NOTE, note);
    say('Loading the sample data');
    // Only a first start pays for the client that loads it.
    const { loadSample } = await import('./sample/load.ts');
    await loadSample({ instanceUrl: server.address, accessToken: `${org.organizationId.slice(0, 15)}!admin` });
    org.setNote(SAMPLE_NOTE, 'loaded');
}

/** What the person at the terminal should read; never a stack trace. */
function explain(error: unknown, port: number): string {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
        return `Port ${port} is in use by another program. Name another with --port, or --port 0 for any.`;
    if (code === 'EACCES') return `Port ${port} may not be used by this user (${message}). Name another with --port.`;
    return message;
}

async function start(options: StartOptions): Promise<void> {
    let org: OpenOrg | undefined;
    let server: RunningServer | undefined;
    let ending = false;
    const build = startBuild();
    const end = async (code: number): Promise<void> => {
        if (ending) return;
        ending = true;
        build.process.kill();
        await server?.close();
        org?.close();
        process.exit(code);
    };
    process.on('SIGTERM', () => void end(0));
    process.on('SIGINT', () => void end(0));
    try {
        await requireFreePort(options.port);
        if (options.reset && resetDatabase(options.db)) say(`Deleted the database ${options.db}`);
        org = openOrg({
            database: options.db,
            packageFolders: options.package === 'none' ? [] : PACKAGE_FOLDERS,
            translationFolders: [options.translations],
            reinstall: options.package === 'checkout'
        });
        sayWhatIsInstalled(org, options);
        await build.done;
        const page = { theme: options.theme, security: options.lws === 'on' };
        server = await serve(org, options.port, { page });
        await loadSampleOnce(org, server, options.package === 'none' ? 'none' : options.sample);
        process.stdout.write(
            `Account Atlas in a local org (not Salesforce): ${server.address}/\nready ${server.address}\n`
        );
    } catch (error) {
        // What a signal cut off is no failure.
        if (!ending) say(explain(error, options.port));
        await end(1);
    }
}

await start(readOptions());
