import { distinctById } from 'c/landscapeFacts';
import { DEFAULT_THRESHOLDS, type ReviewScores } from 'c/planFacts';
import type {
    ActionRecord,
    CellRecord,
    DependencyRecord,
    ObjectiveRecord,
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

/** Collections that are read in pages, with the variable that names the next page of each. */
const CURSORS = {
    Plans: 'plansAfter',
    Objectives: 'objectivesAfter',
    Actions: 'actionsAfter',
    Dependencies: 'dependenciesAfter',
    Reviews: 'reviewsAfter',
    Cells: 'cellsAfter',
    Users: 'usersAfter',
    Opportunities: 'opportunitiesAfter'
} as const;
type Collection = keyof typeof CURSORS;
const COLLECTIONS = Object.keys(CURSORS) as Collection[];

/** Cursors of the next page; a collection that is read to its end keeps its last cursor and answers nothing more. */
export type Cursors = Readonly<Record<(typeof CURSORS)[Collection], string | null>>;
export const FIRST_PAGE = Object.fromEntries(COLLECTIONS.map((name) => [CURSORS[name], null])) as Cursors;

/** The answer to the plan query, as far as it came. */
export interface PlanAnswer {
    readonly uiapi?: {
        readonly query?: Readonly<Partial<Record<Collection | 'Account' | 'Settings', Connection | null>>>;
    };
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
        buyingCenterName: nameOf(node.BuyingCenter),
        offeringName: nameOf(node.Offering),
        targetDate: text(node.TargetDate),
        isTarget: text(node.Assessment) === 'Target',
        amount: number(node.Target),
        currency: text(node.CurrencyIsoCode) ?? currency
    };
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

/** Collects the pages of one account's plans. An answer for a page that is there already, fresher, replaces it. */
export class PlanPages {
    private readonly currency: string;
    private readonly pages = new Map<string, PlanAnswer>();
    private account: Node | null = null;
    private complete = false;

    /** @param currency the org's own, for records that name none */
    constructor(currency: string) {
        this.currency = currency;
    }

    /** Takes the answer for a page and gives the cursors of the next one, null after the last. */
    take(cursors: Cursors, answer: PlanAnswer): Cursors | null {
        const query = answer.uiapi?.query ?? {};
        this.account = nodesOf(query.Account)[0] ?? this.account;
        this.pages.set(JSON.stringify(cursors), answer);
        if (!COLLECTIONS.some((name) => query[name]?.pageInfo?.hasNextPage === true)) {
            this.complete = true;
            return null;
        }
        const next = COLLECTIONS.map((name) => {
            const cursor = CURSORS[name];
            return [cursor, query[name]?.pageInfo?.endCursor ?? cursors[cursor]];
        });
        return Object.fromEntries(next) as Cursors;
    }

    /** Everything read so far; null where the account itself was not found. */
    records(): PlanTrackerRecords | null {
        const { account, currency, complete } = this;
        if (account === null) return null;
        const all = (name: Collection | 'Settings'): Node[] =>
            [...this.pages.values()].flatMap((page) => nodesOf(page.uiapi?.query?.[name]));
        const owners = [...all('Plans'), ...all('Objectives'), ...all('Actions')].flatMap(ownerOf);
        return {
            accountId: account.Id,
            accountName: nameOf(account),
            plans: all('Plans').map((node) => toPlan(node, account.Id, currency)),
            objectives: all('Objectives').map(toObjective),
            actions: all('Actions').map(toAction),
            dependencies: all('Dependencies').map(toDependency),
            reviews: all('Reviews').map(toReview),
            opportunities: all('Opportunities').map((node) => toOpportunity(node, account.Id, currency)),
            cells: all('Cells').map((node) => toCell(node, currency)),
            users: distinctById([...all('Users'), ...owners].map(toUser)),
            thresholds: thresholdsOf(all('Settings')[0]),
            complete
        };
    }
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

/** An answer of the versions query. */
export interface VersionsAnswer {
    readonly uiapi?: { readonly query?: Readonly<Record<string, Connection | null>> };
}

/** LastModifiedDate by record id. */
export function versionsOf(answer: VersionsAnswer): Record<string, string | null> {
    const nodes = Object.values(answer.uiapi?.query ?? {}).flatMap(nodesOf);
    return Object.fromEntries(nodes.map((node) => [node.Id, text(node.LastModifiedDate)]));
}
