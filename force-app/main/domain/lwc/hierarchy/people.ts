/** A contact of the account, as read. */
export interface ContactFact {
    readonly id: string;
    readonly name: string;
    readonly title: string | null;
    readonly department: string | null;
    /** Contact this one reports to (Contact.ReportsToId); it may belong to another account or not be visible. */
    readonly reportsToId: string | null;
    /** Name of that manager where it can be read. */
    readonly reportsToName: string | null;
}

export type StakeholderKind = 'Person' | 'Placeholder' | 'Department';
export type Placement = 'Auto' | 'Top' | 'Parked';

/** A Stakeholder__c of the account, as read. */
export interface StakeholderFact {
    readonly id: string;
    readonly kind: StakeholderKind;
    readonly contactId: string | null;
    /** Name of that contact where it can be read: it may belong to another account by now. */
    readonly contactName: string | null;
    /** Name of a placeholder or department. */
    readonly displayName: string | null;
    readonly title: string | null;
    readonly department: string | null;
    /** Stakeholder this one reports to; counts only where the contact names no manager. */
    readonly reportsToId: string | null;
    readonly placement: Placement;
}

/**
 * What somebody on the chart is: a contact of the account; a placeholder; a department; `outside`, the manager of
 * somebody here who belongs to another account or may not be seen; `departed`, a stakeholder whose contact was
 * deleted, moved to another account or may not be seen.
 */
export type PersonKind = 'contact' | 'placeholder' | 'department' | 'outside' | 'departed';

/** Somebody on the chart. */
export interface Person {
    /** Stays the same through every edit: contact id for contacts and outsiders, stakeholder id for the others. */
    readonly key: string;
    readonly kind: PersonKind;
    readonly contactId: string | null;
    readonly stakeholderId: string | null;
    /** Empty where nobody knows it. */
    readonly name: string;
    readonly title: string;
    readonly department: string;
    readonly placement: Placement;
}

/** What is wrong with the data, by its stable code. */
export type ProblemCode =
    | 'self-report'
    | 'loop'
    | 'manager-outside'
    | 'manager-hidden'
    | 'manager-parked'
    | 'several-tops'
    | 'duplicate-person'
    | 'duplicate-stakeholder'
    | 'nameless'
    | 'departed-contact';

/** One data problem: normal input, shown and named, never a reason to lose somebody. */
export interface DataProblem {
    readonly code: ProblemCode;
    /** Keys of the people concerned; the first is where the problem shows on the chart. */
    readonly keys: readonly string[];
    /** Texts for the label of the problem: names, or a number. */
    readonly parameters: readonly string[];
}

/** Who is on the chart, counted. `placed + parked` is the number of contacts of the account, always. */
export interface Census {
    /** Contacts of the account in the hierarchy. */
    readonly placed: number;
    /** Contacts of the account in the parking lot. */
    readonly parked: number;
    readonly placeholders: number;
    readonly departments: number;
    readonly outside: number;
    readonly departed: number;
}

/**
 * Everybody on the map of one account, and who reports to whom. People are named by their position in `people`;
 * flat plain arrays because typed arrays are slow proxies under Lightning Web Security.
 */
export interface Hierarchy {
    readonly people: readonly Person[];
    readonly indexOf: ReadonlyMap<string, number>;
    /** Key of a person by the id of a stakeholder record, duplicates included. */
    readonly keyOfStakeholder: ReadonlyMap<string, string>;
    /** Position of the manager; -1 for a top and for everybody who is parked. */
    readonly manager: readonly number[];
    /** Whether each person is in the parking lot. */
    readonly parked: readonly boolean[];
    /** The reports of person p are `reports[reportsStart[p]]` up to, not including, `reports[reportsStart[p + 1]]`. */
    readonly reportsStart: readonly number[];
    readonly reports: readonly number[];
    /** Tops in their order. */
    readonly tops: readonly number[];
    /** 1 for a top, 2 for its reports, and so on; 0 for the parked. */
    readonly level: readonly number[];
    /** Everybody below, over all levels. */
    readonly below: readonly number[];
    /** Everybody placed, managers before their reports, siblings in their order. */
    readonly order: readonly number[];
    readonly problems: readonly DataProblem[];
    readonly census: Census;
}
