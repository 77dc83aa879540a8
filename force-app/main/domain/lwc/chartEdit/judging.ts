import { isSameValue, JUDGEMENT_FIELDS, NO_JUDGEMENT, type JudgementValues, type RoleFact } from 'c/judgement';
import { keyPart, type MapWrite, type RoleRecord } from 'c/mapRecords';
import { clientKeyOf, provisionalId } from 'c/recordWrites';
import { failure, success, type Result } from 'c/result';
import { personOf, stakeholderOf, type MapContext, type RefusalCode } from './context';

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

/** The judgement of a stakeholder in a context; undefined where there is none. */
export function roleIn<Role extends RoleFact>(
    roles: Iterable<Role>,
    stakeholderId: string | null,
    context: JudgementContext
): Role | undefined {
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
    context: MapContext,
    key: string,
    where: JudgementContext,
    edit: JudgementEdit
): Result<readonly MapWrite[], RefusalCode> {
    const { facts } = context;
    const person = personOf(context, key);
    if (person === undefined) return failure('unknown-person');
    if (person.kind === 'outside') return failure('not-editable', person.name);
    if (edit.backupKey === key) return failure('own-backup', person.name);
    const before = roleIn(facts.roles.values(), person.stakeholderId, where);
    const writes: MapWrite[] = [];

    const { backupKey, ...values } = edit;
    const changed: Record<string, unknown> = {};
    for (const field of JUDGEMENT_FIELDS) {
        const value = values[field as keyof typeof values];
        if (value !== undefined && !isSameValue(value, (before ?? NO_JUDGEMENT)[field])) changed[field] = value;
    }
    if (backupKey !== undefined) {
        const backup = backupKey === null ? null : personOf(context, backupKey);
        if (backup === undefined) return failure('unknown-person');
        if (backup !== null && backup.kind === 'outside') return failure('not-editable', backup.name);
        const backupId = backup === null ? null : stakeholderOf(context, backup, writes);
        if (backupId !== (before?.backupId ?? null)) changed.backupId = backupId;
    }
    if (Object.keys(changed).length === 0) return success([]);

    const assessed = { assessedOn: context.today, assessedById: context.userId, assessedByName: null };
    const fields: Partial<RoleRecord> = { ...changed, ...assessed };
    if (before !== undefined) return success([...writes, { kind: 'update', of: 'roles', id: before.id, fields }]);
    const stakeholderId = stakeholderOf(context, person, writes);
    const stakeholder = facts.stakeholders.get(stakeholderId);
    const own = clientKeyOf(stakeholderId) ?? (stakeholder ? keyPart(stakeholder) : stakeholderId);
    const isAccount = where.kind === 'Account';
    const place = {
        stakeholderId,
        context: where.kind,
        contextId: isAccount ? null : where.id,
        contextName: isAccount ? null : where.name,
        uniqueKey: `${own}-${keyPart(where)}`
    };
    const id = provisionalId(context.newKey(`role ${key} ${where.id}`));
    return success([...writes, { kind: 'create', of: 'roles', id, fields: { ...place, ...fields } }]);
}
