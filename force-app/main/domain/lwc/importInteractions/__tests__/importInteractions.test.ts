import fc from 'fast-check';
import { planInteractions, type InteractionOptions, type MessageTable } from 'c/importInteractions';
import type { PeopleTable } from 'c/importPeople';

const OPTIONS: InteractionOptions = { scope: 'account', least: 2 };

function messages(...rows: string[]): MessageTable {
    return {
        table: {
            file: 'mails.csv',
            header: ['Sender', 'Recipient', 'Date'],
            rows: rows.map((text, index) => ({ file: 'mails.csv', row: index + 2, cells: text.split(';') }))
        },
        columns: { sender: 0, recipient: 1, date: 2 }
    };
}

function people(...rows: string[]): PeopleTable {
    return {
        table: {
            file: 'people.csv',
            header: ['id', 'manager', 'name', 'email'],
            rows: rows.map((text, index) => ({ file: 'people.csv', row: index + 2, cells: text.split(';') }))
        },
        columns: { id: 0, manager: 1, name: 2, email: 3 }
    };
}

const plan = (table: MessageTable, lists: PeopleTable[] = [], options: Partial<InteractionOptions> = {}) =>
    planInteractions([table], lists, { ...OPTIONS, ...options });

describe('who has a relationship', () => {
    it('two who wrote to each other often enough, from the one who wrote more', () => {
        const { relationships, pairs } = plan(
            messages('1;2;2021-01-01', '2;1;2021-01-02', '2;1;2021-01-03', '1;3;2021-01-01', '1;3;2021-01-02', '3;4;')
        );
        expect(relationships).toHaveLength(1);
        expect(relationships[0]).toMatchObject({ fromId: '2', toId: '1', frequency: 'Daily' });
        expect(relationships[0]?.reason).toBe('3 messages (2 sent, 1 back), 2021-01-01 to 2021-01-03');
        expect(pairs).toEqual({ all: 3, tooFew: 1, oneSided: 1 });
    });

    it('no one by a circular', () => {
        const circular = ['2', '3', '4'].map((to) => `1;${to};2021-01-01 10:00`);
        const table = messages(...circular, '2;1;2021-01-02 10:00', '1;2;2021-01-03 10:00');
        expect(plan(table, [], { circularFrom: 3 })).toMatchObject({ circulars: 3, relationships: [{ fromId: '1' }] });
        expect(plan(table, [], { circularFrom: 4 }).circulars).toBe(0);
    });

    it.each([
        [['1;1;2021-01-01'], 'self-message'],
        [[';1;2021-01-01'], 'missing-id'],
        [[' ; ;'], 'empty-row'],
        [['1;2;2021-01-01 10:00', '1;2;2021-01-01 10:00'], 'repeated-row']
    ])('rows %s are rejected as %s', (rows, code) => {
        const { problems, rows: counts } = plan(messages(...rows));
        expect(problems.filter(({ severity }) => severity === 'rejected').map((problem) => problem.code)).toEqual([
            code
        ]);
        expect(counts.rejected).toBe(1);
    });

    it('a list that counts itself is taken at its word, and one without dates has no frequency', () => {
        const table = messages('1;2;5', '2;1;3');
        const counted = { ...table, columns: { sender: 0, recipient: 1, count: 2 } };
        expect(plan(counted).relationships[0]).toMatchObject({
            frequency: null,
            reason: '8 messages (5 sent, 3 back)'
        });
    });
});

describe('strength', () => {
    it('is the fifth of all pairs in which a pair stands', () => {
        const rows = [1, 2, 3, 4, 5].flatMap((size) =>
            Array.from({ length: size }, (_, day) => [
                `a${size};b${size};2021-01-0${day + 1}`,
                `b${size};a${size};2021-02-0${day + 1}`
            ]).flat()
        );
        const { relationships } = plan(messages(...rows));
        expect(relationships.map(({ strength }) => strength)).toEqual([1, 2, 3, 4, 5]);
    });
});

describe('who writes', () => {
    it('is a contact, with the manager of the list and a name where one is known', () => {
        const { posts } = plan(messages('1;2;', '2;1;', '1;7;'), [people('1;;Ana Rossi;', '2;1;;', '3;1;;')]);
        const found = posts.map(({ id, contactKey, firstName, lastName, managerId, needsStakeholder }) => [
            id,
            contactKey !== undefined,
            `${firstName} ${lastName}`.trim(),
            managerId,
            needsStakeholder
        ]);
        expect(found).toEqual([
            ['1', true, 'Ana Rossi', undefined, true],
            ['7', true, 'Person 7', undefined, false],
            ['2', true, 'Person 2', '1', true],
            // Nobody knows the name and nobody heard of them: a post, not a person.
            ['3', false, '', '1', true]
        ]);
    });

    it('is found by the address that the list gives, or named after it', () => {
        const { posts, relationships } = plan(messages('Ana@x.eu;ben.van.dam@x.eu;', 'ben.van.dam@x.eu;ana@X.eu;'), [
            people('1;;Ana Rossi;ana@x.eu')
        ]);
        expect(posts.map(({ id, firstName, lastName, email }) => [id, firstName, lastName, email])).toEqual([
            ['1', 'Ana', 'Rossi', 'ana@x.eu'],
            ['ben.van.dam@x.eu', 'Ben Van', 'Dam', 'ben.van.dam@x.eu']
        ]);
        expect(relationships[0]).toMatchObject({ fromId: '1', toId: 'ben.van.dam@x.eu' });
    });
});

const someRows = fc.array(
    fc
        .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 28 }))
        .map(([from, to, day]) => `${from};${to};2021-02-${String(day).padStart(2, '0')}`)
);

it('counts every row once, whatever their order', () => {
    fc.assert(
        fc.property(
            someRows.chain((rows) =>
                fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))
            ),
            ([rows, shuffled]) => {
                const made = plan(messages(...rows));
                const { planned, rejected, read } = made.rows;
                expect(planned + rejected).toBe(read);
                expect(read).toBe(rows.length);
                expect(made.pairs.all - made.pairs.tooFew - made.pairs.oneSided).toBe(made.relationships.length);
                expect(plan(messages(...shuffled)).relationships).toEqual(made.relationships);
                const ids = new Set(made.posts.map(({ id }) => id));
                for (const { fromId, toId, strength } of made.relationships) {
                    expect(ids.has(fromId) && ids.has(toId) && fromId !== toId).toBe(true);
                    expect(strength >= 1 && strength <= 5).toBe(true);
                }
            }
        ),
        { numRuns: 1000 }
    );
});
