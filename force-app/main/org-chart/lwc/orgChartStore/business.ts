import { buyingGroupOf, copyOffers, type BuyingGroup, type CopyOffer, type CopySource } from 'c/buyingGroup';
import type { Person } from 'c/hierarchy';
import { healthOf, type Health } from 'c/relationshipHealth';
import {
    riskCounts,
    risksOf,
    type BuyingCenterFact,
    type OpportunityFact,
    type Risk,
    type RiskFacts,
    type SupportChange
} from 'c/stakeholderRisks';
import type { ChartMap } from './chartMap';

/** A contact's role in an opportunity as Salesforce keeps it (OpportunityContactRole). */
export interface ContactRoleFact {
    readonly id: string;
    readonly contactId: string;
    readonly role: string | null;
    readonly primary: boolean;
}

/** The opportunity of a page, as far as its chart needs it. */
export interface OpportunityRecord {
    readonly id: string;
    readonly name: string;
    /** Null where the opportunity has no account, or the user may not see which. */
    readonly accountId: string | null;
}

/** What is read beside the map. */
export interface MapBusiness {
    readonly buyingCenters: readonly BuyingCenterFact[];
    readonly opportunities: readonly OpportunityFact[];
    readonly changes: readonly SupportChange[];
    /** Of the opportunity whose page this is. */
    readonly contactRoles: readonly ContactRoleFact[];
}

export const NO_BUSINESS: MapBusiness = { buyingCenters: [], opportunities: [], changes: [], contactRoles: [] };

/** Risks and health of one state of the map. A class, so that Lightning hands it on as it is. */
export class Assessment {
    readonly risks: readonly Risk[];
    /** How many risks name each person, by key. */
    readonly marks: ReadonlyMap<string, number>;
    readonly health: Health;

    /** @param before the assessment before, whose marks are taken over where nobody has others */
    constructor(map: ChartMap, business: MapBusiness, today: string, before: Assessment | null = null) {
        const facts = factsOf(map, business, today);
        this.risks = risksOf(facts);
        const marks = riskCounts(this.risks);
        this.marks = before !== null && isSame(before.marks, marks) ? before.marks : marks;
        this.health = healthOf(facts);
    }
}

function isSame(before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): boolean {
    return before.size === now.size && [...now].every(([key, count]) => before.get(key) === count);
}

/** The buying group of the opportunity whose page this is. A class, so that Lightning hands it on as it is. */
export class OpportunityGroup {
    readonly group: BuyingGroup;
    private readonly facts: Parameters<typeof copyOffers>[0];

    constructor(map: ChartMap, business: MapBusiness, opportunityId: string, today: string) {
        const { neededRoles, usualApprovers } = map.lens.settings;
        this.facts = {
            hierarchy: map.hierarchy,
            rolesOf: (person) => map.rolesOf(person),
            hasLeft: (person: Person) => {
                const left = map.contactOf(person)?.leftOn ?? null;
                return person.kind === 'departed' || (left !== null && left <= today);
            },
            opportunityId
        };
        const { contactRoles } = business;
        this.group = buyingGroupOf({ ...this.facts, contactRoles, neededRoles, usualApprovers });
    }

    /** What can be copied from the account's own judgements or another opportunity. */
    copyFrom(source: CopySource): CopyOffer[] {
        return copyOffers(this.facts, source);
    }
}

/** On an opportunity's page only that opportunity counts: its judgements, and itself. */
function factsOf(map: ChartMap, business: MapBusiness, today: string): RiskFacts {
    const { opportunityId, settings } = map.lens;
    const isHere = (id: string | null): boolean => opportunityId === null || id === opportunityId;
    return {
        hierarchy: map.hierarchy,
        rolesOf: (person) => map.rolesOf(person).filter(({ contextId }) => isHere(contextId)),
        pairingsOf: (person) => {
            const isAsked = opportunityId === null || map.roleInOpportunity(person) !== null;
            return isAsked ? map.pairingsOf(person) : [];
        },
        leftOn: (person) => map.contactOf(person)?.leftOn ?? null,
        buyingCenters: opportunityId === null ? business.buyingCenters : [],
        opportunities: business.opportunities.filter(({ id }) => isHere(id)),
        changes: business.changes,
        context: opportunityId === null ? { kind: 'Account', id: null } : { kind: 'Opportunity', id: opportunityId },
        settings,
        today
    };
}
