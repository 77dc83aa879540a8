import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import iconv from 'iconv-lite';
import { writeFileSync } from 'node:fs';
import { planSpend, SPEND_COLUMNS } from 'c/importSpend';
import { findOrCreateAccount } from '../account.ts';
import { OrgWriter } from '../org-writer.ts';
import { columnsOf, readTable } from '../read-table.ts';
import { writeSpend } from '../spend.ts';
import { listFile, realData, run, testOrg, type TestOrg } from './local-org.ts';

const LIST = [
    'Date;Expense Type;Expense Area;Supplier;Transaction number;Amount',
    '01/06/2021;IT;Policy;ATLAS LTD;1;1.000,10',
    '25/06/2021;IT - Licences;POLICY;Atlas Ltd;2;200,20',
    '25/06/2021;IT - Licences;Policy;Rival;3;300,00',
    '26/06/2021;IT - Licences;Policy;Rival;3;300,00',
    '26/06/2021;IT;Policy;Other;4;-50,00',
    'soon;IT;Policy;Atlas Ltd;5;1,00',
    '27/06/2021;IT;Policy;Atlas Ltd;6;much',
    '27/06/2021;IT;;Atlas Ltd;7;7,00',
    ';;;;;'
];
const SUPPLIER = ['--account', 'Ministry', '--supplier', 'atlas ltd'];

const snapshot = async (org: TestOrg) =>
    Promise.all([
        org.rows(
            'SELECT Id, Name, Amount, CloseDate, StageName, Buying_Center__c, Offering__c, LastModifiedDate FROM Opportunity ORDER BY Id'
        ),
        org.rows(
            'SELECT Id, Key__c, Customer_Spend__c, Spend_From__c, Spend_To__c, Competitor__c, LastModifiedDate FROM Landscape_Cell__c ORDER BY Id'
        ),
        org.rows('SELECT Id, Name, Parent_Offering__c, LastModifiedDate FROM Offering__c ORDER BY Id'),
        org.rows('SELECT Id, Name, LastModifiedDate FROM Buying_Center__c ORDER BY Id')
    ]);

describe('importing payments', () => {
    it('makes won business of ours, spend of everybody, and tells what is wrong', async () => {
        const org = await testOrg();
        const problems = join(mkdtempSync(join(tmpdir(), 'atlas-problems-')), 'problems.csv');
        const { exitCode, output, errors } = await run(
            org,
            'import',
            'spend',
            listFile('a.csv', LIST),
            ...SUPPLIER,
            '--problems',
            problems
        );
        assert.equal(exitCode, 0, errors);
        assert.match(output, /9 rows read, 6 good, 3 rejected/);
        assert.deepEqual(
            await org
                .rows(
                    'SELECT Name, Amount, CloseDate, IsWon, Buying_Center__r.Name, Offering__r.Name FROM Opportunity ORDER BY CloseDate, Amount'
                )
                .then((rows) =>
                    rows.map((row) => [
                        row['Amount'],
                        row['CloseDate'],
                        row['IsWon'],
                        nameIn(row['Buying_Center__r']),
                        nameIn(row['Offering__r'])
                    ])
                ),
            [
                [1000.1, '2021-06-01', true, 'Policy', 'IT'],
                [200.2, '2021-06-25', true, 'Policy', 'IT - Licences'],
                [7, '2021-06-27', true, undefined, 'IT']
            ]
        );
        assert.deepEqual(
            await org.rows(
                'SELECT Customer_Spend__c, Competitor__c, Spend_From__c, Spend_To__c, Assessment__c FROM Landscape_Cell__c ORDER BY Customer_Spend__c'
            ),
            [
                {
                    Customer_Spend__c: 800.2,
                    Competitor__c: 'Rival',
                    Spend_From__c: '2021-06-01',
                    Spend_To__c: '2021-06-27',
                    Assessment__c: 'Unassessed'
                },
                {
                    Customer_Spend__c: 950.1,
                    Competitor__c: null,
                    Spend_From__c: '2021-06-01',
                    Spend_To__c: '2021-06-27',
                    Assessment__c: 'Unassessed'
                }
            ]
        );
        assert.equal(await org.count('Offering__c', "Parent_Offering__r.Name = 'IT'"), 1);
        const lines = readFileSync(problems, 'utf8').trim().split('\r\n').slice(1);
        assert.deepEqual(
            lines.map((line) => line.split(',').slice(1, 6).join(' ')),
            [
                '7 Date soon rejected unknown-date',
                '8 Amount much rejected unreadable-amount',
                '9 Expense Area  noted blank-area',
                '10   rejected empty-row'
            ]
        );
    });

    it('changes nothing the second time, and only what is new the third', async () => {
        const org = await testOrg();
        await run(org, 'import', 'spend', listFile('a.csv', LIST), ...SUPPLIER);
        const before = await snapshot(org);
        await run(org, 'import', 'spend', listFile('a.csv', LIST), ...SUPPLIER);
        assert.deepEqual(await snapshot(org), before);
        const more = [...LIST, '27/06/2021;IT;Policy;Atlas Ltd;8;8,00'];
        const { output } = await run(org, 'import', 'spend', listFile('a.csv', more), ...SUPPLIER);
        assert.match(output, /Opportunity +1 created, 0 updated, 3 unchanged/);
        assert.match(output, /Landscape_Cell__c +0 created, 1 updated, 1 unchanged/);
    });

    it('goes on where it was interrupted', async () => {
        const [whole, broken] = [await testOrg(), await testOrg()];
        const file = listFile('a.csv', LIST);
        await run(whole, 'import', 'spend', file, ...SUPPLIER);
        const table = readTable(file);
        const columns = columnsOf(table, SPEND_COLUMNS, {});
        for (const batches of [1, 2, 3]) {
            const writer = new OrgWriter(broken.connection);
            const account = await findOrCreateAccount(broken.connection, { name: 'Ministry' }, writer, false);
            const plan = planSpend([{ table, columns }], { scope: account.scope, supplier: 'Atlas Ltd' });
            let left = batches;
            writer.progress = () => {
                if (left-- === 0) throw new Error('the line went dead');
            };
            await assert.rejects(writeSpend(broken.connection, writer, account, plan, { decimals: 2 }), /went dead/);
        }
        await run(broken, 'import', 'spend', file, ...SUPPLIER);
        for (const object of ['Account', 'Buying_Center__c', 'Offering__c', 'Opportunity', 'Landscape_Cell__c']) {
            assert.equal(await broken.count(object), await whole.count(object), object);
        }
    });

    it("leaves a person's judgement of a cell, and the org's own offerings, as they are", async () => {
        const org = await testOrg();
        await org.connection.sobject('Offering__c').create({ Name: 'it', Active__c: false });
        await run(org, 'import', 'spend', listFile('a.csv', LIST), ...SUPPLIER);
        assert.equal(await org.count('Offering__c'), 2);
        const [cell] = await org.rows("SELECT Id FROM Landscape_Cell__c WHERE Offering__r.Name = 'it'");
        await org.connection
            .sobject('Landscape_Cell__c')
            .update({ Id: cell?.['Id'] as string, Assessment__c: 'Target', Competitor__c: 'Seen there' });
        await run(org, 'import', 'spend', listFile('a.csv', LIST), ...SUPPLIER);
        assert.deepEqual(await org.rows(`SELECT Assessment__c FROM Landscape_Cell__c WHERE Id = '${cell?.['Id']}'`), [
            { Assessment__c: 'Target' }
        ]);
    });

    it('reads every encoding to the same payments', async () => {
        const org = await testOrg();
        const text = [
            'Date,Expense Type,Expense Area,Supplier,Amount',
            '2021-01-01,Café – Tea,Élysée,Müller “&” Co,£5.00'
        ].join('\r\n');
        const folder = mkdtempSync(join(tmpdir(), 'atlas-list-'));
        for (const [index, encoding] of ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'].entries()) {
            const file = join(folder, 'list.csv');
            writeFileSync(file, iconv.encode(text, encoding));
            const { exitCode, errors } = await run(
                org,
                'import',
                'spend',
                file,
                '--account',
                'A',
                '--supplier',
                'MÜLLER “&” CO'
            );
            assert.equal(exitCode, 0, errors);
            assert.equal(await org.count('Opportunity'), 1, `${encoding} (${index})`);
        }
        assert.deepEqual(await org.rows('SELECT Name FROM Offering__c'), [{ Name: 'Café – Tea' }]);
    });

    it('says which suppliers there are when ours is not among them', async () => {
        const org = await testOrg();
        const { exitCode, output } = await run(
            org,
            'import',
            'spend',
            listFile('a.csv', LIST),
            '--account',
            'A',
            '--supplier',
            'Atlsa'
        );
        assert.equal(exitCode, 0);
        assert.match(output, /No payment names "Atlsa"\. The largest suppliers are: Atlas Ltd; Rival/);
    });
});

function nameIn(value: unknown): string | undefined {
    return (value as { Name: string } | null)?.Name;
}

const { folder, skip } = realData();

describe('the real payments', { skip }, () => {
    it('of 31 months are 14,380, in 547 areas and 318 types, and not a penny is lost', async () => {
        const org = await testOrg();
        const files = readdirSync(join(folder as string, 'spend')).map((name) => join(folder as string, 'spend', name));
        const words = [...files, '--account', 'Cabinet Office', '--supplier', 'Manning Gottlieb OMD'];
        const { exitCode, output, errors } = await run(org, 'import', 'spend', ...words);
        assert.equal(exitCode, 0, errors);
        assert.match(output, /14380 rows read, 14380 good, 0 rejected/);
        assert.equal(await org.count('Buying_Center__c'), 547);
        assert.equal(await org.count('Offering__c'), 318);
        assert.equal(await org.count('Landscape_Cell__c'), 1315);
        assert.equal(await org.count('Opportunity', 'IsWon = true'), 2586);
        const sum = async (object: string, field: string) =>
            Math.round(((await org.rows(`SELECT SUM(${field}) total FROM ${object}`))[0]?.['total'] as number) * 100);
        assert.equal(await sum('Landscape_Cell__c', 'Customer_Spend__c'), 287_840_313_562);
        assert.equal(await sum('Opportunity', 'Amount'), 45_440_675_528);
        const before = await snapshot(org);
        await run(org, 'import', 'spend', ...words);
        assert.deepEqual(await snapshot(org), before);
    });
});
