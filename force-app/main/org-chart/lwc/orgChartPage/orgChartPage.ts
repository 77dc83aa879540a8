import { LightningElement, api } from 'lwc';
import { todayIsoDate } from 'c/localeFormat';
import { NavigationMixin } from 'lightning/navigation';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import USER_ID from '@salesforce/user/Id';
import type { AtlasSettings } from 'c/atlasSettings';
import type { Repair } from 'c/chartEdit';
import type { AddingChosenDetail, AddingKind, PersonWantedDetail } from 'c/orgChartAddPeople';
import { ChartOffer } from 'c/orgChartExport';
import { placePerson, repairProblem } from 'c/orgChartCommands';
import { describeEdit, ERROR_TEXTS, LABELS, REFUSAL_TEXTS } from 'c/orgChartLabels';
import {
    OrgChartStore,
    type Choices,
    type EditOutcome,
    type JudgementContexts,
    type MapAccess,
    type MapBusiness,
    type MapRecords,
    type OpportunityRecord,
    type OrgChartGateway,
    type OrgChartState,
    type ViewName
} from 'c/orgChartStore';
import type { ToolbarCommand, ToolbarCommandDetail } from 'c/orgChartToolbar';
import { messageOf, type PlatformError } from 'c/platformError';
import { fillText } from 'c/result';
import type { Rectangle } from 'c/spatialIndex';
import type { NextStep } from 'c/stakeholderRisks';
import { PAGE_LABELS } from './labels';
import { pageCommand, type PageCommand } from './pageKeys';
import { PageSize } from './pageSize';
import { startWith } from './startingLook';
import { keep, recall, remember } from './viewMemory';
import { VIEWS } from './views';

/** What the page asks of the view that is shown. */
interface View {
    /** Puts the focus back on the selected person. */
    focusPerson(): void;
    /** The part of the chart that is on the screen; other views have none. */
    shownArea?(): Rectangle | null;
}

/** What the page asks of its toolbar. */
interface Toolbar {
    focusSearch(): void;
    toggleFilter(): void;
}

/** A gateway that can read again. */
interface Reader {
    reload(): Promise<void>;
}

/** Pixels below which a view is not usable. */
const LEAST_HEIGHT = 400;

/** What stands at the side when no person's details do. */
type Side = 'problems' | 'path' | 'risks' | 'group';

/**
 * The org chart on a record page: of an account, or of an opportunity's account with that opportunity's roles and its
 * buying group highlighted.
 */
export default class OrgChartPage extends NavigationMixin(LightningElement) {
    /** Id of the account or opportunity, set by the record page. */
    @api recordId: string | undefined;
    /** Object of the record, set by the record page: Account or Opportunity. */
    @api objectApiName: string | undefined;
    /** View of a first visit: Chart, Network, Grid, Coverage, Pairing or Table; Chart where it is none of these. */
    @api defaultView: string | undefined;
    /** What colors say at a first visit: Support, Influence, Coverage, Relationship Level, Freshness or Department. */
    @api defaultHeat: string | undefined;
    /** Height of the view in pixels, at least 400; as high as the window allows where it is empty. */
    @api height: number | undefined;

    /** Account whose people are shown; on an opportunity's page known when the opportunity is. */
    accountId: string | null = null;
    hasNoAccount = false;
    pageLabels = PAGE_LABELS;
    /** Whether the buying group is still to be brought into sight, and highlighted at a first visit. */
    private group: 'highlight' | 'frame' | null = null;

    labels = LABELS;
    announcement = '';
    opened: Side | null = null;
    /** What can be taken away, while the dialog asks. */
    offer: ChartOffer | null = null;
    /** The way of adding that is open. */
    adding: Readonly<Partial<Record<AddingKind, true>>> = {};
    /** Whether the page lies over everything else. */
    isMaximised = false;
    /** Whether there is room for nothing but cards. */
    isNarrow = false;
    showsShortcuts = false;
    /** The pairing whose dialog is open: its id, or none and whom to pair with. */
    pairing: { readonly id: string; readonly key: string } | null = null;
    handlePairingDone(): void {
        this.pairing = null;
    }
    /** Why Undo or Redo did not happen. */
    trouble = '';
    store = new OrgChartStore({
        gateway: {
            save: (request) => this.gateway.save(request),
            reload: () => this.readAgain(),
            readDetails: (contactIds, withNotes) => this.gateway.readDetails(contactIds, withNotes),
            contactDefaults: (contact) => this.gateway.contactDefaults(contact)
        },
        newKey: () => crypto.randomUUID(),
        today: todayIsoDate,
        userId: USER_ID,
        // After the frame that shows the change.
        later: (work) => {
            requestAnimationFrame(() => setTimeout(work, 0)); // eslint-disable-line @lwc/lwc/no-async-operation
        }
    });
    state: OrgChartState = this.store.getState();
    private unsubscribe: (() => void) | undefined;
    private refreshHandler: unknown;
    private pageSize = new PageSize((isNarrow) => {
        this.isNarrow = isNarrow;
    });

    override connectedCallback(): void {
        const recordId = this.recordId ?? '';
        const views = VIEWS.map(({ name }) => name);
        const isKnown = recall(this.store, recordId, views);
        if (!isKnown) startWith(this.store, this.defaultView, this.defaultHeat);
        if (this.opportunityId === null) this.accountId = recordId;
        else {
            this.store.lookThrough({ opportunityId: recordId });
            this.group = isKnown ? 'frame' : 'highlight';
        }
        this.state = this.store.getState();
        this.unsubscribe = this.store.subscribe((state) => {
            remember(this.store, this.state, state, recordId);
            this.state = state;
            this.showGroup();
        });
        window.addEventListener('pagehide', this.keepLook);
        // The page asks to be read again, after an edit in another component for instance.
        this.refreshHandler = registerRefreshHandler(this, () => this.store.reload());
    }

    private keepLook = (): void => keep(this.store, this.recordId ?? '');

    override renderedCallback(): void {
        this.pageSize.watch(this.refs?.page as unknown as Element);
    }

    override disconnectedCallback(): void {
        this.pageSize.close();
        window.removeEventListener('pagehide', this.keepLook);
        this.keepLook();
        this.unsubscribe?.();
        unregisterRefreshHandler(this.refreshHandler);
    }

    /** Opportunity whose page this is; null on an account's. */
    get opportunityId(): string | null {
        return this.objectApiName === 'Opportunity' ? (this.recordId ?? null) : null;
    }
    handleOpportunity(event: CustomEvent<OpportunityRecord | null>): void {
        const opportunity = event.detail;
        if (opportunity === null) this.store.receiveNoAccess();
        this.hasNoAccount = opportunity !== null && opportunity.accountId === null;
        this.accountId = opportunity?.accountId ?? null;
    }
    /** Once it is known: a first visit highlights the buying group; every visit starts with it in sight. */
    private showGroup(): void {
        const group = this.group === null ? null : (this.store.opportunityGroup()?.group ?? null);
        if (group === null) return;
        const isFirst = this.group === 'highlight';
        this.group = null;
        if (group.members.length === 0) return;
        const keys = group.members.map(({ key }) => key);
        if (!isFirst) this.store.frame(keys);
        else {
            this.store.toggleFilter('opportunity', [this.opportunityId as string]);
            this.store.foldAround(keys);
        }
    }
    /** The row of the buying group says what the page's own filter does; chips say what else is filtered. */
    get hasChips(): boolean {
        const { chosen, text } = this.state.filter;
        return (
            this.opportunityId === null || text !== '' || Object.keys(chosen).some((facet) => facet !== 'opportunity')
        );
    }
    get stageStyle(): string {
        const height = Number(this.height);
        return height >= LEAST_HEIGHT ? `block-size: ${height}px` : '';
    }

    private get gateway(): OrgChartGateway {
        return this.refs?.gateway as unknown as OrgChartGateway;
    }
    /** Reads the settings again too: what an admin changed in them counts from the next refresh. */
    private async readAgain(): Promise<void> {
        const { settings, business } = (this.refs ?? {}) as unknown as Partial<Record<string, Reader>>;
        await Promise.all([this.gateway.reload(), settings?.reload(), business?.reload()]);
    }
    private get view(): View | undefined {
        return this.refs?.view as unknown as View | undefined;
    }

    /** The tabs; one view alone has none. */
    views = VIEWS;
    get hasViews(): boolean {
        return VIEWS.length > 1 && !this.isNarrow;
    }
    /** A page without room for drawings shows the table, as cards, whatever was chosen elsewhere. */
    get shownView(): ViewName {
        return this.isNarrow ? 'table' : this.state.view;
    }
    get shows(): Readonly<Partial<Record<ViewName, true>>> {
        return { [this.shownView]: true };
    }
    get stageRole(): string | null {
        return this.hasViews ? 'tabpanel' : null;
    }
    get viewLabel(): string | null {
        return this.hasViews ? (VIEWS.find(({ name }) => name === this.shownView)?.label ?? null) : null;
    }
    get pageClass(): string {
        return `page${this.isMaximised ? ' is-maximised' : ''}${this.isNarrow ? ' is-narrow' : ''}`;
    }
    handleView(event: CustomEvent<{ view: ViewName }>): void {
        this.store.show(event.detail.view);
    }

    get map() {
        return this.state.map ?? undefined;
    }
    get isLoading(): boolean {
        return this.state.phase === 'loading';
    }
    get isForbidden(): boolean {
        return this.state.phase === 'no-access';
    }
    get hasFailed(): boolean {
        return this.state.phase === 'failed';
    }
    get isEmpty(): boolean {
        return this.state.phase === 'ready' && this.state.map?.hierarchy.people.length === 0;
    }
    get isShown(): boolean {
        return this.state.phase === 'ready' && !this.isEmpty;
    }
    /** An error while the chart is there: it stays, the error stands above it. */
    get warning(): string {
        if (!this.isShown) return '';
        return this.state.error ? this.errorText : this.trouble;
    }
    get errorText(): string {
        return this.state.error ? ERROR_TEXTS[this.state.error.kind] : '';
    }
    get errorDetails(): string {
        return this.state.error ? messageOf(this.state.error) : '';
    }

    /** Said to assistive technology too, word for word what later checks read. */
    get status(): string {
        const { map } = this.state;
        if (map === null) return this.isLoading ? LABELS.loading : '';
        const { placed, parked, placeholders, departments, outside, departed } = map.hierarchy.census;
        if (!map.complete) return fillText(LABELS.statusMore, [placed + parked]);
        const others: [label: string, count: number][] = [
            [LABELS.statusDepartments, departments],
            [LABELS.statusOutside, outside],
            [LABELS.statusDeparted, departed]
        ];
        const counted = others.flatMap(([label, count]) => (count === 0 ? [] : [fillText(label, [count])]));
        return [fillText(LABELS.status, [placed, parked, placeholders]), ...counted].join(', ');
    }

    /** What stands beside the view: what was asked for, else the selected person's details. */
    get side(): Readonly<Partial<Record<Side | 'person', true>>> {
        if (!this.isShown) return {};
        if (this.opened !== null) return { [this.opened]: true };
        return this.state.selected === null ? {} : { person: true };
    }
    handleRecords(event: CustomEvent<MapRecords>): void {
        this.store.receiveRecords(event.detail);
    }
    handleRecordsFailed(event: CustomEvent<PlatformError>): void {
        this.store.receiveFailure(event.detail);
    }
    handleAccess(event: CustomEvent<MapAccess>): void {
        this.store.receiveAccess(event.detail);
    }
    handleContexts(event: CustomEvent<JudgementContexts>): void {
        this.store.receiveContexts(event.detail);
    }
    handleBusiness(event: CustomEvent<MapBusiness>): void {
        this.store.receiveBusiness(event.detail);
    }
    handleSettings(event: CustomEvent<AtlasSettings>): void {
        this.store.lookThrough({ settings: event.detail });
    }
    handleChoices(event: CustomEvent<Choices>): void {
        this.store.receiveChoices(event.detail);
    }
    handleRetry(): void {
        this.store.reload();
    }
    handlePerson(event: CustomEvent<{ key: string }>): void {
        this.opened = null;
        this.store.reveal(event.detail.key);
    }
    handleOpened(): void {
        this.opened = null;
    }
    handlePanelClose(): void {
        this.view?.focusPerson();
    }
    handleSaved(event: CustomEvent<{ name: string }>): void {
        this.trouble = '';
        this.announcement = fillText(LABELS.saved, [event.detail.name]);
    }
    get canRepair(): boolean {
        return this.state.access?.editContacts === true && this.state.access.editStakeholders;
    }
    get isSaving(): boolean {
        return this.state.saving.size > 0;
    }
    handleRepair(event: CustomEvent<Repair>): void {
        const { map } = this.state;
        if (map !== null) this.store.run(repairProblem(map, event.detail));
    }
    /** Does what a risk calls for, or opens where it is done. */
    handleStep(event: CustomEvent<NextStep>): void {
        const step = event.detail;
        if (step.kind === 'coverage') this.store.show('coverage');
        else if (step.kind === 'open-opportunity') this.openRecord(step.id);
        else if (step.kind === 'buying-group') this.opened = 'group';
        else if (step.kind === 'park') this.park(step.key);
        else if (step.kind === 'pair') this.pairing = { id: '', key: step.key };
        else if (step.kind === 'meet') this.pairing = { id: step.pairingId, key: step.key };
        else {
            this.opened = null;
            this.store.ask(step);
        }
    }
    handlePairWanted(event: CustomEvent<{ key: string }>): void {
        this.pairing = { id: '', key: event.detail.key };
    }
    private openRecord(recordId: string): void {
        const attributes = { recordId, actionName: 'view' };
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes });
    }
    private async park(key: string): Promise<void> {
        const { map } = this.state;
        if (map === null) return;
        const name = map.person(key)?.name ?? '';
        this.tell(await this.store.run(placePerson(map, key, 'Parked')), fillText(LABELS.saved, [name]));
    }
    handleSideClose(): void {
        this.opened = null;
    }

    handleExportClose(): void {
        this.offer = null;
    }

    handlePersonWanted({ detail }: CustomEvent<PersonWantedDetail>): void {
        this.store.openDialog({ kind: 'add', what: detail.what, managerKey: null });
    }
    handleAdding(event: CustomEvent<AddingChosenDetail>): void {
        this.adding = { [event.detail.kind]: true };
    }
    handleAdded(): void {
        this.adding = {};
        this.giveFocusBack();
    }

    handleCommand(event: CustomEvent<ToolbarCommandDetail>): void {
        this.commands[event.detail.command]();
    }

    /** What the buttons of the toolbar do. */
    private commands: Readonly<Record<ToolbarCommand, () => void>> = {
        undo: () => this.undo(),
        redo: () => this.redo(),
        refresh: () => this.store.reload(),
        path: () => this.findPath(this.state.selected),
        risks: () => this.toggleSide('risks'),
        problems: () => this.toggleSide('problems'),
        maximise: () => {
            this.isMaximised = !this.isMaximised;
        },
        shortcuts: () => {
            this.showsShortcuts = true;
        },
        export: () => {
            this.offer = new ChartOffer(this.store, this.view?.shownArea?.() ?? null);
        }
    };

    /** Opens the panel of paths, with the way to somebody who is selected. */
    private findPath(key: string | null): void {
        if (this.opened === 'path') {
            this.handlePathClose();
            return;
        }
        this.opened = 'path';
        if (key !== null) this.store.findPath(key);
    }
    handlePathWanted(event: CustomEvent<{ key: string }>): void {
        this.opened = 'path';
        this.store.findPath(event.detail.key);
    }
    handlePathClose(): void {
        if (this.opened === 'path') this.opened = null;
        this.store.clearPath();
    }

    /** What leads back to a path that is drawn while its panel is closed. */
    get hiddenPath(): string {
        const { path, map } = this.state;
        if (path === null || map === null || this.opened === 'path') return '';
        return fillText(LABELS.pathTo, [map.person(path.target)?.name ?? '']);
    }
    handlePathReopened(): void {
        this.opened = 'path';
    }

    get isGroupOpen(): boolean {
        return this.opened === 'group';
    }
    handleGroup(): void {
        this.toggleSide('group');
    }
    handleGroupDone(event: CustomEvent<{ text: string }>): void {
        this.trouble = '';
        this.announcement = event.detail.text;
    }

    private toggleSide(side: Side): void {
        this.opened = this.opened === side ? null : side;
    }

    private async undo(): Promise<void> {
        const edit = this.state.done.at(-1);
        if (edit) this.tell(await this.store.undo(), fillText(LABELS.undone, [describeEdit(edit)]));
    }

    private async redo(): Promise<void> {
        const edit = this.state.undone.at(-1);
        if (edit) this.tell(await this.store.redo(), fillText(LABELS.redone, [describeEdit(edit)]));
    }

    private tell(outcome: EditOutcome | null, done: string): void {
        this.trouble = outcome?.kind === 'failed' ? ERROR_TEXTS[outcome.failure.error.kind] : '';
        if (outcome?.kind === 'refused') this.trouble = fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters);
        if (outcome?.kind === 'saved') this.announcement = done;
    }

    /** A dialog that is taken away leaves the focus nowhere: the view takes it, once the dialog is gone. */
    private async giveFocusBack(): Promise<void> {
        await Promise.resolve();
        this.view?.focusPerson();
    }
    handleShortcutsClose(): void {
        this.showsShortcuts = false;
        this.giveFocusBack();
    }
    /** Beneath the page that lies over everything, nobody would see where the focus is. */
    handleFocusOut(event: FocusEvent): void {
        const next = event.relatedTarget as Node | null;
        if (this.isMaximised && next !== null && !this.template?.contains(next)) this.isMaximised = false;
    }

    handleKeyDown(event: KeyboardEvent): void {
        const { key, code, shiftKey, altKey } = event;
        const target = event.composedPath()[0] as Element | undefined;
        const isTyping = target !== undefined && /^(input|textarea|select)$/i.test(target.tagName);
        const isCommand = event.ctrlKey || event.metaKey;
        const command = pageCommand({ key, code, shiftKey, altKey, isCommand, isTyping });
        if (command === null || (command === 'leave' && (!this.isMaximised || event.defaultPrevented))) return;
        event.preventDefault();
        this.keyCommands[command]();
    }

    private keyCommands: Readonly<Record<PageCommand, () => void>> = {
        undo: () => this.undo(),
        redo: () => this.redo(),
        shortcuts: () => this.commands.shortcuts(),
        search: () => this.toolbar?.focusSearch(),
        filter: () => this.toolbar?.toggleFilter(),
        maximise: () => this.commands.maximise(),
        leave: () => this.commands.maximise()
    };
    private get toolbar(): Toolbar | undefined {
        return this.refs?.toolbar as unknown as Toolbar | undefined;
    }
}
