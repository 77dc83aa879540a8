import { indexPeople, searchPeople } from 'c/peopleSearch';

const person = (name: string, title = '', department = '', roles: string[] = []) => ({
    name,
    title,
    department,
    roles
});
const PEOPLE = [
    person('Ann Zöllner', 'Head of IT', 'Technology'),
    person('Zoe Ann', 'Buyer', 'Procurement', ['Gatekeeper']),
    person('Bob Hanna', 'Chief Annalist', 'Finance'),
    person('', 'Annual reporting lead', 'Finance')
];
const INDEX = indexPeople(PEOPLE);
const found = (term: string, limit = 10): number[] => [...searchPeople(INDEX, term, limit).found];

describe('searchPeople', () => {
    it.each([
        ['names that start so, then words of the name, then words elsewhere', 'ann', [0, 1, 3, 2]],
        ['every word, in any order', 'it ann', [0]],
        ['accents folded both ways', 'zollner', [0]],
        ['accents folded both ways', 'ZÖE', [1]],
        ['roles', 'gatekeeper', [1]],
        ['departments', 'finance', [3, 2]],
        ['inside words last', 'nance', [3, 2]],
        ['nobody', 'xyz', []],
        ['nothing asked', '   ', []]
    ])('%s: %p', (_name, term, expected) => {
        expect(found(term)).toEqual(expected);
    });

    it('gives the best of many, and says how many there are', () => {
        expect(searchPeople(INDEX, 'ann', 2)).toEqual({ found: [0, 1], total: 4 });
    });
});
