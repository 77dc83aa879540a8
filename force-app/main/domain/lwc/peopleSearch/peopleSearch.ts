import { compareFolded, foldText } from 'c/textFold';

/** What somebody can be found by. */
export interface Searchable {
    readonly name: string;
    readonly title: string;
    readonly department: string;
    readonly roles: readonly string[];
}

/** Folded texts of everybody, by position. Built once for a state of the map. */
export interface SearchIndex {
    readonly name: readonly string[];
    readonly all: readonly string[];
}

/** The best matches, and how many there are in all. */
export interface SearchResult {
    readonly found: readonly number[];
    readonly total: number;
}

export function indexPeople(people: readonly Searchable[]): SearchIndex {
    const name = people.map((person) => foldText(person.name));
    const all = people.map(
        (person, position) =>
            `${name[position]}\n${foldText(`${person.title}\n${person.department}\n${person.roles.join('\n')}`)}`
    );
    return { name, all };
}

/** 0: the name starts so; 1: a word of the name does; 2: a word elsewhere does; 3: inside a word; -1: no match. */
function rank(name: string, all: string, words: readonly string[], term: string): number {
    for (const word of words) if (!all.includes(word)) return -1;
    if (name.startsWith(term)) return 0;
    if (words.every((word) => startsWord(name, word))) return 1;
    return words.every((word) => startsWord(all, word)) ? 2 : 3;
}

function startsWord(text: string, word: string): boolean {
    for (let place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + 1)) {
        if (place === 0 || /[\s\-'’.,;(/&]/.test(text[place - 1] as string)) return true;
    }
    return false;
}

/** Whether each person holds every word of the term, by position; everybody does where there is none. */
export function holdText(index: SearchIndex, term: string): readonly boolean[] {
    const words = foldText(term).split(' ');
    return index.all.map((all) => words.every((word) => all.includes(word)));
}

/**
 * Everybody whose name, title, department or roles hold every word of the term, case and accents folded; best match
 * first, then by name, then by position.
 */
export function searchPeople(index: SearchIndex, term: string, limit: number): SearchResult {
    const folded = foldText(term);
    if (folded === '') return { found: [], total: 0 };
    const words = folded.split(' ');
    const matches: { position: number; rank: number }[] = [];
    index.all.forEach((all, position) => {
        const matched = rank(index.name[position] as string, all, words, folded);
        if (matched >= 0) matches.push({ position, rank: matched });
    });
    matches.sort(
        (first, second) =>
            first.rank - second.rank ||
            compareFolded(index.name[first.position] as string, index.name[second.position] as string) ||
            first.position - second.position
    );
    return { found: matches.slice(0, limit).map((match) => match.position), total: matches.length };
}
