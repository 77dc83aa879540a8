import type { Assessment, BuyingCenterFact, BuyingCenterStatus, GrowthType } from 'c/landscapeFacts';
import type { BuyingCenterRecord, CellRecord, LandscapeRecords, LandscapeSettings } from 'c/landscapeStore';

/** A field of an answer; absent where the user may not read it. */
type Field = { readonly value: unknown } | null | undefined;
type Node = Readonly<Record<string, Field>> & { readonly Id: string };
interface Connection {
    readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: unknown }[];
}

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

function toBuyingCenter(node: Node, accountId: string): BuyingCenterRecord {
    return {
        id: node.Id,
        name: text(node.Name) ?? '',
        accountId,
        parentId: text(node.ParentId),
        memberAccountId: text(node.MemberAccountId),
        function: text(node.Function),
        region: text(node.Region),
        status: (text(node.Status) ?? 'Active') as BuyingCenterStatus,
        sortOrder: number(node.SortOrder),
        atlasKey: text(node.AtlasKey)
    };
}

function toOffering(node: Node) {
    return {
        id: node.Id,
        name: text(node.Name) ?? '',
        parentId: text(node.ParentId),
        active: node.Active?.value !== false,
        launchDate: text(node.LaunchDate),
        sortOrder: number(node.SortOrder)
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
        accountId,
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

/** A buying center of another account that an opportunity or a line names: it explains what is unmapped. */
function outsiderOf(node: Node, accountId: string): BuyingCenterFact[] {
    const center = node.BuyingCenter as unknown as Node | null | undefined;
    const owner = text(center?.AccountId);
    if (!center || owner === null || owner === accountId) return [];
    return [{ ...toBuyingCenter(center, owner) }];
}

function toSettings(node: Node | undefined): LandscapeSettings {
    return {
        fiscalStartMonth: number(node?.FiscalStartMonth) ?? 1,
        fiscalYearsBefore: number(node?.FiscalYearsBefore) ?? 3,
        reviewAfterDays: number(node?.ReviewAfterDays) ?? 180
    };
}

function nodesOf(connection: Connection | null | undefined): Node[] {
    return (connection?.edges ?? []).map((edge) => edge.node as Node);
}

/** LastModifiedDate of each record of a versions answer, by id. */
export function versionsOf(answer: LandscapeAnswer): Record<string, string | null> {
    const { Cells, Opportunity, OpportunityLineItem, Product2 } = answer.uiapi?.query ?? {};
    const nodes = [Cells, Opportunity, OpportunityLineItem, Product2].flatMap(nodesOf);
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

/** Collects the pages of one landscape. An answer for a page that is there already, fresher, replaces it. */
export class LandscapePages {
    private readonly pages = new Map<string, LandscapeAnswer>();
    private readonly currency: string;
    private account: LandscapeRecords['account'] | null = null;
    private settings: LandscapeSettings | null = null;
    private complete = false;
    /** Codes of records in an org with several currencies. */
    private readonly codes = new Map<string, string | null>();

    /** @param currency ISO code of amounts that name none: the org's own */
    constructor(currency: string) {
        this.currency = currency;
    }

    /** Takes the answer for a page and gives the cursors of the next one, null after the last. */
    take(cursors: Cursors, answer: LandscapeAnswer): Cursors | null {
        const { Account, Settings } = answer.uiapi?.query ?? {};
        const account = nodesOf(Account)[0];
        if (account) {
            const name = text(account.Name) ?? '';
            this.account = { id: account.Id, name, parentId: null, atlasKey: text(account.AtlasKey) };
        }
        this.settings ??= toSettings(nodesOf(Settings)[0]);
        this.pages.set(JSON.stringify(cursors), answer);
        const next = nextCursors(cursors, answer);
        if (next === null) this.complete = true;
        return next;
    }

    /** Takes currencies of some records, in an org with several. */
    takeCurrencies(answer: LandscapeAnswer): void {
        for (const [id, code] of currenciesOf(answer)) this.codes.set(id, code);
    }

    get isComplete(): boolean {
        return this.complete;
    }

    /** Everything read so far; null where the account itself was not found. */
    records(): LandscapeRecords | null {
        const { account, currency } = this;
        if (account === null) return null;
        const all = (name: Collection): Node[] =>
            [...this.pages.values()].flatMap((page) => nodesOf(page.uiapi?.query?.[name]));
        const codeOf = (id: string): string => this.codes.get(id) ?? currency;
        const [opportunities, lines, offerings] = [all('Opportunity'), all('OpportunityLineItem'), all('Offerings')];
        const products = new Map<string, ReturnType<typeof toProduct>>();
        const outsiders = new Map<string, BuyingCenterRecord>();
        for (const line of lines) {
            const product = line.Product2 as unknown as Node | null | undefined;
            if (product && !products.has(product.Id)) products.set(product.Id, toProduct(product));
        }
        for (const node of [...opportunities, ...lines]) {
            for (const center of outsiderOf(node, account.id)) {
                outsiders.set(center.id, { ...center, atlasKey: null });
            }
        }
        return {
            account,
            accounts: [account],
            buyingCenters: [
                ...all('BuyingCenters').map((node) => toBuyingCenter(node, account.id)),
                ...outsiders.values()
            ],
            offerings: offerings.map(toOffering),
            offeringKeys: Object.fromEntries(
                offerings.flatMap((node) => {
                    const key = text(node.AtlasKey);
                    return key === null ? [] : [[node.Id, key]];
                })
            ),
            hiddenOfferingIds: all('HiddenOfferings').flatMap((node) => text(node.OfferingId) ?? []),
            products: [...products.values()],
            opportunities: opportunities.map((node) => toOpportunity(node, account.id, codeOf(node.Id))),
            lineItems: lines.map(toLineItem),
            cells: all('Cells').map((node) => toCell(node, codeOf(node.Id))),
            users: all('User').map((node) => ({ id: node.Id, name: text(node.Name) ?? '' })),
            settings: this.settings ?? toSettings(undefined),
            currency,
            complete: this.complete
        };
    }
}
