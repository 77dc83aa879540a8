import { isWithin, type Hierarchy, type Person } from 'c/hierarchy';
import type { MapWrite } from 'c/mapRecords';
import { failure, success, type Failure, type Result } from 'c/result';
import { nameOf, type MapContext, type RefusalCode } from './context';
import { moveUnder, planPlacement, releaseHidden } from './placing';

/** Where people are moved: below somebody, to the top on purpose, or out of the hierarchy. */
export type MoveTarget = { readonly managerKey: string } | 'Top' | 'Parked';

/** Of chosen people those who move by themselves: who reports to another one of them goes along. */
export function movingRoots(hierarchy: Hierarchy, keys: readonly string[]): readonly string[] {
    const chosen = new Set(keys.map((key) => hierarchy.indexOf.get(key) ?? -1));
    return keys.filter((key) => {
        let above = hierarchy.manager[hierarchy.indexOf.get(key) ?? -1] ?? -1;
        while (above >= 0 && !chosen.has(above)) above = hierarchy.manager[above] as number;
        return above < 0;
    });
}

/** Why people cannot be moved there; null where they can. Cheap: asked with every movement of a drag. */
export function moveRefusal(
    hierarchy: Hierarchy,
    roots: readonly string[],
    target: MoveTarget
): Failure<RefusalCode> | null {
    const refuse = (code: RefusalCode, ...parameters: string[]): Failure<RefusalCode> => ({ code, parameters });
    const managerAt = typeof target === 'string' ? -1 : hierarchy.indexOf.get(target.managerKey);
    if (managerAt === undefined) return refuse('unknown-person');
    const manager = hierarchy.people[managerAt];
    for (const key of roots) {
        const position = hierarchy.indexOf.get(key);
        if (position === undefined) return refuse('unknown-person');
        const person = hierarchy.people[position] as Person;
        if (person.kind === 'outside' || person.kind === 'departed') return refuse('not-editable', nameOf(person));
        if (manager === undefined) continue;
        if (managerAt === position) return refuse('own-manager', nameOf(person));
        if (isWithin(hierarchy, managerAt, position)) return refuse('would-loop', nameOf(person), nameOf(manager));
    }
    if (manager?.kind === 'outside' || manager?.kind === 'departed') {
        return refuse('manager-not-possible', nameOf(manager));
    }
    return null;
}

/**
 * What has to be written to move people, with everybody below them: all of them or, where one cannot be moved, nobody.
 * Never into a loop.
 */
export function planMove(
    context: MapContext,
    keys: readonly string[],
    target: MoveTarget
): Result<readonly MapWrite[], RefusalCode> {
    const { hierarchy } = context;
    const roots = movingRoots(hierarchy, keys);
    const refused = moveRefusal(hierarchy, roots, target);
    if (refused !== null) return failure(refused.code, ...refused.parameters);
    const writes: MapWrite[] = [];
    if (typeof target !== 'string') releaseHidden(context, new Set(roots), target.managerKey, writes);
    for (const key of roots) {
        if (typeof target === 'string') {
            const placed = planPlacement(context, key, target);
            if (!placed.ok) return placed;
            writes.push(...placed.value);
        } else moveUnder(context, key, target.managerKey, writes);
    }
    return success(writes);
}
