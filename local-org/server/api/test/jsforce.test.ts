/** A standard client, unchanged, against a listening server. */
import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import jsforce, { type Connection, type SaveResult } from 'jsforce';
import type { Org } from '../../org.ts';
import { serve, type RunningServer } from '../serve.ts';
import { openTestOrg } from './test-org.ts';

let org: Org;
let server: RunningServer;
let connection: Connection;

function connect(token: string): Connection {
    return new jsforce.Connection({ instanceUrl: server.address, accessToken: token, version: '66.0' });
}

before(async () => {
    org = openTestOrg();
    server = await serve(org, 0, { log: (line) => assert.doesNotMatch(line, /UNKNOWN_EXCEPTION/) });
    connection = connect('00DAT0000000001!admin');
});
after(async () => {
    await server.close();
    org.close();
});

/** The `errorCode` a promise is rejected with. */
async function errorCode(promise: PromiseLike<unknown>): Promise<string> {
    try {
        await promise;
    } catch (error) {
        return String((error as { errorCode?: string }).errorCode);
    }
    return 'accepted';
}

function idOf(result: SaveResult | undefined): string {
    assert.ok(result?.success, JSON.stringify(result));
    return result.id;
}

describe('jsforce', () => {
    it('describes the org, an object and itself', async () => {
        const { sobjects } = await connection.describeGlobal();
        assert.ok(sobjects.some((object) => object.name === 'Landscape_Cell__c' && object.custom));
        const account = await connection.sobject('Account').describe();
        assert.ok(account.fields.some((field) => field.name === 'Atlas_Key__c' && field.externalId));
        const identity = await connection.identity();
        assert.match(identity.user_id, /^005/);
    });

    it('creates, retrieves, updates and destroys one record', async () => {
        const id = idOf(await connection.sobject('Account').create({ Name: 'Jedermann', AnnualRevenue: 12.5 }));
        assert.equal((await connection.sobject('Account').retrieve(id)).Name, 'Jedermann');
        idOf(await connection.sobject('Account').update({ Id: id, Name: 'Jederfrau' }));
        const [record] = await connection.sobject('Account').find({ Id: id }, 'Id, Name');
        assert.equal(record?.Name, 'Jederfrau');
        idOf(await connection.sobject('Account').destroy(id));
        assert.equal(await errorCode(connection.sobject('Account').retrieve(id)), 'ENTITY_IS_DELETED');
    });

    it('creates, retrieves, updates and destroys collections', async () => {
        const accounts = connection.sobject('Account');
        const created = await accounts.create([{ Name: 'One' }, {} as { Name: string }, { Name: 'Three' }]);
        assert.deepEqual(
            created.map(({ success }) => success),
            [true, false, true]
        );
        assert.ok(created[1] && !created[1].success);
        assert.equal((created[1].errors[0] as unknown as { statusCode: string }).statusCode, 'REQUIRED_FIELD_MISSING');
        const ids = [idOf(created[0]), idOf(created[2])];
        assert.deepEqual(
            (await accounts.retrieve(ids)).map(({ Name }) => Name as string),
            ['One', 'Three']
        );
        (await accounts.update(ids.map((Id) => ({ Id, Site: 'Kiel' })))).forEach(idOf);
        (await accounts.destroy(ids)).forEach(idOf);
        assert.equal(await accounts.count({ Site: 'Kiel' }), 0);
    });

    it('rolls a collection back with allOrNone', async () => {
        const created = connection
            .sobject('Account')
            .create([{ Name: 'Kept by nobody' }, {} as { Name: string }], { allOrNone: true });
        assert.deepEqual(
            (await created).map(({ success }) => success),
            [false, false]
        );
        assert.equal(await connection.sobject('Account').count({ Name: 'Kept by nobody' }), 0);
    });

    it('upserts by external id, singly and in collections', async () => {
        const accounts = connection.sobject('Account');
        const first = await accounts.upsert({ Atlas_Key__c: 'jsforce-1', Name: 'Upserted' }, 'Atlas_Key__c');
        const second = await accounts.upsert({ Atlas_Key__c: 'jsforce-1', Name: 'Upserted again' }, 'Atlas_Key__c');
        assert.equal(idOf(second), idOf(first));
        const both = await accounts.upsert(
            [
                { Atlas_Key__c: 'jsforce-1', Name: 'Third time' },
                { Atlas_Key__c: 'jsforce-2', Name: 'Another' }
            ],
            'Atlas_Key__c'
        );
        assert.deepEqual(
            both.map((result) => (result as { created?: boolean }).created),
            [false, true]
        );
        assert.equal(await accounts.count({ Atlas_Key__c: { $in: ['jsforce-1', 'jsforce-2'] } }), 2);
    });

    it('queries with relationships, conditions and functions', async () => {
        const account = idOf(await connection.sobject('Account').create({ Name: "O'Hara & Söhne" }));
        await connection.sobject('Contact').create([
            { LastName: 'Hara', Email: 'hara@example.com', AccountId: account },
            { LastName: 'Ito', AccountId: account }
        ]);
        const [parent] = await connection
            .sobject('Account')
            .find({ Name: "O'Hara & Söhne" }, { Name: 1, 'Owner.Name': 1 })
            .include('Contacts')
            .select('LastName')
            .orderby({ LastName: 1 })
            .end()
            .execute();
        assert.ok((parent?.Owner as { Name: string }).Name);
        const contacts = (parent as unknown as { Contacts: { records: { LastName: string }[] } }).Contacts;
        assert.deepEqual(
            contacts.records.map(({ LastName }) => LastName),
            ['Hara', 'Ito']
        );
        const grouped = await connection.query<{ n: number }>(
            `SELECT Account.Name, COUNT(Id) n FROM Contact WHERE AccountId = '${account}' GROUP BY Account.Name HAVING COUNT(Id) > 1`
        );
        assert.equal(grouped.records[0]?.n, 2);
    });

    it('queries more than one page', async () => {
        const account = idOf(await connection.sobject('Account').create({ Name: 'Very big' }));
        const people = Array.from({ length: 450 }, (_, index) => ({ LastName: `L${index}`, AccountId: account }));
        const created = await connection.sobject('Contact').create(people, { allowRecursive: true });
        created.forEach(idOf);
        const options = { headers: { 'Sforce-Query-Options': 'batchSize=200' }, autoFetch: true, maxFetch: 10_000 };
        const { records, totalSize } = await connection.query(
            `SELECT Id FROM Contact WHERE AccountId = '${account}'`,
            options
        );
        assert.equal(totalSize, 450);
        assert.equal(new Set(records.map(({ Id }) => Id)).size, 450);
    });

    it("is refused with Salesforce's codes", async () => {
        assert.equal(
            await errorCode(connect('00DAT0000000001!nobody').query('SELECT Id FROM Account')),
            'INVALID_SESSION_ID'
        );
        assert.equal(await errorCode(connection.sobject('Nothing__c').create({ Name: 'x' })), 'NOT_FOUND');
        assert.equal(await errorCode(connection.query('SELECT Id FROM Nothing__c')), 'INVALID_TYPE');
        assert.equal(
            await errorCode(connection.sobject('Account').create({ Name: 'x', Nothing__c: 1 })),
            'INVALID_FIELD'
        );
        assert.equal(await errorCode(connection.query('SELECT Nothing__c FROM Account')), 'INVALID_FIELD');
        assert.equal(
            await errorCode(connect('00DAT0000000001!none').query('SELECT Id FROM Stakeholder__c')),
            'INVALID_TYPE'
        );
        const hidden = connect('00DAT0000000001!none').sobject('Account').create({ Name: 'x', Category__c: 'A' });
        assert.match(await errorCode(hidden), /^INVALID_FIELD/);
        assert.equal(
            await errorCode(
                connection.request({
                    method: 'POST',
                    url: '/sobjects/Account',
                    body: '{"Name":',
                    headers: { 'content-type': 'application/json' }
                })
            ),
            'JSON_PARSER_ERROR'
        );
        assert.equal(await errorCode(connection.search('FIND {x}')), 'NOT_IMPLEMENTED');
    });
});
