/**
 * `sf` itself, unchanged, against the local org: logs in, validates, deploys over SOAP and over REST, assigns,
 * queries and imports; and a deployment of today's package over an older one loses nothing.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { buildBundles } from '../../../../scripts/build.ts';
import { root } from '../../../../scripts/toolchain/bundles.mjs';
import { loadSample } from '../../../../scripts/sample/load.ts';
import { createSf, type Sf } from '../../../../scripts/toolchain/sf.ts';
import { tokenOf } from '../../../../scripts/toolchain/local-org.ts';
import { serve, type RunningServer } from '../../api/serve.ts';
import { openOrg, type OpenOrg } from '../../open.ts';
import { createOlderProject, createProject, type Project } from './project.ts';

interface Deployed {
    status: string;
    checkOnly: boolean;
    numberComponentsTotal: number;
    numberComponentErrors: number;
    details: { componentFailures: Failure[] };
}

interface Failure {
    componentType: string;
    fullName: string;
    fileName: string;
    problem: string;
    problemType: string;
    lineNumber: number | string;
    columnNumber: number | string;
}

const scratch = mkdtempSync(join(tmpdir(), 'atlas-deploy-'));
const database = join(scratch, 'org.db');
const alias = 'local';
let org: OpenOrg;
let server: RunningServer;
let sf: Sf;
let current: Project;

const start = async (): Promise<void> => {
    org = openOrg({ database, packageFolders: [] });
    server = await serve(org, 0, { log: () => undefined });
    const login = ['org', 'login', 'access-token', '--instance-url', server.address, '--alias', alias, '--no-prompt'];
    const { result } = await sf.run(login, { env: { SF_ACCESS_TOKEN: tokenOf('admin') } });
    assert.equal(result.username, 'admin@account-atlas.example');
};

const stop = async (): Promise<void> => {
    await server.close();
    org.close();
};

before(async () => {
    buildBundles();
    sf = createSf();
    current = createProject(() => true);
    await start();
});

after(async () => {
    await stop();
    sf.remove();
    current.remove();
    rmSync(scratch, { recursive: true, force: true });
});

const deploy = (project: Project, args: string[] = [], env: Record<string, string> = {}) =>
    sf.run<Deployed>(['project', 'deploy', 'start', '--source-dir', 'force-app', '--target-org', alias, ...args], {
        cwd: project.folder,
        env
    });

/** Every row of every table with the columns that it has now. */
function everything(columnsOf?: Map<string, string[]>): {
    columns: Map<string, string[]>;
    rows: Map<string, unknown[]>;
} {
    const opened = new DatabaseSync(database, { readOnly: true });
    const tables = columnsOf
        ? [...columnsOf.keys()]
        : [...org.schema.objects.keys()].filter((name) => !/^PermissionSet/.test(name));
    const columns = new Map<string, string[]>();
    const rows = new Map<string, unknown[]>();
    for (const table of tables) {
        const names =
            columnsOf?.get(table) ??
            opened
                .prepare(`SELECT name FROM pragma_table_info('${table}')`)
                .all()
                .map(({ name }) => String(name));
        columns.set(table, names);
        const list = names.map((name) => `"${name}"`).join(', ');
        rows.set(table, opened.prepare(`SELECT ${list} FROM "${table}" ORDER BY Id`).all());
    }
    opened.close();
    return { columns, rows };
}

test('an org without the package has none of its objects', async () => {
    const { status, name } = await sf.run([
        'data',
        'query',
        '--query',
        'SELECT Id FROM Offering__c',
        '--target-org',
        alias
    ]);
    assert.deepEqual([status, name], [1, 'INVALID_TYPE']);
});

test("a deployment of today's package over an older one, with the sample in it, loses nothing", async () => {
    const { project, left } = createOlderProject();
    try {
        assert.ok(left.length >= 3, `fields that the older package lacks: ${left.join(', ')}`);
        const first = await deploy(project);
        assert.equal(first.result.status, 'Succeeded', JSON.stringify(first.result.details?.componentFailures));
        const [object = '', field = ''] = left[0]!.split('.');
        assert.equal(org.schema.objects.get(object)?.fields.has(field), false);

        const assign = ['org', 'assign', 'permset', '--target-org', alias];
        const assigned = await sf.run([
            ...assign,
            '--name',
            'Account_Atlas_Admin',
            '--name',
            'Account_Atlas_Private_Notes'
        ]);
        assert.equal(assigned.status, 0, JSON.stringify(assigned));
        const again = await sf.run<{ failures: unknown[] }>([...assign, '--name', 'Account_Atlas_Admin']);
        assert.match(JSON.stringify(again.result.failures), /Duplicate PermissionSetAssignment/);
        await loadSample({ instanceUrl: server.address, accessToken: tokenOf('admin') });
        const was = everything();
        assert.ok(was.rows.get('Stakeholder__c')!.length > 10);

        const second = await deploy(current);
        assert.equal(second.result.status, 'Succeeded', JSON.stringify(second.result.details?.componentFailures));
        assert.ok(org.schema.objects.get(object)?.fields.has(field));
        const is = everything(was.columns);
        for (const [table, rows] of was.rows) assert.deepEqual(is.rows.get(table), rows, table);
    } finally {
        project.remove();
    }
});

test('a validation says what would happen and changes nothing', async () => {
    const label = 'objects/Offering__c/Offering__c.object-meta.xml';
    current.replace(label, '<label>Offering</label>', '<label>Solution</label>');
    const { result } = await sf.run<Deployed>(
        ['project', 'deploy', 'validate', '--source-dir', 'force-app', '--target-org', alias],
        { cwd: current.folder }
    );
    assert.deepEqual([result.status, result.checkOnly, result.numberComponentErrors], ['Succeeded', true, 0]);
    assert.equal(org.schema.objects.get('Offering__c')?.label, 'Offering');
    current.replace(label, '<label>Solution</label>', '<label>Offering</label>');
});

test('over REST: a new field and a new picklist value are there at once', async () => {
    const field = 'objects/Offering__c/fields/Tier__c.field-meta.xml';
    current.write(
        field,
        '<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Tier__c</fullName><externalId>false</externalId><label>Tier</label><length>20</length><required>false</required><type>Text</type><unique>false</unique></CustomField>\n'
    );
    current.replace(
        'globalValueSets/Atlas_Support.globalValueSet-meta.xml',
        '</customValue>',
        '</customValue><customValue><fullName>Fan</fullName><default>false</default><label>Fan</label></customValue>'
    );
    const { result } = await deploy(current, [], { SF_ORG_METADATA_REST_DEPLOY: 'true' });
    assert.equal(result.status, 'Succeeded', JSON.stringify(result.details?.componentFailures));
    assert.ok(org.schema.objects.get('Offering__c')?.fields.has('Tier__c'));
    const values = org.schema.objects.get('Stakeholder_Role__c')!.fields.get('Support__c')!.picklist!.entries;
    assert.ok(values.some(({ value }) => value === 'Fan'));
});

test('faults are told by component, file, line and column, and nothing of the deployment is kept', async () => {
    const field = 'objects/Offering__c/fields/Tier__c.field-meta.xml';
    const broken = createProject(
        (path) =>
            path.includes('Tier__c') || path.includes('/lwc/initials/') || /orgChartPage\/.*(html|xml)$/.test(path)
    );
    broken.write(
        field,
        '<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">\n    <fullName>Tier__c</fullName>\n    <label>Tier</label>\n    <lenght>20</lenght>\n    <type>Text</type>\n</CustomField>\n'
    );
    broken.write(
        'objects/Offering__c/fields/Level__c.field-meta.xml',
        '<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Level__c</fullName><label>Level</label><precision>3</precision><scale>0</scale><type>Number</type></CustomField>\n'
    );
    writeFileSync(join(broken.folder, 'force-app/main/domain/lwc/initials/initials.js'), 'export const broken = ;\n');
    try {
        const { status, result } = await deploy(broken);
        assert.equal(status, 1);
        assert.equal(result.status, 'Failed');
        const about = (name: string, problem: RegExp): Failure => {
            const found = result.details.componentFailures.find(
                (each) => each.fullName === name && problem.test(each.problem)
            );
            assert.ok(found, `${name} ${problem} is not in ${JSON.stringify(result.details.componentFailures)}`);
            return found;
        };
        const tier = about(
            'Offering__c.Tier__c',
            /<lenght>: there is no such element in CustomField \(did you mean length\?\)/
        );
        assert.deepEqual(
            [tier.componentType, tier.problemType, tier.fileName],
            ['CustomField', 'Error', 'objects/Offering__c.object']
        );
        assert.ok(Number(tier.lineNumber) > 1 && Number(tier.columnNumber) > 1);
        const initials = about('initials', /./);
        assert.deepEqual([initials.componentType, Number(initials.lineNumber)], ['LightningComponentBundle', 1]);
        about('orgChartPage', /has no orgChartPage\.js|orgChartPage\.js is missing/);
        assert.equal(org.schema.objects.get('Offering__c')?.fields.has('Level__c'), false);
    } finally {
        broken.remove();
    }
});

test('a change that would lose data is refused with the number of records', async () => {
    const [account] = (
        await sf.run<{ records: { Id: string }[] }>([
            'data',
            'query',
            '--query',
            'SELECT Id FROM Account LIMIT 1',
            '--target-org',
            alias
        ])
    ).result.records;
    assert.ok(account);
    const narrow = createProject((path) => path === 'default/objects/Account/fields/Atlas_Key__c.field-meta.xml');
    narrow.replace('objects/Account/fields/Atlas_Key__c.field-meta.xml', '<length>80</length>', '<length>2</length>');
    const other = createProject((path) => path === 'default/objects/Offering__c/fields/Active__c.field-meta.xml');
    other.replace('objects/Offering__c/fields/Active__c.field-meta.xml', /<defaultValue>.*<\/defaultValue>\s*/, '');
    other.replace(
        'objects/Offering__c/fields/Active__c.field-meta.xml',
        '<type>Checkbox</type>',
        '<formula>true</formula><type>Checkbox</type>'
    );
    try {
        const refused = await deploy(narrow);
        assert.equal(refused.result.status, 'Failed');
        assert.match(
            JSON.stringify(refused.result.details.componentFailures),
            /Account\.Atlas_Key__c is narrower now and \d+ records? would not fit/
        );
        assert.match(
            JSON.stringify((await deploy(other)).result.details.componentFailures),
            /Cannot update Offering__c\.Active__c: it is a value and cannot become a formula/
        );
    } finally {
        narrow.remove();
        other.remove();
    }
});

test('with --ignore-errors what is good is deployed', async () => {
    const mixed = createProject(() => false);
    const field = (name: string, type: string): string =>
        `<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>${name}</fullName><label>${name}</label><type>${type}</type></CustomField>\n`;
    mixed.write('objects/Offering__c/fields/Good__c.field-meta.xml', field('Good__c', 'Date'));
    mixed.write('objects/Offering__c/fields/Bad__c.field-meta.xml', field('Bad__c', 'Datum'));
    try {
        const { result, message } = await deploy(mixed, ['--ignore-errors']);
        assert.equal(result?.status, 'SucceededPartial', message);
        const fields = org.schema.objects.get('Offering__c')!.fields;
        assert.deepEqual([fields.has('Good__c'), fields.has('Bad__c')], [true, false]);
    } finally {
        mixed.remove();
    }
});

test('records come in by tree and by bulk job, and go out by query', async () => {
    const write = (name: string, text: string): string => {
        writeFileSync(join(scratch, name), text);
        return join(scratch, name);
    };
    write('Accounts.json', '{"records":[{"attributes":{"type":"Account","referenceId":"A1"},"Name":"Orbis"}]}');
    write(
        'Contacts.json',
        '{"records":[{"attributes":{"type":"Contact","referenceId":"C1"},"LastName":"Leaf","AccountId":"@A1"}]}'
    );
    const plan = write(
        'plan.json',
        '[{"sobject":"Account","files":["Accounts.json"]},{"sobject":"Contact","files":["Contacts.json"]}]'
    );
    const tree = await sf.run(['data', 'import', 'tree', '--plan', plan, '--target-org', alias]);
    assert.equal(tree.status, 0);
    const csv = write('bulk.csv', 'LastName,FirstName,Email\nBulk,"One, the first",one@example.com\nBulk,Two,\n');
    const bulk = await sf.run([
        'data',
        'import',
        'bulk',
        '--sobject',
        'Contact',
        '--file',
        csv,
        '--wait',
        '1',
        '--target-org',
        alias
    ]);
    assert.deepEqual([bulk.result.processedRecords, bulk.result.failedRecords], [2, 0]);
    const { result } = await sf.run<{ records: { Name: string; Account: { Name: string } | null }[] }>([
        'data',
        'query',
        '--target-org',
        alias,
        '--query',
        "SELECT Name, Account.Name FROM Contact WHERE LastName IN ('Leaf', 'Bulk') ORDER BY Name"
    ]);
    assert.deepEqual(
        result.records.map(({ Name, Account }) => [Name, Account?.Name]),
        [
            ['Leaf', 'Orbis'],
            ['One, the first Bulk', undefined],
            ['Two Bulk', undefined]
        ]
    );
    const wrong = write('wrong.csv', 'LastName,Emale\nBulk,one@example.com\n');
    const failed = await sf.run([
        'data',
        'import',
        'bulk',
        '--sobject',
        'Contact',
        '--file',
        wrong,
        '--wait',
        '1',
        '--target-org',
        alias
    ]);
    assert.match(failed.message ?? '', /InvalidBatch : Field name not found : Emale/);
});

test('a restart keeps what was deployed', async () => {
    await stop();
    await start();
    assert.ok(org.schema.objects.get('Offering__c')?.fields.has('Tier__c'));
    const { result } = await sf.run<{ totalSize: number }>([
        'data',
        'query',
        '--query',
        'SELECT Id FROM Offering__c',
        '--target-org',
        alias
    ]);
    assert.ok(result.totalSize > 0);
});

test('who may not modify metadata may not deploy', async () => {
    const login = [
        'org',
        'login',
        'access-token',
        '--instance-url',
        server.address,
        '--alias',
        'manager',
        '--no-prompt'
    ];
    await sf.run(login, { env: { SF_ACCESS_TOKEN: tokenOf('manager') } });
    const { status, message } = await sf.run(
        ['project', 'deploy', 'start', '--source-dir', 'force-app', '--target-org', 'manager'],
        { cwd: current.folder }
    );
    assert.equal(status, 1);
    assert.match(message ?? '', /ModifyAllData or ModifyMetadata/);
});

test('a permission set group is assigned by its name, and gives what its sets give', async () => {
    const manager = org.sessionForToken(tokenOf('none'))!;
    assert.equal(manager.object('Stakeholder__c').edit, false);
    const assign = ['org', 'assign', 'permset', '--target-org', alias, '--name', 'Account_Atlas_Account_Manager'];
    const { status, result } = await sf.run([...assign, '--on-behalf-of', 'none@account-atlas.example']);
    assert.equal(status, 0, JSON.stringify(result));
    const after = org.sessionForToken(tokenOf('none'))!;
    assert.deepEqual(
        [
            after.object('Stakeholder__c').edit,
            after.field('Contact', 'Personal_Notes__c').edit,
            after.object('Offering__c').edit
        ],
        [true, true, false]
    );
    const { result: found } = await sf.run<{ records: { PermissionSetGroup: { DeveloperName: string } }[] }>([
        'data',
        'query',
        '--target-org',
        alias,
        '--query',
        'SELECT PermissionSetGroup.DeveloperName FROM PermissionSetAssignment WHERE PermissionSetGroupId != null'
    ]);
    assert.deepEqual(
        found.records.map((each) => each.PermissionSetGroup.DeveloperName),
        ['Account_Atlas_Account_Manager']
    );
});

test('each permission set deploys by itself', async () => {
    const names = readdirSync(current.file('permissionsets'));
    assert.ok(names.length >= 4);
    for (const name of names) {
        const alone = createProject((path) => path === `default/permissionsets/${name}`);
        const { result } = await deploy(alone, ['--dry-run']);
        assert.equal(result.status, 'Succeeded', JSON.stringify(result.details?.componentFailures));
        alone.remove();
    }
});

test('npm run deploy builds, checks, deploys, assigns and says what is left to do', async () => {
    const run = promisify(execFile);
    const { stdout } = await run(
        process.execPath,
        [join(root, 'scripts/run.mjs'), 'deploy', '--target-org', alias, '--translations'],
        { env: sf.env, maxBuffer: 100_000_000 }
    );
    for (const said of [
        /Built: /,
        /Checked: no problems/,
        /Deploying force-app/,
        /Deploying force-translations/,
        /Assigned: Account_Atlas_Admin/,
        /Left to do by hand:\n1\. /
    ])
        assert.match(stdout, said);
    assert.ok(org.translations.has('de'));
});

test('nothing beyond this machine was asked for', () => {
    assert.deepEqual(sf.reached(), []);
});
