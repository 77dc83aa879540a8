import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import type { Connection } from '../connection.ts';
import { OrgWriter, type ExistingRecord, type PlannedRecord } from '../org-writer.ts';

type Fields = Record<string, unknown>;
type Call = { method: 'upsert' | 'update' | 'create'; records: Fields[] };
type Result = { success: boolean; id?: string; errors?: { statusCode: string; message: string }[] };

/** A connection that keeps what it is asked, and answers what the script says (or that all went well). */
function scripted(script: ((call: Call) => Result[])[] = []): { connection: Connection; calls: Call[] } {
    const calls: Call[] = [];
    const answer = (call: Call): Result[] => {
        calls.push(call);
        const next = script.shift();
        return next
            ? next(call)
            : call.records.map((record) => ({
                  success: true,
                  id: `id of ${record['Atlas_Key__c'] ?? record['Id'] ?? 'new'}`
              }));
    };
    const sobject = () => ({
        upsert: async (records: Fields[]) => answer({ method: 'upsert', records }),
        update: async (records: Fields[]) => answer({ method: 'update', records }),
        create: async (records: Fields[]) => answer({ method: 'create', records })
    });
    return { connection: { sobject } as unknown as Connection, calls };
}

const planned = (count: number): PlannedRecord[] =>
    Array.from({ length: count }, (_, index) => ({ key: `k${index}`, fields: { Name: `n${index}` } }));
const nothing = new Map<string, ExistingRecord>();
const broken = (): never => {
    throw new Error('socket hang up');
};
const refusing =
    (statusCode: string) =>
    ({ records }: Call): Result[] =>
        records.map((_, index) =>
            index === 0
                ? { success: false, errors: [{ statusCode, message: 'no' }] }
                : { success: true, id: `x${index}` }
        );

describe('writing', () => {
    it('goes in batches of 200 on the client key', async () => {
        const { connection, calls } = scripted();
        const ids = await new OrgWriter(connection).write('Contact', planned(450), nothing);
        assert.deepEqual(
            calls.map(({ method, records }) => [method, records.length]),
            [
                ['upsert', 200],
                ['upsert', 200],
                ['upsert', 50]
            ]
        );
        assert.equal(ids.get('k449'), 'id of k449');
    });
    it('leaves alone what is the same, updates what differs, and sends masters only on create', async () => {
        const { connection, calls } = scripted();
        const writer = new OrgWriter(connection);
        const records = ['same', 'other', 'new'].map((key) => ({
            key,
            fields: { Name: key, Title: '', Amount: 5 },
            createOnly: { Account__c: 'a' }
        }));
        const existing = new Map<string, ExistingRecord>([
            ['same', { Id: '1', Name: 'same', Title: null, Amount: 5 }],
            ['other', { Id: '2', Name: 'other', Title: 'Head', Amount: 5 }]
        ]);
        await writer.write('X', records, existing);
        assert.deepEqual(calls, [
            {
                method: 'upsert',
                records: [{ Atlas_Key__c: 'new', Name: 'new', Title: '', Amount: 5, Account__c: 'a' }]
            },
            { method: 'update', records: [{ Id: '2', Name: 'other', Title: '', Amount: 5 }] }
        ]);
        assert.deepEqual(writer.outcomes.get('X'), { created: 1, updated: 1, unchanged: 1, refused: 0 });
    });
    it('writes nothing in a dry run, and counts all the same', async () => {
        const { connection, calls } = scripted();
        const writer = new OrgWriter(connection, { dryRun: true });
        const ids = await writer.write('X', planned(3), new Map([['k0', { Id: '1', Name: 'else' }]]));
        assert.deepEqual(calls, []);
        assert.deepEqual(
            [...ids],
            [
                ['k0', '1'],
                ['k1', 'k1'],
                ['k2', 'k2']
            ]
        );
        assert.deepEqual(writer.outcomes.get('X'), { created: 2, updated: 1, unchanged: 0, refused: 0 });
    });
});

describe('a batch that fails', () => {
    it('is sent once more', async () => {
        const { connection, calls } = scripted([broken]);
        const writer = new OrgWriter(connection);
        await writer.write('X', planned(2), nothing);
        assert.equal(calls.length, 2);
        assert.deepEqual(calls[0], calls[1]);
        assert.deepEqual(writer.refusals, []);
    });
    it('twice is told for each record, and the next batch goes on', async () => {
        const { connection } = scripted([
            broken,
            ({ records }) => records.map((_, index) => ({ success: true, id: `${index}` })),
            broken
        ]);
        const writer = new OrgWriter(connection);
        await writer.write('X', planned(300), nothing);
        const { created, refused } = writer.outcomes.get('X') as { created: number; refused: number };
        assert.equal(created + refused, 300);
        assert.equal(refused, 200);
        assert.match(writer.refusals[0]?.message ?? '', /socket hang up/);
    });
    it('for a locked record sends that record again, alone', async () => {
        const { connection, calls } = scripted([refusing('UNABLE_TO_LOCK_ROW')]);
        const writer = new OrgWriter(connection);
        await writer.write('X', planned(3), nothing);
        assert.deepEqual(
            calls[1]?.records.map((record) => record['Atlas_Key__c']),
            ['k0']
        );
        assert.deepEqual(writer.outcomes.get('X'), { created: 3, updated: 0, unchanged: 0, refused: 0 });
    });
    it('by a rule of the org is not sent again, and its neighbours are in', async () => {
        const { connection, calls } = scripted([refusing('FIELD_CUSTOM_VALIDATION_EXCEPTION')]);
        const writer = new OrgWriter(connection);
        await writer.write('X', planned(3), nothing);
        assert.equal(calls.length, 1);
        assert.deepEqual(writer.outcomes.get('X'), { created: 2, updated: 0, unchanged: 0, refused: 1 });
        assert.equal(writer.refusals[0]?.message, 'FIELD_CUSTOM_VALIDATION_EXCEPTION: no');
    });
    it('without a key is never sent twice, since it may be in', async () => {
        const { connection, calls } = scripted([broken]);
        const writer = new OrgWriter(connection);
        await writer.write('X', planned(1), nothing, '');
        assert.deepEqual(
            calls.map(({ method }) => method),
            ['create']
        );
        assert.equal(writer.refusals.length, 1);
    });
    it('because the token has ended stops everything', async () => {
        const ended = () => {
            throw Object.assign(new Error('ended'), { errorCode: 'INVALID_SESSION_ID' });
        };
        const { connection } = scripted([ended]);
        await assert.rejects(new OrgWriter(connection).write('X', planned(1), nothing), /ended/);
    });
});
