import {
    CONTACT,
    contactTrace,
    mergedTraces,
    personPlaces,
    referenceTrace,
    searchWords,
    textTraces,
    type Person,
    type PersonPlaces,
    type Trace
} from 'c/personTraces';
import type { PlatformError } from 'c/platformError';
import type { PackageObject, SeenObject } from 'c/setupFacts';
import type { Answer, SetupGateway } from './types';

type Seen = Readonly<Record<string, SeenObject | null>>;

/** What a search found, and where it could not look. */
export interface Search {
    readonly traces: readonly Trace[];
    /** `Object.Field` that the user may not see, or that could not be read. */
    readonly unseen: readonly string[];
}

class SearchFailure extends Error {
    readonly error: PlatformError;
    constructor(error: PlatformError) {
        super('search');
        this.error = error;
    }
}

function valueOf<Value>(answer: Answer<Value>): Value {
    if (!answer.ok) throw new SearchFailure(answer.error);
    return answer.value;
}

/** Places that the running user can look at, and the names of those that they cannot. */
function visiblePlaces(places: PersonPlaces, seen: Seen): { places: PersonPlaces; unseen: string[] } {
    const unseen: string[] = [];
    const isSeen = (object: string, field: string): boolean => {
        const shown = seen[object] && (field === 'Name' || field in seen[object].fields);
        if (!shown) unseen.push(`${object}.${field}`);
        return Boolean(shown);
    };
    const visible: PersonPlaces = {
        references: places.references.filter(({ object, field }) => isSeen(object, field)),
        texts: places.texts.filter(({ object, field }) => isSeen(object, field)),
        contactFields: places.contactFields.filter(({ name }) => isSeen(CONTACT, name))
    };
    return { places: visible, unseen: [...new Set(unseen)] };
}

/**
 * Finds every record of the package that points to a person or names them: first by references, from the contact on to
 * whatever goes with it, then by texts. `tell` hears how far it has come.
 */
export async function findTraces(
    gateway: SetupGateway,
    objects: readonly PackageObject[],
    seen: Seen,
    person: Person,
    replacement: string,
    tell: (done: number, all: number) => void
): Promise<Answer<Search>> {
    const { places, unseen } = visiblePlaces(personPlaces(objects), seen);
    const textObjects = [...new Set(places.texts.map(({ object }) => object))];
    const all = places.references.length + textObjects.length + 1;
    let done = 0;
    const step = (): void => tell((done += 1), all);
    const traces: Trace[] = [];
    const ids = new Map<string, string[]>([[CONTACT, [person.contactId]]]);
    /* eslint-disable no-await-in-loop -- each read builds on what the one before found */
    try {
        const fields = places.contactFields.map(({ name }) => name);
        const contact = valueOf(await gateway.readContact(person.contactId, fields));
        const ofContact = contact && contactTrace(contact, places);
        if (ofContact) traces.push(ofContact);
        step();
        for (const place of places.references) {
            const targets = ids.get(place.target) ?? [];
            const found =
                targets.length > 0 ? valueOf(await gateway.readReferences(place.object, place.field, targets)) : [];
            traces.push(...found.map((record) => referenceTrace(record, place)));
            const goes = place.fate === 'delete' || place.fate === 'goes-with';
            const known = ids.get(place.object) ?? [];
            if (goes) ids.set(place.object, [...new Set([...known, ...found.map(({ id }) => id)])]);
            step();
        }
        const gone = [...ids.values()].flat();
        const words = searchWords(person, gone);
        for (const object of textObjects) {
            const texts = places.texts.filter((place) => place.object === object);
            const filtered = texts.every(({ searchable }) => searchable) ? words : null;
            const found = valueOf(
                await gateway.readTexts(
                    object,
                    texts.map(({ field }) => field),
                    filtered
                )
            );
            traces.push(...found.flatMap((record) => textTraces(record, places, person, gone, replacement)));
            step();
        }
    } catch (failure) {
        if (failure instanceof SearchFailure) return { ok: false, error: failure.error };
        throw failure;
    }
    /* eslint-enable no-await-in-loop */
    return { ok: true, value: { traces: mergedTraces(traces), unseen } };
}
