import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import {
    getObjectInfos,
    getPicklistValuesByRecordType,
    type ObjectInfo,
    type ObjectInfosResult
} from 'lightning/uiObjectInfoApi';
import type {
    Choices,
    ContactDetails,
    MapAccess,
    MapRecords,
    NewContact,
    OrgChartGateway,
    SaveAnswer,
    SaveRequest
} from 'c/orgChartStore';
import { toPlatformError, type PlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import BUYING_CENTER from '@salesforce/schema/Buying_Center__c';
import CONTACT from '@salesforce/schema/Contact';
import PAIRING from '@salesforce/schema/Relationship_Pairing__c';
import RELATIONSHIP from '@salesforce/schema/Stakeholder_Relationship__c';
import ROLE from '@salesforce/schema/Stakeholder_Role__c';
import STAKEHOLDER from '@salesforce/schema/Stakeholder__c';
import { accessOf, choicesOf, NO_CHOICES, type PicklistResult } from './access';
import {
    contextsOf,
    FIRST_PAGE,
    MapPages,
    notesOf,
    profilesOf,
    versionsOf,
    type Cursors,
    type MapAnswer
} from './mapPages';
import { CONTEXTS_QUERY, MAP_QUERY, NOTES_QUERY, PROFILES_QUERY, VERSIONS_QUERY } from './queries';
import { saveWrites } from './saving';
import { defaultsOf } from './shapes';

/** Detail of `recordsread`, `recordsfailed` and `accessread`. */
export type RecordsReadDetail = MapRecords;
export type RecordsFailedDetail = PlatformError;
export type AccessReadDetail = MapAccess;

interface Answer {
    readonly data: MapAnswer | null;
    readonly errors: readonly unknown[];
}
/** One question on its way: asked past the cache, since what came before may be older. */
interface Asked {
    readonly query: typeof VERSIONS_QUERY;
    readonly variables: Record<string, unknown>;
    readonly resolve: (answer: MapAnswer) => void;
    readonly reject: (error: unknown) => void;
    refreshed: boolean;
}

const OBJECTS = [CONTACT, STAKEHOLDER, ROLE, RELATIONSHIP, PAIRING, BUYING_CENTER];
/** Contacts whose details one question asks for. */
const MOST_DETAILS = 2000;

/**
 * The org chart's only door to the platform. A component that shows nothing, since `lightning/graphql` reads through
 * wires and only components have wires; the page puts it beside the chart and hands it to the store as its gateway.
 *
 * @fires recordsread after each page of records, and whenever the platform says that one changed
 * @fires recordsfailed when reading is refused or the org is not reached
 * @fires contextsread with the opportunities of the account
 * @fires choicesread with the values that judgements choose from
 * @fires accessread when it is known what the user may see and edit
 */
export default class OrgChartGatewayComponent extends LightningElement implements OrgChartGateway {
    /** Account whose map is read. */
    @api accountId: string | undefined;

    cursors: Cursors = FIRST_PAGE;
    asked: Asked | null = null;
    objects = OBJECTS;
    recordTypes: Readonly<Record<string, string>> = {};
    private pages = new MapPages();
    private refreshPage: (() => Promise<void>) | undefined;
    private reloading: { resolve: () => void; fresh: Set<Cursors> } | null = null;
    private choices: Choices = NO_CHOICES;
    private turn: Promise<unknown> = Promise.resolve();

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
    get askedQuery() {
        return this.asked?.query;
    }
    get askedVariables() {
        return this.asked?.variables;
    }

    @wire(getObjectInfos, { objectApiNames: '$objects' })
    handleInfos({ data }: { data?: ObjectInfosResult }): void {
        if (!data) return;
        const infos = new Map<string, ObjectInfo>();
        const types: Record<string, string> = {};
        data.results.forEach(({ statusCode, result }, place) => {
            const name = OBJECTS[place]?.objectApiName ?? '';
            if (statusCode !== 200) return;
            infos.set(name, result);
            if (result.defaultRecordTypeId) types[name] = result.defaultRecordTypeId;
        });
        this.recordTypes = types;
        this.dispatchEvent(new CustomEvent('accessread', { detail: accessOf(infos) }));
    }

    get roleTypeId(): string | undefined {
        return this.recordTypes[ROLE.objectApiName];
    }
    @wire(getPicklistValuesByRecordType, { objectApiName: ROLE, recordTypeId: '$roleTypeId' })
    handleRoleChoices(result: PicklistResult): void {
        this.takeChoices(ROLE.objectApiName, result);
    }
    get relationshipTypeId(): string | undefined {
        return this.recordTypes[RELATIONSHIP.objectApiName];
    }
    @wire(getPicklistValuesByRecordType, { objectApiName: RELATIONSHIP, recordTypeId: '$relationshipTypeId' })
    handleRelationshipChoices(result: PicklistResult): void {
        this.takeChoices(RELATIONSHIP.objectApiName, result);
    }
    get pairingTypeId(): string | undefined {
        return this.recordTypes[PAIRING.objectApiName];
    }
    @wire(getPicklistValuesByRecordType, { objectApiName: PAIRING, recordTypeId: '$pairingTypeId' })
    handlePairingChoices(result: PicklistResult): void {
        this.takeChoices(PAIRING.objectApiName, result);
    }
    get contactTypeId(): string | undefined {
        return this.recordTypes[CONTACT.objectApiName];
    }
    @wire(getPicklistValuesByRecordType, { objectApiName: CONTACT, recordTypeId: '$contactTypeId' })
    handleContactChoices(result: PicklistResult): void {
        this.takeChoices(CONTACT.objectApiName, result);
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

    @wire(graphql, { query: '$askedQuery', variables: '$askedVariables' })
    async handleAsked(result: GraphQLResult): Promise<void> {
        const { asked } = this;
        if (!asked || (!result.data && !result.errors)) return;
        if (!asked.refreshed) {
            asked.refreshed = true;
            await result.refresh?.();
            return;
        }
        const answer = await copyOf({ data: result.data ?? null, errors: result.errors ?? [] } as Answer);
        if (answer.data) asked.resolve(answer.data);
        else asked.reject(answer.errors);
    }

    /** Saves the writes of one command together or not at all. */
    @api
    save(request: SaveRequest): Promise<SaveAnswer> {
        return saveWrites(request, async (ids) => versionsOf(await this.ask(VERSIONS_QUERY, { ...ids })));
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

    /** Reads profiles of some contacts, and their personal notes where asked for. */
    @api
    async readDetails(contactIds: readonly string[], withNotes: boolean): Promise<ContactDetails> {
        const profiles = [];
        const notes = [];
        try {
            for (let from = 0; from < contactIds.length; from += MOST_DETAILS) {
                const ids = { contactIds: contactIds.slice(from, from + MOST_DETAILS) };
                // eslint-disable-next-line no-await-in-loop -- one wire asks one question at a time
                profiles.push(...profilesOf(await this.ask(PROFILES_QUERY, ids)));
                // eslint-disable-next-line no-await-in-loop
                if (withNotes) notes.push(...notesOf(await this.ask(NOTES_QUERY, ids)));
            }
        } catch (error) {
            throw toPlatformError(error);
        }
        return { profiles, notes: withNotes ? notes : null };
    }

    /** What the org's form for a new contact starts with. */
    @api
    contactDefaults(contact: NewContact): Record<string, string> {
        return defaultsOf(contact);
    }

    /** Asks one question, after those before it were answered. */
    private ask(query: Asked['query'], variables: Record<string, unknown>): Promise<MapAnswer> {
        const answer = this.turn.then(
            () =>
                new Promise<MapAnswer>((resolve, reject) => {
                    this.asked = { query, variables, resolve, reject, refreshed: false };
                })
        );
        const done = answer.finally(() => (this.asked = null));
        this.turn = done.catch(() => undefined);
        return done;
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

    private takeChoices(object: string, result: PicklistResult): void {
        if (!result.data) return;
        this.choices = { ...this.choices, ...choicesOf(object, result) };
        // The roles are what every form needs; the others follow.
        if (this.choices.role.length > 0) this.dispatchEvent(new CustomEvent('choicesread', { detail: this.choices }));
    }
}
