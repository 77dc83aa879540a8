import {
    planMeeting,
    planPairing,
    planRelationship,
    planUnpairing,
    planUnrelating,
    type RelationshipEdit
} from 'c/chartEdit';
import { MAP_SCHEMA, type MapFacts, type MapWrite } from 'c/mapRecords';
import { applyWrites, writesBetween } from 'c/recordWrites';
import type { Result } from 'c/result';
import { contactRecord, contextOf, mapOf, stakeholderRecord } from './map';

const EDIT: RelationshipEdit = {
    fromKey: 'a',
    toKey: 'b',
    type: 'Influences',
    sign: 'Positive',
    strength: 4,
    frequency: 'Weekly',
    reason: null
};
const RELATIONSHIP = {
    ...MAP_SCHEMA.relationships.blank,
    id: 'e',
    fromId: 'sa',
    toId: 'sb',
    type: 'Influences',
    sign: 'Positive',
    strength: 4,
    frequency: 'Weekly',
    atlasKey: null,
    modified: 'then'
};
const PAIRING = {
    ...MAP_SCHEMA.pairings.blank,
    id: 'p',
    stakeholderId: 'sa',
    userId: 'u',
    lastMet: '2026-11-01',
    atlasKey: null,
    modified: 'then'
};

function facts(): MapFacts {
    const contacts = ['a', 'b', 'c'].map((id) => contactRecord({ id }));
    const stakeholders = ['a', 'b'].map((id) =>
        stakeholderRecord({ id: `s${id}`, kind: 'Person', contactId: id, displayName: null })
    );
    return {
        ...mapOf(contacts, stakeholders),
        relationships: new Map([['e', RELATIONSHIP]]),
        pairings: new Map([['p', PAIRING]])
    };
}
function writes(planned: Result<readonly MapWrite[]>): readonly MapWrite[] {
    if (!planned.ok) throw new Error(planned.failure.code);
    return planned.value;
}
const kinds = (planned: Result<readonly MapWrite[]>) => writes(planned).map(({ kind, of }) => `${kind} ${of}`);
const refusal = (planned: Result<readonly MapWrite[]>) => (planned.ok ? null : planned.failure.code);

describe('relationships', () => {
    it('are made with the stakeholder records that they need', () => {
        const planned = planRelationship(contextOf(facts()), null, { ...EDIT, toKey: 'c' });
        expect(kinds(planned)).toEqual(['create stakeholders', 'create relationships']);
        const [made, relationship] = writes(planned);
        expect(relationship).toMatchObject({ fields: { fromId: 'sa', toId: made?.id, strength: 4 } });
    });

    it('are updated by what differs, and by nothing where nothing does', () => {
        expect(writes(planRelationship(contextOf(facts()), 'e', { ...EDIT, strength: 2, reason: 'Said so' }))).toEqual([
            { kind: 'update', of: 'relationships', id: 'e', fields: { strength: 2, reason: 'Said so' } }
        ]);
        expect(writes(planRelationship(contextOf(facts()), 'e', EDIT))).toEqual([]);
    });

    it('that start elsewhere are made anew', () => {
        const turned = planRelationship(contextOf(facts()), 'e', { ...EDIT, fromKey: 'b', toKey: 'a' });
        expect(kinds(turned)).toEqual(['create relationships', 'delete relationships']);
    });

    it.each([
        [{ toKey: 'a' }, 'own-relationship'],
        [{ toKey: 'nobody' }, 'unknown-person']
    ])('with %j are refused: %s', (more, code) => {
        expect(refusal(planRelationship(contextOf(facts()), null, { ...EDIT, ...more }))).toBe(code);
    });

    it('are removed once', () => {
        expect(kinds(planUnrelating(contextOf(facts()), 'e'))).toEqual(['delete relationships']);
        expect(kinds(planUnrelating(contextOf(facts()), 'gone'))).toEqual([]);
    });

    it('come back by undo', () => {
        const before = facts();
        const after = applyWrites(MAP_SCHEMA, before, writes(planUnrelating(contextOf(before), 'e')));
        const back = applyWrites(
            MAP_SCHEMA,
            after,
            writesBetween(MAP_SCHEMA, after, before, () => 'key')
        );
        const [restored] = [...back.relationships.values()];
        expect(restored).toMatchObject({ fromId: 'sa', toId: 'sb', strength: 4, sign: 'Positive' });
    });
});

describe('pairings', () => {
    it('are made with the stakeholder record that they need', () => {
        const planned = planPairing(contextOf(facts()), null, 'c', { userId: 'u', cadenceDays: 30 });
        expect(kinds(planned)).toEqual(['create stakeholders', 'create pairings']);
    });

    it('are updated by what differs', () => {
        expect(writes(planPairing(contextOf(facts()), 'p', 'a', { userId: 'u', agenda: 'Prices' }))).toEqual([
            { kind: 'update', of: 'pairings', id: 'p', fields: { agenda: 'Prices' } }
        ]);
        expect(kinds(planPairing(contextOf(facts()), 'p', 'a', { userId: 'u' }))).toEqual([]);
        expect(refusal(planPairing(contextOf(facts()), 'gone', 'a', {}))).toBe('unknown-person');
        expect(refusal(planPairing(contextOf(facts()), null, 'nobody', {}))).toBe('unknown-person');
    });

    it('log a meeting of today once', () => {
        const before = facts();
        const planned = planMeeting(contextOf(before), 'p');
        expect(writes(planned)).toEqual([
            { kind: 'update', of: 'pairings', id: 'p', fields: { lastMet: '2026-11-23' } }
        ]);
        const after = applyWrites(MAP_SCHEMA, before, writes(planned));
        expect(kinds(planMeeting(contextOf(after), 'p'))).toEqual([]);
        expect(refusal(planMeeting(contextOf(before), 'gone'))).toBe('unknown-person');
    });

    it('end once', () => {
        expect(kinds(planUnpairing(contextOf(facts()), 'p'))).toEqual(['delete pairings']);
        expect(kinds(planUnpairing(contextOf(facts()), 'gone'))).toEqual([]);
    });
});
