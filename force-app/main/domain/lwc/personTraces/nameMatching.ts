import { foldText } from 'c/textFold';

/** Who is to be forgotten, as far as texts can name that person. */
export interface Person {
    readonly contactId: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly emails: readonly string[];
}

/** How sure it is that a text means the person: named in full, or only by a last name that others may bear. */
export type Certainty = 'certain' | 'possible';

/** A stretch of a text, end excluded. */
interface Stretch {
    readonly start: number;
    readonly end: number;
    readonly certainty: Certainty;
}

/** Shorter last names stand in too many words to be looked for alone. */
const SHORTEST_NAME = 3;

/** A text folded letter by letter, with the place of each folded letter in the text that it came from. */
function foldedWithPlaces(text: string): { folded: string; places: number[] } {
    let folded = '';
    const places: number[] = [];
    let place = 0;
    for (const letter of text) {
        const plain = /\s/.test(letter) ? ' ' : foldText(letter);
        if (plain !== ' ' || !folded.endsWith(' ')) {
            folded += plain;
            for (let count = 0; count < plain.length; count += 1) places.push(place);
        }
        place += letter.length;
    }
    places.push(text.length);
    return { folded, places };
}

const LETTER = /[\p{L}\p{N}]/u;

/** Every place of a word or phrase where no letter follows or comes before. */
function placesOf(phrase: string, text: string): number[] {
    const found: number[] = [];
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
        const before = text[at - 1] ?? ' ';
        const after = text[at + phrase.length] ?? ' ';
        if (!LETTER.test(before) && !LETTER.test(after)) found.push(at);
    }
    return found;
}

/** Phrases that mean the person, surest first. Ids are compared as they are, names folded. */
function phrasesOf({ firstName, lastName, emails }: Person): { phrase: string; certainty: Certainty }[] {
    const [first, last] = [foldText(firstName), foldText(lastName)];
    const certain = first && last ? [`${first} ${last}`, `${last}, ${first}`, `${last} ${first}`] : [];
    const only = !first && last ? [last] : [];
    const possible = first && last.length >= SHORTEST_NAME ? [last] : [];
    return [
        ...[...certain, ...only, ...emails.map(foldText).filter(Boolean)].map((phrase) => ({
            phrase,
            certainty: 'certain' as const
        })),
        ...possible.map((phrase) => ({ phrase, certainty: 'possible' as const }))
    ];
}

/** Where a text names the person or holds one of the ids; stretches do not overlap. */
function stretchesOf(text: string, person: Person, ids: readonly string[]): Stretch[] {
    const { folded, places } = foldedWithPlaces(text);
    const found: Stretch[] = [];
    const add = (stretch: Stretch): void => {
        if (!found.some(({ start, end }) => stretch.start < end && start < stretch.end)) found.push(stretch);
    };
    for (const id of ids.flatMap((each) => [each, each.slice(0, 15)])) {
        for (const start of placesOf(id, text)) add({ start, end: start + id.length, certainty: 'certain' });
    }
    for (const { phrase, certainty } of phrasesOf(person)) {
        for (const at of placesOf(phrase, folded)) {
            const start = places[at] as number;
            const last = places[at + phrase.length - 1] as number;
            const end = last + String.fromCodePoint(text.codePointAt(last) as number).length;
            add({ start, end, certainty });
        }
    }
    return found.sort((a, b) => a.start - b.start);
}

/** How surely a text means the person; null where it does not. */
export function certaintyOf(text: string, person: Person, ids: readonly string[]): Certainty | null {
    const stretches = stretchesOf(text, person, ids);
    if (stretches.length === 0) return null;
    return stretches.some(({ certainty }) => certainty === 'certain') ? 'certain' : 'possible';
}

/**
 * A text without the person: every place that names them is replaced, the rest stays letter by letter. No quote or
 * backslash is replaced, so what was JSON still is.
 */
export function withoutPerson(text: string, person: Person, ids: readonly string[], replacement: string): string {
    let result = '';
    let from = 0;
    for (const { start, end } of stretchesOf(text, person, ids)) {
        result += text.slice(from, start) + replacement;
        from = end;
    }
    return result + text.slice(from);
}

/** Words to ask the org for: whatever holds none of them cannot mean the person. */
export function searchWords(person: Person, ids: readonly string[]): string[] {
    const words = [person.lastName.trim(), ...person.emails, ...ids.map((id) => id.slice(0, 15))];
    return [...new Set(words.filter((word) => word.length > 0))];
}
