/**
 * What a field of each type must and may say: known to the platform, not to the schema
 * (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customfield.htm).
 */
import type { Rule } from '../check.ts';
import { nearest } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { ofType } from '../source.ts';
import type { MetadataFile } from '../source.ts';
import { first, isTrue, textOf } from '../xml-tree.ts';

const everywhere = [
    'fullName',
    'label',
    'type',
    'description',
    'inlineHelpText',
    'externalId',
    'required',
    'unique',
    'trackHistory',
    'trackFeedHistory',
    'trackTrending',
    'securityClassification',
    'businessStatus',
    'complianceGroup'
];
const formulaElements = ['formula', 'formulaTreatBlanksAs', 'precision', 'scale'];
const formulaTypes = ['Checkbox', 'Currency', 'Date', 'DateTime', 'Number', 'Percent', 'Text', 'Time'];

interface TypeRule {
    needs: string[];
    may: string[];
    /** Flags that can be true. */
    flags: string[];
}
const type = (needs: string[], may: string[] = [], flags: string[] = []): TypeRule => ({ needs, may, flags });
const plain = type([], ['defaultValue'], ['required']);
const amount = type(['precision', 'scale'], ['defaultValue'], ['required']);

const typeRules: Record<string, TypeRule> = {
    AutoNumber: type(['displayFormat'], ['startingNumber', 'populateExistingRows'], ['externalId']),
    Checkbox: type(['defaultValue']),
    Currency: amount,
    Date: plain,
    DateTime: plain,
    Email: type([], ['defaultValue', 'caseSensitive'], ['required', 'unique', 'externalId']),
    Html: type(['length', 'visibleLines']),
    LongTextArea: type(['length', 'visibleLines'], ['defaultValue']),
    Lookup: type(
        ['referenceTo', 'relationshipName'],
        ['relationshipLabel', 'deleteConstraint', 'lookupFilter'],
        ['required']
    ),
    MasterDetail: type(
        ['referenceTo', 'relationshipName', 'relationshipOrder'],
        ['relationshipLabel', 'reparentableMasterDetail', 'writeRequiresMasterRead', 'lookupFilter']
    ),
    MultiselectPicklist: type(['valueSet', 'visibleLines'], ['defaultValue'], ['required']),
    Number: type(['precision', 'scale'], ['defaultValue'], ['required', 'unique', 'externalId']),
    Percent: amount,
    Phone: plain,
    Picklist: type(['valueSet'], ['defaultValue'], ['required']),
    Summary: type(['summaryForeignKey', 'summaryOperation'], ['summarizedField', 'summaryFilterItems']),
    Text: type(['length'], ['defaultValue', 'caseSensitive'], ['required', 'unique', 'externalId']),
    TextArea: plain,
    Time: plain,
    Url: plain
};

/** Smallest and largest value of an element, where the type of the field decides. */
const ranges: [type: string, element: string, low: number, high: number][] = [
    ['Text', 'length', 1, 255],
    ['LongTextArea', 'length', 256, 131072],
    ['Html', 'length', 256, 131072],
    ['LongTextArea', 'visibleLines', 2, 50],
    ['MultiselectPicklist', 'visibleLines', 3, 10],
    ...['Number', 'Currency', 'Percent'].flatMap((name): [string, string, number, number][] => [
        [name, 'precision', 1, 18],
        [name, 'scale', 0, 17]
    ])
];

/** Elements that say something of some types only. */
const ofOneType = new Set([
    ...formulaElements,
    ...Object.values(typeRules).flatMap(({ needs, may }) => [...needs, ...may])
]);

export const fieldTypeProblems: Rule = ({ source, foreign }) =>
    ofType(source, 'field').flatMap((file) => [
        ...typeProblems(file, foreign),
        ...nameProblems(file),
        ...contradictions(file)
    ]);

function typeProblems(file: MetadataFile, foreign: boolean): Problem[] {
    const name = textOf(file.root, 'type') ?? '';
    const isFormula = textOf(file.root, 'formula') !== undefined;
    const rule = typeRules[name];
    const at = { file: file.path, line: first(file.root, 'type')?.line };
    // The schema knows all types; this package uses some.
    if (!rule && foreign) return [];
    if (!rule)
        return [
            {
                ...at,
                element: 'type',
                reason: `no custom field of this package has the type ${name}`,
                nearest: nearest(name, Object.keys(typeRules))
            }
        ];
    if (isFormula && !formulaTypes.includes(name))
        return [{ ...at, element: 'type', reason: `a formula cannot be a ${name}` }];
    const numeric = ['Number', 'Currency', 'Percent'].includes(name);
    const needs = isFormula ? ['formula', ...(numeric ? ['precision', 'scale'] : [])] : rule.needs;
    const may = new Set([...everywhere, ...needs, ...(isFormula ? formulaElements : rule.may)]);
    const flags = isFormula ? [] : rule.flags;
    const kind = isFormula ? `${name} formula` : name;
    const missing = needs
        .filter((element) => !first(file.root, element))
        .map((element) => ({ ...at, element, reason: `a ${kind} field needs it` }));
    const children = file.root.children.flatMap((child): Problem[] => {
        const here = { file: file.path, line: child.line, element: child.name };
        if (!may.has(child.name) && ofOneType.has(child.name))
            return [{ ...here, reason: `a ${kind} field has no ${child.name}` }];
        const isFlag = ['required', 'unique', 'externalId'].includes(child.name);
        if (isFlag && child.text === 'true' && !flags.includes(child.name))
            return [{ ...here, reason: `a ${kind} field cannot be ${child.name}` }];
        const range = isFormula ? undefined : ranges.find(([type, element]) => type === name && element === child.name);
        const value = Number(child.text);
        return range && (value < range[2] || value > range[3])
            ? [{ ...here, reason: `goes from ${range[2]} to ${range[3]} in a ${name} field` }]
            : [];
    });
    return [...missing, ...children];
}

function contradictions(file: MetadataFile): Problem[] {
    const { root, path } = file;
    const problems: Problem[] = [];
    const say = (element: string, reason: string): number =>
        problems.push({ file: path, line: first(root, element)?.line, element, reason });
    if (Number(textOf(root, 'scale')) > Number(textOf(root, 'precision')))
        say('scale', 'is greater than the precision');
    if (isTrue(root, 'required') && textOf(root, 'deleteConstraint') === 'SetNull')
        say('deleteConstraint', 'a required lookup cannot be cleared: restrict the delete');
    if (isTrue(root, 'caseSensitive') && !isTrue(root, 'unique'))
        say('caseSensitive', 'means something only for a unique field');
    const summarized = first(root, 'summarizedField');
    if (textOf(root, 'summaryOperation') === 'count' && summarized)
        say('summarizedField', 'a count summarizes no field');
    if (['sum', 'min', 'max'].includes(textOf(root, 'summaryOperation') ?? '') && !summarized)
        say('summaryOperation', 'needs a summarizedField');
    return problems;
}

function nameProblems({ root, path, name }: MetadataFile): Problem[] {
    const problems: Problem[] = [];
    if (!/^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*__c$/.test(name) || name.length > 43) {
        problems.push({
            file: path,
            element: 'fullName',
            reason: `${name} is not a valid API name: letters, digits and single underscores, at most 40, then __c`
        });
    }
    const limits: [string, number][] = [
        ['label', 40],
        ['relationshipName', 40],
        ['relationshipLabel', 80],
        ['inlineHelpText', 510],
        ['description', 1000]
    ];
    for (const [element, limit] of limits) {
        const node = first(root, element);
        if (node && node.text.length > limit)
            problems.push({ file: path, line: node.line, element, reason: `is longer than ${limit} characters` });
    }
    return problems;
}
