import { linkCurve, pointAt, type Curve, type Point } from 'c/networkLayout';
import type { ChartMap, RelationshipRecord } from 'c/orgChartStore';
import { isMutual, signOf, type Sign } from 'c/relationship';
import { fillText } from 'c/result';
import { LINK_TEXTS } from './linkTexts';

export type LinkTexts = typeof LINK_TEXTS;

/** An informal relationship between two people of the map. */
export interface Link {
    readonly id: string;
    readonly record: RelationshipRecord;
    /** Positions of the two people. */
    readonly from: number;
    readonly to: number;
    readonly type: string;
    readonly sign: Sign;
    readonly strength: number | null;
    readonly isMutual: boolean;
    /** Its place among those between the same two people: 0 for the first. */
    readonly place: number;
}

/** Which relationships are shown. */
export interface LinkFilter {
    /** API values; empty for all. */
    readonly types: readonly string[];
    readonly signs: readonly Sign[];
    /** Least strength, 1 to 5; what nobody judged counts as 1. */
    readonly strength: number;
}

export const NO_LINK_FILTER: LinkFilter = { types: [], signs: [], strength: 1 };

/** Relationships that can be read at first sight; beyond, the view opens with the stronger ones. */
const READABLE = 300;

/**
 * The relationships of a map, each with its two people. One whose other end was deleted is a data problem: it is listed
 * in `broken` and cannot be drawn. A class, so that Lightning hands it on as it is.
 */
export class LinkSet {
    readonly links: readonly Link[];
    readonly broken: readonly RelationshipRecord[];
    private readonly byPerson = new Map<number, Link[]>();

    constructor(map: ChartMap) {
        const links: Link[] = [];
        const broken: RelationshipRecord[] = [];
        const pairs = new Map<string, number>();
        const positionOf = (stakeholderId: string | null): number => {
            const person = map.personOfStakeholder(stakeholderId);
            return person === null ? -1 : (map.hierarchy.indexOf.get(person.key) ?? -1);
        };
        for (const record of map.facts.relationships.values()) {
            const [from, to] = [positionOf(record.fromId), positionOf(record.toId)];
            if (from < 0 || to < 0 || from === to) {
                broken.push(record);
                continue;
            }
            const pair = `${Math.min(from, to)} ${Math.max(from, to)}`;
            const place = pairs.get(pair) ?? 0;
            pairs.set(pair, place + 1);
            const { id, strength } = record;
            const type = record.type ?? '';
            const link = { id, record, from, to, type, sign: signOf(record.sign), strength, place };
            links.push({ ...link, isMutual: isMutual(type) });
        }
        this.links = links;
        this.broken = broken;
        for (const link of links) {
            for (const end of [link.from, link.to]) {
                const own = this.byPerson.get(end);
                if (own === undefined) this.byPerson.set(end, [link]);
                else own.push(link);
            }
        }
    }

    /** Relationships of a person, from either end. */
    of(position: number): readonly Link[] {
        return this.byPerson.get(position) ?? [];
    }

    /** Whether somebody has any. */
    has(position: number): boolean {
        return this.byPerson.has(position);
    }
}

function isShown({ type, sign, strength }: Link, filter: LinkFilter): boolean {
    if (filter.types.length > 0 && !filter.types.includes(type)) return false;
    if (filter.signs.length > 0 && !filter.signs.includes(sign)) return false;
    return (strength ?? 1) >= filter.strength;
}

/** The relationships that a filter keeps. */
export function shownLinks(links: readonly Link[], filter: LinkFilter): readonly Link[] {
    return links.filter((link) => isShown(link, filter));
}

/** What to begin with: everything, or of very many the least strength from which they can be read. */
export function startingFilter(links: readonly Link[]): LinkFilter {
    const strength = [1, 2, 3, 4].find(
        (least) => shownLinks(links, { ...NO_LINK_FILTER, strength: least }).length <= READABLE
    );
    return { ...NO_LINK_FILTER, strength: strength ?? 5 };
}

/** How many relationships of each type the rest of the filter keeps, most first. */
export function typeCounts(links: readonly Link[], filter: LinkFilter): readonly (readonly [string, number])[] {
    const kept = shownLinks(links, { ...filter, types: [] });
    const counts = Map.groupBy(kept, ({ type }) => type);
    return [...counts].map(([type, own]) => [type, own.length] as const).sort((one, other) => other[1] - one[1]);
}

/** How many relationships of each sign the rest of the filter keeps. */
export function signCounts(links: readonly Link[], filter: LinkFilter): Readonly<Record<Sign, number>> {
    const counts = { Positive: 0, Neutral: 0, Negative: 0 };
    for (const { sign } of shownLinks(links, { ...filter, signs: [] })) counts[sign]++;
    return counts;
}

const VERBS: Readonly<Record<string, string>> = {
    Influences: LINK_TEXTS.influences,
    Mentors: LINK_TEXTS.mentors,
    Allies: LINK_TEXTS.allies,
    Conflicts: LINK_TEXTS.conflicts,
    Collaborates: LINK_TEXTS.collaborates,
    'Dotted Line': LINK_TEXTS.dotted
};
export const SIGN_TEXTS: Readonly<Record<Sign, string>> = {
    Positive: LINK_TEXTS.positive,
    Neutral: LINK_TEXTS.neutral,
    Negative: LINK_TEXTS.negative
};

/** A relationship in words: "Ana influences Ben · Positive, strength 4 · Weekly". */
export function linkWords(link: Link, nameAt: (position: number) => string): string {
    const { type, sign, strength, record } = link;
    const said = fillText(LINK_TEXTS.towards, [nameAt(link.from), VERBS[type] ?? type.toLowerCase(), nameAt(link.to)]);
    const much =
        strength === null
            ? `${SIGN_TEXTS[sign]}, ${LINK_TEXTS.strengthUnknown}`
            : fillText(LINK_TEXTS.signStrength, [SIGN_TEXTS[sign], strength]);
    return [said, much, record.frequency ?? ''].filter((text) => text !== '').join(' · ');
}

/** Where people stand in a drawing, and how much room the lines leave around them. */
export interface LinkPlaces {
    readonly pointOf: (position: number) => Point;
    /** How far from somebody's middle lines begin, in a direction. */
    readonly roomOf: (acrossX: number, acrossY: number) => number;
}

/** The curve of a relationship. */
export function curveOf(link: Link, { pointOf, roomOf }: LinkPlaces): Curve {
    const [from, to] = [pointOf(link.from), pointOf(link.to)];
    // Seen from the same end, whichever way it points: those between the same two must bend apart.
    const side = link.from < link.to ? link.place : link.place + 1;
    return linkCurve(from, to, roomOf, side);
}

/** Points of a curve that are compared with the pointer. */
const SAMPLES = 16;

/** The relationship nearest to a point of the drawing, within `reach`; null where none is. */
export function linkAt(links: readonly Link[], places: LinkPlaces, at: Point, reach: number): Link | null {
    let [nearest, best]: [Link | null, number] = [null, reach];
    for (const link of links) {
        const curve = curveOf(link, places);
        let before = curve.from;
        for (let sample = 1; sample <= SAMPLES; sample++) {
            const point = pointAt(curve, sample / SAMPLES);
            const distance = distanceTo(at, before, point);
            if (distance < best) [nearest, best] = [link, distance];
            before = point;
        }
    }
    return nearest;
}

function distanceTo(at: Point, start: Point, end: Point): number {
    const [acrossX, acrossY] = [end.x - start.x, end.y - start.y];
    const length = acrossX * acrossX + acrossY * acrossY || 1;
    const share = Math.min(1, Math.max(0, ((at.x - start.x) * acrossX + (at.y - start.y) * acrossY) / length));
    return Math.hypot(at.x - start.x - share * acrossX, at.y - start.y - share * acrossY);
}
