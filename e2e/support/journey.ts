/**
 * What every journey starts from: a local org of its own, one browser, pages seen by a persona.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { Connection } from 'jsforce';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { browserFlags, findBrowser } from '../../scripts/toolchain/browser.ts';
import { realData, root } from '../../scripts/toolchain/bundles.mjs';
import {
    startLocalOrg,
    tokenOf,
    type Persona,
    type RunningOrg,
    type StartOptions
} from '../../scripts/toolchain/local-org.ts';

const run = promisify(execFile);

export interface PageOptions {
    width?: number;
    height?: number;
    theme?: 'light' | 'dark';
}

/** A running org with a browser beside it; `end` closes both. */
export class Journey {
    readonly org: RunningOrg;
    private readonly browser: Browser;
    private readonly contexts: BrowserContext[] = [];

    private constructor(org: RunningOrg, browser: Browser) {
        this.org = org;
        this.browser = browser;
    }

    static async start(options: StartOptions = {}): Promise<Journey> {
        const executablePath = findBrowser();
        const org = await startLocalOrg(options);
        return new Journey(org, await chromium.launch({ executablePath, args: browserFlags }));
    }

    /** A fresh tab at `path`, seen by `persona`; what the page throws fails the test through `errors`. */
    async open(path: string, persona: Persona = 'admin', options: PageOptions = {}): Promise<Tab> {
        const context = await this.browser.newContext({
            viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
            colorScheme: options.theme ?? 'light',
            locale: 'en-US',
            reducedMotion: 'reduce'
        });
        this.contexts.push(context);
        const page = await context.newPage();
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        const separator = path.includes('?') ? '&' : '?';
        await page.goto(`${this.org.url}${path}${separator}persona=${persona}`);
        return { page, errors };
    }

    /** An unchanged standard client, logged in as `persona`. */
    client(persona: Persona = 'admin'): Connection {
        return new Connection({ instanceUrl: this.org.url, accessToken: tokenOf(persona), version: '66.0' });
    }

    /** Runs `npm run import -- …` against this org; throws when it does not end with 0. */
    async import(...args: string[]): Promise<void> {
        await run(
            process.execPath,
            [join(root, 'scripts/run.mjs'), 'import', ...args, '--instance-url', this.org.url],
            {
                cwd: root,
                env: { ...process.env, SF_ACCESS_TOKEN: tokenOf('admin') }
            }
        );
    }

    /** Id of the account of that name. */
    async accountId(name: string): Promise<string> {
        const { records } = await this.client().query<{ Id: string }>(
            `SELECT Id FROM Account WHERE Name = '${name.replaceAll("'", "\\'")}'`
        );
        if (records.length !== 1) throw new Error(`${records.length} accounts are called ${name}`);
        return records[0]!.Id;
    }

    async end(): Promise<void> {
        for (const context of this.contexts) await context.close();
        await this.browser.close();
        await this.org.stop();
    }
}

export interface Tab {
    page: Page;
    /** Messages of what the page threw and nobody caught. */
    errors: string[];
}

/** Violations of WCAG 2.2 A and AA that axe finds on the page, one text each. */
export async function violations(page: Page): Promise<string[]> {
    const result = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
    return result.violations.map(
        ({ id, nodes }) =>
            `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary}`).join(' | ')}`
    );
}

/** Path of a file of the public data. */
export const publicData = (path: string): string => join(realData, path);
