import { LightningElement, api } from 'lwc';
import { fillPost, nameIn } from 'c/orgChartCommands';
import { EDITING_LABELS } from 'c/orgChartEditLabels';
import { LABELS } from 'c/orgChartLabels';
import type { ChartMap, OrgChartStore } from 'c/orgChartStore';
import { fillText } from 'c/result';

/** Detail of `formwanted`: what the org's form starts with. */
export interface FormWantedDetail {
    readonly name: string;
    readonly title: string;
    readonly managerKey: string | null;
    /** Key of the placeholder that the contact is to fill; null for none. */
    readonly postKey: string | null;
}

/**
 * Asks what is known of a new contact, whom the org's own form then makes; or fills a placeholder with a contact who is
 * there.
 *
 * @fires formwanted with what the form starts with
 * @fires close when the dialog is done
 */
export default class OrgChartContactDialog extends LightningElement {
    @api store: OrgChartStore | undefined;
    @api map: ChartMap | undefined;
    /** Key of the placeholder to fill; undefined to add somebody. */
    @api postKey: string | undefined;
    /** Whom the contact is to report to, where no placeholder says it. */
    @api startManager: string | null = null;
    labels = { ...LABELS, ...EDITING_LABELS };
    personName = '';
    jobTitle = '';
    contactKey: string | null = null;
    private tookFocus = false;

    override connectedCallback(): void {
        this.jobTitle = this.post?.title || this.post?.name || '';
    }
    override renderedCallback(): void {
        if (this.tookFocus) return;
        this.tookFocus = true;
        this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
    }

    private get post() {
        return this.map?.person(this.postKey ?? null) ?? null;
    }
    get isFilling(): boolean {
        return this.post !== null;
    }
    get heading(): string {
        if (!this.post || !this.map) return EDITING_LABELS.newContact;
        return fillText(EDITING_LABELS.fill, [nameIn(this.map, this.post.key)]);
    }
    private get managerKey(): string | null {
        return this.post ? (this.map?.managerOf(this.post.key)?.key ?? null) : this.startManager;
    }
    get managerName(): string {
        return this.managerKey === null || !this.map ? LABELS.noManager : nameIn(this.map, this.managerKey);
    }
    get fillText(): string {
        return this.contactKey === null || !this.map
            ? ''
            : fillText(EDITING_LABELS.fillWith, [nameIn(this.map, this.contactKey)]);
    }

    handleName(event: CustomEvent<{ value: string }>): void {
        this.personName = event.detail.value;
    }
    handleTitle(event: CustomEvent<{ value: string }>): void {
        this.jobTitle = event.detail.value;
    }
    handleContact(event: CustomEvent<{ key: string }>): void {
        this.contactKey = event.detail.key;
    }
    handleFill(): void {
        const { store, map, postKey, contactKey } = this;
        this.handleClose();
        if (store && map && postKey !== undefined && contactKey !== null) {
            store.run(fillPost(map, postKey, contactKey));
        }
    }
    handleOpen(event?: Event): void {
        event?.preventDefault();
        const { personName: name, jobTitle: title, managerKey, postKey = null } = this;
        const detail: FormWantedDetail = { name, title, managerKey, postKey };
        this.dispatchEvent(new CustomEvent('formwanted', { detail }));
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
