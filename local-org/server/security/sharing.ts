/**
 * Record access as SQL: organization-wide defaults, ownership, share rows, the local org's one sharing rule,
 * implicit access between accounts and their contacts and opportunities, and details through their masters
 * (https://developer.salesforce.com/docs/atlas.en-us.securityImplGuide.meta/securityImplGuide/security_sharing_overview.htm).
 *
 * Left out: role hierarchy, groups other than all internal users and queues in share rows, teams, territories, manual sharing of custom objects,
 * and the per-role setting of what an account's owner may do with its contacts and opportunities (here: Edit).
 */
import type { Session } from '../org.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../metadata/schema.ts';

/** Adds a parameter to the statement and answers its placeholder. */
export type Bind = (value: string) => string;

/** delete stands for full access: delete, share, change the owner. */
export type Level = 'read' | 'edit' | 'delete';

/**
 * The one owner-based sharing rule: accounts owned by users in this role are shared with all internal users, who
 * may edit them with their contacts and opportunities. So what the administrator imports, everybody can work on.
 */
export const SHARING_RULE = { ownerRole: 'Administration' } as const;

export interface SharingContext {
    schema: Schema;
    session: Session;
    /** Ids of the users that `SHARING_RULE` speaks of. */
    ruleOwners: readonly string[];
    /** Ids of the groups of all internal users, to which every user belongs. */
    everybody: readonly string[];
    bind: Bind;
}

/** Share object of a standard object: the column of the record and that of the level. */
const SHARES: Readonly<Record<string, { object: string; record: string; level: string }>> = {
    Account: { object: 'AccountShare', record: 'AccountId', level: 'AccountAccessLevel' },
    Contact: { object: 'ContactShare', record: 'ContactId', level: 'ContactAccessLevel' },
    Opportunity: { object: 'OpportunityShare', record: 'OpportunityId', level: 'OpportunityAccessLevel' }
};

/** What a share of the account says about its children. */
const ACCOUNT_CHILDREN: Readonly<Record<string, string>> = {
    Contact: 'ContactAccessLevel',
    Opportunity: 'OpportunityAccessLevel'
};

const LEVEL_VALUES: Readonly<Record<Level, string>> = {
    read: `('Read', 'Edit', 'All')`,
    edit: `('Edit', 'All')`,
    delete: `('All')`
};

const NOTHING = '0';
const EVERYTHING = '';

/**
 * Condition that holds for the records of `objectName` (table alias `alias`) on which the session has `level`,
 * object permissions aside. Empty = every record.
 */
export function recordCondition(context: SharingContext, objectName: string, alias: string, level: Level): string {
    const object = context.schema.objects.get(objectName);
    if (!object) return NOTHING;
    const access = context.session.object(objectName);
    if (access.modifyAll || (level === 'read' && access.viewAll)) return EVERYTHING;
    const shared = Object.entries(SHARES).find(([, share]) => share.object === objectName);
    if (shared) return throughParent(context, shared[0], `${alias}.${shared[1].record}`, alias, fullUnlessRead(level));
    if (object.sharingModel === 'ControlledByParent') return throughMasters(context, object, alias, level);
    if (object.sharingModel === 'ReadWrite' && level !== 'delete') return EVERYTHING;
    if (object.sharingModel === 'Read' && level === 'read') return EVERYTHING;
    if (!object.fields.has('OwnerId')) return EVERYTHING;
    return anyOf(privateGrounds(context, object, alias, level));
}

/** References to the masters that decide access to a detail, with what writing the detail asks of each. */
export function mastersOf(object: ObjectSchema): { field: FieldSchema; master: string; levelToWrite: Level }[] {
    const references = [...object.fields.values()].filter((field) => field.reference?.onDelete === 'cascade');
    const masters = references.filter((field) => field.reference?.masterDetail);
    return (masters.length > 0 ? masters : references.slice(0, 1)).map((field) => ({
        field,
        master: field.reference?.targets[0] as string,
        levelToWrite: field.reference?.masterDetail?.writeRequiresMasterRead ? 'read' : 'edit'
    }));
}

/** The parent whose full access writing a share row needs: `['Account', 'AccountId']`; undefined for other objects. */
export function sharedParent(objectName: string): [object: string, field: string] | undefined {
    const entry = Object.entries(SHARES).find(([, share]) => share.object === objectName);
    return entry && [entry[0], entry[1].record];
}

function throughMasters(context: SharingContext, object: ObjectSchema, alias: string, level: Level): string {
    const conditions = mastersOf(object).map(({ field, master, levelToWrite }) =>
        throughParent(context, master, `${alias}.${field.apiName}`, alias, level === 'read' ? 'read' : levelToWrite)
    );
    return conditions.filter(Boolean).join(' AND ');
}

function throughParent(
    context: SharingContext,
    parent: string,
    reference: string,
    alias: string,
    level: Level
): string {
    if (!context.session.object(parent).read) return NOTHING;
    const parentAlias = `${alias}_m`;
    const condition = recordCondition(context, parent, parentAlias, level);
    return condition && exists(parent, parentAlias, `${parentAlias}.Id = ${reference} AND ${condition}`);
}

/**
 * Why somebody may see a record whose object is private: any one of these is enough.
 *
 * Grounds in other tables are sets that do not depend on the record (`IN`, not `EXISTS`), which SQLite computes
 * once for a statement and only when the grounds before them fail: the cheap ones come first.
 */
function privateGrounds(context: SharingContext, object: ObjectSchema, alias: string, level: Level): string[] {
    const name = object.apiName;
    const grounds = [`${alias}.OwnerId = ${context.bind(context.session.userId)}`];
    if (name === 'Account') grounds.push(...ruleGround(context, alias, level));
    if (ACCOUNT_CHILDREN[name]) grounds.push(throughAccount(context, ACCOUNT_CHILDREN[name], alias, level));
    if (SHARES[name]) grounds.push(shareRow(context, SHARES[name], alias, level));
    if (name === 'Account' && level === 'read') {
        for (const child of Object.keys(ACCOUNT_CHILDREN)) grounds.push(throughChild(context, child, alias));
    }
    if (name === 'Task' && level === 'read') grounds.push(...throughActivityParents(context, object, alias));
    return grounds;
}

function ruleGround(context: SharingContext, alias: string, level: Level): string[] {
    if (level === 'delete' || context.ruleOwners.length === 0) return [];
    return [`${alias}.OwnerId IN (${context.ruleOwners.map(context.bind).join(', ')})`];
}

/** The account's owner, the sharing rule and shares of the account open its contacts and opportunities. */
function throughAccount(context: SharingContext, levelColumn: string, alias: string, level: Level): string {
    if (level === 'delete') return NOTHING;
    const account = `${alias}_a`;
    const grounds = [
        `${account}.OwnerId = ${context.bind(context.session.userId)}`,
        ...ruleGround(context, account, level),
        shareRow(context, { ...SHARES.Account!, level: levelColumn }, account, level)
    ];
    return `${alias}.AccountId IN (SELECT ${account}.Id FROM "Account" AS ${account} WHERE ${anyOf(grounds)})`;
}

/** Who owns or is given a contact or an opportunity may read its account (implicit parent access). */
function throughChild(context: SharingContext, child: string, alias: string): string {
    const row = `${alias}_c`;
    const grounds = [
        `${row}.OwnerId = ${context.bind(context.session.userId)}`,
        shareRow(context, SHARES[child]!, row, 'read')
    ];
    const owned = `SELECT ${row}.AccountId FROM "${child}" AS ${row} WHERE ${row}.IsDeleted = 0 AND ${anyOf(grounds)}`;
    return `${alias}.Id IN (${owned})`;
}

/** A task can be read by whoever can read what it is about or whom it is with. */
function throughActivityParents(context: SharingContext, task: ObjectSchema, alias: string): string[] {
    return ['WhatId', 'WhoId'].flatMap((name) =>
        (task.fields.get(name)?.reference?.targets ?? []).map((target) => {
            if (!context.session.object(target).read) return NOTHING;
            const parent = `${alias}_${name}`;
            const condition = recordCondition(context, target, parent, 'read') || '1';
            return exists(target, parent, `${parent}.Id = ${alias}.${name} AND ${condition}`);
        })
    );
}

function shareRow(
    context: SharingContext,
    share: { object: string; record: string; level: string },
    alias: string,
    level: Level
): string {
    const row = `${alias}_s`;
    const receivers = [context.session.userId, ...context.everybody].map(context.bind);
    return (
        `${alias}.Id IN (SELECT ${row}.${share.record} FROM "${share.object}" AS ${row} ` +
        `WHERE ${row}.UserOrGroupId IN (${receivers.join(', ')}) ` +
        `AND ${row}.IsDeleted = 0 AND ${row}.${share.level} IN ${LEVEL_VALUES[level]})`
    );
}

const fullUnlessRead = (level: Level): Level => (level === 'read' ? 'read' : 'delete');
const exists = (object: string, alias: string, condition: string) =>
    `EXISTS (SELECT 1 FROM "${object}" AS ${alias} WHERE ${condition})`;
const anyOf = (conditions: string[]) => `(${conditions.filter((condition) => condition !== NOTHING).join(' OR ')})`;
