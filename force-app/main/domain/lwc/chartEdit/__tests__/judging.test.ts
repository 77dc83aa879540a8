import { judgementChanges, planJudgement, type JudgementContext, type JudgementEdit } from 'c/chartEdit';
import { MAP_SCHEMA, type MapFacts, type MapWrite, type RoleRecord } from 'c/mapRecords';
import { applyWrites, writesBetween } from 'c/recordWrites';
import { contactRecord, contextOf, mapOf, stakeholderRecord } from './map';

const role = (more: Partial<RoleRecord>): RoleRecord => ({
    ...MAP_SCHEMA.roles.blank,
    id: 'r',
    stakeholderId: 'sa',
    assessedOn: '2026-01-01',
    assessedById: '005x',
    assessedByName: 'Xenia',
    atlasKey: null,
    modified: 'then',
    ...more
});
const ACCOUNT: JudgementContext = { kind: 'Account', id: 'acc', name: 'Ministry', atlasKey: null };
const DEAL: JudgementContext = { kind: 'Opportunity', id: '006', name: 'Deal', atlasKey: 'deal-key' };

function factsOf(roles: RoleRecord[]): MapFacts {
    const contacts = ['a', 'b'].map((id) => contactRecord({ id }));
    const stakeholder = stakeholderRecord({ id: 'sa', kind: 'Person', contactId: 'a', displayName: null });
    return mapOf(contacts, [stakeholder], roles);
}
const plan = (facts: MapFacts, key: string, where: JudgementContext, edit: JudgementEdit) =>
    planJudgement(contextOf(facts), key, where, edit);
function writes(facts: MapFacts, key: string, where: JudgementContext, edit: JudgementEdit): readonly MapWrite[] {
    const planned = plan(facts, key, where, edit);
    if (!planned.ok) throw new Error(planned.failure.code);
    return planned.value;
}
const after = (facts: MapFacts, done: readonly MapWrite[]) => applyWrites(MAP_SCHEMA, facts, done);
const JUDGED = { assessedOn: '2026-11-23', assessedById: '005u', assessedByName: null };

describe('planJudgement', () => {
    it('writes only what differs, with who judged and when', () => {
        const facts = factsOf([role({ support: 'Neutral', influence: 3, additionalRoles: ['Coach', 'Champion'] })]);
        const edit = { support: 'Mentor', influence: 3, additionalRoles: ['Champion', 'Coach'] };
        expect(writes(facts, 'a', ACCOUNT, edit)).toEqual([
            {
                kind: 'update',
                of: 'roles',
                id: 'r',
                fields: { support: 'Mentor', ...JUDGED }
            }
        ]);
    });

    it('writes nothing where nothing differs', () => {
        expect(writes(factsOf([role({ support: 'Neutral' })]), 'a', ACCOUNT, { support: 'Neutral' })).toEqual([]);
        expect(writes(factsOf([]), 'b', ACCOUNT, { support: null, backupKey: null })).toEqual([]);
    });

    it('makes the stakeholder and the role where they are missing, keys joined from theirs', () => {
        expect(writes(factsOf([]), 'b', DEAL, { role: 'Champion' })).toEqual([
            {
                kind: 'create',
                of: 'stakeholders',
                id: 'new:key-1',
                fields: { kind: 'Person', contactId: 'b', uniqueKey: 'acc-b' }
            },
            {
                kind: 'create',
                of: 'roles',
                id: 'new:key-2',
                fields: {
                    uniqueKey: 'key-1-deal-key',
                    stakeholderId: 'new:key-1',
                    context: 'Opportunity',
                    contextId: '006',
                    contextName: 'Deal',
                    role: 'Champion',
                    ...JUDGED
                }
            }
        ]);
    });

    it('a judgement elsewhere is another one', () => {
        const planned = writes(factsOf([role({ support: 'Mentor' })]), 'a', DEAL, { support: 'Mentor' });
        expect(planned).toMatchObject([{ kind: 'create', fields: { stakeholderId: 'sa', uniqueKey: 'sa-deal-key' } }]);
    });

    it('makes the record of a backup, and refuses oneself as one', () => {
        const facts = factsOf([role({})]);
        const planned = writes(facts, 'a', ACCOUNT, { backupKey: 'b' });
        expect(planned).toMatchObject([
            { kind: 'create', of: 'stakeholders', id: 'new:key-1', fields: { contactId: 'b' } },
            { kind: 'update', of: 'roles', fields: { backupId: 'new:key-1' } }
        ]);
        expect(plan(facts, 'a', ACCOUNT, { backupKey: 'a' })).toMatchObject({ failure: { code: 'own-backup' } });
        expect(plan(facts, 'x', ACCOUNT, {})).toMatchObject({ failure: { code: 'unknown-person' } });
    });
});

describe('undo of a judgement', () => {
    it('brings back every value, with who judged before', () => {
        const facts = factsOf([role({ support: 'Neutral', evidence: 'Lunch' })]);
        const done = after(facts, writes(facts, 'a', ACCOUNT, { support: 'Enemy', evidence: null }));
        expect(
            after(
                done,
                writesBetween(MAP_SCHEMA, done, facts, () => 'k')
            )
        ).toEqual(facts);
    });

    it('takes a judgement away that was made, with the record made for it', () => {
        const facts = factsOf([]);
        const done = after(facts, writes(facts, 'b', ACCOUNT, { role: 'Coach', controlsBudget: true }));
        const back = writesBetween(MAP_SCHEMA, done, facts, () => 'k');
        expect(back).toEqual([
            { kind: 'delete', of: 'roles', id: 'new:key-2' },
            { kind: 'delete', of: 'stakeholders', id: 'new:key-1' }
        ]);
    });
});

describe('judgementChanges', () => {
    const rest = { of: 'roles', recordId: 'r', stakeholderId: 'sa', context: 'Account', contextId: null };

    it('tells each value before and after, without who and when', () => {
        const facts = factsOf([role({ support: 'Neutral', evidence: 'Lunch' })]);
        const done = after(facts, writes(facts, 'a', ACCOUNT, { support: 'Enemy', influence: 5 }));
        expect(judgementChanges(facts, done)).toEqual([
            { ...rest, evidence: 'Lunch', field: 'support', oldValue: 'Neutral', newValue: 'Enemy' },
            { ...rest, evidence: 'Lunch', field: 'influence', oldValue: null, newValue: 5 }
        ]);
    });

    it('tells what a record said that is deleted, without naming what goes with it', () => {
        const facts = factsOf([role({ support: 'Neutral' })]);
        const gone = after(facts, [{ kind: 'delete', of: 'stakeholders', id: 'sa' }]);
        expect(judgementChanges(facts, gone)).toEqual([
            { ...rest, stakeholderId: null, evidence: null, field: 'support', oldValue: 'Neutral', newValue: null }
        ]);
        expect(judgementChanges(gone, facts)).toMatchObject([{ oldValue: null, newValue: 'Neutral' }]);
    });
});
