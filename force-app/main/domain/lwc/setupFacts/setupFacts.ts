/** What a field holds, as far as the setup page asks. `text` can be filtered by its content, `longText` can not. */
export type PackageFieldKind = 'text' | 'longText' | 'reference' | 'number' | 'other';

/** A field of the package. */
export interface PackageField {
    readonly name: string;
    readonly kind: PackageFieldKind;
    /** A formula, roll-up or auto number: nobody writes it. */
    readonly calculated: boolean;
    readonly unique: boolean;
    /** Whether the permission sets of an admin let its value be changed. */
    readonly edit: boolean;
    /** Whether it takes the permission set for private notes. */
    readonly private: boolean;
    /** Object that a reference points to. */
    readonly target: string | null;
    /** Whether the record goes when the one that this field points to is deleted. */
    readonly detail: boolean;
    /** Whether the org empties the field when the record that it points to is deleted. */
    readonly clearsOnDelete: boolean;
    /** Number that a new record starts with. */
    readonly start: number | null;
}

/** An object of the package, or a standard one with the fields that the package adds. */
export interface PackageObject {
    readonly name: string;
    readonly custom: boolean;
    /** What the permission set of an admin allows. */
    readonly create: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly fields: readonly PackageField[];
}

/** What the org shows of an object to the running user; null where it shows nothing. */
export interface SeenObject {
    readonly name: string;
    readonly apiName: string;
    readonly label: string;
    readonly create: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly fields: Readonly<Record<string, SeenField>>;
}
export interface SeenField {
    readonly label: string;
    readonly edit: boolean;
}

/** Custom permissions of the running user. */
export interface SeenPermissions {
    readonly administer: boolean;
    readonly edit: boolean;
    readonly privateNotes: boolean;
}

/** Some opportunities with the fiscal period that the org gives them. */
export interface FiscalSample {
    readonly closeDate: string;
    readonly fiscalYear: number;
    readonly fiscalQuarter: number | null;
}

export interface OfferingUse {
    readonly id: string;
    readonly name: string;
    readonly active: boolean;
    /** Number of active products that belong to it. */
    readonly products: number;
}

/** An active product without an offering, with the business of its lines that reaches no cell. */
export interface ProductUse {
    readonly id: string;
    readonly name: string;
    readonly lines: number;
    readonly amount: number;
}

/** Business that reaches no cell, by reason. */
export interface UnmappedUse {
    readonly opportunities: number;
    readonly amount: number;
}

/** What an LWC can find out about the org; a part that could not be read is null. */
export interface SetupFacts {
    readonly objects: Readonly<Record<string, SeenObject | null>>;
    readonly permissions: SeenPermissions;
    readonly fiscal: readonly FiscalSample[] | null;
    /** Month in which fiscal years start by the settings; null where there is no settings record. */
    readonly fiscalStartMonth: number | null;
    readonly offerings: readonly OfferingUse[] | null;
    readonly products: readonly ProductUse[] | null;
    /** Opportunities without lines and without an offering. */
    readonly withoutOffering: UnmappedUse | null;
    /** Opportunities without a Buying Center. */
    readonly withoutBuyingCenter: UnmappedUse | null;
    /** Number of records by object. */
    readonly volume: Readonly<Record<string, number>>;
    /** Number of records by what is wrong with them. */
    readonly stale: Readonly<Partial<Record<StaleCode, number>>>;
    /** Whether the org uses features that the package takes up where they are there. */
    readonly features: Readonly<Record<FeatureCode, boolean>>;
}

export const FEATURES = [
    'currencies',
    'contactRoles',
    'products',
    'tasks',
    'personAccounts',
    'contactRelations'
] as const;
export type FeatureCode = (typeof FEATURES)[number];

export const STALE = [
    'rolesPastReview',
    'cellsPastReview',
    'pairingsOverdue',
    'actionsOverdue',
    'plansEnded',
    'peopleWithoutContact',
    'relationshipsWithoutEnd'
] as const;
export type StaleCode = (typeof STALE)[number];

/** Letters that stand for the yes-or-no facts of a field in the generated list. */
export const FLAGS = [
    ['calculated', 'c'],
    ['unique', 'u'],
    ['edit', 'e'],
    ['private', 'p'],
    ['detail', 'd'],
    ['clearsOnDelete', 'n']
] as const;

/** Reads the fields of the generated list: name, kind, flags, target and start, separated by `|`. */
export function unpackFields(rows: readonly string[]): PackageField[] {
    return rows.map((row) => {
        const [name = '', kind = 'other', flags = '', target = '', start = ''] = row.split('|');
        const facts = Object.fromEntries(FLAGS.map(([flag, letter]) => [flag, flags.includes(letter)]));
        return {
            name,
            kind: kind as PackageFieldKind,
            ...(facts as Record<(typeof FLAGS)[number][0], boolean>),
            target: target === '' ? null : target,
            start: start === '' ? null : Number(start)
        };
    });
}
