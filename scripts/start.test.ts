import { strict as assert } from 'node:assert';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, describe, it } from 'node:test';
import { openOrg } from '../local-org/server/open.ts';
import { root } from './toolchain/bundles.mjs';

const folder = mkdtempSync(join(tmpdir(), 'atlas-start-'));
const running = new Set<ChildProcess>();
after(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
});

interface Run {
    output: string;
    errors: string;
    code: number | null;
}

/** `npm start -- …` as a child process: its end, and its address as soon as it is ready. */
function start(...options: string[]): { child: ChildProcess; ended: Promise<Run>; ready: Promise<string> } {
    const child = spawn(process.execPath, [join(root, 'scripts/run.mjs'), 'start', ...options], { cwd: root });
    running.add(child);
    let output = '';
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const ready = new Promise<string>((resolve, reject) => {
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
            output += text;
            const address = /^ready (\S+)$/m.exec(output)?.[1];
            if (address) resolve(address);
        });
        child.once('close', () => reject(new Error(`ended before it was ready: ${errors}`)));
    });
    ready.catch(() => undefined);
    const ended = once(child, 'close').then(([code]) => {
        running.delete(child);
        return { output, errors, code: code as number | null };
    });
    return { child, ended, ready };
}

/** Without sample data, on any port. */
const plain = (database: string, ...more: string[]): ReturnType<typeof start> =>
    start('--port', '0', '--db', database, '--sample', 'none', ...more);

async function refused(run: ReturnType<typeof start>, message: RegExp): Promise<void> {
    const { code, output, errors } = await run.ended;
    assert.equal(code, 1, errors);
    assert.equal(output, '');
    assert.match(errors, message);
    assert.doesNotMatch(errors, /^\s+at |node:internal/m, 'a stack trace is nothing for the person at the terminal');
}

async function ask<T>(address: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${address}/services/data/v66.0/${path}`, {
        headers: { Authorization: 'Bearer 00DAT0000000001!admin', 'Content-Type': 'application/json' },
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {})
    });
    return (await response.json()) as T;
}

const countAccounts = async (address: string): Promise<number> =>
    (await ask<{ totalSize: number }>(address, 'query?q=SELECT+COUNT()+FROM+Account')).totalSize;

describe('npm start', () => {
    it('explains its options', async () => {
        const { code, output } = await start('--help').ended;
        assert.equal(code, 0);
        for (const option of ['--port', '--db', '--reset', '--sample', '--lws', '--theme'])
            assert.ok(output.includes(option), option);
    });

    it('refuses options it does not know', async () => {
        await refused(start('--port', 'many'), /'many' is invalid.*number from 0 to 65535/);
        await refused(start('--sample', 'novel'), /Allowed choices are story, none/);
        await refused(start('--colour'), /unknown option '--colour'/);
    });

    it('serves, keeps its data over a clean end, and forgets it on --reset', async () => {
        const database = join(folder, 'kept/org.db');
        const first = plain(database);
        const address = await first.ready;
        assert.match(address, /^http:\/\/127\.0\.0\.1:\d+$/);
        await ask(address, 'sobjects/Account', { Name: 'Kept' });
        assert.equal(await countAccounts(address), 1);
        first.child.kill('SIGTERM');
        const { code, output } = await first.ended;
        assert.equal(code, 0);
        assert.deepEqual(
            output.split('\n').filter((line) => line.startsWith('ready')),
            [`ready ${address}`]
        );

        const second = plain(database);
        assert.equal(await countAccounts(await second.ready), 1);
        await refused(plain(database), /in use by another local org/);
        await refused(plain(database, '--reset'), /in use by another local org/);
        second.child.kill('SIGINT');
        assert.equal((await second.ended).code, 0);

        const third = plain(database, '--reset');
        assert.equal(await countAccounts(await third.ready), 0);
        third.child.kill('SIGTERM');
        assert.match((await third.ended).errors, /Deleted the database/);
    });

    it('loads the sample data once, and ends what an earlier start has begun', async () => {
        const database = join(folder, 'sample.db');
        const interrupted = openOrg({ database });
        interrupted.setNote('sample', 'story');
        interrupted.close();
        const counts: number[] = [];
        for (const loads of [true, false]) {
            const run = start('--port', '0', '--db', database);
            counts.push(await countAccounts(await run.ready));
            run.child.kill('SIGTERM');
            assert.equal(/Loading the sample data/.test((await run.ended).errors), loads);
        }
        assert.ok((counts[0] as number) > 0);
        assert.equal(counts[1], counts[0]);
    });

    it('says that the port is taken', async () => {
        const other = createServer().listen(0, '127.0.0.1');
        await once(other, 'listening');
        const { port } = other.address() as AddressInfo;
        const run = start('--port', String(port), '--db', ':memory:', '--sample', 'none');
        await refused(run, new RegExp(`Port ${port} is in use`));
        other.close();
    });

    it('leaves a damaged database as it is', async () => {
        const database = join(folder, 'damaged.db');
        const bytes = Buffer.from('This was never a database. '.repeat(500));
        writeFileSync(database, bytes);
        await refused(plain(database), /damaged or is not a SQLite database/);
        await refused(plain(database, '--reset'), /not the database of a local org/);
        assert.deepEqual(readFileSync(database), bytes);
    });

    it('says that the folder cannot be written', async () => {
        const file = join(folder, 'file');
        writeFileSync(file, '');
        await refused(plain(join(file, 'org.db')), /cannot be written/);
    });

    it('stops before metadata that would lose data, and loses none', async () => {
        const database = join(folder, 'richer.db');
        const packageFolder = join(folder, 'richer');
        mkdirSync(join(packageFolder, 'objects/Account/fields'), { recursive: true });
        writeFileSync(
            join(packageFolder, 'objects/Account/fields/Motto__c.field-meta.xml'),
            `<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Motto__c</fullName><label>Motto</label><type>Text</type><length>80</length><required>true</required></CustomField>`
        );
        const open = (): ReturnType<typeof openOrg> =>
            openOrg({ database, packageFolders: [join(root, 'force-app/main/default'), packageFolder] });
        const org = open();
        const session = org.sessionForToken('00DAT0000000001!admin');
        assert.ok(session);
        const [saved] = org.write(session, [
            { kind: 'create', object: 'Account', fields: { Name: 'Motto', Motto__c: 'Keep me' } }
        ]);
        assert.ok(saved?.success, JSON.stringify(saved));
        org.close();
        await refused(plain(database), /Motto__c/);
        const again = open();
        assert.equal(
            again.query(session, { from: 'Account', select: [{ kind: 'field', path: ['Motto__c'] }] }).rows[0]?.[0],
            'Keep me'
        );
        again.close();
    });
});
