import { NO_FACTS, type RoleRecord } from 'c/mapRecords';
import { keyAction, Scene, typeAhead, type SceneTexts } from 'c/orgChartScene';
import { ChartMap, type ContactRecord, type StakeholderRecord } from 'c/orgChartStore';

const TEXTS: SceneTexts = {
    unknownName: 'Unknown',
    placeholder: 'Placeholder',
    department: 'Department',
    outside: 'Outside',
    noAccess: 'No access',
    deletedContact: 'Deleted contact',
    parked: 'Parked',
    reports: '{0} reports',
    influence: 'Influence {0}',
    risks: 'Risks: {0}',
    budget: 'Budget',
    paired: 'Paired with {0}',
    coverage: 'Coverage: {0}',
    overdue: 'Overdue',
    valueLabel: (value) => `<${value}>`
};

function contact(id: string, reportsToId: string | null = null, more: Partial<ContactRecord> = {}): ContactRecord {
    const nothing = {
        email: null,
        phone: null,
        mobile: null,
        city: null,
        country: null,
        socialProfile: null,
        leftOn: null
    };
    return {
        ...nothing,
        id,
        name: id,
        title: `Title ${id}`,
        department: 'IT',
        reportsToId,
        reportsToName: null,
        atlasKey: null,
        modified: null,
        ...more
    };
}
function stakeholder(id: string, more: Partial<StakeholderRecord> = {}): StakeholderRecord {
    return {
        id,
        kind: 'Placeholder',
        contactId: null,
        contactName: null,
        displayName: id,
        title: null,
        department: null,
        reportsToId: null,
        placement: 'Auto',
        uniqueKey: null,
        atlasKey: null,
        modified: null,
        ...more
    };
}
const role = (more: Partial<RoleRecord>): RoleRecord => ({
    id: 'r',
    atlasKey: null,
    uniqueKey: null,
    stakeholderId: 's',
    context: 'Account',
    contextId: null,
    adaptability: null,
    backupId: null,
    assessedById: null,
    assessedByName: null,
    modified: null,
    contextName: null,
    role: null,
    additionalRoles: [],
    support: null,
    influence: null,
    interest: null,
    coverage: null,
    controlsBudget: false,
    assessedOn: null,
    reviewDate: null,
    evidence: null,
    ...more
});

function sceneOf(
    contacts: ContactRecord[],
    stakeholders: StakeholderRecord[] = [],
    collapsed: string[] = [],
    roles: RoleRecord[] = [],
    kept: string[] | null = null,
    hides = false
): Scene {
    const byId = <Item extends { id: string }>(items: Item[]) => new Map(items.map((item) => [item.id, item]));
    const map = new ChartMap(
        { id: '001', name: 'Account', atlasKey: null },
        { ...NO_FACTS, contacts: byId(contacts), stakeholders: byId(stakeholders), roles: byId(roles) },
        true
    );
    const matches = kept && map.hierarchy.people.map(({ key }) => kept.includes(key));
    const heat = {
        map: map.heat('support', '2026-11-23'),
        matches,
        hides,
        risks: new Map<string, number>(),
        wordOf: () => ''
    };
    return new Scene(map, new Set(collapsed), TEXTS, heat);
}
const at = (scene: Scene, key: string): number => scene.hierarchy.indexOf.get(key) as number;
const FAMILY = [contact('Ann'), contact('Bob', 'Ann'), contact('Cid', 'Ann'), contact('Dan', 'Bob')];

describe('cards', () => {
    it('say name, title, department and reports in the accessible name', () => {
        const scene = sceneOf(FAMILY);
        expect(scene.contentOf(at(scene, 'Ann'))).toMatchObject({
            name: 'Ann',
            initials: 'A',
            label: 'Ann, Title Ann, IT, 2 reports',
            count: '2',
            expanded: true,
            level: 1,
            place: 1,
            siblings: 1
        });
        expect(scene.contentOf(at(scene, 'Cid'))).toMatchObject({
            level: 2,
            place: 2,
            siblings: 2,
            expanded: null,
            count: ''
        });
    });

    it('count everybody below a folded branch', () => {
        const scene = sceneOf(FAMILY, [], ['Ann']);
        expect(scene.contentOf(at(scene, 'Ann'))).toMatchObject({ count: '+3', expanded: false });
    });

    it('say by words and glyph what the colour says', () => {
        const scene = sceneOf(
            [contact('Ann')],
            [stakeholder('s', { kind: 'Person', contactId: 'Ann', displayName: null })],
            [],
            [role({ role: 'Coach', additionalRoles: ['Influencer', 'Blocker'], support: 'Enemy', influence: 4 })]
        );
        expect(scene.contentOf(at(scene, 'Ann'))).toMatchObject({
            tone: 'enemy',
            meta: '▼▼ <Coach> · <Influencer> +1',
            label: 'Ann, Title Ann, IT, <Coach>, <Influencer>, <Blocker>, <Enemy>, Influence 4'
        });
    });

    it.each([
        [
            'a placeholder by its post',
            stakeholder('p', { displayName: 'Head of IT', title: 'Head of IT' }),
            'Head of IT',
            'Head of IT, Placeholder'
        ],
        ['a department', stakeholder('p', { kind: 'Department', displayName: 'IT' }), 'IT', 'IT, Department'],
        [
            'a deleted contact',
            stakeholder('p', { kind: 'Person', displayName: null }),
            'Deleted contact',
            'Deleted contact'
        ],
        [
            'a contact that moved away',
            stakeholder('p', { kind: 'Person', displayName: null, contactId: 'x', contactName: 'Xenia' }),
            'Xenia',
            'Xenia, Outside'
        ],
        [
            'somebody parked',
            stakeholder('p', { displayName: 'Post', placement: 'Parked' }),
            'Post',
            'Post, Placeholder, Parked'
        ]
    ])('name %s', (_name, record, name, label) => {
        const scene = sceneOf([], [record]);
        expect(scene.contentOf(0)).toMatchObject({ name, label });
    });
});

describe('places', () => {
    it('puts the parked below the tree, after everybody else', () => {
        const scene = sceneOf(FAMILY, [stakeholder('p', { placement: 'Parked' })]);
        expect(scene.shown.map((position) => scene.hierarchy.people[position]?.key)).toEqual([
            'Ann',
            'Bob',
            'Dan',
            'Cid',
            'p'
        ]);
        expect(scene.boxOf(at(scene, 'p')).top).toBeGreaterThan(scene.layout.height);
        expect(scene.bounds.bottom).toBe(scene.boxOf(at(scene, 'p')).bottom);
    });

    it('knows who is shown', () => {
        const scene = sceneOf(FAMILY, [], ['Bob']);
        expect([scene.shownPosition('Bob') >= 0, scene.shownPosition('Dan'), scene.shownPosition(null)]).toEqual([
            true,
            -1,
            -1
        ]);
    });

    it('cuts tiles that hold every block once and every line', () => {
        const many = [
            contact('top'),
            ...Array.from({ length: 300 }, (_, place) => contact(`k${String(place).padStart(3, '0')}`, 'top'))
        ];
        const scene = sceneOf(many);
        const blocks = scene.tiles.flatMap((tile) => tile.blocks.flatMap(({ path }) => path.match(/z/g) ?? []));
        expect(blocks).toHaveLength(301);
        expect(scene.tiles.length).toBeGreaterThan(1);
        expect(scene.tiles.filter((tile) => tile.lines !== '')).toHaveLength(1);
    });

    it('draws the chain from a person to the top', () => {
        const scene = sceneOf(FAMILY);
        expect(scene.chainPath(at(scene, 'Ann'))).toBe('');
        expect(scene.chainPath(at(scene, 'Dan')).match(/M/g)).toHaveLength(2);
    });
});

describe('keys', () => {
    const scene = sceneOf(FAMILY, [], ['Bob']);
    const move = (key: string) => ({ kind: 'move', position: at(scene, key) });
    it.each([
        ['Ann', 'ArrowDown', move('Bob')],
        ['Cid', 'ArrowDown', null],
        ['Cid', 'ArrowUp', move('Bob')],
        ['Ann', 'ArrowRight', move('Bob')],
        ['Bob', 'ArrowRight', { kind: 'toggle' }],
        ['Cid', 'ArrowRight', null],
        ['Ann', 'ArrowLeft', { kind: 'toggle' }],
        ['Bob', 'ArrowLeft', move('Ann')],
        ['Cid', 'Home', move('Ann')],
        ['Ann', 'End', move('Cid')],
        ['Ann', 'x', null]
    ])('from %s, %s', (from, key, expected) => {
        expect(keyAction(scene, at(scene, from), key)).toEqual(expected);
    });

    it('find the next name that starts with what was typed', () => {
        expect(typeAhead(scene, at(scene, 'Ann'), 'c')).toBe(at(scene, 'Cid'));
        expect(typeAhead(scene, at(scene, 'Cid'), 'a')).toBe(at(scene, 'Ann'));
        expect(typeAhead(scene, at(scene, 'Cid'), 'ci')).toBe(at(scene, 'Cid'));
        expect(typeAhead(scene, at(scene, 'Ann'), 'z')).toBe(-1);
    });
});

describe('a filter', () => {
    const dimmed = (scene: Scene) =>
        scene.shown.filter((position) => scene.isDimmed(position)).map((place) => scene.contentOf(place).name);
    const shown = (scene: Scene) => scene.shown.map((position) => scene.contentOf(position).name);

    it('dims whom it leaves out, and nobody without one', () => {
        expect(dimmed(sceneOf(FAMILY))).toEqual([]);
        expect(dimmed(sceneOf(FAMILY, [], [], [], ['Bob']))).toEqual(['Ann', 'Dan', 'Cid']);
    });

    it('that hides leaves those kept and, dimmed, the managers above them', () => {
        const scene = sceneOf(FAMILY, [], [], [], ['Bob', 'Cid'], true);
        expect(shown(scene)).toEqual(['Ann', 'Bob', 'Cid']);
        expect(dimmed(scene)).toEqual(['Ann']);
        expect(scene.contentOf(at(scene, 'Ann'))).toMatchObject({ count: '2', siblings: 1 });
        expect(scene.contentOf(at(scene, 'Bob'))).toMatchObject({ expanded: null, count: '' });
    });
});
