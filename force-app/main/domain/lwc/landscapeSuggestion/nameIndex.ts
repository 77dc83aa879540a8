import { compareText } from 'c/landscapeFacts';
import { foldText } from 'c/textFold';

/** Something that can be found by its name. */
export interface Named {
    readonly id: string;
    readonly name: string;
}

/** How much of a candidate's name a text holds. */
export interface Similarity {
    readonly id: string;
    readonly name: string;
    /** 0 to 1: the share of the name's words that the text holds, rare words counting more than common ones. */
    readonly share: number;
}

interface Candidate extends Named {
    readonly words: readonly string[];
    readonly weight: number;
}

/** Candidates by the words of their names; built once, asked often. */
export interface NameIndex {
    readonly candidates: readonly Candidate[];
    /** Positions of the candidates whose name holds a word, or is the word when its blanks are left out. */
    readonly byWord: ReadonlyMap<string, readonly number[]>;
    readonly byWhole: ReadonlyMap<string, readonly number[]>;
    readonly weightOf: ReadonlyMap<string, number>;
}

/** The words of a text: case and accents folded, letters and digits only. */
export function wordsOf(text: string): string[] {
    return [...new Set(foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [])];
}

/** Prepares names to be found. A word that half of the names share says little: it weighs less. */
export function indexNames(named: readonly Named[]): NameIndex {
    const words = named.map(({ name }) => wordsOf(name));
    const byWord = new Map<string, number[]>();
    const byWhole = new Map<string, number[]>();
    words.forEach((ofName, position) => {
        for (const word of ofName) append(byWord, word, position);
        append(byWhole, ofName.join(''), position);
    });
    const weightOf = new Map([...byWord].map(([word, { length }]) => [word, Math.log1p(named.length / length)]));
    const candidates = named.map(({ id, name }, position): Candidate => {
        const ofName = words[position] as string[];
        return { id, name, words: ofName, weight: sumOf(ofName, weightOf) };
    });
    return { candidates, byWord, byWhole, weightOf };
}

/**
 * Candidates whose names a text holds, most of them first, at least `least` of them. Words that are written together
 * on one side and apart on the other are the same ("GTX Pro", "GTXPro").
 */
export function findSimilar(index: NameIndex, text: string, least: number, limit: number): Similarity[] {
    const words = wordsOf(text);
    const joined = words.slice(1).map((word, place) => `${words[place] as string}${word}`);
    const spoken = [...words, ...joined];
    const shared = new Map<number, number>();
    for (const word of new Set(spoken)) {
        const weight = index.weightOf.get(word) ?? 0;
        for (const position of index.byWord.get(word) ?? []) {
            shared.set(position, (shared.get(position) ?? 0) + weight);
        }
    }
    for (const word of [...spoken, words.join('')]) {
        for (const position of index.byWhole.get(word) ?? []) {
            shared.set(position, (index.candidates[position] as Candidate).weight);
        }
    }
    return [...shared]
        .map(([position, weight]): Similarity => {
            const { id, name, weight: whole } = index.candidates[position] as Candidate;
            return { id, name, share: whole === 0 ? 0 : Math.min(1, weight / whole) };
        })
        .filter(({ share }) => share >= least)
        .sort(
            (left, right) =>
                right.share - left.share ||
                right.name.length - left.name.length || // of two names that are held in full, the longer says more
                compareText(left.id, right.id)
        )
        .slice(0, limit);
}

function append(map: Map<string, number[]>, key: string, position: number): void {
    if (key === '') return;
    const list = map.get(key);
    if (list) list.push(position);
    else map.set(key, [position]);
}

function sumOf(words: readonly string[], weightOf: ReadonlyMap<string, number>): number {
    return words.reduce((sum, word) => sum + (weightOf.get(word) ?? 0), 0);
}
