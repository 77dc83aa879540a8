import { Scene, type SceneTexts } from 'c/orgChartScene';
import type { OrgChartStore } from 'c/orgChartStore';
import { heatWord, SCENE_TEXTS, textsWith } from './sceneTexts';

export { heatWord, SCENE_TEXTS, textsWith } from './sceneTexts';

/** How much of the people a scene shows. */
export interface StagingOptions {
    /** Everybody: no branch folded, nobody hidden or dimmed by the filter. */
    readonly everybody?: boolean;
    readonly texts?: SceneTexts;
    /** The scene before, whose places are taken over where nobody has another one. */
    readonly before?: Scene | null;
}

/**
 * The scene that the store's state comes to; null until there are records. The screen and everything that is exported
 * take it from here, so that they show the same.
 */
export function stageScene(store: OrgChartStore, options: StagingOptions = {}): Scene | null {
    const { map, collapsed, heat: measure, choices } = store.getState();
    if (map === null) return null;
    const { everybody = false, texts = SCENE_TEXTS, before = null } = options;
    const { matches, hides } = store.emphasis();
    const colours = {
        map: map.heat(measure, store.today()),
        today: store.today(),
        matches: everybody ? null : matches,
        hides: !everybody && hides,
        risks: store.riskMarks(),
        wordOf: heatWord(measure)
    };
    return new Scene(map, everybody ? new Set() : collapsed, textsWith(texts, choices), colours, before);
}
