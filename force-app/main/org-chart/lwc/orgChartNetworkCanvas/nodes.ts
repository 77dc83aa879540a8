import type { Chip, Chips } from 'c/orgChartChips';
import { linkWords, shownLinks, type LinkFilter, type LinkSet } from 'c/orgChartLinks';
import { NETWORK_LABELS } from 'c/orgChartNetworkTexts';
import { fillText } from 'c/result';
import { NODE, type NetworkScene } from './networkScene';

/** Relationships said in the accessible name of a person; the list tells all. */
const SAID = 5;

/** A person in the drawing. */
export interface NetworkNode extends Pick<Chip, 'key' | 'name' | 'title' | 'initials' | 'glyph'> {
    readonly label: string;
    readonly className: string;
    readonly style: string;
    readonly tabIndex: string;
    readonly pressed: string;
}

/** Whoever has a relationship that the filters keep: the others are listed beside the drawing. */
export function drawnPeople(scene: NetworkScene, chips: Chips, set: LinkSet, filter: LinkFilter): number[] {
    const kept = new Set(shownLinks(set.links, filter).flatMap(({ from, to }) => [from, to]));
    const shown = new Set(chips.shown);
    return scene.members.filter((position) => kept.has(position) && shown.has(position));
}

/** The people as they are drawn. */
export function drawNodes(
    scene: NetworkScene,
    positions: readonly number[],
    chips: Chips,
    set: LinkSet,
    filter: LinkFilter,
    tabStop: string | null
): NetworkNode[] {
    const nameAt = (position: number): string => chips.at(position).name;
    return positions.map((position) => {
        const { key, name, title, initials, glyph, label, className, isSelected } = chips.at(position);
        const links = shownLinks(set.of(position), filter);
        const words = links.slice(0, SAID).map((link) => linkWords(link, nameAt));
        if (links.length > SAID) words.push(fillText(NETWORK_LABELS.andMore, [links.length - SAID]));
        const { x, y } = scene.pointOf(position);
        return {
            key,
            name,
            title,
            initials: faceOf(name, initials),
            glyph,
            label: fillText(NETWORK_LABELS.counted, [label, links.length, words.join('; ')]),
            className: className.replace('chip', 'node'),
            style: `transform: translate(${Math.round(x - NODE.width / 2)}px, ${Math.round(y - NODE.height / 2)}px)`,
            tabIndex: key === tabStop ? '0' : '-1',
            pressed: String(isSelected)
        };
    });
}

/** Initials; of people who are only numbered the number, since all of them have the same letter. */
function faceOf(name: string, initials: string): string {
    return (initials.length < 2 ? /\d{1,4}$/.exec(name)?.[0] : undefined) ?? initials;
}
