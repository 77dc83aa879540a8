import type { AtlasSettings } from 'c/atlasSettings';
import type { Hierarchy, Person } from 'c/hierarchy';
import { rolesOf as rolesIn, type RoleFact } from 'c/judgement';
import type { PairingFact } from 'c/pairing';
import type { StepContext } from './risk';

/** A Buying Center as far as risks need it. */
export interface BuyingCenterFact {
    readonly id: string;
    readonly name: string;
    /** Whether it takes part: neither planned nor retired. */
    readonly active: boolean;
}

/** An opportunity as far as risks need it. */
export interface OpportunityFact {
    readonly id: string;
    readonly name: string;
    readonly open: boolean;
}

/** A change of support, from the log of judgements. */
export interface SupportChange {
    readonly stakeholderId: string;
    readonly from: string | null;
    readonly to: string | null;
    /** ISO date or date-time. */
    readonly on: string;
}

/** What risks and health are computed from: one state of an account's map. */
export interface RiskFacts {
    readonly hierarchy: Hierarchy;
    /** Every judgement of a person that counts here; those of one opportunity on that opportunity's page. */
    readonly rolesOf: (person: Person) => readonly RoleFact[];
    readonly pairingsOf: (person: Person) => readonly PairingFact[];
    /** ISO date on which a person left; null while they are there. */
    readonly leftOn: (person: Person) => string | null;
    readonly buyingCenters: readonly BuyingCenterFact[];
    /** The account's opportunities, or the one whose page this is. */
    readonly opportunities: readonly OpportunityFact[];
    readonly changes: readonly SupportChange[];
    /** What the page is about: the account, or one opportunity. */
    readonly context: StepContext;
    readonly settings: AtlasSettings;
    /** ISO date. */
    readonly today: string;
}

/** Roles that make somebody a key player. */
const KEY_ROLES: readonly string[] = ['Decision Maker', 'Economic Buyer', 'Executive Sponsor', 'Champion'];
const WELL_KNOWN: readonly string[] = ['Multiple Contacts', 'In Depth'];
const AGAINST: readonly string[] = ['Non-Supporter', 'Enemy'];

/** Somebody with judgements, and what risks and health ask of them. */
export interface JudgedPerson {
    readonly person: Person;
    readonly judgements: readonly RoleFact[];
    /** Every role in any context. */
    readonly roles: ReadonlySet<string>;
    readonly isKey: boolean;
}

/** Everybody with a judgement who is still there, in the order of the map. O(n). */
export function judgedPeople(facts: RiskFacts): JudgedPerson[] {
    const judged: JudgedPerson[] = [];
    for (const person of facts.hierarchy.people) {
        const judgements = facts.rolesOf(person);
        if (judgements.length === 0 || hasLeft(facts, person)) continue;
        const roles = new Set(judgements.flatMap(rolesIn));
        const influence = Math.max(...judgements.map((judgement) => judgement.influence ?? 0));
        const isKey = KEY_ROLES.some((role) => roles.has(role)) || influence >= facts.settings.keyInfluence;
        judged.push({ person, judgements, roles, isKey });
    }
    return judged;
}

/** Whether somebody is gone from the customer. */
export function hasLeft(facts: Pick<RiskFacts, 'leftOn' | 'today'>, person: Person): boolean {
    const left = facts.leftOn(person);
    return person.kind === 'departed' || (left !== null && left <= facts.today);
}

/** Whether we know somebody well in a context: more than a brief contact. */
export function isWellKnown({ coverage }: Pick<RoleFact, 'coverage'>): boolean {
    return coverage !== null && WELL_KNOWN.includes(coverage);
}

/** Whether nobody of ours has had any contact with them. */
export function isUncovered(facts: RiskFacts, { person, judgements }: JudgedPerson): boolean {
    if (facts.pairingsOf(person).length > 0) return false;
    return judgements.every(({ coverage }) => coverage === null || coverage === 'Unknown' || coverage === 'No Contact');
}

export function isAgainst(support: string | null): boolean {
    return support !== null && AGAINST.includes(support);
}
