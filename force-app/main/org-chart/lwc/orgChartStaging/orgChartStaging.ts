import { Scene, type SceneTexts } from 'c/orgChartScene';
import type { ChartMap, OrgChartStore, ShownPath } from 'c/orgChartStore';
import { heatWord, SCENE_TEXTS, textsWith } from './sceneTexts';

export { heatWord, SCENE_TEXTS, textsWith } from './sceneTexts';

const NO_MARKS: ReadonlyMap<string, number> = new Map();

/** How much of the people a scene shows. */
export interface StagingOptions {
    /** Everybody: no branch folded, nobody hidden or dimmed by the filter. */
    readonly everybody?: boolean;
    readonly texts?: SceneTexts;
}

/**
 * The scene that the store's state comes to; null until there are records. The screen and everything that is exported
 * take it from here, so that they show the same.
 */
export function stageScene(store: OrgChartStore, options: StagingOptions = {}): Scene | null {
    const { map, collapsed, heat: measure, filter, path, choices } = store.getState();
    if (map === null) return null;
    const { everybody = false, texts = SCENE_TEXTS } = options;
    const isPath = !everybody && path !== null && path.route !== null;
    const matches = isPath ? onPath(map, path) : (store.filtered()?.matches ?? null);
    return new Scene(map, everybody ? new Set() : collapsed, textsWith(texts, choices), {
        map: map.heat(measure, store.today()),
        today: store.today(),
        matches: everybody ? null : matches,
        hides: !everybody && !isPath && filter.hides,
        risks: store.assessment()?.marks ?? NO_MARKS,
        wordOf: heatWord(measure)
    });
}

/** Those on a path, by position: while it is shown, it takes the place of the filter. */
function onPath(map: ChartMap, path: ShownPath): readonly boolean[] {
    const positions = new Set(path.positions);
    return map.hierarchy.people.map((_, position) => positions.has(position));
}
