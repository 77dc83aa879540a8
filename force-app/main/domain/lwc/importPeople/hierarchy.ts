import { compareText } from 'c/importText';

/** A post and the post that it says it reports to (empty: to nobody). */
export interface ReportingLine {
    id: string;
    managerId: string;
}

/** Why a post does not get the manager that its row names. */
export type LineFault =
    | { id: string; code: 'missing-manager' | 'self-report' }
    /** `loop` is the whole circle, beginning and ending with the post whose line is left out. */
    | { id: string; code: 'loop'; loop: readonly string[] };

/** Reporting lines that are a forest: every post is in it once, and no line leads back to where it began. */
export interface Hierarchy {
    /** Manager of each post; a top has none. */
    managerOf: ReadonlyMap<string, string>;
    /** 0 for a top, one more for each line below it. */
    depthOf: ReadonlyMap<string, number>;
    faults: readonly LineFault[];
}

/**
 * Builds the forest. A manager that is not in the list, a post that reports to itself and a loop are normal
 * input: the line at fault is left out and named. A loop loses the line of its first post in code point order,
 * so that the order of rows never matters.
 *
 * @param lines one per post; ids are unique
 */
export function buildHierarchy(lines: readonly ReportingLine[]): Hierarchy {
    const known = new Set(lines.map((line) => line.id));
    const managerOf = new Map<string, string>();
    const faults: LineFault[] = [];
    for (const { id, managerId } of lines) {
        if (managerId === '') continue;
        if (managerId === id) faults.push({ id, code: 'self-report' });
        else if (!known.has(managerId)) faults.push({ id, code: 'missing-manager' });
        else managerOf.set(id, managerId);
    }
    for (const loop of findLoops(managerOf)) {
        const first = [...loop].sort(compareText)[0] as string;
        const start = loop.indexOf(first);
        managerOf.delete(first);
        faults.push({ id: first, code: 'loop', loop: [...loop.slice(start), ...loop.slice(0, start), first] });
    }
    return { managerOf, depthOf: depths(known, managerOf), faults };
}

/** Every circle of the lines, each once, in the direction of the lines. */
function findLoops(managerOf: ReadonlyMap<string, string>): string[][] {
    const finished = new Set<string>();
    const loops: string[][] = [];
    for (const start of managerOf.keys()) {
        const path: string[] = [];
        const position = new Map<string, number>();
        let id: string | undefined = start;
        while (id !== undefined && !finished.has(id) && !position.has(id)) {
            position.set(id, path.length);
            path.push(id);
            id = managerOf.get(id);
        }
        if (id !== undefined && position.has(id)) loops.push(path.slice(position.get(id)));
        for (const passed of path) finished.add(passed);
    }
    return loops;
}

function depths(ids: ReadonlySet<string>, managerOf: ReadonlyMap<string, string>): Map<string, number> {
    const depthOf = new Map<string, number>();
    for (const start of ids) {
        const path: string[] = [];
        let id: string | undefined = start;
        while (id !== undefined && !depthOf.has(id)) {
            path.push(id);
            id = managerOf.get(id);
        }
        let depth = id === undefined ? -1 : (depthOf.get(id) as number);
        for (const passed of path.reverse()) depthOf.set(passed, ++depth);
    }
    return depthOf;
}
