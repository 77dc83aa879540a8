import { certaintyOf, withoutPerson, type Certainty, type Person } from './nameMatching';
import type { PersonPlaces, ReferencePlace } from './places';

export { certaintyOf, searchWords, withoutPerson, type Certainty, type Person } from './nameMatching';
export {
    CONTACT,
    personPlaces,
    type PersonPlaces,
    type ReferenceFate,
    type ReferencePlace,
    type TextPlace
} from './places';

/** A record that the org found, as far as it matters here. */
export interface FoundRecord {
    readonly object: string;
    readonly id: string;
    readonly name: string;
    readonly modified: string | null;
    /** References and texts by field. */
    readonly values: Readonly<Record<string, string | null>>;
}

/**
 * What becomes of a record. `goes`: it is deleted by the org with the one that it belongs to. `clears`: the org empties
 * the reference when its target is deleted. `rewrite`: the values that take the place of those which name the person.
 */
export type TraceFate = 'delete' | 'goes' | 'clears' | 'rewrite';

/** One record that names or points to the person, and what becomes of it. */
export interface Trace {
    readonly key: string;
    readonly object: string;
    readonly id: string;
    readonly name: string;
    readonly fate: TraceFate;
    readonly modified: string | null;
    readonly certainty: Certainty;
    /** Fields that say so. */
    readonly fields: readonly string[];
    /** New values by field, for `rewrite`. */
    readonly changes: Readonly<Record<string, string | null>>;
    /** Text that shows where, for a look before it is changed. */
    readonly excerpt: string;
    /** Why it cannot be done here; null where it can. */
    readonly obstacle: 'fixed-key' | null;
}

/** Fates in the order in which they are done: what is rewritten first cannot get lost with what is deleted. */
export const FATES: readonly TraceFate[] = ['rewrite', 'delete', 'goes', 'clears'];

const EXCERPT = 120;

function excerptOf(text: string, person: Person, ids: readonly string[]): string {
    if (text.length <= EXCERPT) return text;
    const marker = '\u0000';
    const at = withoutPerson(text, person, ids, marker).indexOf(marker);
    const from = Math.max(0, at - EXCERPT / 3);
    return `${from > 0 ? '…' : ''}${text.slice(from, from + EXCERPT)}…`;
}

/** The trace of a record that was found by a reference. */
export function referenceTrace(record: FoundRecord, place: ReferencePlace): Trace {
    const fate: TraceFate =
        place.fate === 'clear' ? 'rewrite' : place.fate === 'goes-with' ? 'goes' : (place.fate as TraceFate);
    return {
        ...base(record, fate),
        certainty: 'certain',
        fields: [place.field],
        changes: fate === 'rewrite' ? { [place.field]: null } : {},
        excerpt: '',
        obstacle: null
    };
}

/** The traces of a record whose texts may name the person: none where they do not. */
export function textTraces(
    record: FoundRecord,
    places: PersonPlaces,
    person: Person,
    ids: readonly string[],
    replacement: string
): Trace[] {
    // What the package keeps on the contact itself is emptied as a whole.
    if (record.id === person.contactId) return [];
    const traces: Trace[] = [];
    const changes: Record<string, string | null> = {};
    const fields: string[] = [];
    let certainty: Certainty = 'possible';
    let excerpt = '';
    for (const place of places.texts) {
        const text = place.object === record.object ? record.values[place.field] : null;
        const found = text ? certaintyOf(text, person, ids) : null;
        if (!text || found === null) continue;
        const shown = excerptOf(text, person, ids);
        if (place.about)
            return [
                {
                    ...base(record, 'delete'),
                    certainty: 'certain',
                    fields: [place.field],
                    changes: {},
                    excerpt: '',
                    obstacle: null
                }
            ];
        if (place.fixed) {
            traces.push({
                ...base(record, 'rewrite'),
                key: `${record.id}.${place.field}`,
                ...{
                    certainty: found,
                    fields: [place.field],
                    changes: {},
                    excerpt: shown,
                    obstacle: 'fixed-key' as const
                }
            });
            continue;
        }
        fields.push(place.field);
        changes[place.field] = withoutPerson(text, person, ids, replacement);
        if (found === 'certain') certainty = 'certain';
        excerpt ||= shown;
    }
    if (fields.length > 0)
        traces.unshift({ ...base(record, 'rewrite'), certainty, fields, changes, excerpt, obstacle: null });
    return traces;
}

/** The trace of the contact itself: what the package added to it is emptied, the contact stays. */
export function contactTrace(record: FoundRecord, places: PersonPlaces): Trace | null {
    const filled = places.contactFields.filter(({ name, unique }) => !unique && record.values[name]);
    if (filled.length === 0) return null;
    return {
        ...base(record, 'rewrite'),
        certainty: 'certain',
        fields: filled.map(({ name }) => name),
        changes: Object.fromEntries(filled.map(({ name }) => [name, null])),
        excerpt: '',
        obstacle: null
    };
}

function base({ object, id, name, modified }: FoundRecord, fate: TraceFate) {
    return { key: id, object, id, name, fate, modified };
}

/** One trace for each record: what deletes it wins, changes of several places are done together. */
export function mergedTraces(traces: readonly Trace[]): Trace[] {
    const byKey = new Map<string, Trace>();
    for (const trace of traces) {
        const other = byKey.get(trace.key);
        byKey.set(trace.key, other ? merged(other, trace) : trace);
    }
    const gone = new Set(
        [...byKey.values()].filter(({ fate }) => fate === 'delete' || fate === 'goes').map(({ id }) => id)
    );
    const left = [...byKey.values()].filter(({ id, fate }) => fate === 'delete' || fate === 'goes' || !gone.has(id));
    return left.sort((a, b) => FATES.indexOf(a.fate) - FATES.indexOf(b.fate));
}

const STRENGTH: Readonly<Record<TraceFate, number>> = { goes: 3, delete: 2, rewrite: 1, clears: 0 };

function merged(a: Trace, b: Trace): Trace {
    const [strong, weak] = STRENGTH[b.fate] > STRENGTH[a.fate] ? [b, a] : [a, b];
    return {
        ...strong,
        certainty: a.certainty === 'certain' || b.certainty === 'certain' ? 'certain' : 'possible',
        fields: [...new Set([...strong.fields, ...weak.fields])],
        changes: { ...weak.changes, ...strong.changes },
        excerpt: strong.excerpt || weak.excerpt
    };
}
