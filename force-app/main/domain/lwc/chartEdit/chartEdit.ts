import {
    isWithin,
    type ContactFact,
    type Hierarchy,
    type Person,
    type Placement,
    type StakeholderFact
} from 'c/hierarchy';
import { failure, success, type Result } from 'c/result';
import type { ChartFacts, ChartWrite, StakeholderReference } from './writes';

export { planJudgement, roleIn, type JudgementContext, type JudgementEdit, type JudgingContext } from './judging';
export { repairOf, type Repair } from './repairs';
export { judgementChanges, type JudgementChange } from './roleWrites';
export { applyWrites, invertWrites, isRoleWrite } from './writes';
export type {
    ChartFacts,
    ChartWrite,
    ContactFields,
    RoleFields,
    RoleWrite,
    StakeholderFields,
    StakeholderReference
} from './writes';

/** What the user wants of one person; what is left out stays as it is. */
export interface PersonEdit {
    readonly title?: string;
    /** Key of the new manager, null for none. */
    readonly managerKey?: string | null;
}

/** Why an edit is refused. */
export type RefusalCode =
    'unknown-person' | 'own-manager' | 'own-backup' | 'would-loop' | 'not-editable' | 'manager-not-possible';

/** What the writes of an edit need beside the hierarchy. */
export interface EditContext extends ChartFacts {
    readonly hierarchy: Hierarchy;
    /** A new client key for a record to create. */
    readonly newKey: () => string;
    /** Value of Key__c for the stakeholder of a contact. */
    readonly uniqueKeyOf: (contactId: string) => string;
}

/**
 * What has to be written for an edit, in the order of writing; empty where nothing changes. A contact keeps its
 * manager in Contact.ReportsToId as long as that is a contact; below a placeholder or a department its stakeholder
 * record says so. Placeholders and departments always use Reports_To__c, and the stakeholder record of a contact
 * above them is created where it is missing.
 */
export function planEdit(
    context: EditContext,
    key: string,
    edit: PersonEdit
): Result<readonly ChartWrite[], RefusalCode> {
    const { hierarchy } = context;
    const position = hierarchy.indexOf.get(key);
    if (position === undefined) return failure('unknown-person');
    const person = hierarchy.people[position] as Person;
    if (person.kind === 'outside' || person.kind === 'departed') return failure('not-editable', person.name);

    const above = hierarchy.manager[position] as number;
    const currentKey = above < 0 ? null : (hierarchy.people[above] as Person).key;
    const moves = edit.managerKey !== undefined && edit.managerKey !== currentKey;
    const title = edit.title === undefined || edit.title.trim() === person.title ? undefined : edit.title.trim();
    if (!moves) return success(writeOf(person, title, undefined));

    if (edit.managerKey === null) {
        return success(
            person.kind === 'contact' ? underNobody(context, person, title) : ownRecord(person, title, null)
        );
    }
    const target = hierarchy.indexOf.get(edit.managerKey as string);
    if (target === undefined) return failure('unknown-person');
    const manager = hierarchy.people[target] as Person;
    if (target === position) return failure('own-manager', nameOf(person));
    if (isWithin(hierarchy, target, position)) return failure('would-loop', nameOf(person), nameOf(manager));
    if (manager.kind === 'outside' || manager.kind === 'departed')
        return failure('manager-not-possible', nameOf(manager));

    if (person.kind === 'contact') {
        return success(
            manager.kind === 'contact'
                ? underContact(context, person, title, manager)
                : underPost(context, person, title, manager)
        );
    }
    if (manager.stakeholderId !== null) return success(ownRecord(person, title, manager.stakeholderId));
    const alias = 'manager';
    return success([createFor(context, manager, alias, null), ...ownRecord(person, title, { alias })]);
}

/** What has to be written so that somebody reports to nobody, whatever the records say and the chart makes of it. */
export function planRelease(context: EditContext, key: string): Result<readonly ChartWrite[], RefusalCode> {
    const person = context.hierarchy.people[context.hierarchy.indexOf.get(key) ?? -1];
    if (person === undefined) return failure('unknown-person');
    if (person.kind === 'outside' || person.kind === 'departed') return failure('not-editable', person.name);
    return success(
        person.kind === 'contact' ? underNobody(context, person, undefined) : ownRecord(person, undefined, null)
    );
}

/**
 * What has to be written to put somebody into the parking lot (`Parked`), or back where their manager says (`Auto`).
 * Who they report to stays as it is, so that coming back leads to the same place.
 */
export function planPlacement(
    context: EditContext,
    key: string,
    placement: Placement
): Result<readonly ChartWrite[], RefusalCode> {
    const person = context.hierarchy.people[context.hierarchy.indexOf.get(key) ?? -1];
    if (person === undefined) return failure('unknown-person');
    if (person.kind === 'outside' || person.kind === 'departed') return failure('not-editable', person.name);
    if (person.placement === placement) return success([]);
    if (person.stakeholderId === null) return success([{ ...createFor(context, person, 'person', null), placement }]);
    return success([{ kind: 'update-stakeholder', id: person.stakeholderId, fields: { placement } }]);
}

function nameOf(person: Person): string {
    return person.name === '' ? person.title : person.name;
}

/** The one write of an edit that only touches the record of the person itself. */
function writeOf(person: Person, title: string | undefined, reportsToId: string | null | undefined): ChartWrite[] {
    if (title === undefined && reportsToId === undefined) return [];
    const fields = {
        ...(title === undefined ? {} : { title: title === '' ? null : title }),
        ...(reportsToId === undefined ? {} : { reportsToId })
    };
    return person.kind === 'contact'
        ? [{ kind: 'update-contact', id: person.contactId as string, fields }]
        : [{ kind: 'update-stakeholder', id: person.stakeholderId as string, fields }];
}

function ownRecord(person: Person, title: string | undefined, reportsToId: StakeholderReference): ChartWrite[] {
    return [
        {
            kind: 'update-stakeholder',
            id: person.stakeholderId as string,
            fields: {
                ...(title === undefined ? {} : { title: title === '' ? null : title }),
                reportsToId,
                ...(person.placement === 'Auto' ? {} : { placement: 'Auto' as const })
            }
        }
    ];
}

function underNobody(context: EditContext, person: Person, title: string | undefined): ChartWrite[] {
    const contact = context.contacts.get(person.contactId as string) as ContactFact;
    const record = recordOf(context, person);
    const writes = writeOf(person, title, contact.reportsToId === null ? undefined : null);
    if (record !== null && record.reportsToId !== null) {
        writes.push({ kind: 'update-stakeholder', id: record.id, fields: { reportsToId: null } });
    }
    return writes;
}

function underContact(context: EditContext, person: Person, title: string | undefined, manager: Person): ChartWrite[] {
    const record = recordOf(context, person);
    const writes = writeOf(person, title, manager.contactId);
    // What the stakeholder record says would otherwise come back, or win, the next time ReportsToId is cleared.
    if (record !== null && (record.reportsToId !== null || record.placement !== 'Auto')) {
        const placement = record.placement === 'Auto' ? {} : { placement: 'Auto' as const };
        writes.push({ kind: 'update-stakeholder', id: record.id, fields: { reportsToId: null, ...placement } });
    }
    return writes;
}

function underPost(context: EditContext, person: Person, title: string | undefined, manager: Person): ChartWrite[] {
    const contact = context.contacts.get(person.contactId as string) as ContactFact;
    const record = recordOf(context, person);
    const writes = writeOf(person, title, contact.reportsToId === null ? undefined : null);
    if (record === null) writes.push(createFor(context, person, 'person', manager.stakeholderId));
    else {
        const placement = record.placement === 'Auto' ? {} : { placement: 'Auto' as const };
        writes.push({
            kind: 'update-stakeholder',
            id: record.id,
            fields: { reportsToId: manager.stakeholderId, ...placement }
        });
    }
    return writes;
}

function recordOf(context: EditContext, person: Person): StakeholderFact | null {
    return person.stakeholderId === null ? null : (context.stakeholders.get(person.stakeholderId) ?? null);
}

function createFor(
    context: EditContext,
    person: Person,
    alias: string,
    reportsToId: string | null
): Extract<ChartWrite, { kind: 'create-stakeholder' }> {
    const contactId = person.contactId as string;
    return {
        kind: 'create-stakeholder',
        alias,
        clientKey: context.newKey(),
        uniqueKey: context.uniqueKeyOf(contactId),
        contactId,
        reportsToId
    };
}
