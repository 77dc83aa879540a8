import type { Deal } from 'c/landscapeBusiness';
import { growthByRule, isFilled, type Landscape } from 'c/landscapeCells';
import type { GrowthType } from 'c/landscapeFacts';
import { buildTree } from 'c/landscapeTree';

/** How many filled cells each answer to a question would leave by itself. */
export interface Facets {
    readonly growth: Readonly<Record<GrowthType, number>>;
    /** By id of the offering, everything below it included. */
    readonly families: ReadonlyMap<string, number>;
    /** By id of the judgement's owner. */
    readonly owners: ReadonlyMap<string, number>;
    /** By the competitor's name as written. */
    readonly competitors: ReadonlyMap<string, number>;
    /** By stage of an opportunity in the cell. */
    readonly stages: ReadonlyMap<string, number>;
    /** Review dates of judgements, earliest first. */
    readonly reviewDates: readonly string[];
}

/** Counts the answers; linear in cells and amounts. */
export function countFacets(landscape: Landscape): Facets {
    const { business, record, wonEver, row } = landscape;
    const growth: Record<GrowthType, number> = { Mining: 0, Farming: 0 };
    const owners = new Map<string, number>();
    const competitors = new Map<string, number>();
    const reviewDates: string[] = [];
    const byColumn = business.offerings.map(() => 0);
    for (let cell = 0; cell < row.length; cell++) {
        if (!isFilled(landscape, cell)) continue;
        const column = landscape.column[cell] as number;
        byColumn[column] = (byColumn[column] as number) + 1;
        const judged = record[cell] ?? null;
        growth[judged?.growthType ?? growthByRule(wonEver[cell] ?? false)]++;
        count(owners, judged?.ownerId);
        count(competitors, judged?.competitor?.trim());
        if (judged?.reviewDate) reviewDates.push(judged.reviewDate);
    }
    return {
        growth,
        families: countFamilies(landscape, byColumn),
        owners,
        competitors,
        stages: countStages(landscape),
        reviewDates: reviewDates.sort()
    };
}

function count(counts: Map<string, number>, name: string | null | undefined): void {
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
}

function countFamilies({ business }: Landscape, byColumn: readonly number[]): Map<string, number> {
    const { parent } = buildTree(business.offerings);
    const counts = business.offerings.map(() => 0);
    byColumn.forEach((cells, column) => {
        for (let above = column; above >= 0; above = parent[above] as number) {
            counts[above] = (counts[above] as number) + cells;
        }
    });
    return new Map(business.offerings.map(({ id }, place) => [id, counts[place] as number]));
}

/** A cell counts once for each of its stages. */
function countStages({ business, included }: Landscape): Map<string, number> {
    const cellsOf = new Map<string, Set<number>>();
    const { parts, deals } = business;
    for (let part = 0; part < parts.count; part++) {
        const cell = parts.cell[part] as number;
        const position = parts.deal[part] as number;
        if (cell < 0 || !included[position]) continue;
        const { stageName } = (deals[position] as Deal).opportunity;
        const cells = cellsOf.get(stageName);
        if (cells) cells.add(cell);
        else cellsOf.set(stageName, new Set([cell]));
    }
    return new Map([...cellsOf].map(([stage, cells]) => [stage, cells.size]));
}
