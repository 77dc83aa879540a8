import { freshnessOf, NONE, type ReviewThresholds } from 'c/heatScale';
import { reportCount, type Hierarchy, type Person } from 'c/hierarchy';
import { rolesOf, type RoleFact } from 'c/judgement';
import { bestLevel, pairingDue, type PairingFact } from 'c/pairing';

/** Columns of the table, in their first order. Names never change: browsers keep which ones are shown. */
export const COLUMNS = [
    'name',
    'title',
    'department',
    'manager',
    'role',
    'additionalRoles',
    'support',
    'influence',
    'interest',
    'coverage',
    'adaptability',
    'budget',
    'relationship',
    'pairedWith',
    'nextMeeting',
    'freshness',
    'assessedOn',
    'assessedBy',
    'reviewDate',
    'evidence',
    'context',
    'buyingCenters',
    'kind',
    'level',
    'reports',
    'below',
    'email',
    'phone',
    'mobile',
    'location',
    'social',
    'leftOn',
    'problems'
] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** Columns shown until somebody chooses others. */
export const FIRST_COLUMNS: readonly ColumnName[] = [
    'name',
    'title',
    'department',
    'manager',
    'role',
    'support',
    'influence',
    'interest',
    'coverage',
    'relationship',
    'pairedWith',
    'freshness',
    'problems'
];

/** A value as the data has it, in API values: words are found where it is shown. Null where there is none. */
export type CellValue = string | number | boolean | null | readonly string[];

/** How to reach somebody. */
export interface ContactDetails {
    readonly email: string | null;
    readonly phone: string | null;
    readonly mobile: string | null;
    readonly city: string | null;
    readonly country: string | null;
    readonly socialProfile: string | null;
    readonly leftOn: string | null;
}

/** What the table is made of; a map of the chart is one. */
export interface TableSources {
    readonly hierarchy: Hierarchy;
    readonly judgementOf: (person: Person) => RoleFact | null;
    readonly rolesOf: (person: Person) => readonly RoleFact[];
    readonly pairingsOf: (person: Person) => readonly PairingFact[];
    readonly contactOf: (person: Person) => ContactDetails | null;
    /** When a review is overdue; the package's own where it is left out. */
    readonly thresholds?: ReviewThresholds;
}

type Reader = (position: number, person: Person) => CellValue;

function filled(value: string | null | undefined): string | null {
    return value === undefined || value === '' ? null : value;
}

/** Problem codes of everybody by key. */
function problemsByKey({ problems }: Hierarchy): ReadonlyMap<string, readonly string[]> {
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

/**
 * Reads one column of the table: the function gives the value of the person at a position. `manager` is the name of the
 * manager on the chart, their title where nobody knows the name; `pairedWith` and `buyingCenters` are names too.
 */
export function columnReader(sources: TableSources, column: ColumnName, today: string): Reader {
    const { hierarchy } = sources;
    const judged =
        (read: (judgement: RoleFact) => CellValue): Reader =>
        (_, person) => {
            const judgement = sources.judgementOf(person);
            return judgement === null ? null : read(judgement);
        };
    const known =
        (read: (details: ContactDetails) => string | null): Reader =>
        (_, person) => {
            const details = sources.contactOf(person);
            return details === null ? null : filled(read(details));
        };
    switch (column) {
        case 'name':
        case 'title':
        case 'department':
            return (_, person) => filled(person[column]);
        case 'kind':
            return (_, person) => person.kind;
        case 'manager':
            return (position) => {
                const above = hierarchy.people[hierarchy.manager[position] as number];
                return above === undefined ? null : filled(above.name || above.title);
            };
        case 'level':
            return (position) => (hierarchy.level[position] as number) || null;
        case 'reports':
            return (position) => reportCount(hierarchy, position) || null;
        case 'below':
            return (position) => (hierarchy.below[position] as number) || null;
        case 'role':
        case 'support':
        case 'influence':
        case 'interest':
        case 'coverage':
        case 'adaptability':
        case 'reviewDate':
        case 'evidence':
            return judged((judgement) => judgement[column]);
        case 'additionalRoles':
            return judged((judgement) => rolesOf({ ...judgement, role: null }));
        case 'budget':
            return judged(({ controlsBudget }) => controlsBudget || null);
        case 'freshness':
            return judged((judgement) => filled(freshnessOf(judgement, today, sources.thresholds)));
        case 'assessedOn':
            return judged(({ assessedOn }) => assessedOn?.slice(0, 10) ?? null);
        case 'assessedBy':
            return judged(({ assessedByName }) => assessedByName);
        case 'context':
            return judged(({ context, contextName }) => contextName ?? context);
        case 'relationship':
            return (_, person) => bestLevel(sources.pairingsOf(person));
        case 'pairedWith':
            return (_, person) =>
                sources.pairingsOf(person).flatMap(({ userName }) => (userName === null ? [] : [userName]));
        case 'nextMeeting':
            return (_, person) => {
                const days = sources.pairingsOf(person).flatMap((pairing) => pairingDue(pairing, today).dueOn ?? []);
                return days.sort()[0] ?? null;
            };
        case 'buyingCenters':
            return (_, person) => [
                ...new Set(
                    sources
                        .rolesOf(person)
                        .flatMap(({ context, contextName }) =>
                            context === 'Buying Center' && contextName !== null ? [contextName] : []
                        )
                )
            ];
        case 'location':
            return known(({ city, country }) => [city, country].filter((part) => part).join(', '));
        case 'social':
            return known(({ socialProfile }) => socialProfile);
        case 'email':
        case 'phone':
        case 'mobile':
        case 'leftOn':
            return known((details) => details[column]);
        case 'problems': {
            const codes = problemsByKey(hierarchy);
            return (_, person) => codes.get(person.key) ?? [];
        }
    }
}

/** Whether a value says anything. */
export function isEmpty(value: CellValue): boolean {
    return value === null || value === NONE || (typeof value === 'object' && value.length === 0);
}
