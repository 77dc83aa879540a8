import { MAP_SCHEMA, NO_FACTS, type MapFacts } from 'c/mapRecords';
import type {
    ContactRecord,
    MapAccess,
    MapRecords,
    NewContact,
    OrgChartGateway,
    Rights,
    RoleRecord,
    SaveAnswer,
    SaveRequest,
    StakeholderRecord
} from 'c/orgChartStore';
import type { PlatformError, PlatformErrorKind } from 'c/platformError';

const FULL: Rights = { create: true, update: true, remove: true };

function rights(of: Rights): MapAccess['rights'] {
    return Object.fromEntries(Object.keys(NO_FACTS).map((table) => [table, of])) as MapAccess['rights'];
}

/** Everything is allowed. */
export const ALL_ACCESS: MapAccess = {
    see: true,
    editContacts: true,
    editStakeholders: true,
    judge: true,
    notes: 'edit',
    rights: rights(FULL)
};
/** Everything may be seen, nothing changed. */
export const READ_ONLY: MapAccess = {
    see: true,
    editContacts: false,
    editStakeholders: false,
    judge: false,
    notes: 'none',
    rights: rights({ create: false, update: false, remove: false })
};

const stampOf = (id: string) => ({ id, atlasKey: null, modified: `seen-${id}` });

export function contactOf(
    id: string,
    reportsToId: string | null = null,
    more: Partial<ContactRecord> = {}
): ContactRecord {
    return { ...MAP_SCHEMA.contacts.blank, ...stampOf(id), name: `Name ${id}`, title: 'Title', reportsToId, ...more };
}
export function stakeholderOf(id: string, more: Partial<StakeholderRecord> = {}): StakeholderRecord {
    const post = { kind: 'Placeholder', displayName: `Post ${id}` } as const;
    return { ...MAP_SCHEMA.stakeholders.blank, ...stampOf(id), ...post, ...more };
}
export function roleOf(id: string, more: Partial<RoleRecord> = {}): RoleRecord {
    return { ...MAP_SCHEMA.roles.blank, ...stampOf(id), ...more };
}

/** Records of the account `acc`, as the gateway tells them. */
export function recordsOf(
    contacts: readonly ContactRecord[],
    stakeholders: readonly StakeholderRecord[] = [],
    more: Partial<MapRecords> = {}
): MapRecords {
    return {
        account: { id: 'acc', name: 'Ministry', atlasKey: null },
        contacts,
        stakeholders,
        ...{ roles: [], relationships: [], pairings: [], buyingCenters: [], complete: true },
        ...more
    };
}
/** The same as tables. */
export function factsOf(
    contacts: readonly ContactRecord[],
    stakeholders: readonly StakeholderRecord[] = [],
    roles: readonly RoleRecord[] = []
): MapFacts {
    const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
        new Map(items.map((item) => [item.id, item]));
    return { ...NO_FACTS, contacts: byId(contacts), stakeholders: byId(stakeholders), roles: byId(roles) };
}

export function errorOf(kind: PlatformErrorKind): PlatformError {
    return { kind, messages: [`said ${kind}`], fieldMessages: {} };
}

/** A platform that keeps each save waiting until it is answered. */
export class FakeGateway implements OrgChartGateway {
    readonly saves: SaveRequest[] = [];
    reloads = 0;
    onReload: () => void = () => undefined;
    details: OrgChartGateway['readDetails'] = () => Promise.resolve({ profiles: [], notes: null });
    private answers: ((answer: SaveAnswer) => void)[] = [];

    save(request: SaveRequest): Promise<SaveAnswer> {
        this.saves.push(request);
        return new Promise((resolve) => this.answers.push(resolve));
    }
    reload(): Promise<void> {
        this.reloads++;
        this.onReload();
        return Promise.resolve();
    }
    readDetails(contactIds: readonly string[], withNotes: boolean) {
        return this.details(contactIds, withNotes);
    }
    contactDefaults(contact: NewContact): Record<string, string> {
        return { LastName: contact.lastName, Atlas_Key__c: contact.clientKey };
    }
    answer(answer: SaveAnswer): void {
        this.answers.shift()?.(answer);
    }
    accept(ids: Record<string, string> = {}, modified: Record<string, string> = {}): void {
        this.answer({ ok: true, ids, modified });
    }
    refuse(kind: PlatformErrorKind): void {
        this.answer({ ok: false, error: errorOf(kind) });
    }
}
