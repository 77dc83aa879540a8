import { isWithin, type Person, type Placement } from 'c/hierarchy';
import type { MapWrite, StakeholderRecord } from 'c/mapRecords';
import { failure, success, type Result } from 'c/result';
import { createStakeholder, nameOf, personOf, stakeholderOf, type MapContext, type RefusalCode } from './context';

/** What the user wants of one person; what is left out stays as it is. */
export interface PersonEdit {
    readonly title?: string;
    /** Key of the new manager, null for none. */
    readonly managerKey?: string | null;
}

type Planned = Result<readonly MapWrite[], RefusalCode>;
type OwnFields = { title?: string | null };

/**
 * What has to be written for an edit, in the order of writing; empty where nothing changes. A contact keeps its
 * manager in Contact.ReportsToId as long as that is a contact; below a placeholder or a department its stakeholder
 * record says so. Placeholders and departments always use Reports_To__c, and the stakeholder record of a contact
 * above them is created where it is missing.
 */
export function planEdit(context: MapContext, key: string, edit: PersonEdit): Planned {
    const { hierarchy } = context;
    const position = hierarchy.indexOf.get(key);
    if (position === undefined) return failure('unknown-person');
    const person = hierarchy.people[position] as Person;
    if (person.kind === 'outside' || person.kind === 'departed') return failure('not-editable', person.name);

    const above = hierarchy.manager[position] as number;
    const currentKey = above < 0 ? null : (hierarchy.people[above] as Person).key;
    const moves = edit.managerKey !== undefined && edit.managerKey !== currentKey;
    const title = edit.title?.trim();
    const fields: OwnFields =
        title === undefined || title === person.title ? {} : { title: title === '' ? null : title };
    if (!moves) return success(ownWrite(person, fields));

    if (edit.managerKey === null) return success(underNobody(context, person, fields));
    const target = hierarchy.indexOf.get(edit.managerKey as string);
    if (target === undefined) return failure('unknown-person');
    const manager = hierarchy.people[target] as Person;
    if (target === position) return failure('own-manager', nameOf(person));
    if (isWithin(hierarchy, target, position)) return failure('would-loop', nameOf(person), nameOf(manager));
    if (manager.kind === 'outside' || manager.kind === 'departed') {
        return failure('manager-not-possible', nameOf(manager));
    }
    const writes: MapWrite[] = [];
    releaseHidden(context, new Set([key]), manager.key, writes);
    return success(under(context, person, manager, fields, writes));
}

/**
 * Adds what has to be written so that somebody reports to another one, both of whom may: see `moveRefusal`. Nothing is
 * added where they do already.
 */
export function moveUnder(context: MapContext, key: string, managerKey: string, writes: MapWrite[]): void {
    const { hierarchy } = context;
    const position = hierarchy.indexOf.get(key) as number;
    const target = hierarchy.indexOf.get(managerKey) as number;
    if (hierarchy.manager[position] === target) return;
    under(context, hierarchy.people[position] as Person, hierarchy.people[target] as Person, {}, writes);
}

/** What has to be written so that somebody reports to nobody, whatever the records say and the chart makes of it. */
export function planRelease(context: MapContext, key: string): Planned {
    const person = personOf(context, key);
    if (person === undefined) return failure('unknown-person');
    if (person.kind === 'outside' || person.kind === 'departed') return failure('not-editable', person.name);
    return success(underNobody(context, person, {}));
}

/**
 * What has to be written to put somebody into the parking lot (`Parked`), to the top (`Top`), or back where their
 * manager says (`Auto`). Who they report to stays as it is, so that coming back leads to the same place.
 */
export function planPlacement(context: MapContext, key: string, placement: Placement): Planned {
    const person = personOf(context, key);
    if (person === undefined) return failure('unknown-person');
    if (person.kind === 'outside' || person.kind === 'departed') return failure('not-editable', person.name);
    if (person.placement === placement) return success([]);
    if (person.stakeholderId === null) {
        return success([createStakeholder(context, person.contactId as string, { placement })]);
    }
    return success([{ kind: 'update', of: 'stakeholders', id: person.stakeholderId, fields: { placement } }]);
}

/** The one write of an edit that only touches the record of the person itself. */
function ownWrite(person: Person, fields: OwnFields): MapWrite[] {
    if (Object.keys(fields).length === 0) return [];
    return person.kind === 'contact'
        ? [{ kind: 'update', of: 'contacts', id: person.contactId as string, fields }]
        : [{ kind: 'update', of: 'stakeholders', id: person.stakeholderId as string, fields }];
}

function recordOf(context: MapContext, person: Person): StakeholderRecord | undefined {
    return context.facts.stakeholders.get(person.stakeholderId ?? '');
}

/** Fields of a stakeholder record that places its person below another, or nobody. */
function placed(person: Person, reportsToId: string | null) {
    return { reportsToId, ...(person.placement === 'Auto' ? {} : { placement: 'Auto' as const }) };
}

/** The contact's own fields, with the manager taken away where there is one. */
function released(context: MapContext, person: Person, fields: OwnFields): MapWrite[] {
    const contact = context.facts.contacts.get(person.contactId as string);
    const none =
        contact === undefined || contact.reportsToId === null ? {} : { reportsToId: null, reportsToName: null };
    return ownWrite(person, { ...fields, ...none });
}

function underNobody(context: MapContext, person: Person, fields: OwnFields): MapWrite[] {
    if (person.kind !== 'contact') return underRecord(person, fields, null);
    const writes = released(context, person, fields);
    const record = recordOf(context, person);
    if (record !== undefined && record.reportsToId !== null) {
        writes.push({ kind: 'update', of: 'stakeholders', id: record.id, fields: { reportsToId: null } });
    }
    return writes;
}

/** Whom the records name as somebody's manager, whatever the chart makes of it; null for nobody of the map. */
function namedManager({ facts, hierarchy }: MapContext, person: Person): string | null {
    const contactId = facts.contacts.get(person.contactId ?? '')?.reportsToId ?? null;
    if (contactId !== null) return hierarchy.indexOf.has(contactId) ? contactId : null;
    const stakeholderId = facts.stakeholders.get(person.stakeholderId ?? '')?.reportsToId ?? null;
    return stakeholderId === null ? null : (hierarchy.keyOfStakeholder.get(stakeholderId) ?? null);
}

/**
 * Adds what keeps a move out of a loop that the chart does not show: the records may name somebody who moves as the
 * manager of one above the new manager, hidden by a place at the top or in the parking lot. That name is taken away.
 */
export function releaseHidden(
    context: MapContext,
    moving: ReadonlySet<string>,
    managerKey: string,
    writes: MapWrite[]
): void {
    const seen = new Set<string>();
    let key: string | null = managerKey;
    while (key !== null && !seen.has(key)) {
        seen.add(key);
        const person = personOf(context, key);
        const above: string | null = person === undefined ? null : namedManager(context, person);
        if (person !== undefined && above !== null && moving.has(above)) {
            writes.push(...underNobody(context, person, {}));
            return;
        }
        key = above;
    }
}

/** Adds the writes that place a person below another. */
function under(
    context: MapContext,
    person: Person,
    manager: Person,
    fields: OwnFields,
    writes: MapWrite[]
): readonly MapWrite[] {
    if (person.kind === 'contact' && manager.kind === 'contact') {
        writes.push(...underContact(context, person, manager, fields));
    } else underPost(context, person, manager, fields, writes);
    return writes;
}

function underContact(context: MapContext, person: Person, manager: Person, fields: OwnFields): MapWrite[] {
    const reporting = { reportsToId: manager.contactId as string, reportsToName: manager.name };
    const writes = ownWrite(person, { ...fields, ...reporting });
    const record = recordOf(context, person);
    // What the stakeholder record says would otherwise come back, or win, the next time ReportsToId is cleared.
    if (record !== undefined && (record.reportsToId !== null || record.placement !== 'Auto')) {
        writes.push({ kind: 'update', of: 'stakeholders', id: record.id, fields: placed(person, null) });
    }
    return writes;
}

function underPost(context: MapContext, person: Person, manager: Person, fields: OwnFields, writes: MapWrite[]): void {
    const managerId = stakeholderOf(context, manager, writes);
    if (person.kind !== 'contact') {
        writes.push(...underRecord(person, fields, managerId));
        return;
    }
    writes.push(...released(context, person, fields));
    const record = recordOf(context, person);
    if (record === undefined) {
        writes.push(createStakeholder(context, person.contactId as string, { reportsToId: managerId }));
    } else {
        writes.push({ kind: 'update', of: 'stakeholders', id: record.id, fields: placed(person, managerId) });
    }
}

function underRecord(person: Person, fields: OwnFields, reportsToId: string | null): MapWrite[] {
    const id = person.stakeholderId as string;
    return [{ kind: 'update', of: 'stakeholders', id, fields: { ...fields, ...placed(person, reportsToId) } }];
}
