import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import {
    getObjectInfo,
    getObjectInfos,
    getPicklistValuesByRecordType,
    type ObjectInfo,
    type ObjectInfosResult
} from 'lightning/uiObjectInfoApi';
import { getRecord, type RecordRepresentation } from 'lightning/uiRecordApi';
import {
    NO_CHOICES,
    type Choices,
    type LoggedJudgement,
    type PlanContext,
    type PlanTrackerAccess,
    type PlanTrackerGateway,
    type PlanTrackerRecords,
    type SaveAnswer,
    type SaveRequest
} from 'c/planTrackerStore';
import { toPlatformError, type PlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import currency from '@salesforce/i18n/currency';
import PLAN from '@salesforce/schema/Key_Account_Plan__c';
import PLAN_ACCOUNT from '@salesforce/schema/Key_Account_Plan__c.Account__c';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import ACTION from '@salesforce/schema/Plan_Action__c';
import OBJECTIVE from '@salesforce/schema/Plan_Objective__c';
import REVIEW from '@salesforce/schema/Plan_Review__c';
import { choicesOf, type PicklistResult } from './choices';
import {
    ContextPages,
    FIRST_CONTEXT_PAGE,
    FIRST_PAGE,
    PlanPages,
    changesOf,
    versionsOf,
    type Cursors,
    type PlanAnswer
} from './planPages';
import { CHANGES_QUERY, CONTEXT_QUERY, planQuery, VERSIONS_QUERY } from './queries';
import { saveWrites, type ChangedIds } from './saving';

/** Detail of `recordsread`, `recordsfailed` and `accessread`. */
export type RecordsReadDetail = PlanTrackerRecords;
export type ChoicesReadDetail = Choices;
export type RecordsFailedDetail = PlatformError;
export type AccessReadDetail = PlanTrackerAccess;

interface Answer {
    readonly data: PlanAnswer | null;
    readonly errors: readonly unknown[];
}
/** A look at when records were last changed, on its way. */
interface Versions {
    readonly variables: Record<string, string[]>;
    readonly resolve: (versions: Record<string, string | null>) => void;
    readonly reject: (error: unknown) => void;
    refreshed: boolean;
}
const CHOOSING = [PLAN, OBJECTIVE, ACTION, REVIEW];
type Info = { readonly data?: ObjectInfo; readonly error?: unknown };

/** Exists only where several currencies are switched on. */
const CURRENCY_FIELD = 'CurrencyIsoCode';

/**
 * The plan tracker's only door to the platform. A component that shows nothing, since `lightning/graphql` reads through
 * wires and only components have wires; the page puts it beside what it shows and hands it to the store as its gateway.
 *
 * @fires recordsread after each page of records, and whenever the platform says that one changed
 * @fires planfound with the id of the plan, where the page is that of a plan
 * @fires contextread with what plans point to, after each page of it
 * @fires recordsfailed when reading is refused or the org is not reached
 * @fires choicesread with the values of the picklists, as far as they are read
 * @fires accessread when it is known what the user may see and edit
 */
export default class PlanTrackerGatewayComponent extends LightningElement implements PlanTrackerGateway {
    /** The account whose plans are read, or one of its plans. */
    @api recordId: string | undefined;
    /** API name of the record's object; an account where it is not said. */
    @api objectApiName: string | undefined;
    private ownerId: string | undefined;

    /** The account, once it is known. */
    get accountId(): string | undefined {
        return this.isPlan ? this.ownerId : this.recordId;
    }
    private get isPlan(): boolean {
        return this.objectApiName === PLAN.objectApiName;
    }
    get planId(): string | undefined {
        return this.isPlan ? this.recordId : undefined;
    }
    planFields = [PLAN_ACCOUNT];

    @wire(getRecord, { recordId: '$planId', fields: '$planFields' })
    handlePlan({ data, error }: { readonly data?: RecordRepresentation; readonly error?: unknown }): void {
        if (error) this.dispatchEvent(new CustomEvent('recordsfailed', { detail: toPlatformError(error) }));
        if (!data || !this.planId) return;
        this.ownerId = String(data.fields[PLAN_ACCOUNT.fieldApiName]?.value ?? '') || undefined;
        this.dispatchEvent(new CustomEvent('planfound', { detail: { planId: this.planId } }));
    }

    cursors: Cursors = FIRST_PAGE;
    /** Known once it is known whether there are several currencies and whether money may be seen. */
    document: GraphQLDocument | undefined;
    private hasMoney = false;
    private pages = new PlanPages(currency);
    private refreshPage: (() => Promise<void>) | undefined;
    private isSaving = false;
    /** Rows came or went with a save: what the platform keeps of the query lacks them. */
    private isOutdated = false;
    private reloading: { resolve: () => void; fresh: Set<Cursors> } | null = null;

    get planQuery() {
        return this.accountId ? this.document : undefined;
    }
    get planVariables() {
        if (!this.planQuery) return undefined;
        const { opportunitiesAfter, ...cursors } = this.cursors;
        return { accountId: this.accountId, ...cursors, ...(this.hasMoney ? { opportunitiesAfter } : {}) };
    }

    @wire(getObjectInfo, { objectApiName: OPPORTUNITY })
    handleOpportunityInfo({ data, error }: Info): void {
        if (this.document || (!data && !error)) return;
        this.hasMoney = data !== undefined;
        this.document = planQuery({
            money: this.hasMoney,
            currencies: data !== undefined && CURRENCY_FIELD in data.fields
        });
    }

    @wire(getObjectInfo, { objectApiName: ACTION })
    handleActionInfo({ data, error }: Info): void {
        if (!data && !error) return;
        const detail: PlanTrackerAccess = {
            see: !error,
            edit: data?.updateable === true,
            create: data?.createable === true
        };
        this.dispatchEvent(new CustomEvent('accessread', { detail }));
    }

    choosing = CHOOSING;
    /** Record type of each object: its picklists are read for that. */
    private recordTypes: Readonly<Record<string, string>> = {};
    private choices: Partial<Choices> = {};

    @wire(getObjectInfos, { objectApiNames: '$choosing' })
    handleInfos({ data }: { readonly data?: ObjectInfosResult }): void {
        const known = (data?.results ?? []).flatMap(({ statusCode, result }, place): [string, string][] => {
            const typeId = statusCode === 200 ? result.defaultRecordTypeId : null;
            return typeId ? [[CHOOSING[place]?.objectApiName ?? '', typeId]] : [];
        });
        if (known.length > 0) this.recordTypes = Object.fromEntries(known);
    }
    get planTypeId(): string | undefined {
        return this.recordTypes[PLAN.objectApiName];
    }
    @wire(getPicklistValuesByRecordType, { objectApiName: PLAN, recordTypeId: '$planTypeId' })
    handlePlanChoices(result: PicklistResult): void {
        this.takeChoices(PLAN.objectApiName, result);
    }
    get objectiveTypeId(): string | undefined {
        return this.recordTypes[OBJECTIVE.objectApiName];
    }
    @wire(getPicklistValuesByRecordType, { objectApiName: OBJECTIVE, recordTypeId: '$objectiveTypeId' })
    handleObjectiveChoices(result: PicklistResult): void {
        this.takeChoices(OBJECTIVE.objectApiName, result);
    }
    get actionTypeId(): string | undefined {
        return this.recordTypes[ACTION.objectApiName];
    }
    @wire(getPicklistValuesByRecordType, { objectApiName: ACTION, recordTypeId: '$actionTypeId' })
    handleActionChoices(result: PicklistResult): void {
        this.takeChoices(ACTION.objectApiName, result);
    }
    get reviewTypeId(): string | undefined {
        return this.recordTypes[REVIEW.objectApiName];
    }
    @wire(getPicklistValuesByRecordType, { objectApiName: REVIEW, recordTypeId: '$reviewTypeId' })
    handleReviewChoices(result: PicklistResult): void {
        this.takeChoices(REVIEW.objectApiName, result);
    }
    private takeChoices(object: string, result: PicklistResult): void {
        if (!result.data) return;
        this.choices = { ...this.choices, ...choicesOf(object, result) };
        const detail: Choices = { ...NO_CHOICES, ...this.choices };
        this.dispatchEvent(new CustomEvent('choicesread', { detail }));
    }

    @wire(graphql, { query: '$planQuery', variables: '$planVariables' })
    async handlePlans(result: GraphQLResult): Promise<void> {
        if (result.refresh) this.refreshPage = result.refresh;
        if (!result.data && !result.errors) return;
        const { cursors, pages } = this;
        if (this.reloading && !this.reloading.fresh.has(cursors)) {
            // Asked for anew: what came first may be out of the cache.
            this.reloading.fresh.add(cursors);
            await this.refreshPage?.();
            return;
        }
        if (pages.complete && !this.reloading && (this.isSaving || this.isOutdated)) {
            // Not asked for: the platform shows its copy again because a record in it changed. While we save, we know
            // better; after rows came or went, the copy lacks them and is read anew.
            if (!this.isSaving) this.reload();
            return;
        }
        const answer = await copyOf({ data: result.data ?? null, errors: result.errors ?? [] } as Answer);
        if (pages === this.pages) this.takePage(cursors, answer);
    }

    contextCursors: Cursors = FIRST_CONTEXT_PAGE;
    private contextPages = new ContextPages();
    private refreshContext: (() => Promise<void>) | undefined;

    get contextQuery() {
        return this.accountId ? CONTEXT_QUERY : undefined;
    }
    get contextVariables() {
        return this.accountId ? { accountId: this.accountId, ...this.contextCursors } : undefined;
    }

    @wire(graphql, { query: '$contextQuery', variables: '$contextVariables' })
    async handleContext(result: GraphQLResult): Promise<void> {
        if (result.refresh) this.refreshContext = result.refresh;
        // Without access to some of it the plans are shown all the same, with gaps.
        if (!result.data) return;
        const { contextCursors, contextPages } = this;
        const next = contextPages.take(contextCursors, await copyOf(result.data as PlanAnswer));
        this.dispatchEvent(new CustomEvent<PlanContext>('contextread', { detail: contextPages.context() }));
        if (next !== null && contextCursors === this.contextCursors) this.contextCursors = next;
    }

    changes: {
        readonly variables: { readonly accountId: string; readonly since: string; readonly after: string | null };
        readonly read: readonly LoggedJudgement[];
        readonly resolve: (changes: readonly LoggedJudgement[] | null) => void;
    } | null = null;
    get changesQuery() {
        return this.changes ? CHANGES_QUERY : undefined;
    }
    get changesVariables() {
        return this.changes?.variables;
    }

    @wire(graphql, { query: '$changesQuery', variables: '$changesVariables' })
    async handleChanges(result: GraphQLResult): Promise<void> {
        const asked = this.changes;
        if (!asked || (!result.data && !result.errors)) return;
        if (!result.data) {
            this.changes = null;
            asked.resolve(null);
            return;
        }
        const { changes, next } = changesOf(await copyOf(result.data as PlanAnswer));
        if (asked !== this.changes) return;
        const read = [...asked.read, ...changes];
        if (next === null) {
            this.changes = null;
            asked.resolve(read);
        } else this.changes = { ...asked, read, variables: { ...asked.variables, after: next } };
    }

    /** The change log of the account after a day, oldest first; null where it may not be read. */
    @api
    readChanges(accountId: string, since: string): Promise<readonly LoggedJudgement[] | null> {
        return new Promise((resolve) => {
            const variables = { accountId, since: `${since}T00:00:00Z`, after: null };
            this.changes = { variables, read: [], resolve };
        });
    }

    versions: Versions | null = null;
    get versionsQuery() {
        return this.versions ? VERSIONS_QUERY : undefined;
    }
    get versionsVariables() {
        return this.versions?.variables;
    }

    @wire(graphql, { query: '$versionsQuery', variables: '$versionsVariables' })
    async handleVersions(result: GraphQLResult): Promise<void> {
        const asked = this.versions;
        if (!asked || (!result.data && !result.errors)) return;
        if (!asked.refreshed) {
            // What comes first may be out of the cache.
            asked.refreshed = true;
            await result.refresh?.();
            return;
        }
        if (result.errors) asked.reject(await copyOf([...result.errors]));
        else asked.resolve(versionsOf(await copyOf(result.data as PlanAnswer)));
    }

    /** Saves the writes of one step together or not at all; what is refused comes back as an answer. */
    @api
    async save(request: SaveRequest): Promise<SaveAnswer> {
        this.isSaving = true;
        try {
            const answer = await saveWrites(request, (ids) => this.readVersions(ids));
            if (answer.ok && request.writes.some(({ kind }) => kind !== 'update')) this.isOutdated = true;
            return answer;
        } finally {
            this.isSaving = false;
        }
    }

    private readVersions(ids: ChangedIds): Promise<Record<string, string | null>> {
        return new Promise((resolve, reject) => {
            this.versions = { variables: { ...ids }, resolve, reject, refreshed: false };
        });
    }

    /** Reads everything again; resolves after the last page was told, or after a failure was. */
    @api
    reload(): Promise<void> {
        return new Promise((resolve) => {
            this.refreshContext?.();
            this.isOutdated = false;
            this.pages = new PlanPages(currency);
            const fresh = new Set<Cursors>();
            this.reloading = { resolve, fresh };
            if (this.cursors === FIRST_PAGE) {
                fresh.add(FIRST_PAGE);
                this.refreshPage?.();
            } else this.cursors = FIRST_PAGE;
        });
    }

    private takePage(cursors: Cursors, { data, errors }: Answer): void {
        const next = data ? this.pages.take(cursors, data) : null;
        const records = this.pages.records();
        if (!data || !records) {
            this.dispatchEvent(new CustomEvent('recordsfailed', { detail: toPlatformError([...errors]) }));
        } else if (!this.reloading || records.complete) {
            // While reading again, work must not come and go with the pages.
            this.dispatchEvent(new CustomEvent('recordsread', { detail: records }));
        }
        if (next !== null && cursors === this.cursors) this.cursors = next;
        if (next === null) {
            this.reloading?.resolve();
            this.reloading = null;
        }
    }
}
