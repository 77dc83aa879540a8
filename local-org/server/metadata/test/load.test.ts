import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { samplePackage, temporaryFolder, writePackage } from '../../test/package.ts';
import { loadSchema } from '../load.ts';
import { loadPackage } from '../package.ts';
import { MetadataError } from '../xml.ts';

const schema = loadSchema([writePackage(samplePackage)]);
const object = (name: string) => schema.objects.get(name)!;
const field = (objectName: string, name: string) => object(objectName).fields.get(name)!;

/** A package folder with the given files, whose content is the inside of the root element. */
function folderWith(files: Record<string, [root: string, content: string]>): string {
    const folder = temporaryFolder();
    for (const [path, [root, content]] of Object.entries(files)) {
        mkdirSync(join(folder, path, '..'), { recursive: true });
        writeFileSync(
            join(folder, path),
            `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="http://soap.sforce.com/2006/04/metadata">${content}</${root}>`
        );
    }
    return folder;
}

describe('the schema', () => {
    it('has the standard objects where there is no package', () => {
        const bare = loadSchema([join(temporaryFolder(), 'absent')]);
        assert.ok(bare.objects.has('OpportunityLineItem'));
        assert.equal(bare.byKeyPrefix.get('00k'), 'OpportunityLineItem');
        assert.equal(bare.byKeyPrefix.get('00K'), 'OpportunityContactRole');
        assert.ok(!bare.objects.get('Account')!.fields.has('Atlas_Key__c'));
    });

    it('numbers custom objects in the order of their names', () => {
        assert.deepEqual(
            [...schema.objects.values()]
                .filter((entry) => entry.custom)
                .map((entry) => [entry.apiName, entry.keyPrefix])
                .toSorted(),
            [
                ['Cell__c', 'a00'],
                ['Offer__c', 'a01'],
                ['Unit__c', 'a02']
            ]
        );
    });

    it('gives details no owner and the access of their master', () => {
        assert.ok(!object('Unit__c').fields.has('OwnerId'));
        assert.equal(object('Unit__c').sharingModel, 'ControlledByParent');
        assert.ok(object('Offer__c').fields.has('OwnerId'));
        assert.deepEqual(field('Unit__c', 'Account__c').reference, {
            targets: ['Account'],
            relationshipName: 'Account__r',
            childRelationshipName: 'Units__r',
            onDelete: 'cascade',
            masterDetail: { writeRequiresMasterRead: true, reparentable: false }
        });
        assert.equal(field('Unit__c', 'Account__c').updateable, false);
    });

    it('reads what a lookup does when its target goes', () => {
        assert.deepEqual(
            [field('Unit__c', 'Parent_Unit__c').reference!.onDelete, field('Cell__c', 'Offer__c').reference!.onDelete],
            ['setNull', 'restrict']
        );
        assert.deepEqual(schema.childRelationships.get('Offer__c'), [
            { name: 'Cells__r', childObject: 'Cell__c', field: 'Offer__c', onDelete: 'restrict' }
        ]);
    });

    it('types roll-ups like what they sum up, over several levels', () => {
        assert.deepEqual(
            [
                field('Account', 'Unit_Total__c'),
                field('Unit__c', 'First_Cell__c'),
                field('Unit__c', 'Open_Cells__c')
            ].map(({ type, scale, createable }) => [type, scale, createable]),
            [
                ['currency', 2, false],
                ['date', undefined, false],
                ['double', 0, false]
            ]
        );
    });

    it('lets group by what is stored as one small value', () => {
        const names = [
            'Account.Name',
            'Contact.Name',
            'Opportunity.IsWon',
            'Opportunity.FiscalYear',
            'Unit__c.Since__c',
            'Unit__c.Account__c',
            'Offer__c.Name'
        ];
        const refused = [
            'Opportunity.Amount',
            'Unit__c.Industry__c',
            'Unit__c.Open_Cells__c',
            'Unit__c.Notes__c',
            'Unit__c.Tags__c',
            'Account.CreatedDate'
        ];
        const groupable = (path: string) => field(...(path.split('.') as [string, string])).groupable;
        assert.deepEqual([...names, ...refused].filter(groupable), names);
    });

    it('reads picklists from global value sets and from the field', () => {
        assert.equal(field('Unit__c', 'Size__c').picklist!.globalValueSet, 'Size');
        assert.deepEqual(
            field('Cell__c', 'Status__c').picklist!.entries.map(({ value, isDefault }) => [value, isDefault]),
            [
                ['Open', true],
                ['Target', false],
                ['Done', false]
            ]
        );
        assert.equal(field('Cell__c', 'Status__c').defaultFormula, '"Open"');
    });

    it('does not touch the declared objects', () => {
        assert.ok(!loadSchema([]).objects.get('Account')!.fields.has('Atlas_Key__c'));
    });

    const lookup = (referenceTo: string) => ({
        'objects/Account/fields/X__c.field-meta.xml': [
            'CustomField',
            `<fullName>X__c</fullName><type>Lookup</type><referenceTo>${referenceTo}</referenceTo>`
        ] as [string, string]
    });
    const broken: [what: string, files: Record<string, [string, string]>, message: RegExp][] = [
        ['a reference to nothing', lookup('Nothing__c'), /X__c refers to Nothing__c, which does not exist/],
        [
            'an unknown type',
            {
                'objects/Account/fields/X__c.field-meta.xml': [
                    'CustomField',
                    '<fullName>X__c</fullName><type>Hologram</type>'
                ]
            },
            /Hologram/
        ],
        [
            'an unknown value set',
            {
                'objects/Account/fields/X__c.field-meta.xml': [
                    'CustomField',
                    '<fullName>X__c</fullName><type>Picklist</type><valueSet><valueSetName>Nope</valueSetName></valueSet>'
                ]
            },
            /Nope/
        ],
        [
            'fields of an unknown object',
            {
                'objects/Lead/fields/X__c.field-meta.xml': ['CustomField', '<fullName>X__c</fullName><type>Date</type>']
            },
            /Lead/
        ],
        [
            'XML that does not close',
            { 'objects/Account/fields/X__c.field-meta.xml': ['CustomField', '<fullName>X__c'] },
            /X__c.field-meta.xml:1/
        ],
        [
            'a roll-up that is not over details',
            {
                'objects/Account/fields/X__c.field-meta.xml': [
                    'CustomField',
                    '<fullName>X__c</fullName><type>Summary</type><summaryOperation>count</summaryOperation><summaryForeignKey>Contact.AccountId</summaryForeignKey>'
                ]
            },
            /not a master-detail/
        ]
    ];
    for (const [what, files, message] of broken) {
        it(`refuses ${what}`, () =>
            assert.throws(
                () => loadSchema([folderWith(files)]),
                (error) => error instanceof MetadataError && message.test(error.message)
            ));
    }
});

describe('the rest of the package', () => {
    const folder = folderWith({
        'permissionsets/Editor.permissionset-meta.xml': [
            'PermissionSet',
            '<label>Editor</label><objectPermissions><object>Account</object><allowRead>true</allowRead><allowEdit>true</allowEdit></objectPermissions>' +
                '<fieldPermissions><field>Account.X__c</field><readable>true</readable><editable>false</editable></fieldPermissions>' +
                '<customPermissions><name>Can_Do</name><enabled>true</enabled></customPermissions>'
        ],
        'applications/Atlas.app-meta.xml': [
            'CustomApplication',
            '<label>Atlas</label><tabs>standard-Account</tabs><tabs>Offer__c</tabs><actionOverrides><actionName>View</actionName><content>Account_Page</content><formFactor>Large</formFactor><type>Flexipage</type><pageOrSobjectType>Account</pageOrSobjectType></actionOverrides>'
        ],
        'flexipages/Account_Page.flexipage-meta.xml': [
            'FlexiPage',
            '<masterLabel>Account</masterLabel><type>RecordPage</type><sobjectType>Account</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template>' +
                '<flexiPageRegions><name>main</name><type>Region</type><itemInstances><componentInstance><componentName>c:orgChartPage</componentName><identifier>chart</identifier>' +
                '<componentInstanceProperties><name>height</name><value>600</value></componentInstanceProperties><componentInstanceProperties><name>many</name><valueList><valueListItems><value>a</value></valueListItems><valueListItems><value>b</value></valueListItems></valueList></componentInstanceProperties></componentInstance></itemInstances></flexiPageRegions>'
        ],
        'tabs/Offer__c.tab-meta.xml': ['CustomTab', '<customObject>true</customObject><motif>Custom63: Desk</motif>'],
        'labels/CustomLabels.labels-meta.xml': [
            'CustomLabels',
            '<labels><fullName>Hello</fullName><value>Hello &amp; welcome</value></labels><labels><fullName>Bye</fullName><value>Bye</value></labels>'
        ],
        'customPermissions/Can_Do.customPermission-meta.xml': ['CustomPermission', '<label>Can do</label>']
    });
    const { permissionSets, applications, flexipages, tabs, labels, customPermissions } = loadPackage([
        folder,
        join(folder, 'absent')
    ]);

    it('is read as plain data', () => {
        const [set] = permissionSets;
        assert.deepEqual(
            [set!.apiName, set!.objects.get('Account'), set!.fields.get('Account.X__c'), [...set!.customPermissions]],
            [
                'Editor',
                { read: true, create: false, edit: true, delete: false, viewAll: false, modifyAll: false },
                { read: true, edit: false },
                ['Can_Do']
            ]
        );
        assert.deepEqual(applications, [
            {
                apiName: 'Atlas',
                label: 'Atlas',
                description: undefined,
                tabs: ['standard-Account', 'Offer__c'],
                utilityBar: undefined,
                recordPages: [{ object: 'Account', action: 'View', flexipage: 'Account_Page', formFactor: 'Large' }]
            }
        ]);
        assert.deepEqual(flexipages[0]!.regions.get('main'), {
            type: 'Region',
            components: [
                { name: 'c:orgChartPage', identifier: 'chart', properties: { height: '600', many: ['a', 'b'] } }
            ]
        });
        assert.deepEqual(
            [tabs[0]!.customObject, tabs[0]!.motif, customPermissions],
            [true, 'Custom63: Desk', [{ apiName: 'Can_Do', label: 'Can do' }]]
        );
        assert.deepEqual(
            labels,
            new Map([
                ['Hello', 'Hello & welcome'],
                ['Bye', 'Bye']
            ])
        );
    });
});
