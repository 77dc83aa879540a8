import { NONE } from 'c/heatScale';
import type { Person } from 'c/hierarchy';
import { initialsOf, tintOf } from 'c/initials';
import { LABELS } from 'c/orgChartLabels';
import { shownName, type SceneTexts } from 'c/orgChartScene';
import type { ChartMap, OrgChartState } from 'c/orgChartStore';
import { cellText } from 'c/orgChartTableTexts';
import { columnReader, type CellValue, type ColumnName } from 'c/peopleTable';
import { fillText } from 'c/result';
import { coverageShare, supportGlyph, supportTone } from 'c/supportScale';
import { isEditable } from './editing';
import { TABLE_LABELS } from './labels';

/** What one cell shows. */
export interface CellContent {
    readonly text: string;
    /** Says by shape what the text says; initials in the column of names. */
    readonly glyph: string;
    readonly look: string;
    readonly hint: string;
}

/** What one row shows; the same object as long as nothing about it changes. */
export interface RowContent {
    readonly key: string;
    /** Accessible name: name and title. */
    readonly label: string;
    readonly selectText: string;
    readonly cells: readonly CellContent[];
}

const NAMES = LABELS as unknown as SceneTexts;
const RINGS = ['○', '◔', '◑', '◕', '●'];
const FRESHNESS: Readonly<Record<string, string>> = { fresh: '✓', due: '◷', overdue: '!' };
const NUMBERS: ReadonlySet<ColumnName> = new Set(['level', 'reports', 'below']);
/** Columns that say where the shown judgement comes from, where it is not of the whole account. */
const JUDGED: ReadonlySet<ColumnName> = new Set([
    'role',
    'additionalRoles',
    'support',
    'influence',
    'interest',
    'coverage',
    'adaptability',
    'budget',
    'reviewDate',
    'evidence'
]);

function glyphOf(column: ColumnName, value: CellValue): string {
    if (value === null || value === NONE) return '';
    switch (column) {
        case 'support':
            return supportGlyph(supportTone(String(value)));
        case 'influence':
        case 'interest':
            return '●'.repeat(Number(value)) + '○'.repeat(Math.max(0, 5 - Number(value)));
        case 'coverage':
            return RINGS[Math.round((coverageShare(String(value)) ?? 0) * 4)] as string;
        case 'freshness':
            return FRESHNESS[String(value)] ?? '';
        case 'problems':
            return (value as readonly string[]).length > 0 ? '⚠' : '';
        default:
            return '';
    }
}

/** Computes what rows show for one state of the map, each when it is first asked for. */
export class TableContent {
    private readonly map: ChartMap;
    private readonly state: OrgChartState;
    private readonly columns: readonly ColumnName[];
    private readonly readers: readonly ReturnType<typeof columnReader>[];
    private readonly rows = new Map<number, RowContent>();

    constructor(map: ChartMap, state: OrgChartState, columns: readonly ColumnName[], today: string) {
        this.map = map;
        this.state = state;
        this.columns = columns;
        this.readers = columns.map((column) => columnReader(map.tableSources, column, today));
    }

    /** The row of the person at a position. */
    of(position: number): RowContent {
        let row = this.rows.get(position);
        if (row === undefined) {
            row = this.make(position);
            this.rows.set(position, row);
        }
        return row;
    }

    private make(position: number): RowContent {
        const person = this.map.hierarchy.people[position] as Person;
        const name = shownName(person, NAMES);
        const title = person.title === name ? '' : person.title;
        const judgement = this.map.judgementOf(person);
        const origin = judgement === null || judgement.context === 'Account' ? '' : (judgement.contextName ?? '');
        return {
            key: person.key,
            label: title === '' ? name : `${name}, ${title}`,
            selectText: fillText(TABLE_LABELS.select, [name]),
            cells: this.columns.map((column, place) => {
                if (column === 'name') return this.nameCell(person, name);
                const value = (this.readers[place] as ReturnType<typeof columnReader>)(position, person);
                const text = cellText(column, value, this.state);
                let look = `cell column-${column}`;
                if (NUMBERS.has(column)) look += ' is-number';
                if (column === 'support') look += ` tone-${supportTone(value as string | null)}`;
                if (column === 'freshness') look += ` fresh-${String(value)}`;
                if (isEditable(column, person, this.state)) look += ' is-editable';
                const isBorrowed = origin !== '' && text !== '' && JUDGED.has(column);
                if (isBorrowed) look += ' is-borrowed';
                return { text, glyph: glyphOf(column, value), look, hint: isBorrowed ? `${text} (${origin})` : text };
            })
        };
    }

    private nameCell(person: Person, name: string): CellContent {
        const tint = tintOf(person.department === '' ? person.key : person.department);
        const initials = person.kind === 'placeholder' ? '?' : initialsOf(name);
        const look = `cell column-name kind-${person.kind} tint-${tint}${person.placement === 'Parked' ? ' is-parked' : ''}`;
        return { text: name, glyph: initials, look, hint: name };
    }
}
