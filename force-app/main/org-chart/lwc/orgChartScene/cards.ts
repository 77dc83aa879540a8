import type { HeatEntry, Tone } from 'c/heatScale';
import type { Hierarchy, Person } from 'c/hierarchy';
import { initialsOf, tintOf } from 'c/initials';
import { coverageShare } from 'c/supportScale';
import { rolesOf, type RoleFact } from 'c/judgement';
import type { ChartMap } from 'c/orgChartStore';
import { fillText } from 'c/result';

/** Texts of the cards, from labels; `{0}` and so on stand for what is put in. */
export interface SceneTexts {
    readonly unknownName: string;
    readonly placeholder: string;
    readonly department: string;
    readonly outside: string;
    readonly noAccess: string;
    readonly deletedContact: string;
    readonly parked: string;
    readonly reports: string;
    readonly influence: string;
    /** `{0}` risks name the person. */
    readonly risks: string;
    /** Controls the budget. */
    readonly budget: string;
    /** `{0}`: names of our users. */
    readonly paired: string;
    /** `{0}`: how far our contact goes. */
    readonly coverage: string;
    /** The judgement is to be looked at again. */
    readonly overdue: string;
    /** Label of a picklist value (role, support) in the user's language. */
    readonly valueLabel: (value: string) => string;
}

/** What one card says. */
export interface CardContent {
    readonly key: string;
    readonly kind: Person['kind'];
    readonly name: string;
    readonly title: string;
    /** Empty where it says the same as the title. */
    readonly department: string;
    /** Third line: roles and influence where judged, otherwise the department. */
    readonly meta: string;
    /** Up to two roles, the second with how many more there are; empty where nobody judged. */
    readonly chips: readonly [first: string, others: string];
    /** Signs of what was judged, and of budget, coverage, pairing and an overdue review. */
    readonly marks: readonly [judged: string, others: string];
    /** Address of a photo; empty for initials. */
    readonly photo: string;
    /** Says what the colour says. */
    readonly glyph: string;
    readonly initials: string;
    readonly tint: number;
    readonly tone: Tone;
    /** Whether the filter leaves the person out. */
    readonly dimmed: boolean;
    readonly parked: boolean;
    /** How many risks name the person, as text; empty for none. */
    readonly risks: string;
    /** Text of the button below the card: what is hidden (`+12`) or how many report; empty without reports. */
    readonly count: string;
    /** Null without reports. */
    readonly expanded: boolean | null;
    /** Accessible name: name, title, department and all that the card says by colour or shape. */
    readonly label: string;
    readonly hint: string;
    readonly level: number;
    readonly place: number;
    readonly siblings: number;
}

function kindText(person: Person, texts: SceneTexts): string {
    if (person.kind === 'placeholder') return texts.placeholder;
    if (person.kind === 'department') return texts.department;
    if (person.kind === 'outside') return person.name === '' ? texts.noAccess : texts.outside;
    if (person.kind === 'departed') return person.contactId === null ? texts.deletedContact : texts.outside;
    return '';
}

/** How the heat map shows a person. */
export interface CardHeat extends Pick<HeatEntry, 'tone' | 'glyph'> {
    /** The same in words, for the accessible name; empty where that says it already. */
    readonly word: string;
    readonly dimmed: boolean;
    /** How many risks name the person. */
    readonly risks: number;
    /** ISO date; reviews are not looked at where it is left out. */
    readonly today?: string;
}

/** Name shown for a person: theirs, else what stands for it. */
export function shownName(person: Person, texts: SceneTexts): string {
    if (person.name !== '') return person.name;
    if (person.kind === 'departed' || person.kind === 'outside') return kindText(person, texts);
    return person.title === '' ? texts.unknownName : person.title;
}

function metaOf(person: Person, title: string, judgement: RoleFact | null, texts: SceneTexts): string {
    const roles = judgement === null ? [] : rolesOf(judgement);
    if (roles.length === 0) return person.department === title ? '' : person.department;
    const shown = roles.slice(0, 2).map(texts.valueLabel).join(' · ');
    return roles.length > 2 ? `${shown} +${roles.length - 2}` : shown;
}

const RINGS = ['○', '◔', '◑', '◕', '●'];

/** Roles as two chips: the main one, and the next with how many more there are. */
function chipsOf(judgement: RoleFact | null, { valueLabel }: SceneTexts): readonly [string, string] {
    const [first = '', second = '', ...more] = judgement === null ? [] : rolesOf(judgement).map(valueLabel);
    return [first, more.length === 0 ? second : `${second} +${more.length}`];
}

/** What is known of a person beside roles, as signs for the card and as words for everybody who does not see them. */
function marksOf(map: ChartMap, person: Person, judgement: RoleFact | null, texts: SceneTexts, heat: CardHeat) {
    const pairings = map.pairingsOf(person);
    const names = pairings.flatMap(({ userName }) => userName ?? []);
    const influence = judgement?.influence ?? 0;
    const share = coverageShare(judgement?.coverage ?? null);
    const isOverdue = heat.today !== undefined && map.isOverdue(person, heat.today);
    const judged = [heat.glyph, influence === 0 ? '' : '●'.repeat(influence) + '○'.repeat(Math.max(0, 5 - influence))];
    const initials = names.length === 0 ? '' : initialsOf(names[0] as string);
    const others = [
        judgement?.controlsBudget ? '¤' : '',
        share === null ? '' : RINGS[Math.round(share * 4)],
        pairings.length === 0 ? '' : `⚭ ${initials}${pairings.length > 1 ? ` +${pairings.length - 1}` : ''}`,
        isOverdue ? '◷' : ''
    ];
    const words = [
        judgement?.controlsBudget ? texts.budget : '',
        judgement?.coverage ? fillText(texts.coverage, [texts.valueLabel(judgement.coverage)]) : '',
        names.length === 0 ? '' : fillText(texts.paired, [names.join(', ')]),
        isOverdue ? texts.overdue : ''
    ];
    const joined = (signs: readonly (string | undefined)[]): string => signs.filter((sign) => sign).join('  ');
    return { marks: [joined(judged), joined(others)] as const, words };
}

/** What the card of a person says; `place` and `siblings` count those on the same branch. */
export function cardContent(
    { map, hierarchy }: { readonly map: ChartMap; readonly hierarchy: Hierarchy },
    position: number,
    isCollapsed: boolean,
    place: number,
    siblings: number,
    texts: SceneTexts,
    heat: CardHeat
): CardContent {
    const person = hierarchy.people[position] as Person;
    const judgement = map.judgementOf(person);
    const parked = hierarchy.parked[position] as boolean;
    const direct = (hierarchy.reportsStart[position + 1] as number) - (hierarchy.reportsStart[position] as number);
    const below = hierarchy.below[position] as number;
    const name = shownName(person, texts);
    const title = person.title === name ? '' : person.title;
    const { tone, glyph, dimmed, risks } = heat;
    const { marks, words } = marksOf(map, person, judgement, texts, heat);
    const spoken = [
        name,
        title,
        person.department,
        kindText(person, texts),
        ...(judgement === null ? [] : rolesOf(judgement).map(texts.valueLabel)),
        judgement?.support ? texts.valueLabel(judgement.support) : '',
        judgement?.influence ? fillText(texts.influence, [judgement.influence]) : '',
        heat.word,
        ...words,
        risks === 0 ? '' : fillText(texts.risks, [risks]),
        parked ? texts.parked : '',
        direct > 0 ? fillText(texts.reports, [direct]) : ''
    ];
    const said = spoken.filter((text, index) => text !== '' && spoken.indexOf(text) === index);
    return {
        key: person.key,
        kind: person.kind,
        name,
        title,
        department: person.department === title ? '' : person.department,
        meta: [glyph, metaOf(person, title, judgement, texts)].filter((text) => text !== '').join(' '),
        chips: chipsOf(judgement, texts),
        marks,
        photo: map.contactOf(person)?.photoUrl ?? '',
        glyph,
        initials: person.kind === 'placeholder' ? '?' : initialsOf(name),
        tint: tintOf(person.department === '' ? person.key : person.department),
        tone,
        dimmed,
        parked,
        risks: risks === 0 ? '' : String(risks),
        count: direct === 0 ? '' : isCollapsed ? `+${below}` : String(direct),
        expanded: direct === 0 ? null : !isCollapsed,
        label: said.join(', '),
        hint: said.join('\n'),
        level: Math.max(1, hierarchy.level[position] as number),
        place,
        siblings
    };
}
