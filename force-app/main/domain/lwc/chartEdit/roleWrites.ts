import { NO_JUDGEMENT, type JudgementValues, type RoleFact } from 'c/judgement';
import type { ChartWrite, RoleFields, RoleWrite } from './writes';

/** Fields as a record holds them: a backup that the same save creates gets its id. */
function held(fields: RoleFields, idOf: (alias: string) => string): Partial<RoleFact> {
    const { backupId, ...others } = fields;
    const named = fields.assessedById === undefined ? {} : { assessedByName: null };
    if (backupId === undefined) return { ...others, ...named };
    const resolved = typeof backupId === 'object' && backupId !== null ? idOf(backupId.alias) : backupId;
    return { ...others, ...named, backupId: resolved };
}

/** Puts a write of a judgement into the records. */
export function applyRoleWrite(roles: Map<string, RoleFact>, write: RoleWrite, idOf: (alias: string) => string): void {
    if (write.kind === 'update-role') {
        const record = roles.get(write.id);
        if (record !== undefined) roles.set(write.id, { ...record, ...held(write.fields, idOf) });
        return;
    }
    const id = idOf(write.alias);
    const { stakeholder, context, contextId, contextName } = write;
    roles.set(id, {
        ...NO_JUDGEMENT,
        id,
        stakeholderId: typeof stakeholder === 'string' ? stakeholder : idOf(stakeholder.alias),
        context,
        contextId,
        contextName,
        assessedOn: null,
        assessedById: null,
        assessedByName: null,
        modified: null,
        ...held(write.fields, idOf)
    });
}

/** The write that takes a write of a judgement back; none where its record is gone. */
export function invertRoleWrite(
    roles: ReadonlyMap<string, RoleFact>,
    write: RoleWrite,
    idOf: (alias: string) => string
): readonly ChartWrite[] {
    const isNew = write.kind === 'create-role';
    const before: Partial<RoleFact> | undefined = isNew
        ? { ...NO_JUDGEMENT, assessedOn: null, assessedById: null }
        : roles.get(write.id);
    if (before === undefined) return [];
    const names = Object.keys(write.fields) as (keyof RoleFields)[];
    const fields = Object.fromEntries(names.map((name) => [name, before[name]])) as RoleFields;
    return [{ kind: 'update-role', id: isNew ? idOf(write.alias) : write.id, fields }];
}

/** One changed value of a judgement, for the log. */
export interface JudgementChange {
    readonly role: string | { readonly alias: string };
    readonly stakeholder: string | { readonly alias: string };
    readonly context: string;
    readonly contextId: string | null;
    readonly field: keyof JudgementValues;
    readonly oldValue: unknown;
    readonly newValue: unknown;
    readonly evidence: string | null;
}

/** What writes change in judgements, value by value. */
export function judgementChanges(
    roles: ReadonlyMap<string, RoleFact>,
    writes: readonly ChartWrite[]
): readonly JudgementChange[] {
    return writes.flatMap((write): JudgementChange[] => {
        if (write.kind !== 'create-role' && write.kind !== 'update-role') return [];
        const isNew = write.kind === 'create-role';
        const before = isNew ? undefined : roles.get(write.id);
        const values = Object.entries(write.fields) as [keyof JudgementValues, unknown][];
        return values.flatMap(([field, newValue]) => {
            if (!(field in NO_JUDGEMENT)) return [];
            return [
                {
                    role: isNew ? { alias: write.alias } : write.id,
                    stakeholder: isNew ? write.stakeholder : (before?.stakeholderId ?? ''),
                    context: isNew ? write.context : (before?.context ?? ''),
                    contextId: isNew ? write.contextId : (before?.contextId ?? null),
                    field,
                    oldValue: before?.[field] ?? null,
                    newValue,
                    evidence: write.fields.evidence ?? before?.evidence ?? null
                }
            ];
        });
    });
}
