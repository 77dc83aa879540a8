import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
    certaintyOf,
    contactTrace,
    mergedTraces,
    personPlaces,
    referenceTrace,
    searchWords,
    textTraces,
    withoutPerson,
    type FoundRecord,
    type Person
} from 'c/personTraces';
import { PACKAGE_OBJECTS } from '../../../../setup/lwc/setupGateway/packageObjects';

const ANNA: Person = {
    contactId: '003000000000001AAA',
    firstName: 'Zoë',
    lastName: 'Łukaszewska',
    emails: ['zoe.l@example.com']
};
const places = personPlaces(PACKAGE_OBJECTS);

describe('who a text means', () => {
    it.each<[string, 'certain' | 'possible' | null]>([
        ['Met Zoë Łukaszewska on Monday', 'certain'],
        ['met ZOE LUKASZEWSKA.', 'certain'],
        ['Łukaszewska, Zoë: no', 'certain'],
        ['write to zoe.l@example.com', 'certain'],
        ['id 003000000000001AAA', 'certain'],
        ['{"contact":"003000000000001"}', 'certain'],
        ['Ms Lukaszewska agreed', 'possible'],
        ['Zoë agreed', null],
        ['Lukaszewskas agreed', null],
        ['', null]
    ])('%s', (text, certainty) => {
        expect(certaintyOf(text, ANNA, [ANNA.contactId])).toBe(certainty);
    });

    it('takes only full names of short last names, and the whole of a single name', () => {
        const li: Person = { ...ANNA, firstName: 'Wei', lastName: 'Li', emails: [] };
        expect(certaintyOf('Li moved on', li, [])).toBeNull();
        expect(certaintyOf('Wei Li moved on', li, [])).toBe('certain');
        expect(certaintyOf('Cher sang', { ...li, firstName: '', lastName: 'Cher' }, [])).toBe('certain');
    });

    it('searches for words that every such text holds', () => {
        expect(searchWords(ANNA, [ANNA.contactId])).toEqual(['Łukaszewska', 'zoe.l@example.com', '003000000000001']);
    });
});

describe('a text without the person', () => {
    it('keeps everything else letter by letter', () => {
        expect(withoutPerson('  Łukaszewska – and Zoë  Łukaszewska’s team', ANNA, [], '[removed]')).toBe(
            '  [removed] – and [removed]’s team'
        );
    });

    it('names them no more, and JSON stays JSON', () => {
        const part = fc.constantFrom(
            'Zoë Łukaszewska',
            'Lukaszewska',
            'x',
            ' ',
            '"',
            '\\',
            'ß',
            '😀',
            'ﬁ',
            'zoe.l@example.com'
        );
        fc.assert(
            fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
                const text = parts.join(' ');
                const left = withoutPerson(text, ANNA, [ANNA.contactId], '[removed]');
                expect(certaintyOf(left, ANNA, [ANNA.contactId])).toBeNull();
                const json = JSON.stringify({ text, id: ANNA.contactId });
                const cleaned = JSON.parse(withoutPerson(json, ANNA, [ANNA.contactId], '[removed]')) as {
                    text: string;
                };
                expect(certaintyOf(JSON.stringify(cleaned), ANNA, [ANNA.contactId])).toBeNull();
            }),
            { numRuns: 1000 }
        );
    });
});

describe('the places of the package', () => {
    /** Fields as the metadata files say, read apart from the list that the page uses. */
    function metadataFields(): { object: string; field: string; type: string; target: string; formula: boolean }[] {
        const folder = join(__dirname, '../../../../default/objects');
        return readdirSync(folder).flatMap((object) => {
            let files: string[] = [];
            try {
                files = readdirSync(join(folder, object, 'fields'));
            } catch {
                return [];
            }
            return files.map((file) => {
                const xml = readFileSync(join(folder, object, 'fields', file), 'utf8');
                const element = (name: string) => new RegExp(`<${name}>([^<]*)<`).exec(xml)?.[1] ?? '';
                return {
                    object,
                    field: element('fullName'),
                    type: element('type'),
                    target: element('referenceTo'),
                    formula: xml.includes('<formula>')
                };
            });
        });
    }

    it('hold every field that points to a contact or to what goes with one', () => {
        const goes = ['Contact', 'Stakeholder__c', 'Stakeholder_Role__c', 'Relationship_Pairing__c'];
        const wanted = metadataFields()
            .filter(({ target }) => goes.includes(target))
            .map(({ object, field }) => `${object}.${field}`);
        expect(wanted.length).toBeGreaterThan(8);
        const covered = places.references.map(({ object, field }) => `${object}.${field}`);
        expect(wanted.filter((name) => !covered.includes(name))).toEqual([]);
    });

    it('hold every text that somebody types or that is copied', () => {
        const types = ['Text', 'TextArea', 'LongTextArea', 'Html', 'Url', 'Email', 'Phone', 'EncryptedText'];
        const wanted = metadataFields()
            .filter(({ type, formula }) => types.includes(type) && !formula)
            .map(({ object, field }) => `${object}.${field}`);
        expect(wanted.length).toBeGreaterThan(40);
        const covered = places.texts.map(({ object, field }) => `${object}.${field}`);
        expect(wanted.filter((name) => !covered.includes(name))).toEqual([]);
    });

    it('delete what is about the person, and keep what only names them', () => {
        const fates = Object.fromEntries(
            places.references.map(({ object, field, fate }) => [`${object}.${field}`, fate])
        );
        expect(fates).toMatchObject({
            'Stakeholder__c.Contact__c': 'delete',
            'Stakeholder_Role__c.Stakeholder__c': 'goes-with',
            'Stakeholder_Role__c.Backup__c': 'clears',
            'Stakeholder_Relationship__c.To_Stakeholder__c': 'delete',
            'Plan_Action__c.Stakeholder__c': 'clears',
            'Plan_Objective__c.Measure_Pairing__c': 'clears'
        });
    });
});

describe('traces', () => {
    const record = (object: string, values: Record<string, string | null>): FoundRecord => ({
        ...{ object, id: `${object}1`, name: 'R', modified: 'then' },
        values
    });

    it('take the name out of texts, and say where a key stays', () => {
        const cell = record('Landscape_Cell__c', { Note__c: 'Ask Zoë Łukaszewska', Key__c: '003000000000001AAA-x' });
        const traces = textTraces(cell, places, ANNA, [ANNA.contactId], '[removed]');
        expect(traces.map(({ fields, changes, obstacle }) => [fields, changes, obstacle])).toEqual([
            [['Note__c'], { Note__c: 'Ask [removed]' }, null],
            [['Key__c'], {}, 'fixed-key']
        ]);
    });

    it('delete a log entry about a record that goes', () => {
        const entry = record('Judgement_Change__c', { Record_Id__c: 'a0X000000000001AAA', New_Value__c: 'Mentor' });
        expect(textTraces(entry, places, ANNA, ['a0X000000000001AAA'], '')[0]?.fate).toBe('delete');
        expect(textTraces(entry, places, ANNA, ['a0X000000000009AAA'], '')).toEqual([]);
    });

    it('empty what the package keeps on the contact, and leave the contact', () => {
        const contact = { ...record('Contact', { Interests__c: 'Sailing', Pains__c: null }), id: ANNA.contactId };
        expect(contactTrace(contact, places)).toMatchObject({ fate: 'rewrite', changes: { Interests__c: null } });
        expect(contactTrace({ ...contact, values: {} }, places)).toBeNull();
        expect(textTraces(contact, places, ANNA, [], '')).toEqual([]);
    });

    it('are one for each record: what goes is not rewritten before', () => {
        const role = record('Stakeholder_Role__c', { Evidence__c: 'Zoë Łukaszewska said so' });
        const reference = places.references.find(({ object, fate }) => object === role.object && fate === 'goes-with');
        const traces = mergedTraces([
            ...textTraces(role, places, ANNA, [], '[removed]'),
            referenceTrace(role, reference as NonNullable<typeof reference>)
        ]);
        expect(traces.map(({ fate, fields }) => [fate, fields])).toEqual([['goes', ['Stakeholder__c', 'Evidence__c']]]);
    });
});
