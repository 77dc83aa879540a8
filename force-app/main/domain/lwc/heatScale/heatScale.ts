import { DEFAULT_SETTINGS, type StakeholderThresholds } from 'c/atlasSettings';
import type { Person } from 'c/hierarchy';
import type { RoleFact } from 'c/judgement';
import { RELATIONSHIP_LEVELS } from 'c/pairing';
import { COVERAGE, SUPPORT, supportGlyph, supportTone, type SupportTone } from 'c/supportScale';

/** What colours say on the chart. */
export const HEAT_MEASURES = ['support', 'influence', 'coverage', 'level', 'freshness', 'department'] as const;
export type HeatMeasure = (typeof HEAT_MEASURES)[number];

/**
 * Name of a colour: the diverging scale of support, five steps of a sequential one, six hues that people with every kind
 * of colour vision tell apart (after Okabe and Ito, https://jfly.uni-koeln.de/color/).
 */
export type Tone =
    | SupportTone
    | 'step-1'
    | 'step-2'
    | 'step-3'
    | 'step-4'
    | 'step-5'
    | 'group-1'
    | 'group-2'
    | 'group-3'
    | 'group-4'
    | 'group-5'
    | 'group-6';

/** One line of the legend. The glyph says on the cards what the colour says. */
export interface HeatEntry {
    /** The picklist value, the step, the department; `fresh`, `ageing`, `due` or `overdue`; OTHER; NONE. */
    readonly id: string;
    readonly tone: Tone;
    readonly glyph: string;
    readonly count: number;
}

/** The people of a map sorted into entries. */
export interface HeatMap {
    readonly measure: HeatMeasure;
    readonly entries: readonly HeatEntry[];
    /** Place in `entries` for each person. */
    readonly entryOf: readonly number[];
}

/** What is known of a person beside who they are. */
export interface HeatSources {
    readonly judgementOf: (person: Person) => RoleFact | null;
    /** Best current relationship level of their pairings. */
    readonly levelOf: (person: Person) => string | null;
    /** What counts as fresh, due and overdue; the defaults where nothing is said. */
    readonly thresholds?: ReviewThresholds;
}

/** When a judgement grows old. */
export type ReviewThresholds = Pick<StakeholderThresholds, 'reviewAfterDays' | 'freshDays' | 'dueSoonDays'>;

/** Nobody judged, or no department. */
export const NONE = '';
/** Departments beyond the six largest. */
export const OTHER = '…';
const DAY = 86_400_000;
const GROUPS: readonly Tone[] = ['group-1', 'group-2', 'group-3', 'group-4', 'group-5', 'group-6'];
const STEPS: readonly Tone[] = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'];
const RINGS = ['○', '◔', '◑', '◕', '●'];

type Kind = Omit<HeatEntry, 'count'>;
const UNKNOWN: Kind = { id: NONE, tone: 'none', glyph: '' };

const FIXED: Readonly<Record<Exclude<HeatMeasure, 'department'>, readonly Kind[]>> = {
    support: SUPPORT.map((id) => ({ id, tone: supportTone(id), glyph: supportGlyph(supportTone(id)) })),
    influence: STEPS.map((tone, step) => ({ id: String(step + 1), tone, glyph: '●'.repeat(step + 1) })).reverse(),
    coverage: COVERAGE.map((id, step) => ({ id, tone: STEPS[step] as Tone, glyph: RINGS[step] as string })).reverse(),
    level: RELATIONSHIP_LEVELS.map((id, step) => ({
        id,
        tone: STEPS[step + 1] as Tone,
        glyph: '◆'.repeat(step + 1)
    })).reverse(),
    freshness: [
        { id: 'fresh', tone: 'mentor', glyph: '✓' },
        { id: 'ageing', tone: 'supporter', glyph: '◦' },
        { id: 'due', tone: 'neutral', glyph: '◷' },
        { id: 'overdue', tone: 'non-supporter', glyph: '!' }
    ]
};

/**
 * How old a judgement is: `overdue` past its review date, or so many days after it was made where it has none; `due`
 * shortly before; otherwise `fresh` while it is young and `ageing` after that.
 */
export function freshnessOf(
    judgement: Pick<RoleFact, 'assessedOn' | 'reviewDate'>,
    today: string,
    { reviewAfterDays, freshDays, dueSoonDays }: ReviewThresholds = DEFAULT_SETTINGS
): string {
    const now = Date.parse(today);
    const assessed = judgement.assessedOn === null ? NaN : Date.parse(judgement.assessedOn.slice(0, 10));
    const review = judgement.reviewDate === null ? assessed + reviewAfterDays * DAY : Date.parse(judgement.reviewDate);
    if (Number.isNaN(review)) return NONE;
    if (review < now) return 'overdue';
    if (review <= now + dueSoonDays * DAY) return 'due';
    return Number.isNaN(assessed) || assessed >= now - freshDays * DAY ? 'fresh' : 'ageing';
}

function valueOf(
    measure: Exclude<HeatMeasure, 'department' | 'level'>,
    judgement: RoleFact | null,
    today: string,
    thresholds: ReviewThresholds | undefined
): string {
    if (judgement === null) return NONE;
    if (measure === 'freshness') return freshnessOf(judgement, today, thresholds);
    const value = judgement[measure];
    return value === null ? NONE : String(value);
}

/** The six largest departments, equal ones by name; the others together. */
function departments(values: readonly string[]): Kind[] {
    const counts = new Map<string, number>();
    for (const value of values) if (value !== NONE) counts.set(value, (counts.get(value) ?? 0) + 1);
    const largest = [...counts].sort(([first, most], [second, more]) => more - most || (first < second ? -1 : 1));
    const kinds: Kind[] = largest
        .slice(0, GROUPS.length)
        .map(([id], place) => ({ id, tone: GROUPS[place] as Tone, glyph: String.fromCharCode(65 + place) }));
    if (largest.length > GROUPS.length) kinds.push({ id: OTHER, tone: 'neutral', glyph: '…' });
    return kinds;
}

/** Sorts everybody into the entries of a measure; managers outside the account are in none and are not counted. O(n). */
export function heatMapOf(
    measure: HeatMeasure,
    people: readonly Person[],
    { judgementOf, levelOf, thresholds }: HeatSources,
    today: string
): HeatMap {
    const values = people.map((person) => {
        if (person.kind === 'outside') return NONE;
        if (measure === 'department') return person.department;
        if (measure === 'level') return levelOf(person) ?? NONE;
        return valueOf(measure, judgementOf(person), today, thresholds);
    });
    const kinds = [...(measure === 'department' ? departments(values) : FIXED[measure]), UNKNOWN];
    const places = new Map(kinds.map(({ id }, place) => [id, place]));
    const rest = places.get(OTHER) ?? kinds.length - 1;
    const counts = kinds.map(() => 0);
    const entryOf = values.map((value, position) => {
        const place = places.get(value) ?? rest;
        if (people[position]?.kind !== 'outside') counts[place] = (counts[place] as number) + 1;
        return place;
    });
    return { measure, entryOf, entries: kinds.map((kind, place) => ({ ...kind, count: counts[place] as number })) };
}
