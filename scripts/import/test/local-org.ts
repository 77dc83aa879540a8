/** A local org in memory for the tests of import and sample, and the commands run against it as a person would. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { serve } from '../../../local-org/server/api/serve.ts';
import { MEMORY, openOrg } from '../../../local-org/server/open.ts';
import { realData as folder, root } from '../../toolchain/bundles.mjs';
import { connect, queryAll, type Connection, type OrgAddress } from '../connection.ts';

/** Token of the local org's administrator. */
const ADMIN = '00DAT0000000001!admin';

export interface TestOrg extends OrgAddress {
    connection: Connection;
    /** Rows of a query; `attributes` taken off, so that they compare. */
    rows(soql: string): Promise<Record<string, unknown>[]>;
    count(object: string, where?: string): Promise<number>;
}

/** An org of its own, closed after the tests of the file. */
export async function testOrg(): Promise<TestOrg> {
    const org = openOrg({ database: MEMORY });
    const server = await serve(org, 0);
    after(async () => {
        await server.close();
        org.close();
    });
    const address = { instanceUrl: server.address, accessToken: ADMIN };
    const connection = connect(address);
    return {
        ...address,
        connection,
        rows: async (soql) =>
            (await queryAll<{ attributes?: unknown }>(connection, soql)).map(({ attributes: _, ...row }) => row),
        count: async (object, where) =>
            (await connection.query(`SELECT COUNT() FROM ${object}${where ? ` WHERE ${where}` : ''}`)).totalSize
    };
}

export interface CommandResult {
    exitCode: number | null;
    output: string;
    errors: string;
}

/** Runs `npm run <name> -- …` against the org. */
export function run(org: OrgAddress, name: 'import' | 'sample', ...words: string[]): Promise<CommandResult> {
    const address = ['--instance-url', org.instanceUrl];
    const child = spawn(process.execPath, ['scripts/run.mjs', name, ...words, ...address], {
        cwd: root,
        env: { ...process.env, SF_ACCESS_TOKEN: org.accessToken }
    });
    const texts = { output: '', errors: '' };
    child.stdout.on('data', (data) => (texts.output += String(data)));
    child.stderr.on('data', (data) => (texts.errors += String(data)));
    return new Promise((done) => child.once('close', (exitCode) => done({ exitCode, ...texts })));
}

/** An address at which nobody answers (any more). */
export async function closedAddress(): Promise<string> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    return `http://127.0.0.1:${port}`;
}

/** Writes a list into a folder of its own. */
export function listFile(name: string, lines: readonly string[]): string {
    const path = join(mkdtempSync(join(tmpdir(), 'atlas-list-')), name);
    writeFileSync(path, lines.join('\n'));
    return path;
}

/** Folder of the real lists (environment variable ATLAS_DATA); undefined, and a reason to skip, where there is none. */
export function realData(): { folder: string | undefined; skip: string | false } {
    if (existsSync(join(folder, 'organogram/co.csv'))) return { folder, skip: false };
    return { folder: undefined, skip: `no real lists in ${folder} (ATLAS_DATA names another folder)` };
}
