import { strict as assert } from 'node:assert';
import { readFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { closedAddress, listFile, realData, run, testOrg, type TestOrg } from './local-org.ts';

const LIST = [
    'id,parentId,name,jobTitle,unit',
    '1,,Ana Rossi,Permanent Secretary,Policy',
    '2,1,N/D,Director,Policy',
    '3,2,Ben Bauer,Deputy Director,POLICY',
    '4,3,,Analyst,Law',
    '5,4,,Clerk,Law',
    '6,6,Chloé Weiss,Adviser,',
    '7,99,Dmitri Xu,Adviser,',
    '',
    '3,1,Ben Bauer,Deputy Director,POLICY'
];

interface Person {
    Id: string;
    manager: string | null;
}

/** Everybody on the account's chart with their manager, by the rule of the data model. */
async function chart(org: TestOrg, account: string): Promise<Map<string, Person>> {
    const contacts = await org.rows(`SELECT Id, ReportsToId FROM Contact WHERE Account.Name = '${account}'`);
    const stakeholders = await org.rows(
        `SELECT Id, Contact__c, Reports_To__c FROM Stakeholder__c WHERE Account__r.Name = '${account}'`
    );
    const personOf = new Map(
        stakeholders.map((row) => [row['Id'] as string, (row['Contact__c'] ?? row['Id']) as string])
    );
    const people = new Map<string, Person>();
    for (const { Id, ReportsToId } of contacts)
        people.set(Id as string, { Id: Id as string, manager: ReportsToId as string | null });
    for (const row of stakeholders) {
        const id = personOf.get(row['Id'] as string) as string;
        const manager = people.get(id)?.manager ?? personOf.get(row['Reports_To__c'] as string) ?? null;
        people.set(id, { Id: id, manager });
    }
    return people;
}

/** The people at the top; throws where following managers never ends. */
function tops(people: ReadonlyMap<string, Person>): Set<string> {
    const found = new Set<string>();
    for (const start of people.values()) {
        let person = start;
        for (let steps = 0; person.manager !== null; steps++) {
            assert.ok(steps < people.size, 'the managers go round in a circle');
            person = people.get(person.manager) as Person;
        }
        found.add(person.Id);
    }
    return found;
}

/** All that an import of people writes, without what every write changes. */
const snapshot = async (org: TestOrg) =>
    Promise.all([
        org.rows('SELECT Id, Name, Title, Department, ReportsToId, LastModifiedDate FROM Contact ORDER BY Id'),
        org.rows(
            'SELECT Id, Kind__c, Contact__c, Display_Name__c, Reports_To__c, Key__c, LastModifiedDate FROM Stakeholder__c ORDER BY Id'
        ),
        org.rows('SELECT Id, Name, LastModifiedDate FROM Buying_Center__c ORDER BY Id')
    ]);

describe('importing people', () => {
    it('makes contacts, placeholders and buying centers of one tree, and tells what is wrong', async () => {
        const org = await testOrg();
        const problems = join(mkdtempSync(join(tmpdir(), 'atlas-problems-')), 'problems.csv');
        const result = await run(
            org,
            'import',
            'people',
            listFile('posts.csv', LIST),
            '--account',
            'Ministry',
            '--problems',
            problems
        );
        assert.equal(result.exitCode, 0, result.errors);
        assert.match(result.output, /9 rows read, 7 good, 2 rejected/);
        assert.equal(await org.count('Contact'), 4);
        assert.equal(await org.count('Stakeholder__c', "Kind__c = 'Placeholder'"), 3);
        assert.deepEqual(
            (await org.rows('SELECT Name FROM Buying_Center__c ORDER BY Name')).map((row) => row['Name']),
            ['Law', 'Policy']
        );
        const people = await chart(org, 'Ministry');
        assert.equal(people.size, 7);
        assert.equal(tops(people).size, 3);
        const lines = readFileSync(problems, 'utf8')
            .replace(/^\ufeff/, '')
            .trim()
            .split('\r\n');
        assert.equal(lines[0], 'file,row,column,value,severity,code,reason');
        assert.deepEqual(
            lines.slice(1).map((line) => line.split(',').slice(1, 6).join(' ')),
            [
                '3 name N/D noted blank-name',
                '4 id 3 rejected duplicate-id',
                '5 name  noted blank-name',
                '6 name  noted blank-name',
                '7 parentId 6 noted self-report',
                '8 parentId 99 noted missing-manager',
                '9   rejected empty-row'
            ]
        );
    });

    it('changes nothing the second time', async () => {
        const org = await testOrg();
        const file = listFile('posts.csv', LIST);
        await run(org, 'import', 'people', file, '--account', 'Ministry');
        const before = await snapshot(org);
        const { output } = await run(org, 'import', 'people', file, '--account', 'Ministry');
        assert.match(output, /Contact +0 created, 0 updated, 4 unchanged/);
        assert.deepEqual(await snapshot(org), before);
    });

    it('writes nothing in a dry run', async () => {
        const org = await testOrg();
        const { exitCode, output } = await run(
            org,
            'import',
            'people',
            listFile('posts.csv', LIST),
            '--account',
            'Ministry',
            '--dry-run'
        );
        assert.equal(exitCode, 0);
        assert.match(output, /Dry run, nothing written/);
        assert.match(output, /Contact +4 created/);
        assert.equal((await org.count('Account')) + (await org.count('Contact')), 0);
    });

    it('appoints somebody to a placeholder and keeps what was judged about the post', async () => {
        const org = await testOrg();
        await run(org, 'import', 'people', listFile('posts.csv', LIST), '--account', 'Ministry');
        const where = "Title__c = 'Analyst'";
        const [before] = await org.rows(`SELECT Id FROM Stakeholder__c WHERE ${where}`);
        const later = LIST.map((line) => line.replace('4,3,,', '4,3,Eva Ueda,'));
        const { exitCode, errors } = await run(
            org,
            'import',
            'people',
            listFile('posts.csv', later),
            '--account',
            'Ministry'
        );
        assert.equal(exitCode, 0, errors);
        const [row] = await org.rows("SELECT Id, Kind__c FROM Stakeholder__c WHERE Contact__r.Name = 'Eva Ueda'");
        assert.deepEqual(row, { Id: before?.['Id'], Kind__c: 'Person' });
        assert.equal((await chart(org, 'Ministry')).size, 7);
    });

    it('uses the stakeholder and the buying center that are there already', async () => {
        const org = await testOrg();
        const file = listFile('posts.csv', LIST.slice(0, 2));
        await run(org, 'import', 'people', file, '--account', 'Ministry');
        const [contact] = await org.rows('SELECT Id, AccountId, Atlas_Key__c, Account.Atlas_Key__c FROM Contact');
        const account = (contact?.['Account'] as { Atlas_Key__c: string }).Atlas_Key__c;
        await org.connection.sobject('Stakeholder__c').create({
            Account__c: contact?.['AccountId'] as string,
            Kind__c: 'Person',
            Contact__c: contact?.['Id'] as string,
            Key__c: `${account}-${contact?.['Atlas_Key__c']}`
        });
        await org.connection.sobject('Buying_Center__c').create({
            Account__c: contact?.['AccountId'] as string,
            Name: 'law',
            Status__c: 'Active'
        });
        const { exitCode, errors } = await run(
            org,
            'import',
            'people',
            listFile('posts.csv', LIST),
            '--account',
            'Ministry'
        );
        assert.equal(exitCode, 0, errors);
        assert.equal(await org.count('Stakeholder__c', `Contact__c = '${contact?.['Id']}'`), 1);
        assert.equal(await org.count('Buying_Center__c'), 2);
    });

    it('goes on past a record that the org refuses, names its row, and ends with 1', async () => {
        const org = await testOrg();
        const problems = join(mkdtempSync(join(tmpdir(), 'atlas-problems-')), 'problems.csv');
        const file = listFile('posts.csv', [
            'id,name,email',
            '1,Ana Rossi,no mail address',
            '2,Ben Bauer,ben@ministry.example'
        ]);
        const { exitCode, output } = await run(
            org,
            'import',
            'people',
            file,
            '--account',
            'Ministry',
            '--problems',
            problems
        );
        assert.equal(exitCode, 1);
        assert.match(output, /1 created, 0 updated, 0 unchanged, 1 refused/);
        assert.match(readFileSync(problems, 'utf8'), /posts\.csv,2,,Rossi,rejected,refused,.*INVALID_EMAIL_ADDRESS/);
    });

    it('says in one line what it cannot do', async () => {
        const org = await testOrg();
        await org.connection.sobject('Account').create([{ Name: 'Twin' }, { Name: 'Twin' }]);
        const file = listFile('posts.csv', LIST);
        const cases: [words: string[], address: { instanceUrl: string; accessToken: string }, said: RegExp][] = [
            [[file, '--account', 'Twin'], org, /2 accounts are called "Twin"\. Say which with --account-id: 001/],
            [['missing.csv', '--account', 'X'], org, /Cannot read missing\.csv: there is no such file/],
            [[file, '--account', 'X', '--column', 'name=Nome'], org, /no column "Nome" for "name"/],
            [
                [file, '--account', 'X', '--column', 'rank=Grade'],
                org,
                /write field=Header, with one of the fields id, manager/
            ],
            [[file, '--account', 'X'], { ...org, accessToken: 'nobody' }, /the access token is not valid/],
            [
                [file, '--account', 'X'],
                { ...org, instanceUrl: await closedAddress() },
                /nobody answers at that address/
            ],
            [[file, '--account', 'X'], { ...org, instanceUrl: 'http://127.0.0.1:9' }, /bad port/],
            [[file, '--account', 'X'], { ...org, instanceUrl: 'local' }, /"local" is not an address/]
        ];
        for (const [words, address, said] of cases) {
            const { exitCode, errors } = await run(address, 'import', 'people', ...words);
            assert.equal(exitCode, 1, words.join(' '));
            assert.match(errors, said);
            assert.doesNotMatch(errors, /at .*\.ts:\d+/);
        }
        assert.equal(await org.count('Contact'), 0);
    });
});

const { folder, skip } = realData();

describe('the real organograms', { skip }, () => {
    for (const [name, contacts, placeholders, units, roots] of [
        ['co', 126, 1041, 30, 1],
        ['hmt', 25, 376, 110, 1],
        ['dfid', 75, 246, 5, 1],
        ['dfid_2011_raw', 18, 62, 4, 3]
    ] as const) {
        it(`${name}: ${contacts} people, ${placeholders} placeholders, ${roots} at the top`, async () => {
            const org = await testOrg();
            const words = [
                'import',
                'people',
                join(folder as string, `organogram/${name}.csv`),
                '--account',
                name
            ] as const;
            const [command, ...rest] = words;
            const { exitCode, errors } = await run(org, command, ...rest);
            assert.equal(exitCode, 0, errors);
            assert.equal(await org.count('Contact'), contacts);
            assert.equal(await org.count('Stakeholder__c', "Kind__c = 'Placeholder'"), placeholders);
            assert.equal(await org.count('Buying_Center__c'), units);
            const people = await chart(org, name);
            assert.equal(people.size, contacts + placeholders);
            assert.equal(tops(people).size, roots);
            const before = await snapshot(org);
            await run(org, command, ...rest);
            assert.deepEqual(await snapshot(org), before);
        });
    }
});
