import { planPeople, PEOPLE_COLUMNS } from 'c/importPeople';
import { findColumns, type Columns } from 'c/importTable';
import { MAP_SCHEMA, NO_FACTS, type MapFacts, type MapWrite } from 'c/mapRecords';
import { planListWrites } from 'c/peopleList';
import { applyWrites } from 'c/recordWrites';
import { buildHierarchy } from 'c/hierarchy';
import fc from 'fast-check';

const ACCOUNT = { id: '001', atlasKey: 'acc' };

function planOf(rows: readonly (readonly string[])[]) {
    const header = ['id', 'name', 'title', 'manager', 'unit'];
    const columns = findColumns(header, PEOPLE_COLUMNS);
    const source = rows.map((cells, place) => ({ file: 'list', row: place + 2, cells }));
    const found = columns.ok ? (columns.columns as Columns<never>) : {};
    return planPeople([{ table: { file: 'list', header, rows: source }, columns: found }], 'acc');
}
const after = (facts: MapFacts, writes: readonly MapWrite[]): MapFacts => applyWrites(MAP_SCHEMA, facts, writes);
const brief = (writes: readonly MapWrite[]) =>
    writes.map(
        (write) => `${write.kind} ${write.of} ${'fields' in write ? Object.values(write.fields).join('|') : ''}`
    );

const LIST = planOf([
    ['1', 'Ann Holm', 'Head', '', 'IT'],
    ['2', '', 'Deputy', '1', 'IT'],
    ['3', 'Ben van der Berg', 'Buyer', '2', ''],
    ['4', 'Cid Cho', '', '1', '']
]);

describe('planListWrites', () => {
    it('makes contacts, and stakeholders only between placeholders', () => {
        const writes = planListWrites(LIST, NO_FACTS, ACCOUNT);
        expect(writes.map(({ of }) => of)).toEqual([
            'contacts',
            'stakeholders',
            'stakeholders',
            'contacts',
            'contacts',
            'stakeholders'
        ]);
        const facts = after(NO_FACTS, writes);
        const { people, manager } = buildHierarchy([...facts.contacts.values()], [...facts.stakeholders.values()]);
        const line = people.map(({ name, title }, place) => {
            const above = people[manager[place] as number];
            return `${name || title} < ${above ? above.name || above.title : '-'}`;
        });
        expect(line.sort()).toEqual([
            'Ann Holm < -',
            'Ben van der Berg < Deputy',
            'Cid Cho < Ann Holm',
            'Deputy < Ann Holm'
        ]);
        expect(writes[4]).toMatchObject({ fields: { firstName: 'Ben', lastName: 'van der Berg' } });
    });

    it('makes nothing the second time', () => {
        const facts = after(NO_FACTS, planListWrites(LIST, NO_FACTS, ACCOUNT));
        expect(brief(planListWrites(LIST, facts, ACCOUNT))).toEqual([]);
    });

    it('hangs new people under who is there already, and changes nobody', () => {
        const ann = planListWrites(planOf([['x', 'Ann Holm', 'Chief', '', '']]), NO_FACTS, ACCOUNT);
        const facts = after(NO_FACTS, ann);
        const writes = planListWrites(LIST, facts, ACCOUNT);
        expect(writes.every(({ kind }) => kind === 'create')).toBe(true);
        const [there] = facts.contacts.values();
        const cid = writes.find(
            (write) => write.of === 'contacts' && write.kind === 'create' && write.fields.name === 'Cid Cho'
        );
        expect(cid).toMatchObject({ fields: { reportsToId: there?.id } });
    });

    it('ends the same wherever an earlier time stopped', () => {
        const row = fc.tuple(fc.constantFrom('', 'Ann', 'Ben Ito', 'Cid'), fc.nat(8));
        fc.assert(
            fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.nat(20), (all, stop) => {
                const plan = planOf(
                    all.map(([name, above], place) => [
                        `p${place}`,
                        name && `${name} ${place}`,
                        'Post',
                        `p${above}`,
                        ''
                    ])
                );
                const whole = after(NO_FACTS, planListWrites(plan, NO_FACTS, ACCOUNT));
                const part = after(NO_FACTS, planListWrites(plan, NO_FACTS, ACCOUNT).slice(0, stop));
                const resumed = after(part, planListWrites(plan, part, ACCOUNT));
                expect([...resumed.contacts.values()]).toEqual([...whole.contacts.values()]);
                expect(new Map(resumed.stakeholders)).toEqual(new Map(whole.stakeholders));
            }),
            { numRuns: 1000 }
        );
    });
});
