/** Generated people for the org chart: spans of control of 3 to 12, names and titles of ordinary length. */

export interface BenchPerson {
    id: string;
    /** Null for the one at the top. */
    parentId: string | null;
    name: string;
    title: string;
    department: string;
}

const FIRST = ['Ada', 'Bernard', 'Chidi', 'Dorothea', 'Emeka', 'Frederika', 'Giulia', 'Henrik', 'Isolde', 'Jean-Luc'];
const BEGINNING = [
    'Oka',
    'Casta',
    'Mül',
    'Shima',
    'Rah',
    'Nová',
    'Elia',
    'Duar',
    'van der Ber',
    'Linde',
    'Petti',
    'Gron'
];
const MIDDLE = ['', 'man', 'ni', 'ba', 'ste', 'ru', 'lo', 'da', 'ki', 'vel', 'gar', 'no'];
const END = ['for', 'er', 'ler', 'ra', 'mani', 'k', 'sson', 'te', 'gen', 'bone', 'vik', 'dahl'];
const LEVEL = ['Director', 'Vice President', 'Head of', 'Lead', 'Manager', 'Specialist'];
const FIELD = [
    'Procurement',
    'Manufacturing IT',
    'Flight Operations',
    'Finance',
    'Quality',
    'People',
    'Sales',
    'Legal'
];

/** Whole numbers below a limit, the same in every run (Lehmer's generator). */
function chance(): (limit: number) => number {
    let state = 48_611;
    return (limit) => {
        state = (state * 48_271) % 2_147_483_647;
        return state % limit;
    };
}

/** Names of which 17,280 differ, as few doubles as a company has. */
function nameOf(place: number): string {
    const pick = (list: string[], step: number): string => list[Math.floor(place / step) % list.length]!;
    return `${pick(FIRST, 1)} ${pick(BEGINNING, 10)}${pick(MIDDLE, 120)}${pick(END, 1440)}`;
}

/** Exactly `size` people in one tree, in the order of its levels. */
export function peopleOf(size: number): BenchPerson[] {
    const below = chance();
    const people: BenchPerson[] = [];
    const add = (parent: BenchPerson | undefined): void => {
        const field = parent && below(4) > 0 ? parent.department : FIELD[below(FIELD.length)]!;
        people.push({
            id: `p${String(people.length).padStart(6, '0')}`,
            parentId: parent?.id ?? null,
            name: nameOf(people.length),
            title: `${LEVEL[below(LEVEL.length)]} ${field}`,
            department: field
        });
    };
    add(undefined);
    for (let place = 0; people.length < size; place++) {
        for (let span = 3 + below(10); span > 0 && people.length < size; span--) add(people[place]);
    }
    return people;
}

/** Who is folded, who is moved below whom: the same for everybody. */
export interface Cast {
    /** A report of the top with the most people below. */
    branch: string;
    /** Somebody with reports, three levels down. */
    mover: string;
    /** Their new manager: in another branch. */
    target: string;
}

/** The cast of a benchmark. */
export function castOf(people: BenchPerson[]): Cast {
    const under = (id: string) => people.filter(({ parentId }) => parentId === id);
    const below = new Map(people.map(({ id }) => [id, 0]));
    const above = new Map(people.map(({ id, parentId }) => [id, parentId]));
    for (const { parentId } of people) {
        for (let id = parentId; id !== null; id = above.get(id)!) below.set(id, below.get(id)! + 1);
    }
    const reports = under(people[0]!.id).sort((first, second) => below.get(second.id)! - below.get(first.id)!);
    const branch = reports[0]!;
    const mover = under(under(branch.id)[0]!.id)[0]!;
    return { branch: branch.id, mover: mover.id, target: under(reports.at(-1)!.id).at(-1)!.id };
}
