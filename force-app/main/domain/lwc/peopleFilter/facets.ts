import { freshnessOf, NONE, type ReviewThresholds } from 'c/heatScale';
import type { DataProblem, Person } from 'c/hierarchy';
import { rolesOf, type RoleFact } from 'c/judgement';
import { bestLevel, type PairingFact } from 'c/pairing';
import type { Facet } from './filter';

/** What is known of people beside who they are. */
export interface FacetSources {
    readonly people: readonly Person[];
    readonly problems: readonly DataProblem[];
    /** The judgement that counts on the page. */
    readonly judgementOf: (person: Person) => RoleFact | null;
    /** Every judgement, in every context. */
    readonly rolesOf: (person: Person) => readonly RoleFact[];
    readonly pairingsOf: (person: Person) => readonly PairingFact[];
    /** When a judgement grows old; the defaults where nothing is said. */
    readonly thresholds?: ReviewThresholds;
    /** ISO date. */
    readonly today: string;
}

/** A pairing whose user may not be read. */
export const HIDDEN_USER = '?';
const NOTHING: readonly string[] = [NONE];

function only(value: string | number | null | undefined): readonly string[] {
    return value === null || value === undefined ? NOTHING : [String(value)];
}
function several(values: readonly string[]): readonly string[] {
    return values.length === 0 ? NOTHING : [...new Set(values)];
}

/** Buying Centers or opportunities that somebody is judged in. */
function inContext(roles: readonly RoleFact[], kind: string): readonly string[] {
    return several(
        roles.flatMap(({ context, contextId }) => (context === kind && contextId !== null ? [contextId] : []))
    );
}

/**
 * Values of everybody by facet, computed when a facet is first asked for. Who has none has NONE, so that "not judged"
 * can be asked for too; managers outside the account are nobody's to judge and have no value at all.
 */
export class FacetIndex {
    readonly size: number;
    private readonly sources: FacetSources;
    private readonly values = new Map<Facet, readonly (readonly string[])[]>();

    constructor(sources: FacetSources) {
        this.sources = sources;
        this.size = sources.people.length;
    }

    /** Whether somebody can be filtered at all. */
    isCounted(position: number): boolean {
        return this.sources.people[position]?.kind !== 'outside';
    }

    /** Values of everybody by position. */
    of(facet: Facet): readonly (readonly string[])[] {
        let values = this.values.get(facet);
        if (values === undefined) {
            const valuesOf = this.reader(facet);
            values = this.sources.people.map((person) => (person.kind === 'outside' ? [] : valuesOf(person)));
            this.values.set(facet, values);
        }
        return values;
    }

    private reader(facet: Facet): (person: Person) => readonly string[] {
        const { sources } = this;
        const { judgementOf, today, thresholds } = sources;
        switch (facet) {
            case 'role':
                return (person) => {
                    const judgement = judgementOf(person);
                    return judgement === null ? NOTHING : several(rolesOf(judgement));
                };
            case 'freshness':
                return (person) => {
                    const judgement = judgementOf(person);
                    return judgement === null ? NOTHING : [freshnessOf(judgement, today, thresholds)];
                };
            case 'level':
                return (person) => only(bestLevel(sources.pairingsOf(person)));
            case 'department':
                return (person) => [person.department];
            case 'buyingCenter':
                return (person) => inContext(sources.rolesOf(person), 'Buying Center');
            case 'opportunity':
                return (person) => inContext(sources.rolesOf(person), 'Opportunity');
            case 'pairedWith':
                return (person) => several(sources.pairingsOf(person).map(({ userId }) => userId ?? HIDDEN_USER));
            case 'problem': {
                const codes = problemCodes(sources.problems);
                return (person) => codes.get(person.key) ?? NOTHING;
            }
            default:
                return (person) => only(judgementOf(person)?.[facet]);
        }
    }
}

function problemCodes(problems: readonly DataProblem[]): ReadonlyMap<string, string[]> {
    const codes = new Map<string, string[]>();
    for (const { code, keys } of problems) {
        for (const key of keys) {
            const known = codes.get(key);
            if (known === undefined) codes.set(key, [code]);
            else if (!known.includes(code)) known.push(code);
        }
    }
    return codes;
}
