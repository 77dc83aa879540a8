import type { Person } from 'c/hierarchy';
import { LABELS } from 'c/orgChartLabels';
import { shownName, type SceneTexts } from 'c/orgChartScene';
import type { ChartMap, Choice, OrgChartState } from 'c/orgChartStore';
import { COLUMN_TEXTS } from 'c/orgChartTableTexts';
import type { ColumnName } from 'c/peopleTable';
import { fillText } from 'c/result';
import { choicesOf, editorKind, startValue, type EditorKind } from './editing';
import { TABLE_LABELS } from './labels';
import type { TablePlace } from './tablePool';

/** A value that is being edited. */
export interface EditedCell {
    readonly place: TablePlace;
    readonly key: string;
    readonly name: string;
    readonly column: ColumnName;
    readonly kind: EditorKind;
    readonly label: string;
    /** What stands in the editor; kept where a save fails. */
    readonly value: string;
    readonly options: readonly Choice[];
    readonly error: string;
    /** What stands there now, where somebody else was faster. */
    readonly theirs: string;
    readonly isBusy: boolean;
}

const NAMES = LABELS as unknown as SceneTexts;

/** The editor of a value that may be edited. */
export function editedCell(
    map: ChartMap,
    state: OrgChartState,
    place: TablePlace,
    column: ColumnName,
    person: Person,
    today: string
): EditedCell {
    const name = shownName(person, NAMES);
    const position = map.hierarchy.indexOf.get(person.key) as number;
    return {
        place,
        key: person.key,
        name,
        column,
        kind: editorKind(column) as EditorKind,
        label: fillText(TABLE_LABELS.edit, [COLUMN_TEXTS[column], name]),
        value: startValue(map, column, position, today),
        options: choicesOf(column, state),
        error: '',
        theirs: '',
        isBusy: false
    };
}
