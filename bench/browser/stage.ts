/** One fresh page of the browser for one subject, and what can be measured on it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { browserFlags, findBrowser } from '../../scripts/toolchain/browser.ts';

const clock = readFileSync(join(import.meta.dirname, 'clock.js'), 'utf8');
export const SCREEN = { width: 1440, height: 900 };
const CHILDREN = { depth: -1, pierce: true };

interface DomNode {
    nodeName: string;
    nodeType: number;
    attributes?: string[];
    children?: DomNode[];
    shadowRoots?: DomNode[];
    contentDocument?: DomNode;
}

/** Frames while something moves. */
export interface Frames {
    /** 95th percentile of the time between two frames, in milliseconds. */
    p95: number;
    /** Milliseconds of the main thread a frame. */
    main: number;
}

/** Starts the browser that every test drives. */
export function launch(): Promise<Browser> {
    return chromium.launch({ executablePath: findBrowser(), args: browserFlags });
}

export class Stage {
    readonly page: Page;
    private readonly session: CDPSession;

    private constructor(page: Page, session: CDPSession) {
        this.page = page;
        this.session = session;
    }

    /** A fresh page with the clock in it; motion is reduced, so that nobody's animations count. */
    static async open(browser: Browser): Promise<Stage> {
        const context = await browser.newContext({ viewport: SCREEN, reducedMotion: 'reduce', locale: 'en-US' });
        await context.addInitScript(clock);
        const page = await context.newPage();
        page.setDefaultTimeout(120_000);
        const session = await context.newCDPSession(page);
        await session.send('Performance.enable');
        return new Stage(page, session);
    }

    async close(): Promise<void> {
        await this.page.context().close();
    }

    /** Milliseconds from the call of a method of the subject until all of it is painted. */
    time(name: string): Promise<number> {
        return this.page.evaluate((method) => (window as unknown as Clocked).atlasClock.time(method), name);
    }

    /** Milliseconds that calls of a method of the subject take by themselves. */
    sync(name: string, steps: unknown[][]): Promise<number[]> {
        return this.page.evaluate(([method, list]) => (window as unknown as Clocked).atlasClock.sync(method, list), [
            name,
            steps
        ] as const);
    }

    /** Calls a method of the subject once a frame, with each of the parameters. */
    async frames(name: string, steps: unknown[][]): Promise<Frames> {
        const before = await this.taskDuration();
        const intervals = await this.page.evaluate(
            ([method, list]) => (window as unknown as Clocked).atlasClock.frames(method, list),
            [name, steps] as const
        );
        const main = ((await this.taskDuration()) - before) / intervals.length;
        intervals.sort((first, second) => first - second);
        return { p95: intervals[Math.ceil(intervals.length * 0.95) - 1]!, main };
    }

    /** Seconds of the main thread so far, in milliseconds. */
    private async taskDuration(): Promise<number> {
        const { metrics } = await this.session.send('Performance.getMetrics');
        return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
    }

    /** Megabytes of JavaScript in use after everything unreachable was collected. */
    async heap(): Promise<number> {
        await this.session.send('HeapProfiler.collectGarbage');
        const { usedSize } = await this.session.send('Runtime.getHeapUsage');
        return usedSize / 1024 / 1024;
    }

    /** Elements within the element of that id or name, however deep and whatever the page hides. */
    async elements(idOrName: string): Promise<number> {
        const { root } = await this.session.send('DOM.getDocument', CHILDREN);
        const inside = (node: DomNode): DomNode[] => [...(node.children ?? []), ...(node.shadowRoots ?? [])];
        const count = (node: DomNode): number =>
            inside(node).reduce((sum, child) => sum + count(child), node.nodeType === 1 ? 1 : 0);
        const find = (node: DomNode): DomNode | undefined => {
            const { attributes = [] } = node;
            const at = attributes.indexOf('id');
            if (at >= 0 && attributes[at + 1] === idOrName) return node;
            if (node.nodeName.toLowerCase() === idOrName) return node;
            for (const child of inside(node)) {
                const found = find(child);
                if (found) return found;
            }
            return undefined;
        };
        const found = find(root as DomNode);
        if (!found) throw new Error(`The page has no ${idOrName}`);
        return count(found) - 1;
    }
}

interface Clocked {
    atlasClock: {
        time(name: string): Promise<number>;
        sync(name: string, steps: readonly unknown[][]): Promise<number[]>;
        frames(name: string, steps: readonly unknown[][]): Promise<number[]>;
    };
}
