import {
    comparePeople,
    guessColumns,
    planList,
    readDelimited,
    readHtmlTable,
    type KnownContact,
    type KnownStakeholder
} from 'c/peopleList';
import fc from 'fast-check';

describe('readDelimited', () => {
    it.each<[string, string[][]]>([
        ['', []],
        [
            'a,b\n1,2',
            [
                ['a', 'b'],
                ['1', '2']
            ]
        ],
        [
            '\ufeffa;b\r\n"1;x";2\r\n',
            [
                ['a', 'b'],
                ['1;x', '2']
            ]
        ],
        [
            'a\tb\n"two\nlines"\t"say ""hi"""\n',
            [
                ['a', 'b'],
                ['two\nlines', 'say "hi"']
            ]
        ],
        [
            'a,b\n1,say "hi"\n',
            [
                ['a', 'b'],
                ['1', 'say "hi"']
            ]
        ],
        ['a,b\n"open', [['a', 'b'], ['open']]],
        ['a,b\n\n1,2', [['a', 'b'], [''], ['1', '2']]]
    ])('%j', (text, cells) => expect(readDelimited(text)).toEqual(cells));

    it('reads back what was written, whatever stands in the cells', () => {
        const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é') });
        fc.assert(
            fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1 }), (rows) => {
                const text = rows
                    .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
                    .join('\n');
                expect(readDelimited(text, ',')).toEqual(rows);
            }),
            { numRuns: 1000 }
        );
    });
});

describe('readHtmlTable', () => {
    it('reads the table that a spreadsheet puts on the clipboard', () => {
        const html = `<html><body><!--StartFragment--><table><tr><th>Name</th><th>Job&nbsp;title</th></tr>
            <tr><td style="x">Zo&#235; &amp; Co</td><td>Head<br>of <b>IT</b></td></tr>
            <tr><td colspan="2">Both</td></tr></table></body></html>`;
        expect(readHtmlTable(html)).toEqual([
            ['Name', 'Job title'],
            ['Zoë & Co', 'Head of IT'],
            ['Both', '']
        ]);
    });
    it('finds nothing where there is no table', () => expect(readHtmlTable('<p>Hello</p>')).toEqual([]));
});

describe('guessColumns', () => {
    const fields = (text: string) => {
        const { hasHeader, columns } = guessColumns(readDelimited(text));
        return [hasHeader, columns.map(({ field, confidence }) => (field === null ? '-' : `${field} ${confidence}`))];
    };

    it.each<[string, unknown]>([
        ['Name,Job Title,Reports To\nAnn,CEO,\n', [true, ['name header', 'title header', 'manager header']]],
        ['Vorname;Nachname;Funktion\nAnn;Holm;Chef\n', [true, ['firstName header', 'lastName header', 'title header']]],
        [
            'Ann Holm\tHead of IT\tann@x.example\nBen Ito\tBuyer\tben@x.example\n',
            [false, ['name values', 'title values', 'email values']]
        ],
        [
            'Who,Does,Under\nAnn Holm,Head of IT,\nBen Ito,Buyer,Ann Holm\n',
            [true, ['name values', 'title values', 'manager values']]
        ],
        ['Colour,Size\nred,1\n', [true, ['-', '-']]]
    ])('%j', (text, guess) => expect(fields(text)).toEqual(guess));
});

const LIST = readDelimited(
    'Name,Title,Manager,Email\nAnn Holm,Head,,ann@x.example\nBen Ito,Buyer,Ann Holm,\n,Clerk,Ann Holm,\n\n'
);
const FIELDS = ['name', 'title', 'manager', 'email'] as const;
const planned = () => planList(LIST, true, FIELDS, 'acc', 'list');

describe('planList', () => {
    it('makes contacts, and placeholders of posts without a name, managers first', () => {
        const { posts, rows, problems } = planned();
        expect(posts.map(({ lastName, title, depth }) => `${depth} ${lastName} ${title}`)).toEqual([
            '0 Holm Head',
            '1 Ito Buyer',
            '1  Clerk'
        ]);
        expect(rows).toEqual({ read: 3, planned: 3, rejected: 0 });
        expect(problems.map(({ code, row }) => `${row} ${code}`)).toEqual(['4 blank-name']);
    });
});

const contact = (id: string, more: Partial<KnownContact> = {}): KnownContact => ({
    id,
    name: id,
    title: null,
    email: null,
    atlasKey: null,
    ...more
});

describe('comparePeople', () => {
    const actions = (contacts: KnownContact[], stakeholders: KnownStakeholder[] = []) =>
        comparePeople(planned(), contacts, stakeholders).map(({ action, knownId }) =>
            `${action} ${knownId ?? ''}`.trim()
        );
    const keys = planned().posts;

    it('makes everybody on an empty account', () => {
        expect(actions([])).toEqual(['contact', 'contact', 'placeholder']);
    });

    it('makes nobody twice when the same list comes again', () => {
        const contacts = keys.flatMap(({ contactKey, id }) =>
            contactKey ? [contact(id, { atlasKey: contactKey })] : []
        );
        const posts = keys.map(({ stakeholderKey, id }) => ({
            id,
            displayName: null,
            title: null,
            atlasKey: stakeholderKey
        }));
        expect(actions(contacts, posts).every((action) => action.startsWith('known-list'))).toBe(true);
    });

    it.each<[string, KnownContact[], string]>([
        ['by mail', [contact('x', { name: 'A. Holm', email: 'ANN@x.example' })], 'known-email x'],
        ['by name', [contact('x', { name: 'ann holm' })], 'known-name x'],
        [
            'not by the name of somebody with another address',
            [contact('x', { name: 'Ann Holm', email: 'o@y.example' })],
            'contact'
        ],
        [
            'not by a name that two have',
            [contact('x', { name: 'Ann Holm' }), contact('y', { name: 'Ann Holm' })],
            'contact'
        ]
    ])('knows people %s', (_, contacts, action) => expect(actions(contacts)[0]).toBe(action));

    it('takes nobody for two rows', () => {
        const names = fc.array(fc.constantFrom('Ann Holm', 'Ben Ito', 'Cid Cho'), { maxLength: 6 });
        const mails = fc.constantFrom('', 'a@x.example', 'b@x.example');
        fc.assert(
            fc.property(names, fc.array(mails, { minLength: 6, maxLength: 6 }), names, (listed, addresses, there) => {
                const rows = listed.map((name, place) => [String(place), name, addresses[place] as string]);
                const plan = planList([['id', 'name', 'email'], ...rows], true, ['id', 'name', 'email'], 'acc', 'list');
                const contacts = there.map((name, place) =>
                    contact(`c${place}`, { name, email: addresses[place] || null })
                );
                const known = comparePeople(plan, contacts, []).flatMap(({ knownId }) => knownId ?? []);
                expect(new Set(known).size).toBe(known.length);
            }),
            { numRuns: 1000 }
        );
    });
});
