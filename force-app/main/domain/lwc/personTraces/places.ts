import type { PackageField, PackageObject } from 'c/setupFacts';

/** The object of people in a standard org. */
export const CONTACT = 'Contact';

/**
 * References that say what a record is about: without the person nothing of it is left to keep. A record that merely
 * names the person beside others is kept, and the reference emptied.
 */
const ABOUT: ReadonlySet<string> = new Set([
    'Stakeholder__c.Contact__c',
    'Stakeholder_Relationship__c.To_Stakeholder__c',
    'Judgement_Change__c.Stakeholder__c'
]);
/** Texts that hold the id of the record that an entry is about. */
const ABOUT_BY_ID: ReadonlySet<string> = new Set(['Judgement_Change__c.Record_Id__c']);

/** What becomes of a record whose reference points to the person, or to a record that goes. */
export type ReferenceFate = 'delete' | 'goes-with' | 'clears' | 'clear';

/** A reference that can point to the person or to a record that goes with them. */
export interface ReferencePlace {
    readonly object: string;
    readonly field: string;
    readonly target: string;
    readonly fate: ReferenceFate;
}

/** A text that can name the person. */
export interface TextPlace {
    readonly object: string;
    readonly field: string;
    /** Whether the org can search in it; otherwise every record is read. */
    readonly searchable: boolean;
    /** Whether the record is about whatever its text identifies, and goes. */
    readonly about: boolean;
    /** A key that the package never lets change. */
    readonly fixed: boolean;
}

/** Every place of the package that can point to a person or name one: by what the metadata says, not by a list. */
export interface PersonPlaces {
    /** Nearest first: what points to a contact, then what points to what goes with the contact. */
    readonly references: readonly ReferencePlace[];
    readonly texts: readonly TextPlace[];
    /** Fields that the package adds to contacts. */
    readonly contactFields: readonly PackageField[];
}

/** Derives the places from the objects and fields of the package. */
export function personPlaces(objects: readonly PackageObject[]): PersonPlaces {
    const references: ReferencePlace[] = [];
    const going = [CONTACT];
    for (let at = 0; at < going.length; at += 1) {
        const target = going[at] as string;
        for (const object of objects) {
            for (const field of object.fields) {
                if (field.target !== target) continue;
                const fate = fateOf(object, field, target);
                references.push({ object: object.name, field: field.name, target, fate });
                const goes = fate === 'delete' || fate === 'goes-with';
                if (goes && !going.includes(object.name)) going.push(object.name);
            }
        }
    }
    const texts = objects.flatMap(({ name, fields }) => fields.filter(isText).map((field) => textPlace(name, field)));
    const contact = objects.find(({ name }) => name === CONTACT);
    return { references, texts, contactFields: (contact?.fields ?? []).filter(({ calculated }) => !calculated) };
}

function isText({ kind, calculated }: PackageField): boolean {
    return (kind === 'text' || kind === 'longText') && !calculated;
}

function textPlace(object: string, field: PackageField): TextPlace {
    return {
        object,
        field: field.name,
        searchable: field.kind === 'text',
        about: ABOUT_BY_ID.has(`${object}.${field.name}`),
        fixed: field.unique
    };
}

function fateOf(object: PackageObject, field: PackageField, target: string): ReferenceFate {
    if (field.detail) return 'goes-with';
    if (ABOUT.has(`${object.name}.${field.name}`)) return 'delete';
    return field.clearsOnDelete && target !== CONTACT ? 'clears' : 'clear';
}
