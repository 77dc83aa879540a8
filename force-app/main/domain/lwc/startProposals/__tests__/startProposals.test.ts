import type { JudgementContext, MapContext } from 'c/chartEdit';
import { buildHierarchy } from 'c/hierarchy';
import { MAP_SCHEMA, NO_FACTS, type MapFacts, type MapWrite } from 'c/mapRecords';
import { applyWrites, provisionalId } from 'c/recordWrites';
import { planCenters, planRoles, proposeCenters, proposeRoles, roleOfContactRole } from 'c/startProposals';

const ACCOUNT = { id: '001', atlasKey: 'acc' };
const DEAL: JudgementContext = { kind: 'Opportunity', id: '006', name: 'Cranes', atlasKey: null };
const OTHER: JudgementContext = { kind: 'Opportunity', id: '007', name: 'Hoists', atlasKey: null };

const contact = (id: string, department: string | null = null): MapWrite => ({
    kind: 'create',
    of: 'contacts',
    id,
    fields: { name: id, department }
});
const factsOf = (writes: readonly MapWrite[], facts: MapFacts = NO_FACTS): MapFacts =>
    applyWrites(MAP_SCHEMA, facts, writes);

function contextOf(facts: MapFacts): MapContext {
    return {
        account: ACCOUNT,
        facts,
        hierarchy: buildHierarchy([...facts.contacts.values()], [...facts.stakeholders.values()]),
        newKey: (what) => `key ${what}`,
        userId: '005',
        today: '2026-11-23'
    };
}

describe('roles', () => {
    it.each([
        ['Economic Decision Maker', 'Economic Buyer'],
        ['technical buyer', 'Technical Evaluator'],
        ['Business User', 'End User'],
        ['Other', null],
        [null, null]
    ])('%s is %s', (value, role) => expect(roleOfContactRole(value)).toBe(role));

    it('are proposed for people of the account, and say what is judged already', () => {
        const context = contextOf(factsOf([contact('ann'), contact('ben')]));
        const judged = planRoles(context, [{ personKey: 'ben', opportunity: DEAL, role: 'Coach' }]);
        const facts = factsOf(judged.ok ? judged.value : [], context.facts);
        const proposals = proposeRoles(
            [
                { id: '1', opportunity: DEAL, contactId: 'ann', role: 'Evaluator' },
                { id: '2', opportunity: DEAL, contactId: 'ben', role: 'Influencer' },
                { id: '3', opportunity: DEAL, contactId: 'elsewhere', role: 'Decision Maker' }
            ],
            contextOf(facts)
        );
        expect(proposals.map(({ personKey, role, judged: known }) => [personKey, role, known])).toEqual([
            ['ann', 'Technical Evaluator', null],
            ['ben', 'Influencer', 'Coach'],
            [null, 'Decision Maker', null]
        ]);
    });

    it('make somebody a stakeholder once, for several opportunities', () => {
        const context = contextOf(factsOf([contact('ann')]));
        const planned = planRoles(context, [
            { personKey: 'ann', opportunity: DEAL, role: 'Champion' },
            { personKey: 'ann', opportunity: OTHER, role: 'Coach' }
        ]);
        const writes = planned.ok ? planned.value : [];
        expect(writes.map(({ of }) => of)).toEqual(['stakeholders', 'roles', 'roles']);
        const facts = factsOf(writes, context.facts);
        expect([...facts.roles.values()].map(({ role, contextId }) => `${contextId} ${role}`)).toEqual([
            '006 Champion',
            '007 Coach'
        ]);
        const again = planRoles(contextOf(facts), [{ personKey: 'ann', opportunity: DEAL, role: 'Champion' }]);
        expect(again).toEqual({ ok: true, value: [] });
    });
});

describe('Buying Centers', () => {
    const facts = factsOf([
        contact('a', 'IT'),
        contact('b', 'it '),
        contact('c', 'Plants'),
        contact('d'),
        { kind: 'create', of: 'buyingCenters', id: 'bc', fields: { name: 'PLANTS' } }
    ]);
    const proposals = proposeCenters(
        [
            { id: '0012', name: 'Zeta SA' },
            { id: '0013', name: 'Alpha GmbH' }
        ],
        facts,
        ACCOUNT
    );

    it('are proposed out of subsidiaries and departments, each name once', () => {
        expect(proposals.map(({ name, source, people, isThere }) => [name, source, people, isThere])).toEqual([
            ['Alpha GmbH', 'subsidiary', 0, false],
            ['Zeta SA', 'subsidiary', 0, false],
            ['IT', 'department', 2, false],
            ['Plants', 'department', 1, true]
        ]);
    });

    it('are there where a subsidiary has one under another name', () => {
        const own = factsOf([
            { kind: 'create', of: 'buyingCenters', id: 'bc', fields: { name: 'South', memberAccountId: '0012' } }
        ]);
        expect(proposeCenters([{ id: '0012', name: 'Zeta SA' }], own, ACCOUNT)[0]?.isThere).toBe(true);
    });

    it('are made once', () => {
        const writes = planCenters(proposals.slice(0, 3), facts);
        expect(writes[0]).toMatchObject({
            id: provisionalId(proposals[0]!.key),
            fields: { name: 'Alpha GmbH', memberAccountId: '0013', status: 'Active' }
        });
        expect(planCenters(proposals.slice(0, 3), factsOf(writes, facts))).toEqual([]);
    });
});
