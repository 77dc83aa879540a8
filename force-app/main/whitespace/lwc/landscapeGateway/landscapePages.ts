import type { Assessment, BuyingCenterStatus, GrowthType } from 'c/landscapeFacts';
import {
    hiddenBy,
    type BuyingCenterRecord,
    type CellRecord,
    type LandscapeRecords,
    type LandscapeSettings,
    type OfferingRecord
} from 'c/landscapeStore';
import { nodesOf, number, parentName, text, type Connection, type Node } from 'c/landscapeAnswers';

/** Collections that are read in pages, with the variable that names the next page of each. */
const CURSORS = {
    BuyingCenters: 'buyingCentersAfter',
    Offerings: 'offeringsAfter',
    HiddenOfferings: 'hiddenOfferingsAfter',
    Cells: 'cellsAfter',
    Opportunity: 'opportunitiesAfter',
    OpportunityLineItem: 'lineItemsAfter',
    User: 'usersAfter'
} as const;
type Collection = keyof typeof CURSORS;
const COLLECTIONS = Object.keys(CURSORS) as Collection[];

/** Cursors of the next page; a collection that is read to its end keeps its last cursor and answers nothing more. */
export type Cursors = Readonly<Record<(typeof CURSORS)[Collection], string | null>>;

export const FIRST_PAGE = Object.fromEntries(COLLECTIONS.map((name) => [CURSORS[name], null])) as Cursors;

/** The answer to LANDSCAPE_QUERY, as far as it came. */
export interface LandscapeAnswer {
    readonly uiapi?: {
        readonly query?: Readonly<Partial<Record<Collection | 'Account' | 'Settings' | 'Product2', Connection | null>>>;
    };
}

function toBuyingCenter(node: Node, accountId: string): BuyingCenterRecord {
    return {
        id: node.Id,
        name: text(node.Name) ?? '',
        accountId: text(node.AccountId) ?? accountId,
        parentId: text(node.ParentId),
        memberAccountId: text(node.MemberAccountId),
        function: text(node.Function),
        region: text(node.Region),
        status: (text(node.Status) ?? 'Active') as BuyingCenterStatus,
        sortOrder: number(node.SortOrder),
        atlasKey: text(node.AtlasKey),
        annualBudget: number(node.AnnualBudget),
        description: text(node.Description),
        modified: text(node.LastModifiedDate)
    };
}

function toOffering(node: Node): OfferingRecord {
    return {
        id: node.Id,
        name: text(node.Name) ?? '',
        parentId: text(node.ParentId),
        active: node.Active?.value !== false,
        launchDate: text(node.LaunchDate),
        sortOrder: number(node.SortOrder),
        createdOn: text(node.CreatedDate)?.slice(0, 10) ?? null
    };
}

function toCell(node: Node, currency: string): CellRecord {
    return {
        id: node.Id,
        buyingCenterId: text(node.BuyingCenterId) ?? '',
        offeringId: text(node.OfferingId),
        assessment: (text(node.Assessment) ?? 'Unassessed') as Assessment,
        blockReason: text(node.BlockReason),
        competitor: text(node.Competitor),
        valueFit: number(node.ValueFit),
        ease: number(node.Ease),
        potential: number(node.Potential),
        target: number(node.Target),
        targetDate: text(node.TargetDate),
        customerSpend: number(node.CustomerSpend),
        spendFrom: text(node.SpendFrom),
        spendTo: text(node.SpendTo),
        growthType: text(node.GrowthType) as GrowthType | null,
        ownerId: text(node.OwnerId),
        ownerName: parentName(node, 'Owner'),
        reviewDate: text(node.ReviewDate),
        note: text(node.Note),
        assessedById: text(node.AssessedById),
        assessedByName: parentName(node, 'AssessedBy'),
        assessedOn: text(node.AssessedOn),
        currency,
        modified: text(node.LastModifiedDate)
    };
}

function toOpportunity(node: Node, accountId: string, currency: string) {
    return {
        id: node.Id,
        name: text(node.Name) ?? '',
        accountId: text(node.AccountId) ?? accountId,
        closeDate: text(node.CloseDate) ?? '',
        stageName: text(node.StageName) ?? '',
        isWon: node.IsWon?.value === true,
        isClosed: node.IsClosed?.value === true,
        probability: number(node.Probability),
        amount: number(node.Amount),
        currency,
        buyingCenterId: text(node.BuyingCenterId),
        offeringId: text(node.OfferingId),
        ownerId: text(node.OwnerId),
        hasLineItems: node.HasOpportunityLineItem?.value === true,
        modified: text(node.LastModifiedDate)
    };
}

function toLineItem(node: Node) {
    return {
        id: node.Id,
        opportunityId: text(node.OpportunityId) ?? '',
        productId: text(node.Product2Id),
        totalPrice: number(node.TotalPrice),
        buyingCenterId: text(node.BuyingCenterId),
        modified: text(node.LastModifiedDate)
    };
}

function toProduct(node: Node) {
    return {
        id: node.Id,
        name: text(node.Name) ?? '',
        family: text(node.Family),
        offeringId: text(node.OfferingId),
        modified: text(node.LastModifiedDate)
    };
}

function toAccount(node: Node): LandscapeRecords['account'] {
    return {
        id: node.Id,
        name: text(node.Name) ?? '',
        parentId: text(node.ParentId),
        atlasKey: text(node.AtlasKey)
    };
}

/** A buying center of another account that an opportunity or a line names: it explains what is unmapped. */
function outsiderOf(node: Node, accountIds: ReadonlySet<string>): BuyingCenterRecord[] {
    const center = node.BuyingCenter as unknown as Node | null | undefined;
    const owner = text(center?.AccountId);
    if (!center || owner === null || accountIds.has(owner)) return [];
    return [toBuyingCenter(center, owner)];
}

function toSettings(node: Node | undefined): LandscapeSettings {
    return {
        fiscalStartMonth: number(node?.FiscalStartMonth) ?? 1,
        fiscalYearsBefore: number(node?.FiscalYearsBefore) ?? 3,
        reviewAfterDays: number(node?.ReviewAfterDays) ?? 180,
        weights: {
            potential: number(node?.PotentialWeight) ?? 1,
            valueFit: number(node?.ValueFitWeight) ?? 1,
            ease: number(node?.EaseWeight) ?? 1
        }
    };
}

/** LastModifiedDate of each record of a versions answer, by id. */
export function versionsOf(answer: LandscapeAnswer): Record<string, string | null> {
    const nodes = Object.values(answer.uiapi?.query ?? {}).flatMap(nodesOf);
    return Object.fromEntries(nodes.map((node) => [node.Id, text(node.LastModifiedDate)]));
}

/** Currency of each record of a currencies answer, by id. */
export function currenciesOf(answer: LandscapeAnswer): [id: string, code: string | null][] {
    const { Cells, Opportunity } = answer.uiapi?.query ?? {};
    return [Cells, Opportunity].flatMap(nodesOf).map((node) => [node.Id, text(node.CurrencyIsoCode)]);
}

/** Cursors after an answer, null after the last page. */
export function nextCursors<Names extends Readonly<Record<string, string | null>>>(
    cursors: Names,
    answer: LandscapeAnswer
): Names | null {
    const { query } = answer.uiapi ?? {};
    if (!COLLECTIONS.some((name) => query?.[name]?.pageInfo?.hasNextPage === true)) return null;
    const next: Record<string, string | null> = { ...cursors };
    for (const name of COLLECTIONS) {
        const cursor = CURSORS[name];
        if (cursor in cursors) next[cursor] = query?.[name]?.pageInfo?.endCursor ?? cursors[cursor] ?? null;
    }
    return next as Names;
}

/** What one answer holds, as facts; currencies are those of an org that has one. */
type Page = Omit<
    LandscapeRecords,
    | 'account'
    | 'accounts'
    | 'settings'
    | 'currency'
    | 'complete'
    | 'offeringKeys'
    | 'products'
    | 'related'
    | 'hiddenOfferingIds'
> & {
    readonly outsiders: readonly BuyingCenterRecord[];
    readonly products: readonly ReturnType<typeof toProduct>[];
    readonly keys: readonly (readonly [id: string, key: string])[];
};

function toPage(
    query: NonNullable<LandscapeAnswer['uiapi']>['query'],
    accountId: string,
    accountIds: ReadonlySet<string>,
    currency: string
): Page {
    const nodes = (name: Collection): Node[] => nodesOf(query?.[name]);
    const [opportunities, lines, offerings] = [nodes('Opportunity'), nodes('OpportunityLineItem'), nodes('Offerings')];
    return {
        buyingCenters: nodes('BuyingCenters').map((node) => toBuyingCenter(node, accountId)),
        outsiders: [...opportunities, ...lines].flatMap((node) => outsiderOf(node, accountIds)),
        offerings: offerings.map(toOffering),
        keys: offerings.flatMap((node) => {
            const key = text(node.AtlasKey);
            return key === null ? [] : [[node.Id, key] as const];
        }),
        hiddenOfferings: nodes('HiddenOfferings').flatMap((node) => {
            const offeringId = text(node.OfferingId);
            return offeringId === null
                ? []
                : [{ id: node.Id, offeringId, accountId: text(node.AccountId) ?? accountId }];
        }),
        products: lines.flatMap((line) => {
            const product = line.Product2 as unknown as Node | null | undefined;
            return product ? [toProduct(product)] : [];
        }),
        opportunities: opportunities.map((node) => toOpportunity(node, accountId, currency)),
        lineItems: lines.map(toLineItem),
        cells: nodes('Cells').map((node) => toCell(node, currency)),
        users: nodes('User').map((node) => ({ id: node.Id, name: text(node.Name) ?? '' }))
    };
}

/** Collects the pages of one landscape. An answer for a page that is there already, fresher, replaces it. */
export class LandscapePages {
    private readonly pages = new Map<string, Page>();
    private readonly accountIds: readonly string[];
    private readonly currency: string;
    private account: LandscapeRecords['account'] | null = null;
    private accounts: LandscapeRecords['accounts'] = [];
    private settings: LandscapeSettings | null = null;
    private complete = false;
    /** Codes of records in an org with several currencies. */
    private readonly codes = new Map<string, string | null>();

    /**
     * @param accountIds accounts that are read, the landscape's own first
     * @param currency ISO code of amounts that name none: the org's own
     */
    constructor(accountIds: readonly string[], currency: string) {
        this.accountIds = accountIds;
        this.currency = currency;
    }

    /** Takes the answer for a page and gives the cursors of the next one, null after the last. */
    take(cursors: Cursors, answer: LandscapeAnswer): Cursors | null {
        const { query } = answer.uiapi ?? {};
        const accounts = nodesOf(query?.Account).map(toAccount);
        if (accounts.length > 0) this.accounts = accounts;
        this.account = accounts.find(({ id }) => id === this.accountIds[0]) ?? accounts[0] ?? this.account;
        this.settings ??= toSettings(nodesOf(query?.Settings)[0]);
        this.pages.set(
            JSON.stringify(cursors),
            toPage(query, this.account?.id ?? '', new Set(this.accountIds), this.currency)
        );
        const next = nextCursors(cursors, answer);
        if (next === null) this.complete = true;
        return next;
    }

    /** Takes currencies of some records, in an org with several. */
    takeCurrencies(answer: LandscapeAnswer): void {
        for (const [id, code] of currenciesOf(answer)) this.codes.set(id, code);
    }

    /** Everything read so far; null where the account itself was not found. */
    records(): LandscapeRecords | null {
        const { account, currency } = this;
        if (account === null) return null;
        const pages = [...this.pages.values()];
        const outsiders = byId(pages.flatMap((page) => page.outsiders));
        const centers = pages.flatMap((page) => page.buyingCenters);
        const hiddenOfferings = pages.flatMap((page) => page.hiddenOfferings);
        return {
            account,
            accounts: this.accounts,
            buyingCenters: [...centers, ...outsiders],
            offerings: pages.flatMap((page) => page.offerings),
            offeringKeys: Object.fromEntries(pages.flatMap((page) => page.keys)),
            hiddenOfferings,
            hiddenOfferingIds: hiddenBy(hiddenOfferings, account.id),
            products: byId(pages.flatMap((page) => page.products)),
            opportunities: this.inTheirCurrency(pages.flatMap((page) => page.opportunities)),
            lineItems: pages.flatMap((page) => page.lineItems),
            cells: this.inTheirCurrency(pages.flatMap((page) => page.cells)),
            users: pages.flatMap((page) => page.users),
            settings: this.settings ?? toSettings(undefined),
            currency,
            related: null,
            complete: this.complete
        };
    }

    private inTheirCurrency<Fact extends { readonly id: string; readonly currency: string }>(facts: Fact[]): Fact[] {
        if (this.codes.size === 0) return facts;
        return facts.map((fact) => ({ ...fact, currency: this.codes.get(fact.id) ?? fact.currency }));
    }
}

/** Each record once, the first of an id. */
function byId<Fact extends { readonly id: string }>(facts: readonly Fact[]): Fact[] {
    const known = new Map<string, Fact>();
    for (const fact of facts) if (!known.has(fact.id)) known.set(fact.id, fact);
    return [...known.values()];
}
