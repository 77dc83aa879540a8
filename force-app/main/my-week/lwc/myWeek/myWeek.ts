import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { formatDay, isoDayOf, todayIsoDate } from 'c/localeFormat';
import { WeekStore, type WeekGateway, type WeekItem, type WeekKind, type WeekState } from 'c/myWeekStore';
import { messageOf, type PlatformError } from 'c/platformError';
import { fillText } from 'c/result';
import { KINDS, LABELS, reasonOf } from './labels';

/** The user's day: "en-CA" writes ISO dates. */
const WEEK = 7 * 24 * 60 * 60 * 1000;
const ICONS: Readonly<Record<WeekKind, string>> = {
    action: 'utility:task',
    milestone: 'utility:flag',
    pairing: 'utility:people',
    role: 'utility:user',
    cell: 'utility:matrix'
};

/** What is mine to do this week: for the utility bar, the home page and app pages. */
export default class MyWeek extends NavigationMixin(LightningElement) {
    labels = LABELS;
    announcement = '';
    until = isoDayOf(Date.now() + WEEK);
    store = new WeekStore({ save: (change) => this.gateway.save(change), reload: () => this.gateway.reload() }, () =>
        todayIsoDate()
    );
    state: WeekState = this.store.getState();
    private unsubscribe: (() => void) | undefined;

    override connectedCallback(): void {
        this.unsubscribe = this.store.subscribe((state) => (this.state = state));
    }
    override disconnectedCallback(): void {
        this.unsubscribe?.();
    }

    private get gateway(): WeekGateway {
        return this.refs?.gateway as unknown as WeekGateway;
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
        return this.state.phase === 'ready' && this.state.items.length === 0;
    }
    get failedText(): string {
        return this.state.error ? reasonOf(this.state.error.kind) : '';
    }
    get failedDetails(): string {
        return this.state.error ? messageOf(this.state.error) : '';
    }
    get trouble(): string {
        const { trouble } = this.state;
        return trouble ? fillText(LABELS.notSaved, [this.nameOf(trouble.item), reasonOf(trouble.error.kind)]) : '';
    }
    get groups() {
        const { overdue, coming } = this.store.groups();
        return [
            { key: 'overdue', label: LABELS.overdue, rows: overdue.map((item) => this.row(item, true)) },
            { key: 'coming', label: LABELS.thisWeek, rows: coming.map((item) => this.row(item, false)) }
        ].filter(({ rows }) => rows.length > 0);
    }
    get undoName(): string {
        const deed = this.state.done.at(-1);
        return deed ? fillText(LABELS.undo, [this.nameOf(deed.item)]) : '';
    }
    get redoName(): string {
        const deed = this.state.undone.at(-1);
        return deed ? fillText(LABELS.redo, [this.nameOf(deed.item)]) : '';
    }

    private nameOf({ name }: WeekItem): string {
        return name || LABELS.unknownPerson;
    }

    private row(item: WeekItem, isLate: boolean) {
        const name = this.nameOf(item);
        const isPairing = item.kind === 'pairing';
        const canFinish = isPairing || item.kind === 'action' || item.kind === 'milestone';
        return {
            id: item.id,
            name,
            kind: KINDS[item.kind],
            icon: ICONS[item.kind],
            detail: item.detail,
            due: fillText(LABELS.due, [formatDay(item.due)]),
            dueClass: isLate ? 'due late' : 'due',
            canFinish,
            finish: isPairing ? LABELS.met : LABELS.done,
            finishName: fillText(isPairing ? LABELS.metWhat : LABELS.doneWhat, [name])
        };
    }

    handleItems(event: CustomEvent<readonly WeekItem[]>): void {
        this.store.receiveItems(event.detail);
    }
    handleFailed(event: CustomEvent<PlatformError>): void {
        this.store.receiveFailure(event.detail);
    }
    handleNoAccess(): void {
        this.store.receiveNoAccess();
    }
    handleRefresh(): void {
        this.store.reload();
    }
    handleOpen(event: Event): void {
        event.preventDefault();
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: id, actionName: 'view' }
        });
    }
    async handleFinish(event: Event): Promise<void> {
        const { id = '' } = (event.currentTarget as HTMLElement).dataset;
        const item = this.state.items.find((each) => each.id === id);
        if (item && (await this.store.finish(id))) this.announcement = fillText(LABELS.savedDone, [this.nameOf(item)]);
    }
    async handleUndo(): Promise<void> {
        const name = this.undoName;
        if (await this.store.undo()) this.announcement = name;
    }
    async handleRedo(): Promise<void> {
        const name = this.redoName;
        if (await this.store.redo()) this.announcement = name;
    }
}
