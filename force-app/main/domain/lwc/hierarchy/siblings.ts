import { compareFolded, foldText } from 'c/textFold';
import type { Person } from './people';

/** What siblings are sorted by: the name, without one the title; case and accents do not count. */
export function sortTextOf(person: Person): string {
    return foldText(person.name === '' ? person.title : person.name);
}

/** The order of siblings: by that text, then by key, so that an edit elsewhere never moves them. */
export function siblingOrder(people: readonly Person[], textOf: (position: number) => string) {
    return (first: number, second: number): number =>
        compareFolded(textOf(first), textOf(second)) ||
        compareFolded((people[first] as Person).key, (people[second] as Person).key);
}

/** Tops with reports come first: they are the hierarchy. The others are not in it yet, or no longer. */
export function topRank(people: readonly Person[], reportsStart: readonly number[], top: number): number {
    if ((people[top] as Person).kind === 'departed') return 2;
    return (reportsStart[top + 1] as number) > (reportsStart[top] as number) ? 0 : 1;
}
