import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfo, type ObjectInfo } from 'lightning/uiObjectInfoApi';
import type { MapAccess, MapRecords, OrgChartGateway, SaveAnswer, SaveRequest } from 'c/orgChartStore';
import { toPlatformError, type PlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import CONTACT from '@salesforce/schema/Contact';
import STAKEHOLDER from '@salesforce/schema/Stakeholder__c';
import { FIRST_PAGE, MapPages, versionsOf, type Cursors, type MapAnswer } from './mapPages';
import { MAP_QUERY, VERSIONS_QUERY } from './queries';
import { saveWrites } from './saving';

/** Detail of `recordsread`, `recordsfailed` and `accessread`. */
export type RecordsReadDetail = MapRecords;
export type RecordsFailedDetail = PlatformError;
export type AccessReadDetail = MapAccess;

interface Answer {
    readonly data: MapAnswer | null;
    readonly errors: readonly unknown[];
}
interface Versions {
    readonly variables: { readonly contactIds: string[]; readonly stakeholderIds: string[] };
    readonly resolve: (versions: Record<string, string | null>) => void;
    readonly reject: (error: unknown) => void;
    refreshed: boolean;
}

/**
 * The org chart's only door to the platform. A component that shows nothing, since `lightning/graphql` reads through
 * wires and only components have wires; the page puts it beside the chart and hands it to the store as its gateway.
 *
 * @fires recordsread after each page of records, and whenever the platform says that one changed
 * @fires recordsfailed when reading is refused or the org is not reached
 * @fires accessread when it is known what the user may see and edit
 */
export default class OrgChartGatewayComponent extends LightningElement implements OrgChartGateway {
    /** Account whose map is read. */
    @api accountId: string | undefined;

    cursors: Cursors = FIRST_PAGE;
    versions: Versions | null = null;
    private pages = new MapPages();
    private refreshPage: (() => Promise<void>) | undefined;
    private reloading: { resolve: () => void; fresh: Set<Cursors> } | null = null;
    private contactInfo: ObjectInfo | undefined;

    get mapQuery() {
        return this.accountId ? MAP_QUERY : undefined;
    }
    get mapVariables() {
        return this.accountId ? { accountId: this.accountId, ...this.cursors } : undefined;
    }
    get versionsQuery() {
        return this.versions ? VERSIONS_QUERY : undefined;
    }
    get versionsVariables() {
        return this.versions ? this.versions.variables : undefined;
    }

    @wire(getObjectInfo, { objectApiName: CONTACT })
    handleContactInfo({ data }: { data?: ObjectInfo }): void {
        this.contactInfo = data;
        if (data) this.tellAccess();
    }

    private stakeholderInfo: { data?: ObjectInfo; error?: unknown } | undefined;

    @wire(getObjectInfo, { objectApiName: STAKEHOLDER })
    handleStakeholderInfo(result: { data?: ObjectInfo; error?: unknown }): void {
        this.stakeholderInfo = result;
        if (result.data || result.error) this.tellAccess();
    }

    @wire(graphql, { query: '$mapQuery', variables: '$mapVariables' })
    async handleMap(result: GraphQLResult): Promise<void> {
        if (result.refresh) this.refreshPage = result.refresh;
        if (!result.data && !result.errors) return;
        const { cursors, pages } = this;
        if (this.reloading && !this.reloading.fresh.has(cursors)) {
            // Asked for anew: what came first may be out of the cache.
            this.reloading.fresh.add(cursors);
            await this.refreshPage?.();
            return;
        }
        const answer = await copyOf({ data: result.data ?? null, errors: result.errors ?? [] } as Answer);
        if (pages === this.pages) this.takePage(cursors, answer);
    }

    @wire(graphql, { query: '$versionsQuery', variables: '$versionsVariables' })
    async handleVersions(result: GraphQLResult): Promise<void> {
        const asked = this.versions;
        if (!asked || (!result.data && !result.errors)) return;
        if (!asked.refreshed) {
            asked.refreshed = true;
            await result.refresh?.();
            return;
        }
        const answer = await copyOf({ data: result.data ?? null, errors: result.errors ?? [] } as Answer);
        if (answer.data) asked.resolve(versionsOf(answer.data));
        else asked.reject(answer.errors);
    }

    /** Saves the writes of one edit together or not at all. */
    @api
    save(request: SaveRequest): Promise<SaveAnswer> {
        return saveWrites(request, (contactIds, stakeholderIds) => this.readVersions(contactIds, stakeholderIds));
    }

    /** Reads everything again; resolves after the last page was told, or after a failure was. */
    @api
    reload(): Promise<void> {
        return new Promise((resolve) => {
            this.pages = new MapPages();
            const fresh = new Set<Cursors>();
            this.reloading = { resolve, fresh };
            if (this.cursors === FIRST_PAGE) {
                fresh.add(FIRST_PAGE);
                this.refreshPage?.();
            } else this.cursors = FIRST_PAGE;
        });
    }

    private readVersions(contactIds: string[], stakeholderIds: string[]): Promise<Record<string, string | null>> {
        return new Promise((resolve, reject) => {
            this.versions = { variables: { contactIds, stakeholderIds }, resolve, reject, refreshed: false };
        });
    }

    private takePage(cursors: Cursors, { data, errors }: Answer): void {
        const next = data ? this.pages.take(cursors, data) : null;
        const records = this.pages.records();
        if (!records) this.dispatchEvent(new CustomEvent('recordsfailed', { detail: toPlatformError([...errors]) }));
        // While reading again, people must not come and go with the pages.
        else if (!this.reloading || records.complete)
            this.dispatchEvent(new CustomEvent('recordsread', { detail: records }));
        if (next !== null && cursors === this.cursors) this.cursors = next;
        if (next === null) {
            this.reloading?.resolve();
            this.reloading = null;
        }
    }

    private tellAccess(): void {
        const contact = this.contactInfo;
        const { data, error } = this.stakeholderInfo ?? {};
        if (!error && !(data && contact)) return;
        const editable = (field: string): boolean => contact?.fields[field]?.updateable === true;
        const detail: MapAccess = {
            see: !error,
            editContacts: contact?.updateable === true && editable('Title') && editable('ReportsToId'),
            editStakeholders: data?.updateable === true && data.createable
        };
        this.dispatchEvent(new CustomEvent('accessread', { detail }));
    }
}
