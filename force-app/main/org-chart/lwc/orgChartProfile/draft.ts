import type { ProfileEdit } from 'c/chartEdit';
import type { NoteRecord, ProfileRecord } from 'c/orgChartStore';

/** What the form holds: text everywhere, empty for nothing. */
export interface ProfileDraft {
    readonly preferredChannel: string;
    readonly contactFrequency: string;
    readonly communicationStyle: string;
    readonly interests: string;
    readonly pains: string;
    readonly notes: string;
}

/** The form for what was read. */
export function draftOf(profile: ProfileRecord | undefined, notes: NoteRecord | undefined): ProfileDraft {
    return {
        preferredChannel: profile?.preferredChannel ?? '',
        contactFrequency: profile?.contactFrequency ?? '',
        communicationStyle: profile?.communicationStyle ?? '',
        interests: profile?.interests ?? '',
        pains: profile?.pains ?? '',
        notes: notes?.text ?? ''
    };
}

/** Only what the user changed is written. */
export function editOf(opened: ProfileDraft, draft: ProfileDraft): ProfileEdit {
    const names = (Object.keys(draft) as (keyof ProfileDraft)[]).filter((name) => draft[name] !== opened[name]);
    return Object.fromEntries(names.map((name) => [name, draft[name].trim() === '' ? null : draft[name]]));
}

/** Names of the fields in which two versions differ. */
export function differences(one: ProfileDraft, other: ProfileDraft): readonly (keyof ProfileDraft)[] {
    return (Object.keys(one) as (keyof ProfileDraft)[]).filter((name) => one[name] !== other[name]);
}
