/** How something stands: in order; to be looked at; missing, so that pages do not work; or merely said. */
export type FindingLevel = 'ok' | 'attention' | 'missing' | 'info';
export type FindingGroup = 'access' | 'calendar' | 'offerings' | 'stale' | 'volume' | 'features';

/** A value that is put into the text of a finding; `money` is shown in the user's currency, `month` (1 to 12) by name. */
export type FindingParameter = string | number | { readonly money: number } | { readonly month: number };

/** What a finding is about: a name, a number of records of something, or rights that are missing on something. */
export type FindingItem =
    | string
    | { readonly label: string; readonly count: number }
    | { readonly label: string; readonly rights: readonly ('create' | 'edit' | 'delete')[] };

/** One thing that was checked. Its words belong to its code and level. */
export interface Finding {
    readonly group: FindingGroup;
    readonly code: string;
    readonly level: FindingLevel;
    readonly parameters: readonly FindingParameter[];
    /** What it is about, one by one. */
    readonly items: readonly FindingItem[];
}
