import type { Assessment, CellState } from 'c/landscapeFacts';
import type { FieldValue } from 'c/landscapeMerge';
import {
    ROLE_FIELDS,
    type ObjectiveRecord,
    type PlanRecord,
    type RelatedRecords,
    type RoleField,
    type RoleRecord,
    type SnapshotRecord
} from 'c/landscapeStore';
import { nodesOf, number, text, type Connection, type Field, type Node } from 'c/landscapeAnswers';

const CURSORS = {
    Plans: 'plansAfter',
    Objectives: 'objectivesAfter',
    Roles: 'rolesAfter',
    Snapshots: 'snapshotsAfter'
} as const;
type Collection = keyof typeof CURSORS;
const COLLECTIONS = Object.keys(CURSORS) as Collection[];

/** Cursors of the next page; a collection that is read to its end keeps its last cursor and answers nothing more. */
export type RelatedCursors = Readonly<Record<(typeof CURSORS)[Collection], string | null>>;
export const FIRST_RELATED = Object.fromEntries(COLLECTIONS.map((name) => [CURSORS[name], null])) as RelatedCursors;

/** The answer to RELATED_QUERY, as far as it came. */
export interface RelatedAnswer {
    readonly uiapi?: { readonly query?: Readonly<Partial<Record<Collection, Connection | null>>> };
}

function toPlan(node: Node): PlanRecord {
    return {
        id: node.Id,
        name: text(node.Name) ?? '',
        status: text(node.Status) ?? '',
        start: text(node.Start),
        end: text(node.End)
    };
}

function toObjective(node: Node): ObjectiveRecord {
    return {
        id: node.Id,
        name: text(node.Name) ?? '',
        planId: text(node.PlanId) ?? '',
        atlasKey: text(node.AtlasKey),
        landscapeCellId: text(node.LandscapeCellId),
        buyingCenterId: text(node.BuyingCenterId),
        progress: number(node.Progress),
        due: text(node.Due),
        modified: text(node.LastModifiedDate)
    };
}

/** A judged value as the domain compares it. */
function valueOf(field: Field): FieldValue {
    const value = field?.value;
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    return text(field);
}

function toRole(node: Node): RoleRecord {
    const stakeholder = node.Stakeholder as unknown as Node | null | undefined;
    const contact = stakeholder?.Contact as unknown as Node | null | undefined;
    const values = ROLE_FIELDS.map((name) => [name, valueOf(node[name.charAt(0).toUpperCase() + name.slice(1)])]);
    return {
        id: node.Id,
        stakeholderId: text(node.StakeholderId) ?? '',
        stakeholderKey: text(stakeholder?.AtlasKey),
        stakeholderName: text(contact?.Name) ?? text(stakeholder?.DisplayName) ?? '',
        title: text(contact?.Title) ?? text(stakeholder?.Title),
        contactId: contact?.Id ?? null,
        buyingCenterId: text(node.BuyingCenterId) ?? '',
        values: Object.fromEntries(values) as Record<RoleField, FieldValue>,
        modified: text(node.LastModifiedDate)
    };
}

function toSnapshot(node: Node, currency: string): SnapshotRecord {
    return {
        id: node.Id,
        atlasKey: text(node.AtlasKey),
        date: text(node.Date) ?? '',
        buyingCenterId: text(node.BuyingCenterId),
        offeringId: text(node.OfferingId),
        windowFrom: text(node.WindowFrom) ?? '',
        windowTo: text(node.WindowTo) ?? '',
        won: number(node.Won),
        open: number(node.Open),
        lost: number(node.Lost),
        potential: number(node.Potential),
        target: number(node.Target),
        assessment: (text(node.Assessment) ?? 'Unassessed') as Assessment,
        state: (text(node.State) ?? 'Unassessed') as CellState,
        currency: text(node.CurrencyIsoCode) ?? currency
    };
}

/** Collects the pages of what hangs on a landscape. */
export class RelatedPages {
    private readonly currency: string;
    private readonly pages = new Map<string, RelatedAnswer>();
    private complete = false;

    /** @param currency ISO code of amounts that name none: the org's own */
    constructor(currency: string) {
        this.currency = currency;
    }

    /** Takes the answer for a page and gives the cursors of the next one, null after the last. */
    take(cursors: RelatedCursors, answer: RelatedAnswer): RelatedCursors | null {
        const query = answer.uiapi?.query ?? {};
        this.pages.set(JSON.stringify(cursors), answer);
        if (!COLLECTIONS.some((name) => query[name]?.pageInfo?.hasNextPage === true)) {
            this.complete = true;
            return null;
        }
        const next = COLLECTIONS.map((name) => {
            const cursor = CURSORS[name];
            return [cursor, query[name]?.pageInfo?.endCursor ?? cursors[cursor]];
        });
        return Object.fromEntries(next) as RelatedCursors;
    }

    records(): RelatedRecords {
        const all = (name: Collection): Node[] =>
            [...this.pages.values()].flatMap((page) => nodesOf(page.uiapi?.query?.[name]));
        return {
            plans: all('Plans').map(toPlan),
            objectives: all('Objectives').map(toObjective),
            roles: all('Roles').map(toRole),
            snapshots: all('Snapshots').map((node) => toSnapshot(node, this.currency)),
            complete: this.complete
        };
    }
}
