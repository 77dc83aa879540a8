import type { JudgementContext, JudgementEdit } from 'c/chartEdit';
import type { Person } from 'c/hierarchy';
import { editPerson, judgePerson } from 'c/orgChartCommands';
import { LABELS } from 'c/orgChartLabels';
import type { ChartMap, Choice, EditOutcome, OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { columnReader, type CellValue, type ColumnName } from 'c/peopleTable';
import { cellText, COLUMN_LABELS } from 'c/orgChartTableTexts';

/** How a value is edited. */
export type EditorKind = 'text' | 'choice' | 'day' | 'person';

const KINDS: Readonly<Partial<Record<ColumnName, EditorKind>>> = {
    title: 'text',
    manager: 'person',
    role: 'choice',
    support: 'choice',
    influence: 'choice',
    interest: 'choice',
    coverage: 'choice',
    adaptability: 'choice',
    budget: 'choice',
    reviewDate: 'day',
    evidence: 'text'
};
const STEPS: readonly Choice[] = ['1', '2', '3', '4', '5'].map((step) => ({ label: step, value: step }));
const PLACED: ReadonlySet<ColumnName> = new Set(['title', 'manager']);

export function editorKind(column: ColumnName): EditorKind | null {
    return KINDS[column] ?? null;
}

/** Whether this user may edit a value of this person in the table. */
export function isEditable(column: ColumnName, { kind }: Person, { access }: OrgChartState): boolean {
    if (access === null || KINDS[column] === undefined) return false;
    if (!PLACED.has(column)) return kind !== 'outside' && access.judge;
    if (kind === 'contact') return access.editContacts;
    return (kind === 'placeholder' || kind === 'department') && access.editStakeholders;
}

/** Values that a column chooses from; the first says that nobody judged. */
export function choicesOf(column: ColumnName, { choices }: OrgChartState): readonly Choice[] {
    const none = { label: LABELS.notJudged, value: '' };
    switch (column) {
        case 'role':
        case 'support':
        case 'coverage':
        case 'adaptability':
            return [none, ...(choices?.[column] ?? [])];
        case 'influence':
        case 'interest':
            return [none, ...STEPS];
        case 'budget':
            return [
                { label: '–', value: '' },
                { label: COLUMN_LABELS.yes, value: 'true' }
            ];
        default:
            return [];
    }
}

/** The value that an editor starts with, as its input takes it. */
export function startValue(map: ChartMap, column: ColumnName, position: number, today: string): string {
    const person = map.hierarchy.people[position] as Person;
    const value: CellValue = columnReader(map.tableSources, column, today)(position, person);
    return value === null ? '' : String(value);
}

/** What stands in a cell, in words. */
export function valueText(state: OrgChartState, key: string, column: ColumnName, today: string): string {
    const { map } = state;
    const position = map?.hierarchy.indexOf.get(key);
    if (!map || position === undefined) return '';
    const person = map.hierarchy.people[position] as Person;
    return cellText(column, columnReader(map.tableSources, column, today)(position, person), state);
}

/** Where the judgement that the row shows counts; the account where there is none. */
function contextOf(map: ChartMap, person: Person, state: OrgChartState): JudgementContext {
    const judgement = map.judgementOf(person);
    const known = state.contexts.find(
        ({ kind, id }) => kind === judgement?.context && id === judgement.contextId && kind !== 'Account'
    );
    return known ?? { kind: 'Account', ...map.account };
}

/** Saves what an editor gave. The judgement edited is the one that the row shows. */
export async function saveValue(
    store: OrgChartStore,
    key: string,
    column: ColumnName,
    value: string | null
): Promise<EditOutcome> {
    const state = store.getState();
    const person = state.map?.person(key);
    if (!state.map || !person) return { kind: 'refused', code: 'unknown-person', parameters: [] };
    if (column === 'title') return store.run(editPerson(state.map, key, { title: value ?? '' }));
    if (column === 'manager') return store.run(editPerson(state.map, key, { managerKey: value }));
    const isNumber = column === 'influence' || column === 'interest';
    const saved =
        column === 'budget'
            ? { controlsBudget: value === 'true' }
            : { [column]: isNumber && value ? Number(value) : value || null };
    const where = contextOf(state.map, person, state);
    return store.run(judgePerson(state.map, key, where, saved as JudgementEdit));
}
