import { distinctById } from 'c/landscapeFacts';
import { DEFAULT_THRESHOLDS, type ReviewScores } from 'c/planFacts';
import type {
    ActionRecord,
    CellRecord,
    DependencyRecord,
    LoggedJudgement,
    NamedRecord,
    ObjectiveRecord,
    PlanContext,
    PlanRecord,
    PlanTrackerRecords,
    ReviewRecord,
    UserRecord
} from 'c/planTrackerStore';

/** A field of an answer; absent where the user may not read it. */
type Field = { readonly value: unknown } | null | undefined;
type Node = Readonly<Record<string, Field>> & { readonly Id: string };
interface Connection {
    readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: unknown }[];
}

/** Collections of the plans, with the variable that names the next page of each. */
const PLAN_CURSORS = {
    Plans: 'plansAfter',
    Objectives: 'objectivesAfter',
    Actions: 'actionsAfter',
    Dependencies: 'dependenciesAfter',
    Reviews: 'reviewsAfter',
    Cells: 'cellsAfter',
    Users: 'usersAfter',
    Opportunities: 'opportunitiesAfter'
} as const;

/** Collections of what plans point to. */
const CONTEXT_CURSORS = {
    Centers: 'centersAfter',
    Offerings: 'offeringsAfter',
    Stakeholders: 'stakeholdersAfter',
    Pairings: 'pairingsAfter',
    Roles: 'rolesAfter'
} as const;

/** Cursors of the next page; a collection that is read to its end keeps its last cursor and answers nothing more. */
export type Cursors = Readonly<Record<string, string | null>>;

const firstOf = (cursors: Readonly<Record<string, string>>): Cursors =>
    Object.fromEntries(Object.values(cursors).map((cursor) => [cursor, null]));
export const FIRST_PAGE = firstOf(PLAN_CURSORS);
export const FIRST_CONTEXT_PAGE = firstOf(CONTEXT_CURSORS);

/** The answer to a query, as far as it came. */
export interface PlanAnswer {
    readonly uiapi?: { readonly query?: Readonly<Record<string, Connection | null>> };
}

function text(field: Field): string | null {
    const value = field?.value;
    return value === null || value === undefined || value === '' ? null : String(value);
}

function number(field: Field): number | null {
    return typeof field?.value === 'number' ? field.value : null;
}

/** The day of a date-time, null where it may not be read. */
function dayOf(field: Field): string | null {
    return text(field)?.slice(0, 10) ?? null;
}

function nameOf(node: Node | Field): string {
    return text((node as Node | null | undefined)?.Name) ?? '';
}

function stampOf(node: Node) {
    return {
        changedOn: dayOf(node.LastModifiedDate),
        createdOn: dayOf(node.CreatedDate),
        ...versionOf(node)
    };
}

/** What a save needs of a record. */
function versionOf(node: Node) {
    return { modified: text(node.LastModifiedDate), atlasKey: text(node.AtlasKey) };
}

function toPlan(node: Node, accountId: string, currency: string): PlanRecord {
    return {
        id: node.Id,
        name: nameOf(node),
        accountId,
        start: text(node.Start) ?? '',
        end: text(node.End) ?? '',
        status: (text(node.Status) ?? 'Draft') as PlanRecord['status'],
        assignedToId: text(node.AssignedToId),
        revenueTarget: number(node.RevenueTarget),
        currency: text(node.CurrencyIsoCode) ?? currency,
        vision: text(node.Vision),
        customerGoals: text(node.CustomerGoals),
        strengths: text(node.Strengths),
        weaknesses: text(node.Weaknesses),
        opportunities: text(node.Opportunities),
        threats: text(node.Threats),
        nextReview: text(node.NextReview),
        ...versionOf(node)
    };
}

function toObjective(node: Node): ObjectiveRecord {
    return {
        id: node.Id,
        planId: text(node.PlanId) ?? '',
        name: nameOf(node),
        description: text(node.Description),
        type: (text(node.Type) ?? 'Other') as ObjectiveRecord['type'],
        metric: text(node.Metric),
        unit: text(node.Unit),
        weight: number(node.Weight) ?? 1,
        measure: (text(node.Measure) ?? 'Typed') as ObjectiveRecord['measure'],
        measureBuyingCenterId: text(node.MeasureBuyingCenterId),
        measurePairingId: text(node.MeasurePairingId),
        baseline: number(node.Baseline),
        target: number(node.Target),
        current: number(node.Current),
        due: text(node.Due),
        assignedToId: text(node.AssignedToId),
        landscapeCellId: text(node.LandscapeCellId),
        customerAgreed: node.CustomerAgreed?.value === true,
        shareable: node.Shareable?.value === true,
        ...stampOf(node)
    };
}

function toAction(node: Node): ActionRecord {
    return {
        id: node.Id,
        objectiveId: text(node.ObjectiveId) ?? '',
        name: nameOf(node),
        kind: (text(node.Kind) ?? 'Action') as ActionRecord['kind'],
        status: (text(node.Status) ?? 'Not Started') as ActionRecord['status'],
        assignedToId: text(node.AssignedToId),
        start: text(node.Start),
        due: text(node.Due),
        baselineStart: text(node.BaselineStart),
        baselineDue: text(node.BaselineDue),
        completedOn: text(node.CompletedOn),
        percentComplete: number(node.PercentComplete),
        effortDays: number(node.EffortDays),
        successMeasure: text(node.SuccessMeasure),
        supportNeeded: text(node.SupportNeeded),
        escalation: text(node.Escalation),
        stakeholderId: text(node.StakeholderId),
        opportunityId: text(node.OpportunityId),
        shareable: node.Shareable?.value === true,
        ...stampOf(node)
    };
}

function toDependency(node: Node): DependencyRecord {
    return {
        id: node.Id,
        planId: text(node.PlanId) ?? '',
        predecessorId: text(node.PredecessorId),
        successorId: text(node.SuccessorId),
        ...versionOf(node)
    };
}

function toReview(node: Node): ReviewRecord {
    const scores: ReviewScores = {
        relationship: number(node.Relationship),
        growth: number(node.Growth),
        delivery: number(node.Delivery),
        competition: number(node.Competition),
        execution: number(node.Execution)
    };
    return {
        id: node.Id,
        planId: text(node.PlanId) ?? '',
        reviewDate: text(node.ReviewDate) ?? '',
        reviewedById: text(node.ReviewedById),
        scores,
        decision: text(node.Decision),
        notes: text(node.Notes),
        revenueTarget: number(node.RevenueTarget),
        won: number(node.Won),
        open: number(node.Open),
        weighted: number(node.Weighted),
        progress: number(node.Progress),
        penetration: number(node.Penetration),
        objectiveCount: number(node.ObjectiveCount),
        actionCount: number(node.ActionCount),
        actionsDone: number(node.ActionsDone),
        actionsOverdue: number(node.ActionsOverdue),
        decisionMakers: number(node.DecisionMakers),
        decisionMakersCovered: number(node.DecisionMakersCovered),
        ...versionOf(node)
    };
}

function toCell(node: Node, currency: string): CellRecord {
    return {
        id: node.Id,
        buyingCenterId: text(node.BuyingCenterId) ?? '',
        offeringId: text(node.OfferingId),
        buyingCenterName: nameOf(node.BuyingCenter),
        offeringName: nameOf(node.Offering),
        targetDate: text(node.TargetDate),
        isTarget: text(node.Assessment) === 'Target',
        amount: number(node.Target),
        currency: text(node.CurrencyIsoCode) ?? currency,
        ...versionOf(node)
    };
}

function toNamed(node: Node): NamedRecord {
    return { id: node.Id, name: nameOf(node), atlasKey: text(node.AtlasKey) };
}

function toUser(node: Node): UserRecord {
    return { id: node.Id, name: nameOf(node), active: node.IsActive?.value !== false };
}

/** Who is assigned; nobody where that is blank or may not be seen. */
function ownerOf(node: Node): Node[] {
    const owner = node.Owner as unknown as Node | null | undefined;
    return owner ? [owner] : [];
}

function toOpportunity(node: Node, accountId: string, currency: string) {
    return {
        id: node.Id,
        name: nameOf(node),
        accountId,
        closeDate: text(node.CloseDate) ?? '',
        stageName: text(node.StageName) ?? '',
        isWon: node.IsWon?.value === true,
        isClosed: node.IsClosed?.value === true,
        probability: number(node.Probability),
        amount: number(node.Amount),
        currency: text(node.CurrencyIsoCode) ?? currency,
        buyingCenterId: null,
        offeringId: null,
        ownerId: text(node.OwnerId),
        hasLineItems: false
    };
}

function nodesOf(connection: Connection | null | undefined): Node[] {
    return (connection?.edges ?? []).map((edge) => edge.node as Node);
}

/** Collects pages. An answer for a page that is there already, fresher, replaces it. */
class Pages {
    complete = false;
    private readonly cursors: Readonly<Record<string, string>>;
    private readonly pages = new Map<string, PlanAnswer>();

    constructor(cursors: Readonly<Record<string, string>>) {
        this.cursors = cursors;
    }

    /** Takes the answer for a page and gives the cursors of the next one, null after the last. */
    take(cursors: Cursors, answer: PlanAnswer): Cursors | null {
        const query = answer.uiapi?.query ?? {};
        this.pages.set(JSON.stringify(cursors), answer);
        const collections = Object.entries(this.cursors);
        if (!collections.some(([name]) => query[name]?.pageInfo?.hasNextPage === true)) {
            this.complete = true;
            return null;
        }
        const next = collections.map(([name, cursor]) => [
            cursor,
            query[name]?.pageInfo?.endCursor ?? cursors[cursor] ?? null
        ]);
        return Object.fromEntries(next) as Cursors;
    }

    /** Every record of a collection so far. */
    all(name: string): Node[] {
        return [...this.pages.values()].flatMap((page) => nodesOf(page.uiapi?.query?.[name]));
    }
}

/** The pages of one account's plans. */
export class PlanPages extends Pages {
    private readonly currency: string;

    /** @param currency the org's own, for records that name none */
    constructor(currency: string) {
        super(PLAN_CURSORS);
        this.currency = currency;
    }

    /** Everything read so far; null where the account itself was not found. */
    records(): PlanTrackerRecords | null {
        const { currency, complete } = this;
        const account = this.all('Account')[0];
        if (account === undefined) return null;
        const owners = ['Plans', 'Objectives', 'Actions'].flatMap((name) => this.all(name)).flatMap(ownerOf);
        return {
            accountId: account.Id,
            accountName: nameOf(account),
            plans: this.all('Plans').map((node) => toPlan(node, account.Id, currency)),
            objectives: this.all('Objectives').map(toObjective),
            actions: this.all('Actions').map(toAction),
            dependencies: this.all('Dependencies').map(toDependency),
            reviews: this.all('Reviews').map(toReview),
            opportunities: this.all('Opportunities').map((node) => toOpportunity(node, account.Id, currency)),
            cells: this.all('Cells').map((node) => toCell(node, currency)),
            users: distinctById([...this.all('Users').map(toUser), ...owners.map(toUser)]),
            thresholds: thresholdsOf(this.all('Settings')[0]),
            fiscalStartMonth: number(this.all('Settings')[0]?.FiscalStartMonth) ?? 1,
            complete
        };
    }
}

/** The pages of what an account's plans point to. */
export class ContextPages extends Pages {
    constructor() {
        super(CONTEXT_CURSORS);
    }

    context(): PlanContext {
        return {
            centers: this.all('Centers').map(toNamed),
            offerings: this.all('Offerings').map(toNamed),
            stakeholders: this.all('Stakeholders').map((node) => ({
                id: node.Id,
                name: personOf(node),
                atlasKey: null
            })),
            pairings: this.all('Pairings').map((node) => {
                const stakeholder = node.Stakeholder as unknown as Node | null | undefined;
                return {
                    id: node.Id,
                    userName: nameOf(node.User),
                    stakeholderName: stakeholder ? personOf(stakeholder) : '',
                    level: text(node.Level)
                };
            }),
            roles: this.all('Roles').map((node) => ({
                stakeholderId: text(node.StakeholderId) ?? '',
                buyingCenterId: text(node.BuyingCenterId),
                roles: [text(node.Role), ...(text(node.AdditionalRoles)?.split(';') ?? [])].filter(
                    (role) => role !== null
                ),
                coverage: text(node.Coverage)
            })),
            complete: this.complete
        };
    }
}

/** A stakeholder's name: of the contact, else the one shown. Empty where the contact may not be seen. */
function personOf(node: Node): string {
    return nameOf(node.Contact) || (text(node.DisplayName) ?? '');
}

function thresholdsOf(node: Node | undefined): PlanTrackerRecords['thresholds'] {
    return {
        dueSoonDays: number(node?.DueSoonDays) ?? DEFAULT_THRESHOLDS.dueSoonDays,
        slippingDays: number(node?.SlippingDays) ?? DEFAULT_THRESHOLDS.slippingDays,
        staleDays: number(node?.StaleDays) ?? DEFAULT_THRESHOLDS.staleDays,
        reviewAfterDays: number(node?.ReviewAfterDays) ?? DEFAULT_THRESHOLDS.reviewAfterDays,
        targetCoveragePercent: number(node?.TargetCoveragePercent) ?? DEFAULT_THRESHOLDS.targetCoveragePercent
    };
}

/** LastModifiedDate by record id. */
export function versionsOf(answer: PlanAnswer): Record<string, string | null> {
    const nodes = Object.values(answer.uiapi?.query ?? {}).flatMap(nodesOf);
    return Object.fromEntries(nodes.map((node) => [node.Id, text(node.LastModifiedDate)]));
}

/** The entries of the change log on a page, and the cursor of the next one. */
export function changesOf(answer: PlanAnswer): { readonly changes: LoggedJudgement[]; readonly next: string | null } {
    const connection = answer.uiapi?.query?.Changes;
    const changes = nodesOf(connection).map((node): LoggedJudgement => {
        const stakeholder = node.Stakeholder as unknown as Node | null | undefined;
        return {
            id: node.Id,
            object: text(node.Object) ?? '',
            recordId: text(node.RecordId) ?? '',
            field: text(node.Field) ?? '',
            oldValue: text(node.OldValue),
            newValue: text(node.NewValue),
            changedAt: text(node.CreatedDate) ?? '',
            evidence: text(node.Evidence),
            about: (stakeholder ? personOf(stakeholder) : '') || nameOf(node.BuyingCenter)
        };
    });
    return { changes, next: connection?.pageInfo?.hasNextPage ? connection.pageInfo.endCursor : null };
}
