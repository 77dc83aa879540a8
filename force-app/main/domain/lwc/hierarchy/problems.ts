import { foldText, hasLetter } from 'c/textFold';
import type { Census, DataProblem, Person } from './people';

/**
 * Problems that a look at the people themselves shows: nameless, the same person twice, several tops.
 *
 * @param foldedNames names without case and accents; for people without a name anything
 */
export function problemsOfPeople(
    people: readonly Person[],
    tops: readonly number[],
    foldedNames: readonly string[]
): DataProblem[] {
    const problems: DataProblem[] = [];
    const known = new Map<string, Person>();
    // A company has few titles.
    const titles = new Map<string, string>();
    for (const [position, person] of people.entries()) {
        if (person.kind === 'outside' || person.kind === 'departed') continue;
        const named = hasLetter(person.name);
        // A placeholder is a post whose holder nobody knows: its title is name enough.
        if (!named && (person.kind === 'contact' || !hasLetter(person.title))) {
            problems.push({ code: 'nameless', keys: [person.key], parameters: [person.title] });
        }
        if (!named || person.kind !== 'contact') continue;
        let title = titles.get(person.title);
        if (title === undefined) titles.set(person.title, (title = foldText(person.title)));
        const identity = `${foldedNames[position]}\n${title}`;
        const other = known.get(identity);
        if (other === undefined) known.set(identity, person);
        else
            problems.push({
                code: 'duplicate-person',
                keys: [person.key, other.key],
                parameters: [person.name, person.title]
            });
    }
    problems.push(...problemsOfTops(people, tops));
    return problems;
}

/** More than one top that nobody asked for: one problem, or none. */
export function problemsOfTops(people: readonly Person[], tops: readonly number[]): DataProblem[] {
    const unasked = tops.map((top) => people[top] as Person).filter((person) => person.placement !== 'Top');
    if (tops.length < 2 || unasked.length === 0) return [];
    return [{ code: 'several-tops', keys: unasked.map((person) => person.key), parameters: [String(tops.length)] }];
}

/** Counts everybody once. */
export function censusOf(people: readonly Person[], parked: readonly boolean[]): Census {
    const count = { placed: 0, parked: 0, placeholders: 0, departments: 0, outside: 0, departed: 0 };
    people.forEach((person, position) => {
        if (person.kind === 'contact') count[parked[position] ? 'parked' : 'placed']++;
        else if (person.kind === 'placeholder') count.placeholders++;
        else if (person.kind === 'department') count.departments++;
        else count[person.kind]++;
    });
    return count;
}
