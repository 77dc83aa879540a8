import {
    curveOf,
    linkAt,
    LinkSet,
    linkWords,
    NO_LINK_FILTER,
    shownLinks,
    signCounts,
    startingFilter,
    typeCounts
} from 'c/orgChartLinks';
import { pointAt } from 'c/networkLayout';
import { contact, relationship, stakeholder, storeWith } from '../../orgChartChips/__tests__/viewKit';

const IDS = ['a', 'b', 'c', 'd'];
function linksOf(relationships: ReturnType<typeof relationship>[]) {
    const known = { contacts: IDS.map((id) => contact(id)), stakeholders: IDS.map((id) => stakeholder(id)) };
    const { store } = storeWith({ ...known, relationships });
    const map = store.getState().map!;
    return { set: new LinkSet(map), positionOf: (id: string) => map.hierarchy.indexOf.get(id)! };
}

describe('the relationships of a map', () => {
    it('have two people; one without is broken, never lost', () => {
        const { set, positionOf } = linksOf([
            relationship('a', 'b'),
            relationship('b', 'c'),
            relationship('a', null),
            relationship('a', 'gone')
        ]);
        expect(set.links).toHaveLength(2);
        expect(set.broken).toHaveLength(2);
        expect(set.of(positionOf('b'))).toHaveLength(2);
        expect(set.has(positionOf('d'))).toBe(false);
    });

    it('are filtered by type, sign and strength, and counted by what the rest of the filter keeps', () => {
        const { set } = linksOf([
            relationship('a', 'b', { type: 'Mentors', sign: 'Positive', strength: 5 }),
            relationship('b', 'c', { type: 'Mentors', sign: 'Negative', strength: 2 }),
            relationship('c', 'd', { type: 'Allies', sign: 'Positive', strength: null })
        ]);
        expect(shownLinks(set.links, { ...NO_LINK_FILTER, signs: ['Positive'], strength: 2 })).toHaveLength(1);
        expect(signCounts(set.links, { ...NO_LINK_FILTER, types: ['Mentors'] })).toEqual({
            Positive: 1,
            Neutral: 0,
            Negative: 1
        });
        expect(typeCounts(set.links, NO_LINK_FILTER)).toEqual([
            ['Mentors', 2],
            ['Allies', 1]
        ]);
    });

    it('open with the strongest where they are too many to read', () => {
        const many = Array.from({ length: 400 }, (_, place) =>
            relationship('a', 'b', { id: `e${place}`, strength: 1 + (place % 4) })
        );
        expect(startingFilter(linksOf(many).set.links).strength).toBe(2);
        expect(startingFilter(linksOf(many.slice(0, 20)).set.links).strength).toBe(1);
    });

    it('bend apart between the same two, whichever way they point, and are found under the pointer', () => {
        const { set, positionOf } = linksOf([
            relationship('a', 'b', { id: 'there' }),
            relationship('b', 'a', { id: 'back' })
        ]);
        const places = {
            pointOf: (position: number) => ({ x: position === positionOf('a') ? 0 : 300, y: 0 }),
            roomOf: () => 20
        };
        const middles = set.links.map((link) => pointAt(curveOf(link, places), 0.5));
        expect(Math.abs(middles[0]!.y - middles[1]!.y)).toBeGreaterThan(10);
        set.links.forEach((link, place) => expect(linkAt(set.links, places, middles[place]!, 5)?.id).toBe(link.id));
        expect(linkAt(set.links, places, { x: 150, y: 500 }, 5)).toBeNull();
    });

    it('are told in words', () => {
        const { set } = linksOf([relationship('a', 'b', { frequency: 'Weekly' })]);
        expect(linkWords(set.links[0]!, () => 'Ana')).toContain('Weekly');
    });
});
