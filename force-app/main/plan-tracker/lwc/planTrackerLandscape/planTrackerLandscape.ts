import { LightningElement, api } from 'lwc';
import {
    LandscapeStore,
    type EditOutcome,
    type LandscapeAccess,
    type LandscapeGateway,
    type LandscapeRecords,
    type RelatedRecords,
    type SnapshotRefusal
} from 'c/landscapeStore';
import timeZone from '@salesforce/i18n/timeZone';
import userId from '@salesforce/user/Id';
import { landscapeMoves, type LandscapeMoves, type LastReview } from './landscapeMoves';

export type { LandscapeMoves, LastReview } from './landscapeMoves';

/** What a review knows of the landscape. */
export interface LandscapeReadDetail {
    /** Whether the user may keep it. */
    readonly canKeep: boolean;
    /** Null while it is read, and where none was kept before. */
    readonly moves: LandscapeMoves | null;
}

/**
 * The landscape of the account, for a review: what moved in it since it was last kept, and keeping it as it is. Shows
 * nothing; rules, records and saves are those of the landscape's own page.
 *
 * @fires landscaperead with what a review knows of it, as it comes
 */
export default class PlanTrackerLandscape extends LightningElement {
    /** The review that the new one follows. */
    @api lastReview: LastReview | null = null;
    private account: readonly string[] = [];

    /** The account of the plan. */
    @api
    get accountId(): string | null {
        return this.account[0] ?? null;
    }
    set accountId(id: string | null) {
        if (id !== this.accountId) this.account = id === null ? [] : [id];
    }
    get accountIds(): readonly string[] {
        return this.account;
    }

    private store = new LandscapeStore({
        gateway: {
            save: (request) => this.gateway.save(request),
            reload: () => this.gateway.reload(),
            readRelated: () => this.related.read()
        },
        newKey: () => crypto.randomUUID(),
        // The form of Swedish dates is the ISO one.
        today: () => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date()),
        userId
    });
    private get gateway(): Pick<LandscapeGateway, 'save' | 'reload'> {
        return this.refs?.gateway as unknown as LandscapeGateway;
    }
    private get related(): { read(): Promise<void> } {
        return this.refs?.related as unknown as { read(): Promise<void> };
    }

    /** Keeps the landscape as it is; `tell` hears how many saves of how many are in. Begun again it goes on. */
    @api
    keep(takingKey: string, tell: (done: number, all: number) => void): Promise<EditOutcome<SnapshotRefusal>> {
        return this.store.takeSnapshot(takingKey, tell);
    }

    handleRecords(event: CustomEvent<LandscapeRecords>): void {
        this.store.receiveRecords(event.detail);
        if (event.detail.complete) this.store.needRelated();
        this.tell();
    }
    handleRelated(event: CustomEvent<RelatedRecords>): void {
        this.store.receiveRelated(event.detail);
        this.tell();
    }
    handleAccess(event: CustomEvent<LandscapeAccess>): void {
        this.store.receiveAccess(event.detail);
        this.tell();
    }
    private tell(): void {
        const { model, access } = this.store.getState();
        const isRead = model?.records.complete === true && model.records.related !== null;
        const moves = model && isRead ? landscapeMoves(model, this.lastReview, this.store.today()) : null;
        const detail: LandscapeReadDetail = { canKeep: access?.takeSnapshots === true, moves };
        this.dispatchEvent(new CustomEvent('landscaperead', { detail }));
    }
}
