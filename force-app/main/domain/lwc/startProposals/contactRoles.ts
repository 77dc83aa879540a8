import { planJudgement, roleIn, type JudgementContext, type MapContext, type RefusalCode } from 'c/chartEdit';
import type { MapWrite } from 'c/mapRecords';
import { success, type Result } from 'c/result';
import { foldText } from 'c/textFold';

/** What a contact is on an opportunity by the standard object OpportunityContactRole. */
export interface ContactRoleFact {
    readonly id: string;
    readonly opportunity: JudgementContext;
    readonly contactId: string;
    /** Value of the org's own picklist; null where none is chosen. */
    readonly role: string | null;
}

/** A role that could be taken over. */
export interface RoleProposal {
    readonly id: string;
    /** Key of the person on the map; null where the contact belongs to another account. */
    readonly personKey: string | null;
    readonly opportunity: JudgementContext;
    /** What the org calls it. */
    readonly theirs: string;
    /** Our role for it; null where only a person can say. */
    readonly role: string | null;
    /** Our role that the person has on this opportunity already; null where nobody judged. */
    readonly judged: string | null;
}

/** Standard values of OpportunityContactRole.Role, and what orgs often add, by our roles. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
    'Decision Maker': ['decision maker', 'decision-maker', 'approver', 'signatory'],
    'Economic Buyer': ['economic buyer', 'economic decision maker', 'budget holder', 'sponsor (budget)'],
    'Technical Evaluator': ['technical evaluator', 'technical buyer', 'evaluator', 'technical decision maker'],
    Influencer: ['influencer'],
    'End User': ['end user', 'business user', 'user'],
    Coach: ['coach', 'mentor'],
    Champion: ['champion', 'internal champion'],
    Gatekeeper: ['gatekeeper'],
    Procurement: ['procurement', 'purchasing', 'buyer'],
    'Executive Sponsor': ['executive sponsor', 'sponsor'],
    Blocker: ['blocker', 'opponent'],
    "Competitor's Advocate": ["competitor's advocate"]
};
const ROLE_OF: ReadonlyMap<string, string> = new Map(
    Object.entries(MEANINGS).flatMap(([role, names]) => names.map((name) => [name, role] as const))
);

/** Our role for a value of the org's picklist; null where it means none of ours. */
export function roleOfContactRole(value: string | null): string | null {
    return value === null ? null : (ROLE_OF.get(foldText(value)) ?? null);
}

/** What the contact roles of an account's opportunities propose; people with more to say first are left in their order. */
export function proposeRoles(
    facts: readonly ContactRoleFact[],
    { hierarchy, facts: map }: Pick<MapContext, 'hierarchy' | 'facts'>
): readonly RoleProposal[] {
    return facts.map(({ id, opportunity, contactId, role }) => {
        const position = hierarchy.indexOf.get(contactId);
        const person = position === undefined ? undefined : hierarchy.people[position];
        const isHere = person?.kind === 'contact';
        const judged = isHere ? roleIn(map.roles.values(), person.stakeholderId, opportunity) : undefined;
        return {
            id,
            personKey: isHere ? contactId : null,
            opportunity,
            theirs: role ?? '',
            role: roleOfContactRole(role),
            judged: judged?.role ?? null
        };
    });
}

/** The writes that take roles over, each as a judgement about its opportunity; a person is made a stakeholder once. */
export function planRoles(
    context: MapContext,
    chosen: readonly { readonly personKey: string; readonly opportunity: JudgementContext; readonly role: string }[]
): Result<readonly MapWrite[], RefusalCode> {
    const writes = new Map<string, MapWrite>();
    for (const { personKey, opportunity, role } of chosen) {
        const planned = planJudgement(context, personKey, opportunity, { role });
        if (!planned.ok) return planned;
        // The same provisional id is the same record: the first write makes it.
        for (const write of planned.value) if (!writes.has(write.id)) writes.set(write.id, write);
    }
    return success([...writes.values()]);
}
