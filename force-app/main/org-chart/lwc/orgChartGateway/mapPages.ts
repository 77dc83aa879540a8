import type { Placement, StakeholderKind } from 'c/hierarchy';
import type { RoleFact } from 'c/judgement';
import type { PairingFact } from 'c/pairing';
import type { ContactRecord, JudgementContexts, MapRecords, StakeholderRecord } from 'c/orgChartStore';

/** A field of an answer; absent where the user may not read it. */
type Field = { readonly value: unknown } | null | undefined;
type Node = Readonly<Record<string, Field>> & { readonly Id: string };
interface Connection {
    readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: unknown }[];
}

/** The answer to MAP_QUERY, as far as it came. */
export interface MapAnswer {
    readonly uiapi?: {
        readonly query?: Readonly<
            Partial<
                Record<
                    'Account' | 'Contact' | 'Stakeholders' | 'Roles' | 'Pairings' | 'BuyingCenters' | 'Opportunity',
                    Connection | null
                >
            >
        >;
    };
}

/** The answer to VERSIONS_QUERY. */
export type VersionsAnswer = MapAnswer;

/** Cursors of the next page; a collection that is read to its end keeps its last cursor and answers nothing more. */
export interface Cursors {
    readonly contactsAfter: string | null;
    readonly stakeholdersAfter: string | null;
    readonly rolesAfter: string | null;
    readonly pairingsAfter: string | null;
}

export const FIRST_PAGE: Cursors = {
    contactsAfter: null,
    stakeholdersAfter: null,
    rolesAfter: null,
    pairingsAfter: null
};

function text(field: Field): string | null {
    const value = field?.value;
    return value === null || value === undefined || value === '' ? null : String(value);
}

function number(field: Field): number | null {
    return typeof field?.value === 'number' ? field.value : null;
}

/** Name of a parent record; null where there is none or it may not be seen. */
function parentName(node: Node, relationship: string): string | null {
    const parent = node[relationship] as unknown as { readonly Name?: Field } | null | undefined;
    return text(parent?.Name);
}

function toContact(node: Node): ContactRecord {
    return {
        id: node.Id,
        name: text(node.Name) ?? '',
        title: text(node.Title),
        department: text(node.Department),
        reportsToId: text(node.ReportsToId),
        reportsToName: parentName(node, 'ReportsTo'),
        email: text(node.Email),
        phone: text(node.Phone),
        mobile: text(node.MobilePhone),
        city: text(node.MailingCity),
        country: text(node.MailingCountry),
        socialProfile: text(node.SocialProfile),
        leftOn: text(node.LeftOn),
        atlasKey: text(node.AtlasKey),
        modified: text(node.LastModifiedDate)
    };
}

function toStakeholder(node: Node): StakeholderRecord {
    return {
        id: node.Id,
        kind: (text(node.Kind) ?? 'Person') as StakeholderKind,
        contactId: text(node.ContactId),
        contactName: parentName(node, 'Contact'),
        displayName: text(node.DisplayName),
        title: text(node.Title),
        department: text(node.Department),
        reportsToId: text(node.ReportsToId),
        placement: (text(node.Placement) ?? 'Auto') as Placement,
        atlasKey: text(node.AtlasKey),
        modified: text(node.LastModifiedDate)
    };
}

function toRole(node: Node): RoleFact {
    return {
        id: node.Id,
        stakeholderId: text(node.StakeholderId) ?? '',
        context: text(node.Context) ?? '',
        contextId: text(node.BuyingCenterId) ?? text(node.OpportunityId),
        contextName: parentName(node, 'BuyingCenter') ?? parentName(node, 'Opportunity'),
        role: text(node.Role),
        additionalRoles: text(node.AdditionalRoles)?.split(';') ?? [],
        support: text(node.Support),
        influence: number(node.Influence),
        interest: number(node.Interest),
        coverage: text(node.Coverage),
        adaptability: text(node.Adaptability),
        backupId: text(node.BackupId),
        controlsBudget: node.ControlsBudget?.value === true,
        assessedOn: text(node.AssessedOn),
        assessedById: text(node.AssessedById),
        assessedByName: parentName(node, 'AssessedBy'),
        modified: text(node.LastModifiedDate),
        reviewDate: text(node.ReviewDate),
        evidence: text(node.Evidence)
    };
}

function toPairing(node: Node): PairingFact {
    return {
        id: node.Id,
        stakeholderId: text(node.StakeholderId) ?? '',
        userId: text(node.UserId),
        userName: parentName(node, 'User'),
        currentLevel: text(node.CurrentLevel),
        targetLevel: text(node.TargetLevel),
        agenda: text(node.Agenda),
        cadenceDays: number(node.CadenceDays),
        lastMet: text(node.LastMet),
        modified: text(node.LastModifiedDate)
    };
}

interface Page {
    readonly contacts: readonly ContactRecord[];
    readonly stakeholders: readonly StakeholderRecord[];
    readonly roles: readonly RoleFact[];
    readonly pairings: readonly PairingFact[];
}

function nodesOf(connection: Connection | null | undefined): Node[] {
    return (connection?.edges ?? []).map((edge) => edge.node as Node);
}

/** LastModifiedDate of each record of a versions answer, by id. */
export function versionsOf(answer: VersionsAnswer): Record<string, string | null> {
    const { Contact, Stakeholders, Roles } = answer.uiapi?.query ?? {};
    const nodes = [...nodesOf(Contact), ...nodesOf(Stakeholders), ...nodesOf(Roles)];
    return Object.fromEntries(nodes.map((node) => [node.Id, text(node.LastModifiedDate)]));
}

/** Buying centers and opportunities of the answer to CONTEXTS_QUERY. */
export function contextsOf(answer: MapAnswer): JudgementContexts {
    const { BuyingCenters, Opportunity } = answer.uiapi?.query ?? {};
    const named = (kind: 'Buying Center' | 'Opportunity') => (node: Node) => ({
        kind,
        id: node.Id,
        name: text(node.Name) ?? '',
        atlasKey: text(node.AtlasKey)
    });
    return [...nodesOf(BuyingCenters).map(named('Buying Center')), ...nodesOf(Opportunity).map(named('Opportunity'))];
}

/** Collects the pages of one map. An answer for a page that is there already, fresher, replaces it. */
export class MapPages {
    private readonly pages = new Map<string, Page>();
    private account: MapRecords['account'] | null = null;
    private complete = false;

    /** Takes the answer for a page and gives the cursors of the next one, null after the last. */
    take(cursors: Cursors, answer: MapAnswer): Cursors | null {
        const { Account, Contact, Stakeholders, Roles, Pairings } = answer.uiapi?.query ?? {};
        const account = nodesOf(Account)[0];
        if (account)
            this.account = { id: account.Id, name: text(account.Name) ?? '', atlasKey: text(account.AtlasKey) };
        this.pages.set(JSON.stringify(cursors), {
            contacts: nodesOf(Contact).map(toContact),
            stakeholders: nodesOf(Stakeholders).map(toStakeholder),
            roles: nodesOf(Roles).map(toRole),
            pairings: nodesOf(Pairings).map(toPairing)
        });
        const more = [Contact, Stakeholders, Roles, Pairings].some(
            (connection) => connection?.pageInfo?.hasNextPage === true
        );
        if (!more) {
            this.complete = true;
            return null;
        }
        return {
            contactsAfter: Contact?.pageInfo?.endCursor ?? cursors.contactsAfter,
            stakeholdersAfter: Stakeholders?.pageInfo?.endCursor ?? cursors.stakeholdersAfter,
            rolesAfter: Roles?.pageInfo?.endCursor ?? cursors.rolesAfter,
            pairingsAfter: Pairings?.pageInfo?.endCursor ?? cursors.pairingsAfter
        };
    }

    /** Everything read so far; null where the account itself was not found. */
    records(): MapRecords | null {
        if (this.account === null) return null;
        const pages = [...this.pages.values()];
        return {
            account: this.account,
            contacts: pages.flatMap((page) => page.contacts),
            stakeholders: pages.flatMap((page) => page.stakeholders),
            roles: pages.flatMap((page) => page.roles),
            pairings: pages.flatMap((page) => page.pairings),
            complete: this.complete
        };
    }
}
