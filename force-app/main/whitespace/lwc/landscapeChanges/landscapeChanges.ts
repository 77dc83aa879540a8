import { LightningElement, api } from 'lwc';
import { dateText, LABELS as PAGE_LABELS } from 'c/landscapeLabels';
import { fiscalYearOf } from 'c/landscapePeriod';
import {
    snapshotGroups,
    type LandscapeModel,
    type LandscapeState,
    type LandscapeStore,
    type Comparand
} from 'c/landscapeStore';
import { fillText } from 'c/result';
import { achievedRows, changeGroups, differenceTexts } from './changeTexts';
import { LABELS } from './labels';

const NONE = 'none';
const PAGE = 30;

/**
 * This landscape beside another period or a snapshot: what was won, lost, opened, blocked since, cell by cell, and plan
 * against achieved.
 *
 * @fires done with a text that says what has been done
 * @fires close when the panel is to be closed
 */
export default class LandscapeChanges extends LightningElement {
    @api store: LandscapeStore | undefined;
    @api state: LandscapeState | undefined;

    labels = { ...PAGE_LABELS, ...LABELS };
    tab: 'changes' | 'achieved' = 'changes';
    limit = PAGE;

    private get model(): LandscapeModel {
        return this.state?.model as LandscapeModel;
    }
    get isChanges(): boolean {
        return this.tab === 'changes';
    }
    get changesSelected(): string {
        return String(this.isChanges);
    }
    get achievedSelected(): string {
        return String(!this.isChanges);
    }
    get comparand(): string {
        const { compareWith } = this.model.choices;
        return compareWith === null ? NONE : valueOf(compareWith);
    }
    /** Earlier fiscal years of the same length, each year by itself, then snapshots. */
    get comparandOptions() {
        const { model } = this;
        const { first, last } = model.period;
        const length = last - first + 1;
        const years = model.yearsWithBusiness(this.store?.today() ?? '');
        const earliest = years[0] ?? fiscalYearOf(this.store?.today() ?? '', model.calendar);
        const spans = [
            { first: first - length, last: first - 1 },
            ...years.filter((year) => year < last).map((year) => ({ first: year, last: year }))
        ].filter((period) => period.last >= earliest);
        const options = new Map<string, string>();
        for (const period of spans) {
            const label =
                period.first === period.last
                    ? fillText(PAGE_LABELS.periodYear, [period.first])
                    : fillText(PAGE_LABELS.periodYears, [period.first, period.last]);
            options.set(valueOf({ kind: 'period', period }), label);
        }
        for (const { key, date, windowFrom, windowTo } of snapshotGroups(model.records.related?.snapshots ?? [])) {
            const texts = [date, windowFrom, windowTo].map(dateText);
            options.set(valueOf({ kind: 'snapshot', key }), fillText(LABELS.compareSnapshot, texts));
        }
        return [
            { value: NONE, label: LABELS.compareNothing },
            ...[...options].map(([value, label]) => ({ value, label }))
        ];
    }
    get hasComparison(): boolean {
        return this.model.compared !== null;
    }
    get differences() {
        return differenceTexts(this.model);
    }
    get groups() {
        return changeGroups(this.model, this.limit);
    }
    get hasNoChanges(): boolean {
        return this.hasComparison && this.groups.length === 0;
    }
    get achieved() {
        return achievedRows(this.model);
    }
    get hasNoTargets(): boolean {
        return this.achieved.length === 0;
    }
    get canSnapshot(): boolean {
        return this.state?.access?.takeSnapshots === true;
    }

    handleChangesTab(): void {
        this.tab = 'changes';
    }
    handleAchievedTab(): void {
        this.tab = 'achieved';
    }
    handleComparand(event: CustomEvent<{ value: string }>): void {
        this.limit = PAGE;
        this.store?.choose({ compareWith: comparandOf(event.detail.value) });
    }
    handleMore(): void {
        this.limit += PAGE;
    }
    handleCell(event: Event): void {
        const { row, column } = (event.currentTarget as HTMLElement).dataset;
        this.store?.showCell({ buyingCenterId: row ?? '', offeringId: column ?? '' });
    }
    handleTaken(event: CustomEvent<{ text: string }>): void {
        this.dispatchEvent(new CustomEvent('done', { detail: event.detail }));
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
    handleKeyDown(event: KeyboardEvent): void {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        this.handleClose();
    }
}

function valueOf(comparand: Comparand): string {
    if (comparand.kind === 'snapshot') return `s:${comparand.key}`;
    return `p:${comparand.period.first}:${comparand.period.last}`;
}

function comparandOf(value: string): Comparand | null {
    const [kind, ...rest] = value.split(':');
    if (kind === 's') return { kind: 'snapshot', key: rest.join(':') };
    const [first = 0, last = 0] = rest.map(Number);
    return kind === 'p' ? { kind: 'period', period: { first, last } } : null;
}
