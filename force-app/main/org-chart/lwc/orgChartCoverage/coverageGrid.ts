import type { JudgementContext } from 'c/chartEdit';
import { rolesOf } from 'c/judgement';
import type { Chip, Chips } from 'c/orgChartChips';
import type { ChartMap } from 'c/orgChartStore';
import {
    roleCoverage,
    type CoverageRow,
    type CoverageState,
    type CoverageUnit,
    type RoleCoverage,
    type RoleHolder
} from 'c/roleCoverage';
import { fillText } from 'c/result';
import { COVERAGE_LABELS } from './labels';

/** People of a cell that are shown until it is opened. */
const MOST_CHIPS = 3;

/** Roles by units of a map. Retired Buying Centers are shown only where somebody plays a role in them. */
export function coverageOf(map: ChartMap, chips: Chips, allRoles: readonly string[]): RoleCoverage {
    const shown = new Set(chips.shown.map((position) => chips.personAt(position).key));
    const holders = holdersOf(map).filter(({ key }) => shown.has(key));
    const used = new Set(holders.map(({ unitId }) => unitId));
    const account: CoverageUnit = { id: map.account.id, name: COVERAGE_LABELS.account, parentId: null, sortOrder: -1 };
    const centers = [...map.facts.buyingCenters.values()]
        .filter(({ id, status }) => status !== 'Retired' || used.has(id))
        .map(({ id, name, parentId }): CoverageUnit => ({ id, name, parentId, sortOrder: null }));
    return roleCoverage([account, ...centers], holders, allRoles, map.lens.settings.neededRoles);
}

/** Everybody with their roles on the account and in each Buying Center. */
function holdersOf(map: ChartMap): RoleHolder[] {
    return map.hierarchy.people.flatMap((person) =>
        map.rolesOf(person).flatMap((role): RoleHolder[] => {
            const unitId = role.context === 'Account' ? map.account.id : role.contextId;
            const isHere = role.context === 'Account' || role.context === 'Buying Center';
            if (!isHere || unitId === null) return [];
            return [{ unitId, key: person.key, roles: rolesOf(role), coverage: role.coverage }];
        })
    );
}

/** Where judgements of a row count. */
export function contextOfRow(map: ChartMap, unitId: string): JudgementContext | null {
    if (unitId === map.account.id) return { kind: 'Account', ...map.account };
    const center = map.facts.buyingCenters.get(unitId);
    return center ? { kind: 'Buying Center', id: center.id, name: center.name, atlasKey: center.atlasKey } : null;
}

/** One cell as it is drawn. */
export interface DrawnCell {
    readonly id: string;
    readonly role: string;
    readonly unit: string;
    readonly className: string;
    /** The state in words, for assistive technology. */
    readonly label: string;
    /** Word shown with the shape; empty for a cell that nobody expects anything of. */
    readonly word: string;
    readonly isMissing: boolean;
    readonly giveLabel: string;
    readonly chips: readonly (Chip & { readonly pressed: string })[];
    /** `+4`; empty where everybody is shown. */
    readonly more: string;
    readonly moreLabel: string;
}

export interface DrawnRow extends Pick<CoverageRow, 'id' | 'name' | 'people'> {
    readonly nameStyle: string;
    readonly cells: readonly DrawnCell[];
}

const WORDS: Readonly<Record<CoverageState, string>> = {
    covered: COVERAGE_LABELS.coveredShort,
    known: COVERAGE_LABELS.knownShort,
    missing: COVERAGE_LABELS.missing,
    empty: ''
};
const SENTENCES: Readonly<Record<CoverageState, string>> = {
    covered: COVERAGE_LABELS.covered,
    known: COVERAGE_LABELS.known,
    missing: COVERAGE_LABELS.missingFull,
    empty: COVERAGE_LABELS.empty
};

/** The rows as they are drawn. */
export function drawRows(
    rows: readonly CoverageRow[],
    chips: Chips,
    shownRoles: ReadonlySet<string>,
    labelOf: (role: string) => string,
    opened: ReadonlySet<string>
): DrawnRow[] {
    return rows.map(({ id, name, depth, people, cells }) => ({
        id,
        name,
        people,
        nameStyle: `padding-inline-start: ${0.75 + depth}rem`,
        cells: cells
            .filter(({ role }) => shownRoles.has(role))
            .map(({ role, state, keys }) => {
                const most = opened.has(`${id} ${role}`) ? keys.length : MOST_CHIPS;
                const shown = keys.slice(0, most).flatMap((key) => chips.of(key) ?? []);
                const texts = [labelOf(role), name];
                const moreTexts = [keys.length, ...texts];
                return {
                    id: `${id} ${role}`,
                    role,
                    unit: id,
                    className: `cell is-${state}`,
                    label: fillText(SENTENCES[state], texts),
                    word: WORDS[state],
                    isMissing: state === 'missing',
                    giveLabel: fillText(COVERAGE_LABELS.give, texts),
                    moreLabel: fillText(COVERAGE_LABELS.moreLabel, moreTexts),
                    chips: shown.map((chip) => ({ ...chip, pressed: String(chip.isSelected) })),
                    more:
                        keys.length > shown.length
                            ? fillText(COVERAGE_LABELS.hiddenMore, [keys.length - shown.length])
                            : ''
                };
            })
    }));
}
