import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import type { ExportRequest } from 'c/exportDialog';
import { svgOf } from 'c/exportDrawing';
import { csvOf, unguardFormula } from 'c/exportTable';
import { ChartOffer, PEOPLE_HEADERS } from 'c/orgChartExport';
import { stageScene } from 'c/orgChartStaging';
import { OrgChartStore, type ContactRecord, type StakeholderRecord } from 'c/orgChartStore';
import { NO_FILTER } from 'c/peopleFilter';
import { FakeGateway, recordsOf } from '../../orgChartStore/__tests__/fixtures';

const TODAY = '2026-11-23';

function contact(id: string, reportsToId: string | null, more: Partial<ContactRecord> = {}): ContactRecord {
    const nothing = { email: null, phone: null, mobile: null, city: null, country: null, socialProfile: null };
    return {
        ...{ ...nothing, leftOn: null, atlasKey: null, modified: null, reportsToName: null },
        ...{ id, name: `Name ${id}`, title: `Title ${id}`, department: 'IT', reportsToId },
        ...more
    };
}
const parkedOf = (contactId: string): StakeholderRecord => ({
    ...{ id: `s${contactId}`, kind: 'Person', contactId, contactName: null, displayName: null, title: null },
    ...{ department: null, reportsToId: null, placement: 'Parked', uniqueKey: null, atlasKey: null, modified: null }
});

function storeOf(contacts: ContactRecord[], stakeholders: StakeholderRecord[] = []): OrgChartStore {
    const store = new OrgChartStore({
        gateway: new FakeGateway(),
        newKey: () => 'key',
        today: () => TODAY,
        userId: '005'
    });
    const account = { id: '001', name: 'Ministry', atlasKey: null };
    store.receiveRecords(recordsOf(contacts, stakeholders, { account }));
    return store;
}

const request = (scope: string, format: ExportRequest['format'] = 'svg'): ExportRequest => ({
    ...{ format, scope, extras: new Set(), paper: 'a4', layout: 'one' }
});
const drawn = (offer: ChartOffer, scope: string) => svgOf(offer.drawing(request(scope)));
const table = (offer: ChartOffer, scope: string): string[][] =>
    (parse(csvOf(offer.tables(request(scope, 'csv'))[0] as never), { bom: true }) as string[][]).map((cells) =>
        cells.map(unguardFormula)
    );

interface Node {
    readonly g?: Node[];
    readonly svg?: Node[];
    readonly title?: Node[];
    readonly '#text'?: string;
    ':@'?: Record<string, string>;
}

/** Named groups of an SVG with where they stand. */
function cardsIn(svg: string): string[] {
    const parser = new XMLParser({
        ...{ ignoreAttributes: false, preserveOrder: true, trimValues: false, parseTagValue: false },
        ...{ parseAttributeValue: false, htmlEntities: false }
    });
    const found: string[] = [];
    const walk = (nodes: Node[], x: number, y: number): void => {
        for (const { g, ':@': marks } of nodes) {
            if (!g) continue;
            const [, dx = '0', dy = '0'] = /translate\((\S+) (\S+)\)/.exec(marks?.['@_transform'] ?? '') ?? [];
            const title = g.find((node) => node.title)?.title;
            if (title) found.push(`${title[0]?.['#text'] ?? ''} @ ${x + Number(dx)} ${y + Number(dy)}`);
            walk(g, x + Number(dx), y + Number(dy));
        }
    };
    const root = (parser.parse(svg) as Node[]).find((node) => node.svg);
    walk(root?.svg ?? [], 0, 0);
    return found;
}

const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('Łukasz & Co', '王小明', '=1+1', '<b>', '"quoted", name', 'Zoë Müller')
);
/** Any graph of any people: loops, islands, managers who are elsewhere; some folded, some parked, some filtered. */
const situation = fc
    .array(
        fc.record({
            name: text,
            title: text,
            department: fc.option(fc.constantFrom('IT', 'Legal')),
            manager: fc.option(fc.nat(24)),
            folded: fc.boolean(),
            parked: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0)
        }),
        { minLength: 1, maxLength: 20 }
    )
    .chain((people) => fc.record({ people: fc.constant(people), filter: fc.constantFrom('none', 'dims', 'hides') }));

type Situation = typeof situation extends fc.Arbitrary<infer Value> ? Value : never;

function stageOf({ people, filter }: Situation): OrgChartStore {
    const contacts = people.map(({ name, title, department, manager }, place) =>
        contact(`c${place}`, manager === null ? null : `c${manager}`, { name, title, department })
    );
    const parked = people.flatMap((person, place) => (person.parked ? [parkedOf(`c${place}`)] : []));
    const store = storeOf(contacts, parked);
    const keys = store.getState().map?.hierarchy.people.map(({ key }) => key) ?? [];
    store.fold(keys.filter((_, place) => people[place]?.folded));
    if (filter !== 'none') store.filterBy({ ...NO_FILTER, text: 'IT', hides: filter === 'hides' });
    return store;
}

describe('what is taken away', () => {
    it('is the drawing as it is shown: the same people, words and places', () => {
        fc.assert(
            fc.property(situation, (given) => {
                const store = stageOf(given);
                const scene = stageScene(store);
                // eslint-disable-next-line no-control-regex -- what XML cannot hold
                const plain = (label: string) => label.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '\uFFFD');
                // The margin around the chart.
                const shown = scene?.shown.map((position) => {
                    const { left, top } = scene.boxOf(position);
                    return `${plain(scene.contentOf(position).label)} @ ${left + 24} ${top + 24}`;
                });
                expect(cardsIn(drawn(new ChartOffer(store, null), 'shown'))).toEqual(shown);
            }),
            { numRuns: 1000 }
        );
    });

    it('is the table of everybody, or of those whom the filter keeps, each once, with their managers', () => {
        fc.assert(
            fc.property(situation, (given) => {
                const store = stageOf(given);
                const { map } = store.getState();
                const matches = store.filtered()?.matches;
                const rowOf = (position: number) => {
                    const person = map?.hierarchy.people[position];
                    const above = map?.hierarchy.people[map.hierarchy.manager[position] as number];
                    return [person?.name, person?.title, person?.department, above ? above.name || above.title : ''];
                };
                const positions = map?.hierarchy.people.map((_, position) => position) ?? [];
                const read = (scope: string) =>
                    table(new ChartOffer(store, null), scope)
                        .slice(1)
                        .map((cells) => cells.slice(0, 4).join('|'))
                        .sort();
                const rows = (kept: readonly number[]) => kept.map((position) => rowOf(position).join('|')).sort();
                expect(read('all')).toEqual(rows(positions));
                expect(read('shown')).toEqual(rows(positions.filter((position) => matches?.[position] ?? true)));
            }),
            { numRuns: 1000 }
        );
    });

    it('is everybody, where everybody is asked for', () => {
        const store = storeOf([contact('a', null), contact('b', 'a'), contact('c', 'b')]);
        store.collapseAll();
        const offer = new ChartOffer(store, null);
        expect(cardsIn(drawn(offer, 'shown'))).toHaveLength(2);
        expect(cardsIn(drawn(offer, 'all'))).toHaveLength(3);
        expect(drawn(offer, 'shown')).toContain('>+1<');
    });

    it('is only the part on the screen, where that is asked for', () => {
        const store = storeOf([contact('a', null), contact('b', 'a'), contact('c', 'b')]);
        const offer = new ChartOffer(store, { left: -10, top: -10, right: 300, bottom: 200 });
        expect(offer.scopes.map(({ value }) => value)).toEqual(['shown', 'all', 'sight']);
        const drawing = offer.drawing(request('sight'));
        expect(drawing.width).toBe(360);
        expect(cardsIn(svgOf(drawing)).map((card) => card.split(',')[0])).toEqual(['Name a', 'Name b']);
    });

    it('has fixed headers', () => {
        const offer = new ChartOffer(storeOf([contact('a', null)]), null);
        expect(table(offer, 'all')[0]).toEqual(PEOPLE_HEADERS.map(([, header]) => header));
        expect(PEOPLE_HEADERS.slice(0, 4).map(([, header]) => header)).toEqual([
            'Name',
            'Title',
            'Department',
            'Reports To'
        ]);
    });

    it('says what the colours mean', () => {
        const offer = new ChartOffer(storeOf([contact('a', null)]), null);
        expect(drawn(offer, 'shown')).toContain('▲▲ Mentor 0');
    });
});
