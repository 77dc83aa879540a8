/** A copy of the package in a temporary folder, with one bundle of its own, into which tests plant faults. */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundleFolders, root } from '../toolchain/bundles.mjs';

/** What the page of the package needs: an exposed component for accounts, with a document and imports. */
const bundle: Record<string, string> = {
    'orgChartPage.js-meta.xml': `<?xml version="1.0" encoding="UTF-8" ?>
<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>66.0</apiVersion>
    <description>Stands for the component on the account page.</description>
    <isExposed>true</isExposed>
    <masterLabel>Org Chart</masterLabel>
    <targets>
        <target>lightning__RecordPage</target>
    </targets>
    <targetConfigs>
        <targetConfig targets="lightning__RecordPage">
            <property name="height" type="Integer" label="Height" />
            <objects>
                <object>Account</object>
                <object>Opportunity</object>
            </objects>
        </targetConfig>
    </targetConfigs>
</LightningComponentBundle>
`,
    'orgChartPage.ts': `import chartTitle from '@salesforce/label/c.OrgChart_Title';
import support from '@salesforce/schema/Stakeholder_Role__c.Support__c';
import accountName from '@salesforce/schema/Stakeholder__c.Account__r.Name';
import mayEdit from '@salesforce/customPermission/Account_Atlas_Edit';
export const used = [chartTitle, support, accountName, mayEdit];
export const people = gql\`
    query People($account: ID) {
        uiapi {
            query {
                Contact(where: { AccountId: { eq: $account }, Account: { Name: { ne: null } } }, orderBy: { LastName: { order: ASC } }) {
                    edges { node { Id Title @optional { value } ReportsTo { Name { value } } Stakeholders__r { edges { node { Id kind: Kind__c { value } } } } } }
                    pageInfo { hasNextPage endCursor }
                }
            }
            aggregate { Opportunity { edges { node { aggregate { Amount { sum { value } } } } } } }
        }
    }
\`;
export const save = gql\`
    mutation Save($input: Stakeholder__cCreateInput!) {
        uiapi { Stakeholder__cCreate(input: $input) { Record { Id Key__c { value } } } }
    }
\`;
`
};

/** Path of the bundle in the copy. */
export const bundlePath = 'seeded/lwc/orgChartPage';

export interface SeededPackage {
    /** The copy, laid out as force-app/main. */
    folder: string;
    /** Replaces text in a file (all of it where `from` is empty); undoes itself with the returned function. Throws where `from` is absent. */
    plant(path: string, from: string | RegExp, to: string): () => void;
    /** Removes a file; undoes itself with the returned function. */
    drop(path: string): () => void;
    remove(): void;
}

const packageFolder = 'force-app/main/default';

/** @param source folder that is copied; a package gets the bundle that its page needs */
export function seedPackage(source = packageFolder): SeededPackage {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-metadata-'));
    cpSync(join(root, source), join(folder, 'default'), { recursive: true });
    if (source === packageFolder) {
        standInForComponents(folder);
        for (const [name, text] of Object.entries(bundle)) write(join(folder, bundlePath, name), text);
    }
    return {
        folder,
        plant(path, from, to) {
            const file = join(folder, path);
            const before = from === '' ? undefined : readFileSync(file, 'utf8');
            const after = before === undefined ? to : before.replace(from, () => to);
            if (after === before) throw new Error(`${path} does not contain ${from}`);
            write(file, after);
            return () => (before === undefined ? rmSync(file) : writeFileSync(file, before));
        },
        drop(path) {
            const file = join(folder, path);
            const before = readFileSync(file);
            rmSync(file);
            return () => writeFileSync(file, before);
        },
        remove: () => rmSync(folder, { recursive: true, force: true })
    };
}

/** For each bundle that a page, tab or action names: its own meta file, and an empty script. */
function standInForComponents(folder: string): void {
    const bundles = bundleFolders();
    for (const page of globSync('default/{flexipages,tabs,quickActions}/*.xml', { cwd: folder })) {
        const text = readFileSync(join(folder, page), 'utf8');
        for (const [, name = ''] of text.matchAll(/<(?:componentName|lwcComponent|lightningWebComponent)>(\w+)</g)) {
            const home = bundles.get(name);
            if (!home) continue;
            write(join(folder, 'seeded/lwc', name, `${name}.ts`), 'export default class {}\n');
            cpSync(join(home, `${name}.js-meta.xml`), join(folder, 'seeded/lwc', name, `${name}.js-meta.xml`));
        }
    }
}

function write(file: string, text: string): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
}
