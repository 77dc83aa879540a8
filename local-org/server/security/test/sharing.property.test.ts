/** Random owners, shares and records: queries, `recordAccess` and a model written from the rules agree. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fields, openTestOrg, PERSONAS, type Persona, type TestOrg } from '../../query/test/fixture.ts';

interface World {
    /** Owner of each account, contact (with its account or none) and opportunity. */
    accounts: Persona[];
    contacts: { owner: Persona; account: number | null }[];
    opportunities: { owner: Persona; account: number }[];
    /** Units by account, cells and audits by unit, lines by opportunity. */
    units: number[];
    cells: number[];
    audits: number[];
    lines: number[];
    accountShares: { account: number; user: Persona; levels: [string, string, string] }[];
    contactShares: { contact: number; user: Persona; level: string }[];
    opportunityShares: { opportunity: number; user: Persona; level: string }[];
}

const COUNT = 3;
const index = fc.nat(COUNT - 1);
const persona = fc.constantFrom(...PERSONAS);
const level = fc.constantFrom('Read', 'Edit');
const childLevel = fc.constantFrom('None', 'Read', 'Edit');
const several = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: COUNT, maxLength: COUNT });

const world: fc.Arbitrary<World> = fc.record({
    accounts: several(persona),
    contacts: several(fc.record({ owner: persona, account: fc.option(index) })),
    opportunities: several(fc.record({ owner: persona, account: index })),
    units: several(index),
    cells: several(index),
    audits: several(index),
    lines: several(index),
    accountShares: fc.array(
        fc.record({ account: index, user: persona, levels: fc.tuple(level, childLevel, childLevel) }),
        { maxLength: 4 }
    ),
    contactShares: fc.array(fc.record({ contact: index, user: persona, level }), { maxLength: 3 }),
    opportunityShares: fc.array(fc.record({ opportunity: index, user: persona, level }), { maxLength: 3 })
});

/** 0 nothing, 1 read, 2 edit, 3 full. */
type Access = 0 | 1 | 2 | 3;
const NUMBERS: Record<string, Access> = { None: 0, Read: 1, Edit: 2, All: 3 };
const best = (levels: Access[]): Access => Math.max(0, ...levels) as Access;

/** Access by position in the world; cells and audits by the position of their unit. */
type Rules = Record<'account' | 'contact' | 'opportunity' | 'unit' | 'cell' | 'line', (at: number) => Access>;

/** Record access as the rules have it, object permissions aside. */
function model(data: World, user: Persona): Rules {
    if (user === 'admin') {
        const full = (): Access => 3;
        return { account: full, contact: full, opportunity: full, unit: full, cell: full, line: full };
    }
    const ownedOrRule = (owner: Persona, full: Access): Access => (owner === user ? full : owner === 'admin' ? 2 : 0);
    const accountShare = (account: number, place: 0 | 1 | 2) =>
        best(
            data.accountShares
                .filter((share) => share.account === account && share.user === user)
                .map((share) => NUMBERS[share.levels[place]] as Access)
        );
    const ownContact = (at: number): Access =>
        best([
            data.contacts[at]?.owner === user ? 3 : 0,
            ...data.contactShares
                .filter((share) => share.contact === at && share.user === user)
                .map((share) => NUMBERS[share.level] as Access)
        ]);
    const ownOpportunity = (at: number): Access =>
        best([
            data.opportunities[at]?.owner === user ? 3 : 0,
            ...data.opportunityShares
                .filter((share) => share.opportunity === at && share.user === user)
                .map((share) => NUMBERS[share.level] as Access)
        ]);
    const throughAccount = (account: number | null, place: 1 | 2): Access =>
        account === null ? 0 : best([ownedOrRule(data.accounts[account] as Persona, 2), accountShare(account, place)]);
    const contact = (at: number): Access =>
        best([ownContact(at), throughAccount(data.contacts[at]?.account ?? null, 1)]);
    const opportunity = (at: number): Access =>
        best([ownOpportunity(at), throughAccount(data.opportunities[at]?.account ?? null, 2)]);
    const account = (at: number): Access => {
        const throughChild =
            data.contacts.some((child, place) => child.account === at && ownContact(place) > 0) ||
            data.opportunities.some((child, place) => child.account === at && ownOpportunity(place) > 0);
        return best([ownedOrRule(data.accounts[at] as Persona, 3), accountShare(at, 0), throughChild ? 1 : 0]);
    };
    const unit = (at: number): Access => (account(data.units[at] as number) > 0 ? 3 : 0);
    const cell = (unitAt: number): Access => unit(unitAt);
    const line = (at: number): Access => {
        const master = opportunity(data.lines[at] as number);
        return master >= 2 ? 3 : master;
    };
    return { account, contact, opportunity, unit, cell, line };
}

const TABLES = [
    'Account',
    'Contact',
    'Opportunity',
    'Unit__c',
    'Cell__c',
    'Audit__c',
    'OpportunityLineItem',
    'AccountShare',
    'ContactShare',
    'OpportunityShare'
];

function fill(org: TestOrg, data: World): Record<string, string[]> {
    for (const table of TABLES) org.store.database.exec(`DELETE FROM "${table}"`);
    const { users } = org;
    const Account = data.accounts.map((owner) => org.insert('Account', { Name: 'Account', OwnerId: users[owner] }));
    const Contact = data.contacts.map(({ owner, account }) =>
        org.insert('Contact', {
            LastName: 'Contact',
            OwnerId: users[owner],
            AccountId: account === null ? null : (Account[account] as string)
        })
    );
    const Opportunity = data.opportunities.map(({ owner, account }) =>
        org.insert('Opportunity', { Name: 'Opportunity', OwnerId: users[owner], AccountId: Account[account] as string })
    );
    const Unit__c = data.units.map((account) =>
        org.insert('Unit__c', { Name: 'Unit', Account__c: Account[account] as string })
    );
    const Cell__c = data.cells.map((unit) => org.insert('Cell__c', { Name: 'Cell', Unit__c: Unit__c[unit] as string }));
    const Audit__c = data.audits.map((unit) =>
        org.insert('Audit__c', { Name: 'Audit', Unit__c: Unit__c[unit] as string })
    );
    const OpportunityLineItem = data.lines.map((at) =>
        org.insert('OpportunityLineItem', { Name: 'Line', OpportunityId: Opportunity[at] as string })
    );
    for (const { account, user, levels } of data.accountShares) {
        org.insert('AccountShare', {
            AccountId: Account[account] as string,
            UserOrGroupId: users[user],
            AccountAccessLevel: levels[0],
            ContactAccessLevel: levels[1],
            OpportunityAccessLevel: levels[2]
        });
    }
    for (const { contact, user, level: access } of data.contactShares) {
        org.insert('ContactShare', {
            ContactId: Contact[contact] as string,
            UserOrGroupId: users[user],
            ContactAccessLevel: access
        });
    }
    for (const { opportunity, user, level: access } of data.opportunityShares) {
        org.insert('OpportunityShare', {
            OpportunityId: Opportunity[opportunity] as string,
            UserOrGroupId: users[user],
            OpportunityAccessLevel: access
        });
    }
    return { Account, Contact, Opportunity, Unit__c, Cell__c, Audit__c, OpportunityLineItem };
}

test('queries and record access agree with the rules', () => {
    const org = openTestOrg();
    fc.assert(
        fc.property(world, (data) => {
            const ids = fill(org, data);
            for (const user of PERSONAS) {
                const session = org.session(user);
                const rules = model(data, user);
                const expected: Record<string, (at: number) => Access> = {
                    Account: rules.account,
                    Contact: rules.contact,
                    Opportunity: rules.opportunity,
                    Unit__c: rules.unit,
                    Cell__c: (at) => rules.cell(data.cells[at] as number),
                    Audit__c: (at) => rules.cell(data.audits[at] as number),
                    OpportunityLineItem: rules.line
                };
                for (const [objectName, records] of Object.entries(ids)) {
                    const may = session.object(objectName);
                    const seen = new Set(
                        may.read ? org.run({ from: objectName, select: fields('Id') }, user).rows.flat() : []
                    );
                    records.forEach((id, at) => {
                        const access = may.read ? (expected[objectName] as (at: number) => Access)(at) : 0;
                        const where = `${user} ${objectName} ${at}`;
                        assert.equal(seen.has(id), access > 0, `${where} in the query`);
                        assert.deepEqual(
                            org.access.recordAccess(session, objectName, id),
                            access > 0
                                ? { read: true, edit: may.edit && access >= 2, delete: may.delete && access >= 3 }
                                : undefined,
                            where
                        );
                    });
                    assert.ok(seen.size <= records.length);
                }
            }
        }),
        { numRuns: 60 }
    );
    org.close();
});
