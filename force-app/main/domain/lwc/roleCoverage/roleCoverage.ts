import { COVERAGE } from 'c/supportScale';

/** A row of the grid before it is counted: the account, or a Buying Center in its tree. */
export interface CoverageUnit {
    readonly id: string;
    readonly name: string;
    readonly parentId: string | null;
    /** Position beside its siblings where somebody gave one. */
    readonly sortOrder: number | null;
}

/** Somebody who plays roles in a unit. */
export interface RoleHolder {
    /** Id of the unit. */
    readonly unitId: string;
    /** Key of the person. */
    readonly key: string;
    readonly roles: readonly string[];
    /** API value of the picklist Coverage. */
    readonly coverage: string | null;
}

/**
 * `covered`: somebody plays the role whom we meet repeatedly; `known`: somebody plays it, our contact with them is brief or
 * none; `missing`: nobody plays it though it is expected; `empty`: nobody plays it, and it is not expected.
 */
export type CoverageState = 'covered' | 'known' | 'missing' | 'empty';

/** One role in one unit. */
export interface CoverageCell {
    readonly role: string;
    readonly state: CoverageState;
    readonly keys: readonly string[];
}

export interface CoverageRow {
    readonly id: string;
    readonly name: string;
    /** 0 for a unit that belongs to no other. */
    readonly depth: number;
    readonly cells: readonly CoverageCell[];
    readonly missing: number;
    /** Expected roles that somebody plays whom we hardly know. */
    readonly uncovered: number;
    /** People who play a role here. */
    readonly people: number;
}

export interface CoverageColumn {
    readonly role: string;
    readonly isExpected: boolean;
    /** Units in which nobody plays it; 0 where it is not expected. */
    readonly missing: number;
    /** Units in which somebody plays it. */
    readonly played: number;
}

export interface RoleCoverage {
    readonly columns: readonly CoverageColumn[];
    readonly rows: readonly CoverageRow[];
    readonly missing: number;
    readonly uncovered: number;
}

/** From here on we know somebody: the coverage Multiple Contacts. */
const KNOWN_WELL = COVERAGE.indexOf('Multiple Contacts');

function isWellKnown(coverage: string | null): boolean {
    return COVERAGE.findIndex((known) => known === coverage) >= KNOWN_WELL;
}

/**
 * Roles by units. Rows follow the tree of the units, a parent before its children; a loop among them and a parent that is
 * not there are normal input: such a unit stands at the top. Columns are the expected roles first, then every other role
 * that somebody plays, in the order of `allRoles`.
 */
export function roleCoverage(
    units: readonly CoverageUnit[],
    holders: readonly RoleHolder[],
    allRoles: readonly string[],
    expectedRoles: readonly string[]
): RoleCoverage {
    const holdersOf = Map.groupBy(holders, ({ unitId }) => unitId);
    const played = new Set(holders.flatMap(({ roles }) => roles));
    const others = [...allRoles, ...[...played].sort()].filter(
        (role, place, all) => played.has(role) && !expectedRoles.includes(role) && all.indexOf(role) === place
    );
    const roles = [...expectedRoles, ...others];
    const rows = inTreeOrder(units).map(({ unit, depth }): CoverageRow => {
        const here = holdersOf.get(unit.id) ?? [];
        const cells = roles.map((role) => cellOf(role, here, expectedRoles.includes(role)));
        return {
            id: unit.id,
            name: unit.name,
            depth,
            cells,
            missing: cells.filter(({ state }) => state === 'missing').length,
            uncovered: cells.filter(({ role, state }) => state === 'known' && expectedRoles.includes(role)).length,
            people: new Set(here.filter((holder) => holder.roles.length > 0).map(({ key }) => key)).size
        };
    });
    const columns = roles.map((role, place) => ({
        role,
        isExpected: expectedRoles.includes(role),
        missing: rows.filter(({ cells }) => cells[place]?.state === 'missing').length,
        played: rows.filter(({ cells }) => (cells[place]?.keys.length ?? 0) > 0).length
    }));
    const sum = (of: 'missing' | 'uncovered'): number => rows.reduce((total, row) => total + row[of], 0);
    return { columns, rows, missing: sum('missing'), uncovered: sum('uncovered') };
}

function cellOf(role: string, holders: readonly RoleHolder[], isExpected: boolean): CoverageCell {
    const playing = holders.filter(({ roles }) => roles.includes(role));
    const keys = playing.map(({ key }) => key).filter((key, place, all) => all.indexOf(key) === place);
    if (keys.length === 0) return { role, state: isExpected ? 'missing' : 'empty', keys };
    return { role, state: playing.some(({ coverage }) => isWellKnown(coverage)) ? 'covered' : 'known', keys };
}

/** Units in the order of their tree; siblings by sort order, then name, then id. */
function inTreeOrder(units: readonly CoverageUnit[]): { unit: CoverageUnit; depth: number }[] {
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    const childrenOf = new Map<string | null, CoverageUnit[]>();
    for (const unit of units) {
        const parent =
            unit.parentId !== null && byId.has(unit.parentId) && !isInLoop(unit, byId) ? unit.parentId : null;
        const children = childrenOf.get(parent);
        if (children === undefined) childrenOf.set(parent, [unit]);
        else children.push(unit);
    }
    for (const children of childrenOf.values()) children.sort(besideEachOther);
    const waiting = (childrenOf.get(null) ?? []).map((unit) => ({ unit, depth: 0 })).reverse();
    const order: { unit: CoverageUnit; depth: number }[] = [];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        order.push(next);
        const depth = next.depth + 1;
        const children = childrenOf.get(next.unit.id) ?? [];
        for (let place = children.length - 1; place >= 0; place--)
            waiting.push({ unit: children[place] as CoverageUnit, depth });
    }
    return order;
}

/** Whether following the parents of a unit comes back to it. */
function isInLoop(unit: CoverageUnit, byId: ReadonlyMap<string, CoverageUnit>): boolean {
    const seen = new Set<string>();
    let above = unit.parentId;
    while (above !== null && above !== unit.id && !seen.has(above)) {
        seen.add(above);
        above = byId.get(above)?.parentId ?? null;
    }
    return above === unit.id;
}

function besideEachOther(first: CoverageUnit, second: CoverageUnit): number {
    const [left, right] = [first.sortOrder ?? Infinity, second.sortOrder ?? Infinity];
    if (left !== right) return left < right ? -1 : 1;
    return first.name.localeCompare(second.name, 'en') || (first.id < second.id ? -1 : 1);
}
