import { LightningElement, api } from 'lwc';
import type { JudgementContext } from 'c/chartEdit';
import { fullNumber } from 'c/localeFormat';
import { chipsOf, type Chips } from 'c/orgChartChips';
import type { OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { fillText } from 'c/result';
import type { RoleCoverage } from 'c/roleCoverage';
import { contextOfRow, coverageOf, drawRows, type DrawnRow } from './coverageGrid';
import { COVERAGE_LABELS } from './labels';

/** Roles in the order of the product, where the picklist cannot be read. */
const NO_ROLES: readonly { readonly label: string; readonly value: string }[] = [];

/**
 * The view Coverage: who plays which role in the account and each Buying Center, the missing ones marked by shape and
 * word. A missing one is a button that gives somebody the role.
 *
 * @fires personopened when a person was selected
 */
export default class OrgChartCoverage extends LightningElement {
    /** Store of the org chart; set once, before the component is shown. */
    @api store: OrgChartStore | undefined;
    labels = COVERAGE_LABELS;
    rows: readonly DrawnRow[] = [];
    /** Role and place of the dialog that is open. */
    dialog: { readonly role: string; readonly context: JudgementContext } | null = null;
    private state: OrgChartState | undefined;
    private chips: Chips | undefined;
    private coverage: RoleCoverage | undefined;
    private onlyGaps = false;
    private otherRoles = true;
    /** Ids of the cells that show everybody. */
    private opened: ReadonlySet<string> = new Set();
    private unsubscribe: (() => void) | undefined;

    override connectedCallback(): void {
        const { store } = this;
        if (!store) return;
        this.receive(store.getState());
        this.unsubscribe = store.subscribe((state) => this.receive(state));
    }
    override disconnectedCallback(): void {
        this.unsubscribe?.();
    }

    /** Puts the focus on the selected person, where they play a role. */
    @api
    focusPerson(): void {
        const key = this.state?.selected ?? '';
        this.template?.querySelector<HTMLElement>(`.chip[data-key="${key}"], .missing`)?.focus();
    }

    private receive(state: OrgChartState): void {
        const chips = this.store ? chipsOf(this.store, state) : null;
        if (chips === null) return;
        this.state = state;
        this.chips = chips;
        const roles = (state.choices?.role ?? NO_ROLES).map(({ value }) => value);
        this.coverage = coverageOf(chips.map, chips, roles);
        this.draw();
    }

    private draw(): void {
        const { coverage, chips } = this;
        if (!coverage || !chips) return;
        const shown = new Set(this.shownColumns.map(({ role }) => role));
        const rows = this.onlyGaps
            ? coverage.rows.filter(({ missing, uncovered }) => missing + uncovered > 0)
            : coverage.rows;
        this.rows = drawRows(rows, chips, shown, (role) => this.labelOf(role), this.opened);
    }

    private labelOf(role: string): string {
        return (this.state?.choices?.role ?? NO_ROLES).find(({ value }) => value === role)?.label ?? role;
    }
    private get shownColumns() {
        const columns = this.coverage?.columns ?? [];
        return this.otherRoles ? columns : columns.filter(({ isExpected }) => isExpected);
    }
    get columns() {
        return this.shownColumns.map(({ role, isExpected, missing }) => ({
            role,
            name: this.labelOf(role),
            className: isExpected ? 'role is-expected' : 'role',
            note: isExpected && missing > 0 ? fillText(COVERAGE_LABELS.columnMissing, [fullNumber(missing)]) : ''
        }));
    }
    get summary(): string {
        const { missing = 0, uncovered = 0 } = this.coverage ?? {};
        if (missing + uncovered === 0) return COVERAGE_LABELS.summaryFine;
        return fillText(COVERAGE_LABELS.summary, [fullNumber(missing), fullNumber(uncovered)]);
    }
    get rowsText(): string {
        return fillText(COVERAGE_LABELS.rows, [
            fullNumber(this.rows.length),
            fullNumber(this.coverage?.rows.length ?? 0)
        ]);
    }
    get hasNoUnits(): boolean {
        return this.coverage?.rows.length === 1;
    }
    get canJudge(): boolean {
        return this.state?.access?.judge === true;
    }
    get cannotJudge(): boolean {
        return !this.canJudge;
    }
    get gapsPressed(): string {
        return String(this.onlyGaps);
    }
    get othersPressed(): string {
        return String(this.otherRoles);
    }

    handleGaps(): void {
        this.onlyGaps = !this.onlyGaps;
        this.draw();
    }
    handleOthers(): void {
        this.otherRoles = !this.otherRoles;
        this.draw();
    }
    handlePerson(event: Event): void {
        const { key = null } = (event.currentTarget as HTMLElement).dataset;
        this.store?.select(key);
        this.dispatchEvent(new CustomEvent('personopened', { detail: { key } }));
    }
    handleGive(event: Event): void {
        const { role = '', unit = '' } = (event.currentTarget as HTMLElement).dataset;
        const context = this.chips ? contextOfRow(this.chips.map, unit) : null;
        if (context !== null && this.canJudge) this.dialog = { role, context };
    }
    handleMore(event: Event): void {
        const { cell = '' } = (event.currentTarget as HTMLElement).dataset;
        this.opened = new Set([...this.opened, cell]);
        this.draw();
    }
    handleDone(): void {
        this.dialog = null;
    }
}
