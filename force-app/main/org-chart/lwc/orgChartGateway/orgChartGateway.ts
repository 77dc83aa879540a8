import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfo, getPicklistValues, type ObjectInfo, type PicklistValue } from 'lightning/uiObjectInfoApi';
import type { Choices, MapAccess, MapRecords, OrgChartGateway, SaveAnswer, SaveRequest } from 'c/orgChartStore';
import { toPlatformError, type PlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import CONTACT from '@salesforce/schema/Contact';
import STAKEHOLDER from '@salesforce/schema/Stakeholder__c';
import ROLE from '@salesforce/schema/Stakeholder_Role__c';
import ROLE_ADAPTABILITY from '@salesforce/schema/Stakeholder_Role__c.Adaptability__c';
import ROLE_COVERAGE from '@salesforce/schema/Stakeholder_Role__c.Coverage__c';
import ROLE_ROLE from '@salesforce/schema/Stakeholder_Role__c.Role__c';
import ROLE_SUPPORT from '@salesforce/schema/Stakeholder_Role__c.Support__c';
import { contextsOf, FIRST_PAGE, MapPages, versionsOf, type Cursors, type MapAnswer } from './mapPages';
import { CONTEXTS_QUERY, MAP_QUERY, VERSIONS_QUERY } from './queries';
import { saveWrites, type ChangedIds } from './saving';

/** Detail of `recordsread`, `recordsfailed` and `accessread`. */
export type RecordsReadDetail = MapRecords;
export type RecordsFailedDetail = PlatformError;
export type AccessReadDetail = MapAccess;

interface Answer {
    readonly data: MapAnswer | null;
    readonly errors: readonly unknown[];
}
interface PicklistResult {
    readonly data?: { readonly values: readonly PicklistValue[] };
}
interface Versions {
    readonly variables: Record<keyof ChangedIds, string[]>;
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
 * @fires contextsread with the buying centers and opportunities of the account
 * @fires choicesread with the values that judgements choose from
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
    get contextsQuery() {
        return this.accountId ? CONTEXTS_QUERY : undefined;
    }
    get contextsVariables() {
        return this.accountId ? { account: this.accountId } : undefined;
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

    roleTypeId: string | undefined;
    private roleInfo: ObjectInfo | undefined;

    @wire(getObjectInfo, { objectApiName: ROLE })
    handleRoleInfo({ data }: { data?: ObjectInfo }): void {
        this.roleInfo = data;
        this.roleTypeId = data?.defaultRecordTypeId;
        if (data) this.tellAccess();
    }

    private choices: Partial<Record<keyof Choices, readonly PicklistValue[]>> = {};

    @wire(getPicklistValues, { recordTypeId: '$roleTypeId', fieldApiName: ROLE_ROLE })
    handleRoles(result: PicklistResult): void {
        this.takeChoices('role', result);
    }
    @wire(getPicklistValues, { recordTypeId: '$roleTypeId', fieldApiName: ROLE_SUPPORT })
    handleSupport(result: PicklistResult): void {
        this.takeChoices('support', result);
    }
    @wire(getPicklistValues, { recordTypeId: '$roleTypeId', fieldApiName: ROLE_COVERAGE })
    handleCoverage(result: PicklistResult): void {
        this.takeChoices('coverage', result);
    }
    @wire(getPicklistValues, { recordTypeId: '$roleTypeId', fieldApiName: ROLE_ADAPTABILITY })
    handleAdaptability(result: PicklistResult): void {
        this.takeChoices('adaptability', result);
    }

    @wire(graphql, { query: '$contextsQuery', variables: '$contextsVariables' })
    async handleContexts(result: GraphQLResult): Promise<void> {
        if (!result.data) return;
        const data = await copyOf(result.data as MapAnswer);
        this.dispatchEvent(new CustomEvent('contextsread', { detail: contextsOf(data) }));
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
        return saveWrites(request, (ids) => this.readVersions(ids));
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

    private readVersions(variables: ChangedIds): Promise<Record<string, string | null>> {
        return new Promise((resolve, reject) => {
            this.versions = { variables: { ...variables }, resolve, reject, refreshed: false };
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

    private takeChoices(name: keyof Choices, { data }: PicklistResult): void {
        if (!data) return;
        this.choices[name] = data.values.map(({ label, value }) => ({ label, value }));
        const { role, support, coverage, adaptability } = this.choices;
        if (!role || !support || !coverage || !adaptability) return;
        const detail: Choices = { role, support, coverage, adaptability };
        this.dispatchEvent(new CustomEvent('choicesread', { detail }));
    }

    private tellAccess(): void {
        const contact = this.contactInfo;
        const { data, error } = this.stakeholderInfo ?? {};
        if (!error && !(data && contact)) return;
        const editable = (field: string): boolean => contact?.fields[field]?.updateable === true;
        const detail: MapAccess = {
            see: !error,
            editContacts: contact?.updateable === true && editable('Title') && editable('ReportsToId'),
            editStakeholders: data?.updateable === true && data.createable,
            judge: this.roleInfo?.updateable === true && this.roleInfo.createable
        };
        this.dispatchEvent(new CustomEvent('accessread', { detail }));
    }
}
