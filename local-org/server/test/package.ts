/** Packages for tests, written to a temporary folder from a compact description. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

/** An XML element as an object: lists repeat the element. */
export interface Element {
    [name: string]: string | number | boolean | Element | (string | Element)[];
}

export interface ObjectDescription {
    /** The `CustomObject` element; left out for standard objects. */
    object?: Element;
    /** `CustomField` elements by API name. */
    fields?: Record<string, Element>;
    /** Error formula by name of the rule, or the elements that matter. */
    rules?: Record<string, string | Element>;
}

export interface PackageDescription {
    objects?: Record<string, ObjectDescription>;
    /** Values of global value sets. */
    valueSets?: Record<string, string[]>;
    permissionSets?: Record<string, Element>;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function xml(name: string, value: Element[string]): string {
    if (Array.isArray(value)) return value.map((item) => xml(name, item)).join('');
    const content =
        typeof value === 'object'
            ? Object.entries(value)
                  .map(([child, inner]) => xml(child, inner))
                  .join('')
            : escape(String(value));
    return `<${name}>${content}</${name}>`;
}

function save(folder: string, file: string, root: string, element: Element): void {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, file), `<?xml version="1.0" encoding="UTF-8"?>\n${xml(root, element)}\n`);
}

/** A folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-test-'));
    after(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
}

/** Writes a package and answers its folder. */
export function writePackage(description: PackageDescription): string {
    const folder = temporaryFolder();
    for (const [name, values] of Object.entries(description.valueSets ?? {})) {
        const customValue = values.map((value) => ({ fullName: value, default: false, label: value }));
        save(join(folder, 'globalValueSets'), `${name}.globalValueSet-meta.xml`, 'GlobalValueSet', { customValue });
    }
    for (const [name, { object, fields = {}, rules = {} }] of Object.entries(description.objects ?? {})) {
        const home = join(folder, 'objects', name);
        if (object) save(home, `${name}.object-meta.xml`, 'CustomObject', object);
        for (const [fullName, field] of Object.entries(fields)) {
            const element = { fullName, label: fullName.replace('__c', '').replaceAll('_', ' '), ...field };
            save(join(home, 'fields'), `${fullName}.field-meta.xml`, 'CustomField', element);
        }
        for (const [fullName, rule] of Object.entries(rules)) {
            const given = typeof rule === 'string' ? { errorConditionFormula: rule } : rule;
            const element = { fullName, active: true, errorMessage: `${fullName} failed`, ...given };
            save(join(home, 'validationRules'), `${fullName}.validationRule-meta.xml`, 'ValidationRule', element);
        }
    }
    for (const [name, element] of Object.entries(description.permissionSets ?? {})) {
        save(join(folder, 'permissionsets'), `${name}.permissionset-meta.xml`, 'PermissionSet', {
            label: name,
            ...element
        });
    }
    return folder;
}

const nameField = { type: 'Text', label: 'Name' };
const money = { type: 'Currency', precision: 18, scale: 2 };
const customObject = (label: string, sharingModel = 'ControlledByParent'): Element => ({
    label,
    pluralLabel: `${label}s`,
    nameField,
    sharingModel
});
const master = (referenceTo: string, relationshipName: string): Element => ({
    type: 'MasterDetail',
    referenceTo,
    relationshipName,
    writeRequiresMasterRead: true,
    reparentableMasterDetail: false
});
const summary = (
    summaryOperation: string,
    child: string,
    reference: string,
    field?: string,
    filter?: Element
): Element => ({
    type: 'Summary',
    summaryOperation,
    summaryForeignKey: `${child}.${reference}`,
    ...(field ? { summarizedField: `${child}.${field}` } : {}),
    ...(filter ? { summaryFilterItems: filter } : {})
});

/**
 * A package with one of everything that the core has to handle: two levels of details with roll-ups over both,
 * lookups that clear and that restrict, formulas across objects, rules, unique keys, picklists.
 */
export const samplePackage: PackageDescription = {
    valueSets: { Size: ['Small', 'Large'], Tag: ['A', 'B', 'C'] },
    objects: {
        Account: {
            fields: {
                Atlas_Key__c: { type: 'Text', length: 80, unique: true, externalId: true, caseSensitive: true },
                Unit_Total__c: summary('sum', 'Unit__c', 'Account__c', 'Cell_Total__c'),
                Unit_Count__c: summary('count', 'Unit__c', 'Account__c')
            },
            rules: { Total_Limit: 'Unit_Total__c > 1000000' }
        },
        Offer__c: {
            object: {
                ...customObject('Offer', 'Read'),
                nameField: { type: 'AutoNumber', label: 'Number', displayFormat: 'O-{0000}' }
            },
            fields: { Price__c: money }
        },
        Unit__c: {
            object: customObject('Unit'),
            fields: {
                Account__c: master('Account', 'Units'),
                Parent_Unit__c: {
                    type: 'Lookup',
                    referenceTo: 'Unit__c',
                    relationshipName: 'Child_Units',
                    deleteConstraint: 'SetNull'
                },
                Contact__c: {
                    type: 'Lookup',
                    referenceTo: 'Contact',
                    relationshipName: 'Units',
                    deleteConstraint: 'SetNull'
                },
                Atlas_Key__c: { type: 'Text', length: 80, unique: true, externalId: true, caseSensitive: true },
                Code__c: { type: 'Text', length: 20, unique: true, caseSensitive: false },
                Budget__c: { type: 'Currency', precision: 8, scale: 2 },
                Weight__c: { type: 'Number', precision: 3, scale: 1, defaultValue: '1' },
                Size__c: { type: 'Picklist', valueSet: { restricted: true, valueSetName: 'Size' } },
                Tags__c: {
                    type: 'MultiselectPicklist',
                    visibleLines: 3,
                    valueSet: { restricted: true, valueSetName: 'Tag' }
                },
                Active__c: { type: 'Checkbox', defaultValue: 'true' },
                Since__c: { type: 'Date', defaultValue: 'TODAY()' },
                Seen__c: { type: 'DateTime' },
                Email__c: { type: 'Email' },
                Notes__c: { type: 'LongTextArea', length: 1000, visibleLines: 3 },
                Secret__c: { type: 'Text', length: 20 },
                Cell_Total__c: summary('sum', 'Cell__c', 'Unit__c', 'Value__c'),
                Open_Cells__c: summary('count', 'Cell__c', 'Unit__c', undefined, {
                    field: 'Cell__c.Status__c',
                    operation: 'equals',
                    value: 'Open, Target'
                }),
                First_Cell__c: summary('min', 'Cell__c', 'Unit__c', 'Date__c'),
                Largest_Cell__c: summary('max', 'Cell__c', 'Unit__c', 'Value__c'),
                Weighted_Total__c: summary('sum', 'Cell__c', 'Unit__c', 'Weighted__c'),
                Double_Budget__c: { ...money, formula: 'Budget__c * 2', formulaTreatBlanksAs: 'BlankAsZero' },
                Industry__c: { type: 'Text', formula: 'TEXT(Account__r.Industry)' },
                Grand_Owner__c: { type: 'Text', formula: 'Account__r.Parent.Owner.LastName' },
                Mine__c: { type: 'Checkbox', formula: 'Account__r.OwnerId = $User.Id' }
            },
            rules: {
                Budget_Positive: {
                    errorConditionFormula: 'Budget__c < 0',
                    errorMessage: 'A budget is not negative.',
                    errorDisplayField: 'Budget__c'
                },
                Size_And_Budget: 'AND(ISPICKVAL(Size__c, "Small"), Budget__c > 1000)',
                Code_Stays: 'ISCHANGED(Code__c)',
                Only_Up: 'AND(NOT(ISNEW()), Weight__c < PRIORVALUE(Weight__c))'
            }
        },
        Cell__c: {
            object: customObject('Cell'),
            fields: {
                Unit__c: master('Unit__c', 'Cells'),
                Offer__c: {
                    type: 'Lookup',
                    referenceTo: 'Offer__c',
                    relationshipName: 'Cells',
                    required: false,
                    deleteConstraint: 'Restrict'
                },
                Status__c: {
                    type: 'Picklist',
                    valueSet: {
                        restricted: true,
                        valueSetDefinition: {
                            value: ['Open', 'Target', 'Done'].map((fullName) => ({
                                fullName,
                                default: fullName === 'Open',
                                label: fullName
                            }))
                        }
                    }
                },
                Value__c: money,
                Date__c: { type: 'Date' },
                Weighted__c: { ...money, formula: 'Value__c / 2' }
            }
        }
    },
    permissionSets: {
        Account_Atlas_Admin: permissions(true, ['Unit__c.Secret__c']),
        Account_Atlas_User: permissions(true, []),
        Account_Atlas_Viewer: permissions(false, [])
    }
};

function permissions(edit: boolean, secrets: string[]): Element {
    const object = (name: string): Element => ({
        object: name,
        allowRead: true,
        allowCreate: edit,
        allowEdit: edit,
        allowDelete: edit,
        viewAllRecords: false,
        modifyAllRecords: false
    });
    const plain = [
        ...[
            'Parent_Unit__c',
            'Contact__c',
            'Atlas_Key__c',
            'Code__c',
            'Budget__c',
            'Weight__c',
            'Size__c',
            'Tags__c',
            'Active__c',
            'Since__c',
            'Seen__c',
            'Email__c',
            'Notes__c'
        ],
        ...[
            'Cell_Total__c',
            'Open_Cells__c',
            'First_Cell__c',
            'Largest_Cell__c',
            'Weighted_Total__c',
            'Double_Budget__c',
            'Industry__c',
            'Grand_Owner__c',
            'Mine__c'
        ]
    ].map((name) => `Unit__c.${name}`);
    const fields = [
        ...plain,
        ...['Offer__c', 'Status__c', 'Value__c', 'Date__c', 'Weighted__c'].map((name) => `Cell__c.${name}`),
        ...['Atlas_Key__c', 'Unit_Total__c', 'Unit_Count__c'].map((name) => `Account.${name}`),
        'Offer__c.Price__c',
        ...secrets
    ];
    return {
        objectPermissions: ['Unit__c', 'Cell__c', 'Offer__c'].map(object),
        fieldPermissions: fields.map((field) => ({ field, readable: true, editable: edit }))
    };
}
