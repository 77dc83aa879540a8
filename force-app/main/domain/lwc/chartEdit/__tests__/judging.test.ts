import {
    applyWrites,
    invertWrites,
    judgementChanges,
    planJudgement,
    type ChartFacts,
    type ChartWrite,
    type JudgementContext,
    type JudgementEdit
} from 'c/chartEdit';
import { buildHierarchy, type ContactFact } from 'c/hierarchy';
import { isBlank, NO_JUDGEMENT, type RoleFact } from 'c/judgement';

const contact = (id: string): ContactFact => ({
    id,
    name: `Name ${id}`,
    title: null,
    department: null,
    reportsToId: null,
    reportsToName: null
});
const role = (more: Partial<RoleFact>): RoleFact => ({
    ...NO_JUDGEMENT,
    id: 'r',
    stakeholderId: 'sa',
    context: 'Account',
    contextId: null,
    contextName: null,
    assessedOn: '2026-01-01',
    assessedById: '005x',
    assessedByName: 'Xenia',
    modified: 'then',
    ...more
});
const ACCOUNT: JudgementContext = { kind: 'Account', id: 'acc', name: 'Ministry', atlasKey: null };
const DEAL: JudgementContext = { kind: 'Opportunity', id: '006', name: 'Deal', atlasKey: 'deal-key' };
const STAKEHOLDER = {
    id: 'sa',
    kind: 'Person' as const,
    contactId: 'a',
    contactName: null,
    displayName: null,
    title: null,
    department: null,
    reportsToId: null,
    placement: 'Auto' as const
};

function factsOf(roles: RoleFact[]): ChartFacts {
    return {
        contacts: new Map(['a', 'b'].map((id) => [id, contact(id)])),
        stakeholders: new Map([['sa', STAKEHOLDER]]),
        roles: new Map(roles.map((each) => [each.id, each])),
        pairings: new Map()
    };
}

function plan(facts: ChartFacts, key: string, where: JudgementContext, edit: JudgementEdit) {
    let keys = 0;
    return planJudgement(
        {
            ...facts,
            hierarchy: buildHierarchy([...facts.contacts.values()], [...facts.stakeholders.values()]),
            newKey: () => `key-${++keys}`,
            uniqueKeyOf: (contactId) => `acc-${contactId}`,
            userId: '005u',
            today: '2026-11-23',
            stakeholderKeyOf: (id) => id
        },
        key,
        where,
        edit
    );
}
function writes(facts: ChartFacts, key: string, where: JudgementContext, edit: JudgementEdit): readonly ChartWrite[] {
    const planned = plan(facts, key, where, edit);
    if (!planned.ok) throw new Error(planned.failure.code);
    return planned.value;
}
const idOf = (alias: string) => `id-${alias}`;

describe('planJudgement', () => {
    it('writes only what differs, with who judged and when', () => {
        const facts = factsOf([role({ support: 'Neutral', influence: 3, additionalRoles: ['Coach', 'Champion'] })]);
        const edit = { support: 'Mentor', influence: 3, additionalRoles: ['Champion', 'Coach'] };
        expect(writes(facts, 'a', ACCOUNT, edit)).toEqual([
            {
                kind: 'update-role',
                id: 'r',
                fields: { support: 'Mentor', assessedOn: '2026-11-23', assessedById: '005u' }
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
                kind: 'create-stakeholder',
                alias: 'person',
                clientKey: 'key-1',
                uniqueKey: 'acc-b',
                contactId: 'b',
                reportsToId: null
            },
            {
                kind: 'create-role',
                alias: 'judgement',
                clientKey: 'key-2',
                uniqueKey: 'key-1-deal-key',
                stakeholder: { alias: 'person' },
                context: 'Opportunity',
                contextId: '006',
                contextName: 'Deal',
                fields: { role: 'Champion', assessedOn: '2026-11-23', assessedById: '005u' }
            }
        ]);
    });

    it('a judgement elsewhere is another one', () => {
        const planned = writes(factsOf([role({ support: 'Mentor' })]), 'a', DEAL, { support: 'Mentor' });
        expect(planned).toMatchObject([{ kind: 'create-role', stakeholder: 'sa', uniqueKey: 'sa-deal-key' }]);
    });

    it('makes the record of a backup, and refuses oneself as one', () => {
        const facts = factsOf([role({})]);
        const planned = writes(facts, 'a', ACCOUNT, { backupKey: 'b' });
        expect(planned).toMatchObject([
            { kind: 'create-stakeholder', alias: 'backup', contactId: 'b' },
            { kind: 'update-role', fields: { backupId: { alias: 'backup' } } }
        ]);
        expect(applyWrites(facts, planned, idOf, (fact) => fact).roles.get('r')?.backupId).toBe('id-backup');
        expect(plan(facts, 'a', ACCOUNT, { backupKey: 'a' })).toMatchObject({ failure: { code: 'own-backup' } });
        expect(plan(facts, 'x', ACCOUNT, {})).toMatchObject({ failure: { code: 'unknown-person' } });
    });
});

describe('undo of a judgement', () => {
    it('brings back every value, with who judged before', () => {
        const facts = factsOf([role({ support: 'Neutral', evidence: 'Lunch' })]);
        const planned = writes(facts, 'a', ACCOUNT, { support: 'Enemy', evidence: null });
        const after = applyWrites(facts, planned, idOf, (fact) => fact);
        const back = applyWrites(after, invertWrites(facts, planned, idOf), idOf, (fact) => fact);
        expect(back.roles.get('r')).toEqual({ ...facts.roles.get('r'), assessedByName: null });
    });

    it('blanks a judgement that was made', () => {
        const facts = factsOf([]);
        const planned = writes(facts, 'a', ACCOUNT, { role: 'Coach', controlsBudget: true });
        const after = applyWrites(facts, planned, idOf, (fact) => fact);
        expect(isBlank(after.roles.get('id-judgement') as RoleFact)).toBe(false);
        const back = applyWrites(after, invertWrites(facts, planned, idOf), idOf, (fact) => fact);
        const blank = back.roles.get('id-judgement') as RoleFact;
        expect([isBlank(blank), blank.assessedOn, blank.assessedById]).toEqual([true, null, null]);
    });
});

describe('judgementChanges', () => {
    it('tells each value before and after, without who and when', () => {
        const facts = factsOf([role({ support: 'Neutral', evidence: 'Lunch' })]);
        const planned = writes(facts, 'a', ACCOUNT, { support: 'Enemy', influence: 5 });
        const rest = { role: 'r', stakeholder: 'sa', context: 'Account', contextId: null, evidence: 'Lunch' };
        expect(judgementChanges(facts.roles, planned)).toEqual([
            { ...rest, field: 'support', oldValue: 'Neutral', newValue: 'Enemy' },
            { ...rest, field: 'influence', oldValue: null, newValue: 5 }
        ]);
    });
});
