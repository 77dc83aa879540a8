import type { FoundRecord } from 'c/personTraces';
import type { PlatformError } from 'c/platformError';
import type { PackageObject, SetupFacts } from 'c/setupFacts';

export type Answer<Value> =
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: PlatformError };

/** A field of the settings as the org describes it to the running user. */
export interface SettingField {
    readonly label: string;
    readonly help: string;
    readonly edit: boolean;
    /** What a new settings record starts with. */
    readonly start: number | null;
}

/** The settings record; `id` is null where there is none yet. */
export interface SettingsRecord {
    readonly id: string | null;
    readonly modified: string | null;
    readonly modifiedBy: string;
    readonly values: Readonly<Record<string, number | null>>;
    /** Steps of the guide that are done: what is kept in the record, as it is kept. */
    readonly steps: string;
}

export interface Settings {
    readonly record: SettingsRecord;
    readonly fields: Readonly<Record<string, SettingField>>;
}

/** A contact that a search found. */
export interface PersonChoice {
    readonly id: string;
    readonly name: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly emails: readonly string[];
    readonly title: string;
    readonly accountName: string;
}

/** A change of one record; `seen` is the moment of the version that it builds on. */
export interface RecordChange {
    readonly id: string;
    readonly seen: string | null;
    readonly changes: Readonly<Record<string, string | number | null>>;
}

/** What the store needs of the platform. */
export interface SetupGateway {
    /** Objects of the package with what the permission sets of an admin allow. */
    readonly expected: readonly PackageObject[];
    readFacts(fresh: boolean): Promise<Answer<SetupFacts>>;
    readSettings(): Promise<Answer<Settings>>;
    /** Saves the settings; without an id creates the record. The moment of the saved version comes back. */
    saveSettings(change: Omit<RecordChange, 'id'> & { readonly id: string | null }): Promise<Answer<SettingsRecord>>;
    searchPeople(text: string): Promise<Answer<readonly PersonChoice[]>>;
    /** Records of an object whose reference is one of the ids. */
    readReferences(object: string, field: string, ids: readonly string[]): Promise<Answer<readonly FoundRecord[]>>;
    /** Records of an object with the texts of these fields; only those that hold one of the words, where words are given. */
    readTexts(
        object: string,
        fields: readonly string[],
        words: readonly string[] | null
    ): Promise<Answer<readonly FoundRecord[]>>;
    /** One contact with these fields. */
    readContact(id: string, fields: readonly string[]): Promise<Answer<FoundRecord | null>>;
    changeRecord(change: RecordChange): Promise<Answer<null>>;
    /** Deletes records, all or none. */
    deleteRecords(records: readonly { readonly object: string; readonly id: string }[]): Promise<Answer<null>>;
}
