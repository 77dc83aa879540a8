/** The page of a peer: nothing but a box of the size that ours has, the peer's style sheet, and its script. */
import type { Stage } from './stage.ts';

export interface Box {
    width: number;
    height: number;
}

/** Opens a page with `window.subject` made by the script's `create(root, data, cast)`; nothing is drawn yet. */
export async function openPeer(stage: Stage, script: string, box: Box, data: unknown, cast: unknown): Promise<void> {
    const { page } = stage;
    // A page of its own origin: a library may want storage.
    await page.route('http://peer.invalid/', (route) =>
        route.fulfill({
            contentType: 'text/html',
            body:
                '<!doctype html><meta charset="utf-8"><style>body{margin:0;font-family:Arial}</style>' +
                `<div id="root" style="width:${box.width}px;height:${box.height}px;position:relative;overflow:hidden"></div>`
        })
    );
    await page.goto('http://peer.invalid/');
    await page.addScriptTag({ content: script });
    await page.evaluate(
        ([given, roles]) => {
            const scope = window as unknown as {
                peer: { style: string; create(root: Element, data: unknown, cast: unknown): unknown };
                subject: unknown;
            };
            const sheet = document.createElement('style');
            sheet.textContent = scope.peer.style;
            document.head.append(sheet);
            scope.subject = scope.peer.create(document.getElementById('root')!, given, roles);
        },
        [data, cast] as const
    );
}
