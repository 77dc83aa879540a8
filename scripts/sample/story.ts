/**
 * The sample story in data/story: one file an object, one entry a record with the API's own field names. Three things
 * are not taken literally: `@name` is the record of that key (or a user, or the standard price book), `today-30`
 * is a date counted from the day of loading, and `key` is what `Atlas_Key__c` makes it known by.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../toolchain/bundles.mjs';

export type StoryValue = string | number | boolean;

/** A record of the story as its file has it. */
export interface StoryRecord {
    key?: string;
    /** Name of a record that is to lose this one: it is created, and deleted once that record hangs on it. */
    deletedAfter?: string;
    [field: string]: StoryValue | undefined;
}

/** How the records of a file are loaded. */
export interface StoryObject {
    /** Name of the file in data/story, without its ending. */
    file: string;
    object: string;
    /** Fields that an update may not send: masters, and what the platform fixes on create. */
    createOnly?: readonly string[];
    /** Names of the records (without `@`) whose keys make the unique `Key__c`, in order; none for a record without it. */
    uniqueKeyOf?(record: StoryRecord, find: (name: string) => StoryRecord): readonly string[];
}

/** Every key of the sample begins with it; removing looks for nothing else. */
export const STORY_PREFIX = 'story-';

/** What is loaded, in the order in which records may refer to each other; removed in the opposite order. */
export const STORY_OBJECTS: readonly StoryObject[] = [
    { file: 'accounts', object: 'Account' },
    { file: 'offerings', object: 'Offering__c' },
    { file: 'products', object: 'Product2' },
    { file: 'buying-centers', object: 'Buying_Center__c', createOnly: ['Account__c'] },
    { file: 'contacts', object: 'Contact' },
    { file: 'opportunities', object: 'Opportunity', createOnly: ['Pricebook2Id'] },
    { file: 'line-items', object: 'OpportunityLineItem', createOnly: ['OpportunityId', 'PricebookEntryId'] },
    {
        file: 'stakeholders',
        object: 'Stakeholder__c',
        createOnly: ['Account__c'],
        uniqueKeyOf: (record) => (record['Contact__c'] === undefined ? [] : namesIn(record, 'Account__c', 'Contact__c'))
    },
    {
        file: 'stakeholder-roles',
        object: 'Stakeholder_Role__c',
        createOnly: ['Stakeholder__c'],
        uniqueKeyOf: (record, find) => [...namesIn(record, 'Stakeholder__c'), contextOf(record, find)]
    },
    { file: 'stakeholder-relationships', object: 'Stakeholder_Relationship__c', createOnly: ['From_Stakeholder__c'] },
    { file: 'pairings', object: 'Relationship_Pairing__c', createOnly: ['Stakeholder__c'] },
    {
        file: 'hidden-offerings',
        object: 'Hidden_Offering__c',
        createOnly: ['Account__c'],
        uniqueKeyOf: (record) => namesIn(record, 'Account__c', 'Offering__c')
    },
    {
        file: 'cells',
        object: 'Landscape_Cell__c',
        createOnly: ['Buying_Center__c'],
        uniqueKeyOf: (record) => namesIn(record, 'Buying_Center__c', 'Offering__c')
    },
    { file: 'plans', object: 'Key_Account_Plan__c', createOnly: ['Account__c'] },
    { file: 'objectives', object: 'Plan_Objective__c', createOnly: ['Key_Account_Plan__c'] },
    { file: 'actions', object: 'Plan_Action__c', createOnly: ['Plan_Objective__c'] },
    {
        file: 'dependencies',
        object: 'Action_Dependency__c',
        createOnly: ['Key_Account_Plan__c'],
        uniqueKeyOf: (record) => namesIn(record, 'Predecessor__c', 'Successor__c')
    },
    { file: 'reviews', object: 'Plan_Review__c', createOnly: ['Key_Account_Plan__c'] },
    { file: 'snapshots', object: 'Landscape_Snapshot__c', createOnly: ['Account__c'] },
    { file: 'judgement-changes', object: 'Judgement_Change__c', createOnly: ['Account__c'] }
];

/** The records of a file, in its order. */
export function readStory(file: string): StoryRecord[] {
    return JSON.parse(readFileSync(join(root, 'data/story', `${file}.json`), 'utf8')) as StoryRecord[];
}

/** `Atlas_Key__c` of a record by its name. */
export function storyKey(name: string): string {
    return `${STORY_PREFIX}${name}`;
}

/** The name that a value refers to; undefined for a plain value. */
export function referredName(value: StoryValue | undefined): string | undefined {
    return typeof value === 'string' && value.startsWith('@') ? value.slice(1) : undefined;
}

function namesIn(record: StoryRecord, ...fields: readonly string[]): string[] {
    return fields.map((field) => {
        const name = referredName(record[field]);
        if (name === undefined) throw new Error(`${record.key}: ${field} has to refer to a record`);
        return name;
    });
}

/** The other half of a role's key: its buying center or opportunity, otherwise the account of its stakeholder. */
function contextOf(record: StoryRecord, find: (name: string) => StoryRecord): string {
    const fields = { 'Buying Center': 'Buying_Center__c', Opportunity: 'Opportunity__c' };
    const field = fields[record['Context__c'] as keyof typeof fields] as string | undefined;
    if (field !== undefined) return namesIn(record, field)[0] as string;
    const stakeholder = find(namesIn(record, 'Stakeholder__c')[0] as string);
    return namesIn(stakeholder, 'Account__c')[0] as string;
}

/**
 * The date that `today`, `today-30` or `today+12` means.
 *
 * @returns ISO text; undefined when the value is no such date
 */
export function resolveDate(value: StoryValue, today: Date): string | undefined {
    const match = typeof value === 'string' ? /^today([+-]\d+)?$/.exec(value) : null;
    if (!match) return undefined;
    const date = new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() + Number(match[1] ?? 0)));
    return date.toISOString().slice(0, 10);
}
