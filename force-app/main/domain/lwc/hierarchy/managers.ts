import type { ContactFact, DataProblem, Person, Placement, StakeholderFact } from './people';

/** People with the manager that the data names for each, before loops are looked at. */
export interface NamedManagers {
    readonly people: Person[];
    readonly indexOf: Map<string, number>;
    readonly keyOfStakeholder: Map<string, string>;
    /** Position of the manager named, -1 for none. */
    readonly manager: number[];
    readonly problems: DataProblem[];
}

interface Placing {
    placement: Placement;
    reportsToContact: string | null;
    reportsToContactName: string | null;
    reportsToStakeholder: string | null;
}

function byId<Fact extends { readonly id: string }>(first: Fact, second: Fact): number {
    return first.id < second.id ? -1 : 1;
}

function isInOrder(facts: readonly { readonly id: string }[]): boolean {
    for (let place = 1; place < facts.length; place++) {
        if ((facts[place - 1] as { id: string }).id >= (facts[place] as { id: string }).id) return false;
    }
    return true;
}

/** Each record once (paging may deliver one twice), in the order of the ids, which no edit changes. */
function distinct<Fact extends { readonly id: string }>(facts: readonly Fact[]): Fact[] {
    // As they come from a query that is ordered by id.
    if (isInOrder(facts)) return [...facts];
    const known = new Map<string, Fact>();
    for (const fact of facts) known.set(fact.id, fact);
    return [...known.values()].sort(byId);
}

/**
 * Turns records into people and finds the manager of each: Contact.ReportsToId where it is set, otherwise the
 * stakeholder's Reports_To__c; Placement__c sets a top or parks (data-model.md, "Who is whose manager").
 */
export function nameManagers(
    contacts: readonly ContactFact[],
    stakeholders: readonly StakeholderFact[]
): NamedManagers {
    const people: Person[] = [];
    const placing: Placing[] = [];
    const indexOf = new Map<string, number>();
    const keyOfStakeholder = new Map<string, string>();
    const problems: DataProblem[] = [];
    const records = distinct(stakeholders);

    function add(person: Person, place: Placing): void {
        indexOf.set(person.key, people.length);
        people.push(person);
        placing.push(place);
    }

    const ofContact = new Map<string, StakeholderFact>();
    const doubled: StakeholderFact[] = [];
    for (const record of records) {
        if (record.kind !== 'Person' || record.contactId === null) continue;
        if (ofContact.has(record.contactId)) doubled.push(record);
        else ofContact.set(record.contactId, record);
    }

    for (const contact of distinct(contacts)) {
        const record = ofContact.get(contact.id);
        add(
            {
                key: contact.id,
                kind: 'contact',
                contactId: contact.id,
                stakeholderId: record?.id ?? null,
                name: contact.name.trim(),
                title: contact.title?.trim() ?? '',
                department: contact.department?.trim() ?? '',
                placement: record?.placement ?? 'Auto'
            },
            {
                placement: record?.placement ?? 'Auto',
                reportsToContact: contact.reportsToId,
                reportsToContactName: contact.reportsToName,
                reportsToStakeholder: record?.reportsToId ?? null
            }
        );
    }
    for (const record of records) {
        const contactHere = record.contactId !== null && indexOf.has(record.contactId);
        if (record.kind === 'Person' && contactHere) {
            keyOfStakeholder.set(record.id, record.contactId as string);
            continue;
        }
        keyOfStakeholder.set(record.id, record.id);
        const departed = record.kind === 'Person';
        add(
            {
                key: record.id,
                kind: departed ? 'departed' : record.kind === 'Department' ? 'department' : 'placeholder',
                contactId: departed ? record.contactId : null,
                stakeholderId: record.id,
                name: (departed ? record.contactName : record.displayName)?.trim() ?? '',
                title: record.title?.trim() ?? '',
                department: record.department?.trim() ?? '',
                placement: record.placement
            },
            {
                placement: record.placement,
                reportsToContact: null,
                reportsToContactName: null,
                reportsToStakeholder: record.reportsToId
            }
        );
        // Who was parked has been dealt with.
        if (departed && record.placement !== 'Parked')
            problems.push({ code: 'departed-contact', keys: [record.id], parameters: [record.contactName ?? ''] });
    }
    for (const record of doubled) {
        const key = keyOfStakeholder.get(record.id) as string;
        const person = people[indexOf.get(key) as number] as Person;
        problems.push({ code: 'duplicate-stakeholder', keys: [person.key], parameters: [person.name] });
    }

    const insiders = people.length;
    const manager: number[] = [];
    for (let position = 0; position < insiders; position++) manager.push(managerOf(position));
    for (let position = insiders; position < people.length; position++) manager.push(-1);
    return { people, indexOf, keyOfStakeholder, manager, problems };

    function managerOf(position: number): number {
        const { placement, reportsToContact, reportsToContactName, reportsToStakeholder } = placing[
            position
        ] as Placing;
        const person = people[position] as Person;
        if (placement !== 'Auto') return -1;
        const viaStakeholder = reportsToStakeholder === null ? null : keyOfStakeholder.get(reportsToStakeholder);
        const key = reportsToContact ?? viaStakeholder ?? reportsToStakeholder;
        if (key === null) return -1;
        if (key === person.key) {
            problems.push({ code: 'self-report', keys: [person.key], parameters: [person.name] });
            return -1;
        }
        const found = indexOf.get(key);
        if (found !== undefined && found < insiders) return found;
        const name = reportsToContact === null ? '' : (reportsToContactName?.trim() ?? '');
        const code = name === '' ? 'manager-hidden' : 'manager-outside';
        problems.push({ code, keys: [person.key, key], parameters: [person.name, name] });
        return found ?? addOutsider(key, name, reportsToContact !== null);
    }

    function addOutsider(key: string, name: string, isContact: boolean): number {
        const contactId = isContact ? key : null;
        const stakeholderId = isContact ? null : key;
        indexOf.set(key, people.length);
        return (
            people.push({
                key,
                kind: 'outside',
                contactId,
                stakeholderId,
                name,
                title: '',
                department: '',
                placement: 'Auto'
            }) - 1
        );
    }
}
