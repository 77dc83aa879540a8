import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { checkMetadata } from './check.ts';
import { checkFolder } from './foreign.ts';
import { readMetadataTypes } from './metadata-types.ts';
import { formatProblem, nearest } from './problem.ts';
import { bundlePath, seedPackage } from './seeded-package.ts';

const types = readMetadataTypes();
const seeded = seedPackage();
after(() => seeded.remove());

const messages = (): string[] => checkMetadata(seeded.folder, types).problems.map(formatProblem);
const field = (object: string, name: string): string => `default/objects/${object}/fields/${name}.field-meta.xml`;
const rule = (object: string, name: string): string =>
    `default/objects/${object}/validationRules/${name}.validationRule-meta.xml`;
const viewer = 'default/permissionsets/Account_Atlas_Viewer.permissionset-meta.xml';
const planLayout = 'default/layouts/Key_Account_Plan__c-Key Account Plan Layout.layout-meta.xml';
const accountPage = 'default/flexipages/Account_Atlas_Account_Page.flexipage-meta.xml';
const app = 'default/applications/Account_Atlas.app-meta.xml';
const bundleMeta = `${bundlePath}/orgChartPage.js-meta.xml`;
const script = `${bundlePath}/orgChartPage.ts`;
const openActions = 'default/objects/Plan_Action__c/listViews/My_Open_Actions.listView-meta.xml';
const planProgress = field('Key_Account_Plan__c', 'Objective_Weight__c');
const cellObject = 'default/objects/Landscape_Cell__c/Landscape_Cell__c.object-meta.xml';
const supportSet = 'default/globalValueSets/Atlas_Support.globalValueSet-meta.xml';

test('the package as it is has no problem', () => {
    assert.deepEqual(messages(), []);
});

/** Fault, file, what is replaced by what, and the message that must say so about that file. */
const faults: [fault: string, file: string, from: string | RegExp, to: string, message: RegExp][] = [
    ['broken XML', supportSet, '</GlobalValueSet>', '', /GlobalValueSet/],
    [
        'misspelt element',
        field('Account', 'Managed__c'),
        /inlineHelpText>/g,
        'inlineHelptext>',
        /<inlineHelptext>: there is no such element in CustomField \(did you mean inlineHelpText\?\)/
    ],
    [
        'wrong enum value',
        field('Account', 'Managed__c'),
        'Checkbox',
        'CheckBox',
        /"CheckBox" is not a value .*\(did you mean Checkbox\?\)/
    ],
    [
        'missing required element',
        supportSet,
        /<sorted>.*<\/sorted>/,
        '',
        /<GlobalValueSet>: the element sorted is missing/
    ],
    [
        'doubled element',
        field('Account', 'Managed__c'),
        '<type>',
        '<type>Checkbox</type><type>',
        /<type>: may occur only once/
    ],
    [
        'word for a boolean',
        field('Account', 'Category__c'),
        '<required>false',
        '<required>no',
        /"no" is neither true nor false/
    ],
    [
        'word for a number',
        field('Offering__c', 'Sort_Order__c'),
        '<precision>6',
        '<precision>six',
        /"six" is not a number/
    ],
    [
        'wrong root element',
        'default/tabs/Offering__c.tab-meta.xml',
        /CustomTab/g,
        'CustomTabs',
        /the root element must be CustomTab/
    ],
    [
        'name unlike the file',
        field('Account', 'Managed__c'),
        'Managed__c</fullName>',
        'Manged__c</fullName>',
        /must be the name of the file, Managed__c/
    ],
    [
        'length on a number',
        field('Offering__c', 'Sort_Order__c'),
        '<precision>',
        '<length>5</length><precision>',
        /a Number field has no length/
    ],
    [
        'number without precision',
        field('Offering__c', 'Sort_Order__c'),
        /<precision>.*<\/precision>/,
        '',
        /<precision>: a Number field needs it/
    ],
    [
        'text too long',
        field('Offering__c', 'Atlas_Key__c'),
        '<length>80',
        '<length>256',
        /goes from 1 to 255 in a Text field/
    ],
    [
        'required checkbox',
        field('Account', 'Managed__c'),
        '<externalId>',
        '<required>true</required><externalId>',
        /a Checkbox field cannot be required/
    ],
    [
        'required lookup that clears',
        field('Landscape_Cell__c', 'Offering__c'),
        'Restrict',
        'SetNull',
        /a required lookup cannot be cleared/
    ],
    [
        'required on a master-detail',
        field('Plan_Objective__c', 'Key_Account_Plan__c'),
        '<externalId>',
        '<required>true</required><externalId>',
        /a MasterDetail field cannot be required/
    ],
    [
        'relationship name too long',
        field('Opportunity', 'Offering__c'),
        '<relationshipName>Opportunities',
        `<relationshipName>${'Opportunities'.repeat(4)}`,
        /longer than 40 characters/
    ],
    [
        'relationship name taken',
        field('Buying_Center__c', 'Member_Account__c'),
        'Member_Buying_Centers',
        'Buying_Centers',
        /Account already has children called Buying_Centers/
    ],
    [
        'lookup to nothing',
        field('Opportunity', 'Offering__c'),
        '<referenceTo>Offering__c',
        '<referenceTo>Offerings__c',
        /the object Offerings__c does not exist \(did you mean Offering__c\?\)/
    ],
    [
        'detail with its own sharing',
        cellObject,
        '<sharingModel>ControlledByParent',
        '<sharingModel>Private',
        /must be ControlledByParent/
    ],
    [
        'roll-up of a field that is not there',
        planProgress,
        'Plan_Objective__c.Weight__c',
        'Plan_Objective__c.Wieght__c',
        /the field Wieght__c does not exist on Plan_Objective__c \(did you mean Weight__c\?\)/
    ],
    [
        'roll-up along a lookup',
        field('Buying_Center__c', 'Cell_Count__c'),
        'Landscape_Cell__c.Buying_Center__c',
        'Stakeholder_Role__c.Buying_Center__c',
        /is no master-detail field to Buying_Center__c/
    ],
    [
        'roll-up of text',
        planProgress,
        'Plan_Objective__c.Weight__c',
        'Plan_Objective__c.Unit__c',
        /a Text field cannot be rolled up/
    ],
    [
        'roll-up of a formula on today',
        field('Plan_Action__c', 'Weight__c'),
        '>IF(',
        '>IF(Due__c &lt; TODAY(), 0, 1) * IF(',
        /reads today, the user or another object/
    ],
    [
        'value set that is not there',
        field('Account', 'Category__c'),
        'Atlas_Account_Category',
        'Atlas_Account_Categories',
        /the global value set Atlas_Account_Categories does not exist \(did you mean Atlas_Account_Category\?\)/
    ],
    ['value twice in a set', supportSet, '<fullName>Enemy', '<fullName>Mentor', /the value Mentor is there twice/],
    [
        'unrestricted picklist',
        field('Account', 'Category__c'),
        '<restricted>true',
        '<restricted>false',
        /<restricted>: must be true/
    ],
    [
        'formula with an unknown field',
        field('Relationship_Pairing__c', 'Next_Due__c'),
        'Last_Met__c +',
        'Last_Mett__c +',
        /<formula>: .*Last_Mett__c/
    ],
    [
        'formula of the wrong type',
        field('Relationship_Pairing__c', 'Next_Due__c'),
        'Last_Met__c + Cadence_Days__c',
        'Last_Met__c - Last_Met__c',
        /<formula>: /
    ],
    [
        'rule with a bad function',
        rule('Plan_Action__c', 'Effort_Positive'),
        'Effort_Days__c',
        'ISEMPTY(Effort_Days__c)',
        /<errorConditionFormula>: .*ISEMPTY/
    ],
    [
        'rule that compares with no value',
        rule('Landscape_Cell__c', 'Blocked_Needs_Reason'),
        '"Blocked"',
        '"Bloked"',
        /Assessment__c has no value "Bloked" \(did you mean Blocked\?\)/
    ],
    [
        'rule shown at no field',
        rule('Plan_Action__c', 'Effort_Positive'),
        '<errorDisplayField>Effort_Days__c',
        '<errorDisplayField>Effort__c',
        /the field Effort__c does not exist on Plan_Action__c/
    ],
    [
        'default that does not parse',
        field('Plan_Objective__c', 'Weight__c'),
        '<defaultValue>1',
        '<defaultValue>1 +',
        /<defaultValue>/
    ],
    [
        'permission for no field',
        viewer,
        'Contact.Interests__c',
        'Contact.Interest__c',
        /the field Interest__c does not exist on Contact \(did you mean Interests__c\?\)/
    ],
    [
        'permission for a required field',
        viewer,
        'Contact.Interests__c',
        'Stakeholder__c.Kind__c',
        /<Stakeholder__c\.Kind__c>: a required or master-detail field cannot be named/
    ],
    [
        'permission without its master',
        viewer,
        '<object>Account</object>',
        '<object>Lead</object>',
        /needs Read on its master Account/
    ],
    [
        'editable formula',
        viewer,
        /<editable>false(<\/editable>\s*<field>Key_Account_Plan__c\.Progress__c)/,
        '<editable>true</editable><field>Key_Account_Plan__c.Progress__c',
        /a formula or roll-up cannot be editable/
    ],
    [
        'permission for no app',
        viewer,
        '<application>Account_Atlas<',
        '<application>Account_Atlass<',
        /the app Account_Atlass does not exist \(did you mean Account_Atlas\?\)/
    ],
    ['permission for no tab', viewer, '<tab>Offering__c', '<tab>Offerings__c', /the tab Offerings__c does not exist/],
    [
        'layout with no such field',
        planLayout,
        '<field>Vision__c',
        '<field>Visions__c',
        /<Visions__c>: the field does not exist on Key_Account_Plan__c \(did you mean Vision__c\?\)/
    ],
    [
        'layout without a required field',
        planLayout,
        '<field>Start__c',
        '<field>Atlas_Key__c',
        /<Start__c>: a required field must be on the layout/
    ],
    [
        'related list to no child',
        planLayout,
        'Plan_Review__c.Key_Account_Plan__c',
        'Plan_Review__c.Account__c',
        /is no reference to Key_Account_Plan__c/
    ],
    [
        'related list column',
        planLayout,
        '<fields>Decision__c',
        '<fields>Decisions__c',
        /the field Decisions__c does not exist on Plan_Review__c/
    ],
    [
        'list view column',
        openActions,
        '<columns>Due__c',
        '<columns>Due_Date__c',
        /the column Due_Date__c does not exist on Plan_Action__c/
    ],
    [
        'list view value',
        openActions,
        'Done,Cancelled',
        'Done,Canceled',
        /Status__c has no value "Canceled" \(did you mean Cancelled\?\)/
    ],
    ['list view of an owner', openActions, '<filterScope>Everything', '<filterScope>Mine', /a detail has no owner/],
    [
        'search layout column',
        cellObject,
        '<searchResultsAdditionalFields>Offering__c',
        '<searchResultsAdditionalFields>Ofering__c',
        /the column Ofering__c does not exist on Landscape_Cell__c \(did you mean Offering__c\?\)/
    ],
    [
        'import of a missing static resource',
        script,
        '@salesforce/customPermission/Account_Atlas_Edit',
        '@salesforce/resourceUrl/pdf',
        /the static resource pdf does not exist/
    ],
    [
        'compact layout field',
        'default/objects/Offering__c/compactLayouts/Atlas_Compact_Layout.compactLayout-meta.xml',
        '<fields>Active__c',
        '<fields>Is_Active__c',
        /the field Is_Active__c does not exist on Offering__c \(did you mean Active__c\?\)/
    ],
    [
        'page with no such component',
        accountPage,
        'orgChartPage</componentName>',
        'orgChrtPage</componentName>',
        /there is no such component \(did you mean orgChartPage\?\)/
    ],
    [
        'page with no such property',
        accountPage,
        '<name>rowsToDisplay',
        '<name>rowToDisplay',
        /has no property rowToDisplay \(did you mean rowsToDisplay\?\)/
    ],
    [
        'page with a missing facet',
        accountPage,
        '<value>detailTabContent',
        '<value>detailsTab',
        /there is no facet detailsTab/
    ],
    [
        'component that is not exposed',
        bundleMeta,
        '<isExposed>true',
        '<isExposed>false',
        /the component is not exposed/
    ],
    [
        'component for another object',
        bundleMeta,
        '<object>Account',
        '<object>Contact',
        /the component is not meant for Account/
    ],
    [
        'group of a missing permission set',
        'default/permissionsetgroups/Account_Atlas_Account_Manager.permissionsetgroup-meta.xml',
        '>Account_Atlas_User<',
        '>Account_Atlas_Users<',
        /the permission set Account_Atlas_Users does not exist \(did you mean Account_Atlas_User\?\)/
    ],
    [
        'app with no such tab',
        app,
        'Key_Account_Plan__c</tabs>',
        'Account_Plan__c</tabs>',
        /the tab Account_Plan__c does not exist/
    ],
    [
        'app with a page of another object',
        app,
        '>Account_Atlas_Opportunity_Page<',
        '>Account_Atlas_Account_Page<',
        /is a page of Account, not of Opportunity/
    ],
    [
        'target that is not there',
        bundleMeta,
        '<target>lightning__RecordPage',
        '<target>lightning__RecordPages',
        /the target lightning__RecordPages does not exist \(did you mean lightning__RecordPage\?\)/
    ],
    [
        'import of a missing label',
        script,
        'c.OrgChart_Title',
        'c.OrgChart_Titel',
        /the label OrgChart_Titel does not exist \(did you mean OrgChart_Title\?\)/
    ],
    [
        'import of a missing field',
        script,
        'Stakeholder_Role__c.Support__c',
        'Stakeholder_Role__c.Suport__c',
        /the field Suport__c does not exist \(did you mean Support__c\?\)/
    ],
    [
        'import of a missing permission',
        script,
        'Account_Atlas_Edit',
        'Account_Atlas_Edits',
        /the custom permission Account_Atlas_Edits does not exist/
    ],
    [
        'import of a missing bundle',
        script,
        '@salesforce/customPermission/Account_Atlas_Edit',
        'c/orgChartStage',
        /the bundle orgChartStage does not exist/
    ],
    [
        'document with a missing field',
        script,
        'kind: Kind__c',
        'kind: Kynd__c',
        /<Kynd__c>: .*\(did you mean Kind__c\?\)/
    ],
    [
        'document that filters by a missing field',
        script,
        'where: { AccountId',
        'where: { AccontId',
        /the field AccontId does not exist on Contact \(did you mean AccountId\?\)/
    ],
    ['document that does not parse', script, 'endCursor }', 'endCursor', /<gql>: Syntax Error/],
    [
        'field without a description',
        field('Account', 'Managed__c'),
        /<description>.*<\/description>/,
        '',
        /<description>: is missing/
    ],
    [
        'field without help',
        field('Account', 'Managed__c'),
        /<inlineHelpText>.*<\/inlineHelpText>/,
        '',
        /<inlineHelpText>: is missing/
    ],
    [
        'label twice',
        'default/labels/Other.labels-meta.xml',
        '',
        '<?xml version="1.0"?><CustomLabels><labels><fullName>OrgChart_Title</fullName><language>en_US</language><protected>true</protected><shortDescription>x</shortDescription><value>x</value></labels></CustomLabels>',
        /the label is there twice/
    ],
    ['file that is too large', `${bundlePath}/large.css`, '', ' '.repeat(128 * 1024 + 1), /is larger than 128 kB/],
    ['bundle without its meta file', 'seeded/lwc/lonely/lonely.ts', '', 'export {};', /has no lonely.js-meta.xml/]
];

/** What another org may have, or this project alone asks for: no finding in any other folder. */
const onlyHere = new Set<string>([]);

for (const [fault, file, from, to, message] of faults) {
    test(`finds: ${fault}`, () => {
        const undo = seeded.plant(file, from, to);
        try {
            const found = messages();
            assert.ok(
                found.some((text) => message.test(text)),
                `${message} is not in:\n${found.join('\n')}`
            );
            const anywhere = checkFolder(seeded.folder, types).problems.map(formatProblem);
            assert.equal(
                anywhere.some((text) => message.test(text)),
                !onlyHere.has(fault),
                `as any folder:\n${anywhere.join('\n')}`
            );
        } finally {
            undo();
        }
    });
}

test('finds a field that no permission set grants', () => {
    const path = field('Account', 'New_Field__c');
    const undo = seeded.plant(
        path,
        '',
        '<?xml version="1.0"?><CustomField><fullName>New_Field__c</fullName><description>d</description><inlineHelpText>h</inlineHelpText><label>New</label><type>Date</type></CustomField>'
    );
    assert.deepEqual(messages(), [`${path} <New_Field__c>: no permission set grants this field: nobody could read it`]);
    undo();
});

test('finds an object without its compact layout', () => {
    const undo = seeded.drop('default/objects/Offering__c/compactLayouts/Atlas_Compact_Layout.compactLayout-meta.xml');
    assert.ok(messages().some((text) => text.includes('the compact layout Atlas_Compact_Layout does not exist')));
    undo();
});

test('a message names file, line, element, reason and the nearest name', () => {
    const problem = { file: 'a/b.field-meta.xml', line: 7, element: 'type', reason: 'is wrong', nearest: 'Text' };
    assert.equal(formatProblem(problem), 'a/b.field-meta.xml:7 <type>: is wrong (did you mean Text?)');
    assert.equal(formatProblem({ file: 'a', reason: 'is absent' }), 'a: is absent');
});

test('the nearest name is close, whatever its case, or none', () => {
    assert.equal(nearest('support__C', ['Support__c', 'Influence__c']), 'Support__c');
    assert.equal(nearest('Xyz', ['Support__c', 'Influence__c']), undefined);
});
