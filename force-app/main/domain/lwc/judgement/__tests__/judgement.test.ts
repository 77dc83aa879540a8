import { judgementOnAccount, rolesOf, type RoleFact } from 'c/judgement';

function role(id: string, context: string, assessedOn: string | null, more: Partial<RoleFact> = {}): RoleFact {
    return {
        id,
        stakeholderId: 's',
        context,
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
        assessedOn,
        reviewDate: null,
        evidence: null,
        ...more
    };
}

describe('judgementOnAccount', () => {
    it.each([
        ['none', [], null],
        [
            'the account context wins over a newer one',
            [role('a', 'Account', '2020-01-01'), role('b', 'Opportunity', '2026-01-01')],
            'a'
        ],
        [
            'otherwise the newest',
            [role('a', 'Opportunity', '2020-01-01'), role('b', 'Buying Center', '2026-01-01')],
            'b'
        ],
        ['undated ones come last', [role('a', 'Opportunity', null), role('b', 'Opportunity', '2001-01-01')], 'b'],
        [
            'equal dates: the smaller id',
            [role('b', 'Opportunity', '2020-01-01'), role('a', 'Opportunity', '2020-01-01')],
            'a'
        ]
    ])('%s', (_name, roles, expected) => {
        expect(judgementOnAccount(roles)?.id ?? null).toBe(expected);
    });
});

describe('rolesOf', () => {
    it('names the main role first and each once', () => {
        const judged = role('a', 'Account', null, { role: 'Coach', additionalRoles: ['Influencer', 'Coach', ''] });
        expect(rolesOf(judged)).toEqual(['Coach', 'Influencer']);
        expect(rolesOf(role('b', 'Account', null, { additionalRoles: ['Coach'] }))).toEqual(['Coach']);
    });
});
