import type { ContactFact, Placement, StakeholderFact } from 'c/hierarchy';
import type { JudgementValues, RoleFact } from 'c/judgement';
import type { PairingFact } from 'c/pairing';
import { applyRoleWrite, invertRoleWrite } from './roleWrites';

/** A stakeholder by its id, or by the alias of a record that the same save creates; null for none. */
export type StakeholderReference = string | { readonly alias: string } | null;

export interface ContactFields {
    readonly title?: string | null;
    readonly reportsToId?: string | null;
}

export interface StakeholderFields {
    readonly title?: string | null;
    readonly reportsToId?: StakeholderReference;
    readonly placement?: Placement;
}

/** Values of a judgement to write; who judged and when go with them. */
export interface RoleFields extends Partial<Omit<JudgementValues, 'backupId'>> {
    readonly backupId?: StakeholderReference;
    readonly assessedOn?: string | null;
    readonly assessedById?: string | null;
}

/** A judgement to write. */
export type RoleWrite =
    | { readonly kind: 'update-role'; readonly id: string; readonly fields: RoleFields }
    | {
          readonly kind: 'create-role';
          readonly alias: string;
          readonly clientKey: string;
          readonly uniqueKey: string;
          readonly stakeholder: string | { readonly alias: string };
          readonly context: string;
          /** Buying Center or Opportunity; null where the context is the account. */
          readonly contextId: string | null;
          readonly contextName: string | null;
          readonly fields: RoleFields;
      };

/** One record to write. The writes of one edit are saved together or not at all. */
export type ChartWrite =
    | { readonly kind: 'update-contact'; readonly id: string; readonly fields: ContactFields }
    | { readonly kind: 'update-stakeholder'; readonly id: string; readonly fields: StakeholderFields }
    | {
          readonly kind: 'create-stakeholder';
          /** Name by which later writes of the same save refer to it; its id until the real one is known. */
          readonly alias: string;
          readonly clientKey: string;
          readonly uniqueKey: string;
          readonly contactId: string;
          readonly reportsToId: string | null;
          /** Auto where it is left out. */
          readonly placement?: Placement;
      }
    | RoleWrite;

/** The records of the map, by id. */
export interface ChartFacts<
    Contact extends ContactFact = ContactFact,
    Stakeholder extends StakeholderFact = StakeholderFact
> {
    readonly contacts: ReadonlyMap<string, Contact>;
    readonly stakeholders: ReadonlyMap<string, Stakeholder>;
    readonly roles: ReadonlyMap<string, RoleFact>;
    readonly pairings: ReadonlyMap<string, PairingFact>;
}

/**
 * The records after a save. A record that is created gets its id from `idOf(alias)`. Only what changes is copied.
 * `blank` makes a stakeholder record from its fact and client key, for callers whose records hold more.
 */
export function applyWrites<Contact extends ContactFact, Stakeholder extends StakeholderFact>(
    facts: ChartFacts<Contact, Stakeholder>,
    writes: readonly ChartWrite[],
    idOf: (alias: string) => string,
    blank: (fact: StakeholderFact, clientKey: string) => Stakeholder
): ChartFacts<Contact, Stakeholder> {
    const contacts = new Map(facts.contacts);
    const stakeholders = new Map(facts.stakeholders);
    const roles = writes.some(isRoleWrite) ? new Map(facts.roles) : facts.roles;
    function resolve(reference: StakeholderReference): string | null {
        return reference !== null && typeof reference === 'object' ? idOf(reference.alias) : reference;
    }
    for (const write of writes) {
        if (isRoleWrite(write)) applyRoleWrite(roles as Map<string, RoleFact>, write, idOf);
        else if (write.kind === 'create-stakeholder') {
            const id = idOf(write.alias);
            const made: StakeholderFact = {
                id,
                kind: 'Person',
                contactId: write.contactId,
                contactName: null,
                displayName: null,
                title: null,
                department: null,
                reportsToId: write.reportsToId,
                placement: write.placement ?? 'Auto'
            };
            stakeholders.set(id, blank(made, write.clientKey));
        } else if (write.kind === 'update-contact') {
            const contact = contacts.get(write.id);
            if (contact === undefined) continue;
            const moved = write.fields.reportsToId === undefined ? {} : { reportsToName: null };
            contacts.set(write.id, { ...contact, ...write.fields, ...moved });
        } else {
            const record = stakeholders.get(write.id);
            if (record === undefined) continue;
            const { reportsToId, ...fields } = write.fields;
            const moved = reportsToId === undefined ? {} : { reportsToId: resolve(reportsToId) };
            stakeholders.set(write.id, { ...record, ...fields, ...moved });
        }
    }
    return { contacts, stakeholders, roles, pairings: facts.pairings };
}

export function isRoleWrite(write: ChartWrite): write is RoleWrite {
    return write.kind === 'create-role' || write.kind === 'update-role';
}

/**
 * The writes that bring the records back to what they say before `writes`. A created record stays, without manager:
 * on the chart that is the same as none, and whatever was hung on it in the meantime survives; a created judgement is
 * blanked.
 */
export function invertWrites(
    facts: ChartFacts,
    writes: readonly ChartWrite[],
    idOf: (alias: string) => string
): readonly ChartWrite[] {
    return [...writes].reverse().flatMap((write): readonly ChartWrite[] => {
        if (isRoleWrite(write)) return invertRoleWrite(facts.roles, write, idOf);
        if (write.kind === 'create-stakeholder') {
            const fields: StakeholderFields = {
                ...(write.reportsToId === null ? {} : { reportsToId: null }),
                ...(write.placement === undefined ? {} : { placement: 'Auto' })
            };
            if (Object.keys(fields).length === 0) return [];
            return [{ kind: 'update-stakeholder', id: idOf(write.alias), fields }];
        }
        const before =
            write.kind === 'update-contact' ? facts.contacts.get(write.id) : facts.stakeholders.get(write.id);
        if (before === undefined) return [];
        const names = Object.keys(write.fields) as (keyof typeof write.fields & keyof typeof before)[];
        const fields = Object.fromEntries(names.map((name) => [name, before[name]]));
        return [{ kind: write.kind, id: write.id, fields } as ChartWrite];
    });
}
