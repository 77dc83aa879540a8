import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { fillPost, movePeople, nameIn } from 'c/orgChartCommands';
import type { FormWantedDetail } from 'c/orgChartContactDialog';
import { EDITING_LABELS } from 'c/orgChartEditLabels';
import { describeEdit, LABELS } from 'c/orgChartLabels';
import type { DialogRequest, ChartMap, OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { fillText } from 'c/result';
import { recallAwaited, rememberAwaited, type Awaited } from './awaiting';
import { troubleOf, type Trouble } from './notices';

/**
 * Everything around editing that is not on the chart itself: the bar of chosen people, dialogs, how far a large save is,
 * what went wrong and what can be done, and the contact that the org's own form is making.
 */
export default class OrgChartEditing extends NavigationMixin(LightningElement) {
    @api store: OrgChartStore | undefined;
    labels = { ...LABELS, ...EDITING_LABELS };
    awaited: Awaited | null = null;
    private shown: OrgChartState | undefined;
    private isRecalled = false;

    /** State of the store. */
    @api
    get state(): OrgChartState | undefined {
        return this.shown;
    }
    set state(state: OrgChartState | undefined) {
        this.shown = state;
    }

    override renderedCallback(): void {
        // A command needs the page's gateway, which the page knows once it has rendered itself.
        if (!this.isRecalled || this.awaited !== null) Promise.resolve().then(() => this.lookForContact());
    }
    private lookForContact(): void {
        const accountId = this.map?.account.id;
        if (accountId === undefined) return;
        if (!this.isRecalled) {
            this.isRecalled = true;
            this.awaited = recallAwaited(accountId);
            // The map may come out of a cache that is older than the new contact.
            if (this.awaited !== null && this.found === null) this.store?.reload();
        }
        if (this.awaited !== null) this.welcome();
    }

    get map(): ChartMap | undefined {
        return this.shown?.map ?? undefined;
    }
    get dialog(): DialogRequest | null {
        return this.shown?.dialog ?? null;
    }
    get moving() {
        return this.dialog?.kind === 'move' ? this.dialog : null;
    }
    get adding() {
        const { dialog, map } = this;
        if (dialog?.kind === 'add' && dialog.what !== 'Contact') {
            return { kind: dialog.what, key: undefined, managerKey: dialog.managerKey };
        }
        if (dialog?.kind !== 'change') return null;
        const kind = map?.person(dialog.key)?.kind === 'department' ? 'Department' : 'Placeholder';
        return { kind, key: dialog.key, managerKey: null };
    }
    get meeting() {
        const { dialog } = this;
        if (dialog?.kind === 'add' && dialog.what === 'Contact')
            return { key: undefined, managerKey: dialog.managerKey };
        return dialog?.kind === 'fill' ? { key: dialog.key, managerKey: null } : null;
    }
    get removing() {
        return this.dialog?.kind === 'remove' ? this.dialog : null;
    }

    private get chosen(): readonly string[] {
        return [...(this.shown?.selection ?? [])];
    }
    get showsSelection(): boolean {
        return this.shown?.choosing === true || this.chosen.length > 1;
    }
    get selectedText(): string {
        return fillText(EDITING_LABELS.selected, [this.chosen.length]);
    }
    get cannotMove(): boolean {
        return this.chosen.length === 0 || this.shown?.access?.editContacts !== true;
    }

    get trouble(): Trouble | null {
        return troubleOf(this.shown?.notice ?? null, this.shown?.map ?? null);
    }
    /** Said once a command is saved that no form shows. */
    get announcement(): string {
        const notice = this.shown?.notice;
        return notice?.outcome.kind === 'saved' ? fillText(EDITING_LABELS.done, [describeEdit(notice.command)]) : '';
    }
    get progressText(): string {
        const progress = this.shown?.progress;
        return progress ? fillText(EDITING_LABELS.progress, [progress.done, progress.total]) : '';
    }
    get progressShare(): number {
        const progress = this.shown?.progress;
        return progress ? Math.round((progress.done / progress.total) * 100) : 0;
    }
    get awaitedText(): string {
        const { awaited, map } = this;
        if (awaited === null || !map) return '';
        return awaited.postKey === null
            ? EDITING_LABELS.awaited
            : fillText(EDITING_LABELS.awaitedPost, [nameIn(map, awaited.postKey)]);
    }
    get canPick(): boolean {
        return this.awaited !== null && this.awaited.postKey !== null;
    }

    /** The contact that was waited for, once it is there. */
    private get found(): string | null {
        for (const { id, atlasKey } of this.map?.facts.contacts.values() ?? []) {
            if (atlasKey === this.awaited?.clientKey) return id;
        }
        return null;
    }
    private welcome(): void {
        const { found, map, store, awaited } = this;
        if (found === null || !map || !store || awaited === null) return;
        this.await(null);
        const post = map.person(awaited.postKey);
        if (post?.kind === 'placeholder') store.run(fillPost(map, post.key, found));
        else store.reveal(found);
    }
    private await(awaited: Awaited | null): void {
        this.awaited = awaited;
        rememberAwaited(this.map?.account.id ?? '', awaited);
    }

    handleMove(): void {
        this.store?.openDialog({ kind: 'move', keys: this.chosen });
    }
    handlePark(): void {
        if (this.map) this.store?.run(movePeople(this.map, this.chosen, 'Parked'));
    }
    handleSelectDone(): void {
        this.store?.choose(false);
        this.store?.select(null);
    }
    handleClose(): void {
        this.store?.openDialog(null);
    }
    handleForm({ detail }: CustomEvent<FormWantedDetail>): void {
        const { store, map } = this;
        if (!store || !map) return;
        const { defaults, clientKey } = store.newContact(detail);
        this.await({ clientKey, postKey: detail.postKey });
        store.openDialog(null);
        this[NavigationMixin.Navigate]({
            type: 'standard__objectPage',
            attributes: { objectApiName: 'Contact', actionName: 'new' },
            state: { defaultFieldValues: encodeDefaultFieldValues(defaults) }
        });
    }
    handleLookAgain(): void {
        this.store?.reload();
    }
    handlePick(): void {
        const key = this.awaited?.postKey;
        if (typeof key === 'string') this.store?.openDialog({ kind: 'fill', key });
    }
    handleForget(): void {
        this.await(null);
    }
    async handleTryAgain(): Promise<void> {
        const outcome = this.shown?.notice?.outcome;
        if (outcome?.kind === 'failed') await this.store?.tryAgain(outcome.failure);
    }
    handleDismiss(): void {
        const outcome = this.shown?.notice?.outcome;
        const key = outcome?.kind === 'failed' ? outcome.failure.attempt?.command.keys[0] : undefined;
        if (key !== undefined) this.store?.dismissFailure(key);
        this.store?.dismissNotice();
    }
}
