import type { PairingRecord } from 'c/orgChartStore';
import { fullNumber } from 'c/localeFormat';
import type { Chip, Chips } from 'c/orgChartChips';
import { isLate, pairingBoard, type BoardLevel, type PairingBoard } from 'c/pairingBoard';
import { fillText } from 'c/result';
import { PAIRING_LABELS } from './labels';
import { dueWords, ladder, levelWords, rhythmWords } from './words';

/** People without pairing listed in a level until more are asked for. */
const UNPAIRED = 8;

/** The board of everybody whom the filter keeps. */
export function boardOf(chips: Chips, today: string): PairingBoard {
    const { map } = chips;
    const { level, parked } = map.hierarchy;
    const people = chips.shown
        .filter((position) => chips.personAt(position).kind !== 'outside')
        .map((position) => {
            const { key, stakeholderId } = chips.personAt(position);
            return { key, stakeholderId, level: parked[position] ? 0 : (level[position] as number) };
        });
    const pairings = [...map.facts.pairings.values()] as PairingRecord[];
    return pairingBoard(people, pairings, today, map.lens.settings.meetingCadenceDays);
}

/** What the user looks at. */
export interface BoardLook {
    readonly onlyLate: boolean;
    /** User whose pairings alone are shown; undefined for everybody's, null for those whose user may not be read. */
    readonly userId: string | null | undefined;
    /** Levels of which more people without pairing are listed, with how many. */
    readonly opened: ReadonlyMap<number, number>;
    readonly labelOf: (level: string) => string;
}

type ChipView = Chip & { readonly pressed: string };

/** The levels as they are drawn; those of which nothing is left are left out. */
export function drawLevels({ levels }: PairingBoard, chips: Chips, look: BoardLook) {
    const isFiltering = look.onlyLate || look.userId !== undefined;
    return levels
        .map((level) => drawLevel(level, chips, look, isFiltering))
        .filter(({ rows, unpaired }) => rows.length > 0 || unpaired.length > 0);
}

function drawLevel(level: BoardLevel, chips: Chips, look: BoardLook, isFiltering: boolean) {
    const cadence = chips.map.lens.settings.meetingCadenceDays;
    const rows = level.pairings
        .filter(({ due }) => !look.onlyLate || isLate(due))
        .filter(({ pairing }) => look.userId === undefined || pairing.userId === look.userId)
        .map((shown) => {
            const { pairing, key, due } = shown;
            const chip = chipView(chips, key);
            const names = [pairing.userName ?? PAIRING_LABELS.hiddenUser, chip?.name ?? ''];
            return {
                id: pairing.id,
                ours: names[0],
                chip,
                levelText: levelWords(shown, look.labelOf),
                steps: ladder(pairing),
                due: dueWords(due),
                dueClass: `due is-${due.state}`,
                rhythm: rhythmWords(pairing, cadence),
                agenda: pairing.agenda ?? '',
                metLabel: fillText(PAIRING_LABELS.metLabel, names),
                editLabel: fillText(PAIRING_LABELS.editLabel, names)
            };
        });
    const most = look.opened.get(level.level) ?? UNPAIRED;
    const unpaired = isFiltering ? [] : level.unpaired.slice(0, most).flatMap((key) => unpairedView(chips, key));
    const rest = isFiltering ? 0 : level.unpaired.length - most;
    return {
        id: `level-${level.level}`,
        level: level.level,
        heading: level.level === 0 ? PAIRING_LABELS.parkedLevel : fillText(PAIRING_LABELS.level, [level.level]),
        count: fillText(PAIRING_LABELS.levelCount, [
            fullNumber(level.people),
            fullNumber(level.people - level.unpaired.length)
        ]),
        rows,
        hasRows: rows.length > 0,
        unpaired,
        hasUnpaired: unpaired.length > 0,
        unpairedText: fillText(PAIRING_LABELS.unpaired, [fullNumber(level.unpaired.length)]),
        more: rest <= 0 ? '' : fillText(PAIRING_LABELS.unpairedMore, [fullNumber(rest)])
    };
}

function chipView(chips: Chips, key: string): ChipView | null {
    const chip = chips.of(key);
    return chip === null ? null : { ...chip, pressed: String(chip.isSelected) };
}

function unpairedView(chips: Chips, key: string) {
    const chip = chipView(chips, key);
    return chip === null ? [] : [{ ...chip, pairLabel: fillText(PAIRING_LABELS.pairLabel, [chip.name]) }];
}

/** Our people as they are listed. */
export function drawOurs({ ours }: PairingBoard, userId: string | null | undefined) {
    return ours.map((one) => {
        const name = one.name ?? PAIRING_LABELS.hiddenUser;
        const count =
            one.pairings === 1
                ? PAIRING_LABELS.ourCountOne
                : fillText(PAIRING_LABELS.ourCount, [fullNumber(one.pairings)]);
        const late = one.overdue === 0 ? '' : fillText(PAIRING_LABELS.ourLate, [fullNumber(one.overdue)]);
        const many = one.hasMany ? PAIRING_LABELS.ourMany : '';
        return {
            id: one.userId ?? '',
            name,
            count,
            late,
            many,
            pressed: String(userId !== undefined && one.userId === userId)
        };
    });
}
