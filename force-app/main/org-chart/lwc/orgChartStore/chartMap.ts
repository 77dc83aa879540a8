import { DEFAULT_SETTINGS, type AtlasSettings } from 'c/atlasSettings';
import { freshnessOf, heatMapOf, type HeatMap, type HeatMeasure } from 'c/heatScale';
import type { Hierarchy, Person } from 'c/hierarchy';
import { isBlank, judgementOnAccount, rolesOf } from 'c/judgement';
import { bestLevel } from 'c/pairing';
import { countValues, FacetIndex, matchPeople, type Facet, type FilterResult, type PeopleFilter } from 'c/peopleFilter';
import type { TableSources } from 'c/peopleTable';
import { holdText, indexPeople, searchPeople, type SearchIndex } from 'c/peopleSearch';
import type {
    ContactRecord,
    MapFacts,
    NoteRecord,
    PairingRecord,
    ProfileRecord,
    RelationshipRecord,
    RoleRecord
} from 'c/mapRecords';
import { hierarchyAfter } from './hierarchyAfter';
import type { MapRecords } from './records';

/** Somebody found by a search. */
export interface FoundPerson {
    readonly position: number;
    readonly person: Person;
}

/** How the records are looked at. */
export interface MapLens {
    /** Thresholds and weights of the package. */
    readonly settings: AtlasSettings;
    /** The opportunity whose page this is; null on the account's. */
    readonly opportunityId: string | null;
}

/** The account's own page with the defaults of the settings. */
export const ACCOUNT_LENS: MapLens = { settings: DEFAULT_SETTINGS, opportunityId: null };

/**
 * The map as computed from one state of the records. A class, so that Lightning hands it on as it is: plain objects
 * in component properties would be wrapped, and reading ten thousand people through the wrapping is slow.
 */
export class ChartMap {
    readonly account: MapRecords['account'];
    readonly facts: MapFacts;
    readonly hierarchy: Hierarchy;
    /** Whether all pages are in. */
    readonly complete: boolean;
    readonly lens: MapLens;
    private knownRoles: ReadonlyMap<string, readonly RoleRecord[]> | null = null;
    private knownRelationships: ReadonlyMap<string, readonly RelationshipRecord[]> | null = null;
    private knownPairings: ReadonlyMap<string, readonly PairingRecord[]> | null = null;
    private readonly heats = new Map<string, HeatMap>();
    private searchIndex: SearchIndex | null = null;
    private facetIndex: { readonly today: string; readonly index: FacetIndex } | null = null;
    private lastFiltered: {
        readonly filter: PeopleFilter;
        readonly today: string;
        readonly result: FilterResult;
    } | null = null;

    /** @param before the map before, whose parts are taken over where nothing they depend on has changed */
    constructor(
        account: MapRecords['account'],
        facts: MapFacts,
        complete: boolean,
        lens: MapLens = ACCOUNT_LENS,
        before: ChartMap | null = null
    ) {
        this.account = account;
        this.facts = facts;
        this.complete = complete;
        this.lens = lens;
        this.hierarchy = hierarchyAfter(before, facts);
        if (before?.facts.roles === facts.roles) this.knownRoles = before.knownRoles;
        if (before?.facts.relationships === facts.relationships) this.knownRelationships = before.knownRelationships;
        if (before?.facts.pairings === facts.pairings) this.knownPairings = before.knownPairings;
    }

    /** The person of a key; null where nobody has it any more. */
    person(key: string | null): Person | null {
        const position = key === null ? undefined : this.hierarchy.indexOf.get(key);
        return position === undefined ? null : (this.hierarchy.people[position] as Person);
    }

    /** The person's manager on the chart; null for a top and for the parked. */
    managerOf(key: string): Person | null {
        const position = this.hierarchy.indexOf.get(key);
        const above = position === undefined ? -1 : (this.hierarchy.manager[position] as number);
        return above < 0 ? null : (this.hierarchy.people[above] as Person);
    }

    contactOf(person: Person): ContactRecord | null {
        return person.contactId === null ? null : (this.facts.contacts.get(person.contactId) ?? null);
    }

    /** How to talk to a contact and about what; undefined until it is read. */
    profileOf(person: Person): ProfileRecord | undefined {
        return this.facts.profiles.get(person.contactId ?? '');
    }

    /** Personal notes of a contact; undefined until they are read, which needs their permission. */
    notesOf(person: Person): NoteRecord | undefined {
        return this.facts.notes.get(person.contactId ?? '');
    }

    /** Every judgement of the person, in every context. */
    rolesOf(person: Person): readonly RoleRecord[] {
        this.knownRoles ??= grouped(this.facts.roles.values(), (role) => (isBlank(role) ? [] : [role.stakeholderId]));
        return this.knownRoles.get(person.stakeholderId ?? '') ?? [];
    }

    /** The judgement that counts on this page: the opportunity's where it is an opportunity's, else the account's. */
    judgementOf(person: Person): RoleRecord | null {
        const roles = this.rolesOf(person);
        return roles.length === 0
            ? null
            : (this.roleInOpportunity(person) ?? (judgementOnAccount(roles) as RoleRecord));
    }

    /** What the person is in the opportunity whose page this is: their place in its buying group; null for none. */
    roleInOpportunity(person: Person): RoleRecord | null {
        const { opportunityId } = this.lens;
        if (opportunityId === null) return null;
        return this.rolesOf(person).find(({ contextId }) => contextId === opportunityId) ?? null;
    }

    /** Informal relationships that the person has, from either end. */
    relationshipsOf(person: Person): readonly RelationshipRecord[] {
        this.knownRelationships ??= grouped(this.facts.relationships.values(), ({ fromId, toId }) =>
            toId === null ? [fromId] : [fromId, toId]
        );
        return this.knownRelationships.get(person.stakeholderId ?? '') ?? [];
    }

    /** Our users paired with the person. */
    pairingsOf(person: Person): readonly PairingRecord[] {
        this.knownPairings ??= grouped(this.facts.pairings.values(), ({ stakeholderId }) => [stakeholderId]);
        return this.knownPairings.get(person.stakeholderId ?? '') ?? [];
    }

    /** The person whose stakeholder record has an id; null where there is none. */
    personOfStakeholder(stakeholderId: string | null): Person | null {
        return this.person(this.hierarchy.keyOfStakeholder.get(stakeholderId ?? '') ?? null);
    }

    /** Everybody sorted into the entries of a heat map; computed once for each measure and day. */
    heat(measure: HeatMeasure, today: string): HeatMap {
        const kept = this.heats.get(measure + today);
        if (kept !== undefined) return kept;
        const sources = {
            judgementOf: (person: Person) => this.judgementOf(person),
            levelOf: (person: Person) => bestLevel(this.pairingsOf(person)),
            thresholds: this.lens.settings
        };
        const made = heatMapOf(measure, this.hierarchy.people, sources, today);
        this.heats.set(measure + today, made);
        return made;
    }

    /** Whether the judgement that counts on the page is to be looked at again. */
    isOverdue(person: Person, today: string): boolean {
        const judgement = this.judgementOf(person);
        return judgement !== null && freshnessOf(judgement, today, this.lens.settings) === 'overdue';
    }

    /** What the table of people is made of. */
    get tableSources(): TableSources {
        return {
            hierarchy: this.hierarchy,
            judgementOf: (person) => this.judgementOf(person),
            rolesOf: (person) => this.rolesOf(person),
            pairingsOf: (person) => this.pairingsOf(person),
            contactOf: (person) => this.contactOf(person),
            thresholds: this.lens.settings
        };
    }

    /** Whom a filter keeps. The last answer is remembered. */
    filtered(filter: PeopleFilter, today: string): FilterResult {
        if (this.lastFiltered?.filter === filter && this.lastFiltered.today === today) return this.lastFiltered.result;
        const result = matchPeople(this.facets(today), filter, this.textMatches(filter));
        this.lastFiltered = { filter, today, result };
        return result;
    }

    /** How many people each value of a facet has among those whom the rest of the filter keeps. */
    countValues(filter: PeopleFilter, facet: Facet, today: string): ReadonlyMap<string, number> {
        return countValues(this.facets(today), filter, this.textMatches(filter), facet);
    }

    private facets(today: string): FacetIndex {
        if (this.facetIndex?.today !== today) {
            const index = new FacetIndex({
                people: this.hierarchy.people,
                problems: this.hierarchy.problems,
                judgementOf: (person) => this.judgementOf(person),
                rolesOf: (person) => this.rolesOf(person),
                pairingsOf: (person) => this.pairingsOf(person),
                thresholds: this.lens.settings,
                today
            });
            this.facetIndex = { today, index };
        }
        return this.facetIndex.index;
    }

    private textMatches({ text }: PeopleFilter): readonly boolean[] | null {
        return text.trim() === '' ? null : holdText(this.searchable, text);
    }

    search(term: string, limit: number): { readonly found: readonly FoundPerson[]; readonly total: number } {
        const { people } = this.hierarchy;
        const { found, total } = searchPeople(this.searchable, term, limit);
        return { found: found.map((position) => ({ position, person: people[position] as Person })), total };
    }

    private get searchable(): SearchIndex {
        this.searchIndex ??= indexPeople(
            this.hierarchy.people.map((person) => {
                const judgement = this.judgementOf(person);
                const { name, title, department } = person;
                return { name, title, department, roles: judgement === null ? [] : rolesOf(judgement) };
            })
        );
        return this.searchIndex;
    }
}

/** Records by the stakeholders they belong to. */
function grouped<Item>(
    items: Iterable<Item>,
    stakeholdersOf: (item: Item) => readonly string[]
): ReadonlyMap<string, readonly Item[]> {
    const groups = new Map<string, Item[]>();
    for (const item of items) {
        for (const id of stakeholdersOf(item)) {
            const group = groups.get(id);
            if (group === undefined) groups.set(id, [item]);
            else group.push(item);
        }
    }
    return groups;
}
