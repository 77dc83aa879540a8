import { moveRefusal, movingRoots, type MoveTarget } from 'c/chartEdit';
import { nameIn } from 'c/orgChartCommands';
import { EDITING_LABELS } from 'c/orgChartEditLabels';
import { REFUSAL_TEXTS } from 'c/orgChartLabels';
import type { ChartMap, OrgChartState } from 'c/orgChartStore';
import { fillText } from 'c/result';

/** What is said of a place before people are moved there. */
export interface MovePreview {
    readonly text: string;
    /** Whether they cannot be moved there. */
    readonly isRefused: boolean;
}

/** People on their way by drag or keyboard: who they are, and what would become of them at a place. */
export class Moving {
    readonly keys: readonly string[];
    private readonly map: ChartMap;
    private readonly roots: readonly string[];

    constructor(map: ChartMap, keys: readonly string[]) {
        this.map = map;
        this.keys = keys;
        this.roots = movingRoots(map.hierarchy, keys);
    }

    /** Name of the one person, or how many they are. */
    get name(): string {
        const [first] = this.roots;
        return this.roots.length === 1 && first !== undefined
            ? nameIn(this.map, first)
            : fillText(EDITING_LABELS.selected, [this.roots.length]);
    }

    has(key: string): boolean {
        return this.keys.includes(key);
    }

    /** What a place means: whom they will report to, or why they cannot. */
    preview(target: MoveTarget | null): MovePreview {
        if (target === null) return { text: EDITING_LABELS.dropHere, isRefused: true };
        const refused = moveRefusal(this.map.hierarchy, this.roots, target);
        if (refused !== null)
            return { text: fillText(REFUSAL_TEXTS[refused.code], refused.parameters), isRefused: true };
        if (target === 'Top') return { text: EDITING_LABELS.topOfChart, isRefused: false };
        if (target === 'Parked') return { text: EDITING_LABELS.parkingLot, isRefused: false };
        return { text: fillText(EDITING_LABELS.willReport, [nameIn(this.map, target.managerKey)]), isRefused: false };
    }
}

/** Whether the user may move people at all; single records may still refuse. */
export function mayMove({ access, saving }: OrgChartState): boolean {
    return access?.editContacts === true && access.editStakeholders && saving.size === 0;
}

/** Who is moved with a card: everybody chosen where it is one of them, otherwise itself. */
export function movedWith({ selection }: OrgChartState, key: string): readonly string[] {
    return selection.has(key) && selection.size > 1 ? [...selection] : [key];
}
