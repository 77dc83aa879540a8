import { compareFolded, foldText } from 'c/textFold';
import type { Scene } from './orgChartScene';

/** What a key does in the tree: moves to a person, or folds the reports of the current one. */
export type KeyAction = { readonly kind: 'move'; readonly position: number } | { readonly kind: 'toggle' };

function next(scene: Scene, position: number, step: number): number {
    const place = (scene.placeOf[position] as number) + step;
    return scene.shown[place] ?? position;
}

/**
 * Keys of the ARIA tree pattern (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/): up and down run through the shown
 * people; right opens, then goes to the first report; left closes, then goes to the manager; Home and End. Null for
 * every other key, and where nothing changes.
 */
export function keyAction(scene: Scene, position: number, key: string): KeyAction | null {
    const move = (target: number): KeyAction | null => {
        if (target === position || target < 0) return null;
        return { kind: 'move', position: target };
    };
    const { expanded } = scene.contentOf(position);
    switch (key) {
        case 'ArrowDown':
            return move(next(scene, position, 1));
        case 'ArrowUp':
            return move(next(scene, position, -1));
        case 'ArrowRight':
            if (expanded === false) return { kind: 'toggle' };
            return expanded === true ? move(next(scene, position, 1)) : null;
        case 'ArrowLeft':
            if (expanded === true) return { kind: 'toggle' };
            return move(scene.hierarchy.manager[position] as number);
        case 'Home':
            return move(scene.shown[0] ?? position);
        case 'End':
            return move(scene.shown[scene.shown.length - 1] ?? position);
        default:
            return null;
    }
}

/** The next shown person after `position`, round the end, whose name starts with what was typed; -1 for nobody. */
export function typeAhead(scene: Scene, position: number, typed: string): number {
    const folded = foldText(typed);
    const count = scene.shown.length;
    if (folded === '' || count === 0) return -1;
    const start = scene.placeOf[position] ?? 0;
    // A second letter may still fit the current person; a first one goes on to the next.
    const first = folded.length > 1 ? 0 : 1;
    for (let step = first; step < count + first; step++) {
        const candidate = scene.shown[(start + step) % count] as number;
        const name = foldText(scene.contentOf(candidate).name).slice(0, folded.length);
        if (compareFolded(name, folded) === 0) return candidate;
    }
    return -1;
}
