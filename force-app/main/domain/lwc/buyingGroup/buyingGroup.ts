import type { Hierarchy, Person } from 'c/hierarchy';
import { JUDGEMENT_FIELDS, isSameValue, rolesOf as rolesIn, type JudgementValues, type RoleFact } from 'c/judgement';
import { roleFromContactRole } from './contactRoles';

export { roleFromContactRole } from './contactRoles';

/** What a buying group is computed from. */
export interface GroupFacts {
    readonly hierarchy: Hierarchy;
    readonly rolesOf: (person: Person) => readonly RoleFact[];
    readonly hasLeft: (person: Person) => boolean;
    readonly opportunityId: string;
    /** Salesforce's own contact roles of the opportunity. */
    readonly contactRoles: readonly { readonly contactId: string; readonly role: string | null }[];
    readonly neededRoles: readonly string[];
    readonly usualApprovers: number;
}

/** Somebody of the group, and what they are in the opportunity. */
export interface GroupMember {
    readonly key: string;
    readonly judgement: RoleFact;
}

/** A needed role that nobody of the group has. */
export interface MissingRole {
    readonly role: string;
    /** Keys of people who have the role elsewhere on the account's map: the first to think of. */
    readonly candidates: readonly string[];
}

/** A contact role of Salesforce's own that the map does not have yet. */
export interface ContactRoleOffer {
    readonly key: string;
    /** The role on our map that it comes to; null where ours has none like it. */
    readonly role: string | null;
}

/** The people of an opportunity. */
export interface BuyingGroup {
    readonly members: readonly GroupMember[];
    /** How many usually have to agree. */
    readonly usual: number;
    readonly missing: readonly MissingRole[];
    readonly offers: readonly ContactRoleOffer[];
}

/** What somebody is in an opportunity; null where nobody has said. */
export function judgementIn(roles: readonly RoleFact[], opportunityId: string): RoleFact | null {
    return roles.find(({ context, contextId }) => context === 'Opportunity' && contextId === opportunityId) ?? null;
}

/** The buying group of an opportunity: everybody judged in it who is still there. O(n). */
export function buyingGroupOf(facts: GroupFacts): BuyingGroup {
    const { hierarchy, opportunityId } = facts;
    const members: GroupMember[] = [];
    const elsewhere = new Map<string, string[]>();
    for (const person of hierarchy.people) {
        if (facts.hasLeft(person)) continue;
        const judgements = facts.rolesOf(person);
        const judgement = judgementIn(judgements, opportunityId);
        if (judgement !== null) members.push({ key: person.key, judgement });
        for (const role of new Set(judgements.flatMap(rolesOfJudgement))) {
            elsewhere.set(role, [...(elsewhere.get(role) ?? []), person.key]);
        }
    }
    const given = new Set(members.flatMap(({ judgement }) => rolesOfJudgement(judgement)));
    const missing = facts.neededRoles
        .filter((role) => !given.has(role))
        .map((role) => ({ role, candidates: elsewhere.get(role) ?? [] }));
    return { members, usual: facts.usualApprovers, missing, offers: offersOf(facts) };
}

/** Who controls the budget is an economic buyer, whatever else they are. */
function rolesOfJudgement(judgement: RoleFact): readonly string[] {
    const roles = rolesIn(judgement);
    return judgement.controlsBudget && !roles.includes('Economic Buyer') ? [...roles, 'Economic Buyer'] : roles;
}

/** Contact roles of people on the map who are not judged in the opportunity yet; each person once. */
function offersOf({ hierarchy, rolesOf, contactRoles, opportunityId }: GroupFacts): ContactRoleOffer[] {
    const offers = new Map<string, ContactRoleOffer>();
    for (const { contactId, role } of contactRoles) {
        const position = hierarchy.indexOf.get(contactId);
        const person = position === undefined ? undefined : hierarchy.people[position];
        if (person === undefined || person.kind === 'outside') continue;
        if (judgementIn(rolesOf(person), opportunityId) !== null) continue;
        const offer = { key: person.key, role: roleFromContactRole(role) };
        if (offers.get(person.key)?.role == null) offers.set(person.key, offer);
    }
    return [...offers.values()];
}

/** Where judgements are copied from: the account's own context, or another opportunity. */
export interface CopySource {
    readonly context: 'Account' | 'Opportunity';
    /** Null for the account. */
    readonly contextId: string | null;
}

/** One judgement that can be copied into an opportunity. */
export interface CopyOffer {
    readonly key: string;
    readonly from: RoleFact;
    /** What stands in the opportunity now; null where nothing does. */
    readonly now: RoleFact | null;
    /** The values that copying writes. */
    readonly edit: Partial<JudgementValues>;
    /** Whether copying replaces something that somebody said. */
    readonly overwrites: boolean;
}

/**
 * What can be copied into an opportunity: every judgement of the source that says something else than the opportunity
 * has. The review date stays behind: a copy is as old as the judgement that it comes from, and is to be looked at anew.
 */
export function copyOffers(
    facts: Pick<GroupFacts, 'hierarchy' | 'rolesOf' | 'hasLeft' | 'opportunityId'>,
    source: CopySource
): CopyOffer[] {
    return facts.hierarchy.people.flatMap((person): CopyOffer[] => {
        if (facts.hasLeft(person)) return [];
        const judgements = facts.rolesOf(person);
        const from = judgements.find(
            ({ context, contextId }) => context === source.context && contextId === source.contextId
        );
        if (from === undefined) return [];
        const now = judgementIn(judgements, facts.opportunityId);
        const edit: Record<string, unknown> = {};
        let overwrites = false;
        for (const field of JUDGEMENT_FIELDS) {
            if (field === 'reviewDate') continue;
            const [value, old] = [from[field], now?.[field] ?? null];
            if (isNothing(value) || isSameValue(value, old)) continue;
            edit[field] = value;
            if (!isNothing(old)) overwrites = true;
        }
        if (Object.keys(edit).length === 0) return [];
        return [{ key: person.key, from, now, edit: edit as Partial<JudgementValues>, overwrites }];
    });
}

function isNothing(value: unknown): boolean {
    return value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0);
}
