import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { listFile, realData, run, testOrg, type TestOrg } from './local-org.ts';

const MAILS = [
    'From;To;Sent',
    ...Array.from({ length: 6 }, (_, day) => [`1;2;2021-01-0${day + 1}`, `2;1;2021-02-0${day + 1}`]).flat(),
    '2;3;2021-01-05'
];
const LIST = ['ID,ReportsToID', '2,1', '3,1'];

const relationships = (org: TestOrg) =>
    org.rows(
        'SELECT Type__c, Sign__c, Strength__c, Frequency__c, Reason__c, From_Stakeholder__r.Contact__r.Name, To_Stakeholder__r.Contact__r.Name FROM Stakeholder_Relationship__c'
    );

describe('importing messages', () => {
    it('makes contacts, managers and relationships; a second run leaves what a person judged', async () => {
        const org = await testOrg();
        const words = [
            'interactions',
            listFile('mails.csv', MAILS),
            '--people',
            listFile('people.csv', LIST),
            '--account',
            'Works'
        ];
        const first = await run(org, 'import', ...words);
        assert.equal(first.exitCode, 0, first.errors);
        assert.match(first.output, /3 people, 1 relationships from 2021-01-01 to 2021-02-06/);
        const managers = await org.rows('SELECT LastName, ReportsTo.LastName FROM Contact ORDER BY LastName');
        assert.deepEqual(
            managers.map((row) => [row['LastName'], (row['ReportsTo'] as { LastName: string } | null)?.LastName]),
            [
                ['Person 1', undefined],
                ['Person 2', 'Person 1'],
                ['Person 3', 'Person 1']
            ]
        );
        const [made] = await relationships(org);
        assert.deepEqual(
            [made!['Type__c'], made!['Sign__c'], made!['Strength__c'], made!['Frequency__c'], made!['Reason__c']],
            ['Collaborates', 'Neutral', 1, 'Weekly', '12 messages (6 sent, 6 back), 2021-01-01 to 2021-02-06']
        );

        const [record] = await org.rows('SELECT Id FROM Stakeholder_Relationship__c');
        await org.connection
            .sobject('Stakeholder_Relationship__c')
            .update({ Id: record!['Id'] as string, Sign__c: 'Negative', Type__c: 'Conflicts' });
        const again = await run(org, 'import', ...words);
        assert.equal(again.exitCode, 0, again.errors);
        assert.match(again.output, /Contact +0 created, 0 updated, 3 unchanged/);
        assert.match(again.output, /Stakeholder_Relationship__c 0 created, 0 updated, 1 unchanged/);
        assert.equal((await relationships(org))[0]!['Sign__c'], 'Negative');
    });

    it('knows a contact by the e-mail address, and leaves name and title alone', async () => {
        const org = await testOrg();
        const { id } = await org.connection.sobject('Account').create({ Name: 'Yard' });
        await org.connection
            .sobject('Contact')
            .create({ AccountId: id!, LastName: 'Rossi', Email: 'ana@yard.example', Title: 'Head' });
        const mails = [
            'from,to,messages',
            'Ana@yard.example,ben@yard.example,9',
            'ben@yard.example,ana@yard.example,4'
        ];
        const result = await run(org, 'import', 'interactions', listFile('mails.csv', mails), '--account', 'Yard');
        assert.equal(result.exitCode, 0, result.errors);
        const contacts = await org.rows('SELECT LastName, Title FROM Contact ORDER BY LastName');
        assert.deepEqual(
            contacts.map((row) => row['LastName']),
            ['Ben', 'Rossi']
        );
        assert.equal(contacts[1]!['Title'], 'Head');
        const [made] = await relationships(org);
        assert.equal((made!['From_Stakeholder__r'] as { Contact__r: { Name: string } }).Contact__r.Name, 'Rossi');
    });

    const { folder, skip } = realData();
    it('loads half a year of a company', { skip }, async () => {
        const org = await testOrg();
        const file = (name: string): string => join(folder as string, 'interactions', name);
        const result = await run(
            org,
            'import',
            'interactions',
            file('communication.csv'),
            '--people',
            file('reportsto.csv'),
            '--account',
            'Works'
        );
        assert.equal(result.exitCode, 0, result.errors);
        assert.match(result.output, /55702 rows read, 55507 good, 195 rejected/);
        assert.match(
            result.output,
            /166 people, 858 relationships from 2010-01-02 to 2010-06-30; 5057 rows are circulars/
        );
        assert.match(result.output, /2625 pairs wrote: 1741 too little, 26 without an answer/);
        assert.match(result.output, /Rejected: repeated-row 169, self-message 26/);
        assert.match(result.output, /Noted: self-report 1 /);
        assert.equal(await org.count('Contact'), 166);
        assert.equal(await org.count('Contact', 'ReportsToId != null'), 153);
        assert.equal(await org.count('Stakeholder__c'), 120);
        const made = await relationships(org);
        const ofStrength = [1, 2, 3, 4, 5].map((step) => made.filter((row) => row['Strength__c'] === step).length);
        const often = ['Daily', 'Weekly', 'Monthly'].map((name) => made.filter((row) => row['Frequency__c'] === name));
        assert.equal(made.length, 858);
        assert.deepEqual(ofStrength, [192, 169, 157, 169, 171]);
        assert.deepEqual(
            often.map((rows) => rows.length),
            [75, 349, 434]
        );
    });
});
