import type { Person } from 'c/hierarchy';
import { isSameValue, JUDGEMENT_FIELDS, NO_JUDGEMENT, type JudgementValues, type RoleFact } from 'c/judgement';
import { failure, success, type Result } from 'c/result';
import type { EditContext, RefusalCode } from './chartEdit';
import type { ChartWrite, RoleFields, StakeholderReference } from './writes';

/** Where a judgement counts. */
export interface JudgementContext {
    readonly kind: 'Account' | 'Buying Center' | 'Opportunity';
    readonly id: string;
    readonly name: string;
    readonly atlasKey: string | null;
}

/** What the user says of a person; what is left out stays as it is. */
export interface JudgementEdit extends Partial<Omit<JudgementValues, 'backupId'>> {
    /** Key of the person who stands in, null for nobody. */
    readonly backupKey?: string | null;
}

/** What a judgement needs beside the map. */
export interface JudgingContext extends EditContext {
    readonly userId: string | null;
    /** ISO date. */
    readonly today: string;
    /** Atlas_Key__c of a stakeholder record, its id where it has none. */
    readonly stakeholderKeyOf: (stakeholderId: string) => string;
}

/** The judgement of a stakeholder in a context; undefined where there is none. */
export function roleIn(
    roles: Iterable<RoleFact>,
    stakeholderId: string | null,
    context: JudgementContext
): RoleFact | undefined {
    if (stakeholderId === null) return undefined;
    const contextId = context.kind === 'Account' ? null : context.id;
    for (const role of roles) {
        const isHere = role.context === context.kind && (contextId === null || role.contextId === contextId);
        if (isHere && role.stakeholderId === stakeholderId) return role;
    }
    return undefined;
}

/**
 * The writes of a judgement: the stakeholder record and the role are created where they are missing, only what differs
 * is written, with who judged and when.
 */
export function planJudgement(
    context: JudgingContext,
    key: string,
    where: JudgementContext,
    edit: JudgementEdit
): Result<readonly ChartWrite[], RefusalCode> {
    const { hierarchy } = context;
    const personOf = (of: string): Person | undefined => hierarchy.people[hierarchy.indexOf.get(of) ?? -1];
    const person = personOf(key);
    if (person === undefined) return failure('unknown-person');
    if (person.kind === 'outside') return failure('not-editable', person.name);
    if (edit.backupKey === key) return failure('own-backup', person.name);
    const before = roleIn(context.roles.values(), person.stakeholderId, where);
    const writes: ChartWrite[] = [];

    const { backupKey, ...values } = edit;
    const changed: Record<string, unknown> = {};
    for (const field of JUDGEMENT_FIELDS) {
        const value = values[field as keyof typeof values];
        if (value !== undefined && !isSameValue(value, (before ?? NO_JUDGEMENT)[field])) changed[field] = value;
    }
    if (backupKey !== undefined) {
        const backup = backupKey === null ? null : personOf(backupKey);
        if (backup === undefined) return failure('unknown-person');
        if (backup !== null && backup.kind === 'outside') return failure('not-editable', backup.name);
        const record = backup === null ? null : referenceTo(context, backup, 'backup', writes);
        if (record !== (before?.backupId ?? null)) changed.backupId = record;
    }
    if (Object.keys(changed).length === 0) return success([]);

    const fields: RoleFields = { ...changed, assessedOn: context.today, assessedById: context.userId };
    if (before !== undefined) return success([...writes, { kind: 'update-role', id: before.id, fields }]);
    const stakeholder = referenceTo(context, person, 'person', writes);
    const made = writes.find((write) => write.kind === 'create-stakeholder' && write.alias === 'person');
    const own =
        made?.kind === 'create-stakeholder' ? made.clientKey : context.stakeholderKeyOf(person.stakeholderId as string);
    return success([
        ...writes,
        {
            kind: 'create-role',
            alias: 'judgement',
            clientKey: context.newKey(),
            uniqueKey: `${own}-${where.atlasKey ?? where.id}`,
            stakeholder: stakeholder as string | { alias: string },
            context: where.kind,
            contextId: where.kind === 'Account' ? null : where.id,
            contextName: where.kind === 'Account' ? null : where.name,
            fields
        }
    ]);
}

/** The stakeholder record of a person; the write that makes it is added where there is none. */
function referenceTo(
    context: JudgingContext,
    person: Person,
    alias: string,
    writes: ChartWrite[]
): StakeholderReference {
    if (person.stakeholderId !== null) return person.stakeholderId;
    const contactId = person.contactId as string;
    writes.push({
        kind: 'create-stakeholder',
        alias,
        clientKey: context.newKey(),
        uniqueKey: context.uniqueKeyOf(contactId),
        contactId,
        reportsToId: null
    });
    return { alias };
}
