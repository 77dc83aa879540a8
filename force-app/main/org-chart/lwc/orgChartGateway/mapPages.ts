import type { JudgementContext } from 'c/chartEdit';
import type { Placement, StakeholderKind } from 'c/hierarchy';
import type {
    BuyingCenterRecord,
    ContactRecord,
    MapRecords,
    NoteRecord,
    PairingRecord,
    ProfileRecord,
    RelationshipRecord,
    RoleRecord,
    StakeholderRecord
} from 'c/orgChartStore';

/** A field of an answer; absent where the user may not read it. */
type Field = { readonly value: unknown } | null | undefined;
type Node = Readonly<Record<string, Field>> & { readonly Id: string };
interface Connection {
    readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: unknown }[];
}

/** Collections of MAP_QUERY that are read page by page, with the variables of their cursors. */
const CURSORS = {
    Contact: 'contactsAfter',
    Stakeholders: 'stakeholdersAfter',
    Roles: 'rolesAfter',
    Relationships: 'relationshipsAfter',
    Pairings: 'pairingsAfter',
    BuyingCenters: 'buyingCentersAfter'
} as const;
type Paged = keyof typeof CURSORS;

/** The answer to MAP_QUERY, as far as it came. */
export interface MapAnswer {
    readonly uiapi?: {
        readonly query?: Readonly<
            Partial<Record<'Account' | 'Contact' | 'Opportunity' | Exclude<Paged, 'Contact'>, Connection | null>>
        >;
    };
}

/** Cursors of the next page; a collection that is read to its end keeps its last cursor and answers nothing more. */
export type Cursors = Readonly<Record<(typeof CURSORS)[Paged], string | null>>;

export const FIRST_PAGE = Object.fromEntries(Object.values(CURSORS).map((name) => [name, null])) as Cursors;

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
        photoUrl: text(node.PhotoUrl),
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
        uniqueKey: text(node.UniqueKey),
        atlasKey: text(node.AtlasKey),
        modified: text(node.LastModifiedDate)
    };
}

function toRole(node: Node): RoleRecord {
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
        evidence: text(node.Evidence),
        uniqueKey: text(node.UniqueKey),
        atlasKey: text(node.AtlasKey)
    };
}

function toRelationship(node: Node): RelationshipRecord {
    return {
        id: node.Id,
        fromId: text(node.FromId) ?? '',
        toId: text(node.ToId),
        type: text(node.Type),
        sign: text(node.Sign),
        strength: number(node.Strength),
        frequency: text(node.Frequency),
        reason: text(node.Reason),
        atlasKey: text(node.AtlasKey),
        modified: text(node.LastModifiedDate)
    };
}

function toPairing(node: Node): PairingRecord {
    const user = node.User as unknown as { readonly Title?: Field } | null | undefined;
    return {
        id: node.Id,
        stakeholderId: text(node.StakeholderId) ?? '',
        userId: text(node.UserId),
        userName: parentName(node, 'User'),
        userTitle: text(user?.Title),
        currentLevel: text(node.CurrentLevel),
        targetLevel: text(node.TargetLevel),
        agenda: text(node.Agenda),
        cadenceDays: number(node.CadenceDays),
        lastMet: text(node.LastMet),
        atlasKey: text(node.AtlasKey),
        modified: text(node.LastModifiedDate)
    };
}

function toBuyingCenter(node: Node): BuyingCenterRecord {
    return {
        id: node.Id,
        name: text(node.Name) ?? '',
        parentId: text(node.ParentId),
        function: text(node.Function),
        region: text(node.Region),
        memberAccountId: text(node.MemberAccountId),
        status: text(node.Status),
        atlasKey: text(node.AtlasKey),
        modified: text(node.LastModifiedDate)
    };
}

/** Profiles of the answer to PROFILES_QUERY. */
export function profilesOf(answer: MapAnswer): ProfileRecord[] {
    return nodesOf(answer.uiapi?.query?.Contact).map((node) => ({
        id: node.Id,
        preferredChannel: text(node.PreferredChannel),
        contactFrequency: text(node.ContactFrequency),
        communicationStyle: text(node.CommunicationStyle),
        interests: text(node.Interests),
        pains: text(node.Pains),
        atlasKey: null,
        modified: text(node.LastModifiedDate)
    }));
}

/** Personal notes of the answer to NOTES_QUERY. */
export function notesOf(answer: MapAnswer): NoteRecord[] {
    return nodesOf(answer.uiapi?.query?.Contact).map((node) => ({
        id: node.Id,
        text: text(node.PersonalNotes),
        atlasKey: null,
        modified: text(node.LastModifiedDate)
    }));
}

type Page = Omit<MapRecords, 'account' | 'complete'>;

function nodesOf(connection: Connection | null | undefined): Node[] {
    return (connection?.edges ?? []).map((edge) => edge.node as Node);
}

/** LastModifiedDate of each record of a versions answer, by id. */
export function versionsOf(answer: MapAnswer): Record<string, string | null> {
    const found = answer.uiapi?.query ?? {};
    const nodes = (Object.keys(CURSORS) as Paged[]).flatMap((name) => nodesOf(found[name]));
    return Object.fromEntries(nodes.map((node) => [node.Id, text(node.LastModifiedDate)]));
}

/** Opportunities of the answer to CONTEXTS_QUERY. */
export function contextsOf(answer: MapAnswer): JudgementContext[] {
    return nodesOf(answer.uiapi?.query?.Opportunity).map((node) => ({
        kind: 'Opportunity',
        id: node.Id,
        name: text(node.Name) ?? '',
        atlasKey: text(node.AtlasKey)
    }));
}

/** Collects the pages of one map. An answer for a page that is there already, fresher, replaces it. */
export class MapPages {
    private readonly pages = new Map<string, Page>();
    private account: MapRecords['account'] | null = null;
    private complete = false;

    /** Takes the answer for a page and gives the cursors of the next one, null after the last. */
    take(cursors: Cursors, answer: MapAnswer): Cursors | null {
        const found = answer.uiapi?.query ?? {};
        const account = nodesOf(found.Account)[0];
        if (account)
            this.account = { id: account.Id, name: text(account.Name) ?? '', atlasKey: text(account.AtlasKey) };
        this.pages.set(JSON.stringify(cursors), {
            contacts: nodesOf(found.Contact).map(toContact),
            stakeholders: nodesOf(found.Stakeholders).map(toStakeholder),
            roles: nodesOf(found.Roles).map(toRole),
            relationships: nodesOf(found.Relationships).map(toRelationship),
            pairings: nodesOf(found.Pairings).map(toPairing),
            buyingCenters: nodesOf(found.BuyingCenters).map(toBuyingCenter)
        });
        const paged = Object.entries(CURSORS) as [Paged, keyof Cursors][];
        if (!paged.some(([name]) => found[name]?.pageInfo?.hasNextPage === true)) {
            this.complete = true;
            return null;
        }
        return Object.fromEntries(
            paged.map(([name, cursor]) => [cursor, found[name]?.pageInfo?.endCursor ?? cursors[cursor]])
        ) as Cursors;
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
            relationships: pages.flatMap((page) => page.relationships),
            pairings: pages.flatMap((page) => page.pairings),
            buyingCenters: pages.flatMap((page) => page.buyingCenters),
            complete: this.complete
        };
    }
}
