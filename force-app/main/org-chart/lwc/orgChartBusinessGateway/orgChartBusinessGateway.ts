import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfo, type ObjectInfo } from 'lightning/uiObjectInfoApi';
import { NO_BUSINESS, type MapBusiness, type OpportunityRecord } from 'c/orgChartStore';
import { toPlatformError, type PlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import CONTACT_ROLE from '@salesforce/schema/OpportunityContactRole';
import {
    buyingCentersOf,
    changesOf,
    contactRolesOf,
    opportunitiesOf,
    opportunityOf,
    type BusinessAnswer
} from './businessAnswers';
import { CONTACT_ROLES_QUERY, OPPORTUNITIES_QUERY, OPPORTUNITY_QUERY, PEOPLE_QUERY } from './queries';

type Refresh = () => Promise<void>;

/**
 * Reads what the org chart needs beside its map: Buying Centers and opportunities with their state, the log of support,
 * and, on an opportunity's page, that opportunity with Salesforce's own contact roles. What may not be read is empty.
 *
 * @fires businessread with everything read so far, whenever a part of it comes
 * @fires opportunityread with the opportunity of the page; null where it cannot be seen
 * @fires opportunityfailed with the error where it could not be read
 */
export default class OrgChartBusinessGateway extends LightningElement {
    /** Account whose business is read; empty until it is known. */
    @api accountId: string | null | undefined;
    /** Opportunity whose page this is; empty on an account's. */
    @api opportunityId: string | null | undefined;

    private business: MapBusiness = NO_BUSINESS;
    private refreshes = new Map<string, Refresh>();
    private hasContactRoles = false;

    get peopleQuery() {
        return this.accountId ? PEOPLE_QUERY : undefined;
    }
    get opportunitiesQuery() {
        return this.accountId ? OPPORTUNITIES_QUERY : undefined;
    }
    get accountVariables() {
        return this.accountId ? { accountId: this.accountId } : undefined;
    }
    get opportunityQuery() {
        return this.opportunityId ? OPPORTUNITY_QUERY : undefined;
    }
    get contactRolesQuery() {
        return this.opportunityId && this.hasContactRoles ? CONTACT_ROLES_QUERY : undefined;
    }
    get opportunityVariables() {
        return this.opportunityId ? { opportunityId: this.opportunityId } : undefined;
    }
    get contactRoleObject() {
        return this.opportunityId ? CONTACT_ROLE : undefined;
    }

    /** Contact roles can be missing from an org, or not be readable: then nothing is asked for. */
    @wire(getObjectInfo, { objectApiName: '$contactRoleObject' })
    handleContactRoleInfo({ data }: { data?: ObjectInfo }): void {
        if (data) this.hasContactRoles = true;
    }

    @wire(graphql, { query: '$peopleQuery', variables: '$accountVariables' })
    handlePeople(result: GraphQLResult): Promise<void> {
        return this.take('people', result, (answer) => ({
            buyingCenters: buyingCentersOf(answer),
            changes: changesOf(answer)
        }));
    }

    @wire(graphql, { query: '$opportunitiesQuery', variables: '$accountVariables' })
    handleOpportunities(result: GraphQLResult): Promise<void> {
        return this.take('opportunities', result, (answer) => ({ opportunities: opportunitiesOf(answer) }));
    }

    @wire(graphql, { query: '$contactRolesQuery', variables: '$opportunityVariables' })
    handleContactRoles(result: GraphQLResult): Promise<void> {
        return this.take('contactRoles', result, (answer) => ({ contactRoles: contactRolesOf(answer) }));
    }

    @wire(graphql, { query: '$opportunityQuery', variables: '$opportunityVariables' })
    async handleOpportunity(result: GraphQLResult): Promise<void> {
        if (result.refresh) this.refreshes.set('opportunity', result.refresh);
        if (!result.data && !result.errors) return;
        const { data, errors } = await copyOf({ data: result.data ?? null, errors: result.errors ?? [] });
        if (data) this.tell('opportunityread', opportunityOf(data as BusinessAnswer));
        else this.tell('opportunityfailed', toPlatformError(errors));
    }

    /** Reads everything again. */
    @api
    async reload(): Promise<void> {
        await Promise.all([...this.refreshes.values()].map((refresh) => refresh()));
    }

    private async take(
        name: string,
        result: GraphQLResult,
        partOf: (answer: BusinessAnswer) => Partial<MapBusiness>
    ): Promise<void> {
        if (result.refresh) this.refreshes.set(name, result.refresh);
        if (!result.data) return;
        const part = partOf(await copyOf(result.data as BusinessAnswer));
        this.business = { ...this.business, ...part };
        this.tell('businessread', this.business);
    }

    private tell(type: string, detail: MapBusiness | OpportunityRecord | PlatformError | null): void {
        this.dispatchEvent(new CustomEvent(type, { detail }));
    }
}
