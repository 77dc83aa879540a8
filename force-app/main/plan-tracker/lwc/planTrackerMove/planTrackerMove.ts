import { LightningElement, api } from 'lwc';
import { formatDay } from 'c/localeFormat';
import { proposeMoves, type MoveProposal, type MoveRequest, type ProposedMove } from 'c/planSchedule';
import { shiftedDates } from 'c/planTimeline';
import { networkOf } from 'c/planTrackerRows';
import type { PlanView } from 'c/planTrackerStore';
import { fillText, type Result } from 'c/result';
import { LABELS } from './labels';

/** What the dialog is opened for: actions by id, with the dates that somebody wants for them. */
export interface MoveIntent {
    readonly requests: readonly MoveRequest[];
}

/**
 * What moving leads to: everything that depends on it, the end of all work, due days of objectives that would be missed.
 * Nothing is saved here.
 *
 * @fires moved with the moves to save and the name of what is moved
 * @fires close when nothing is to be moved
 */
export default class PlanTrackerMove extends LightningElement {
    labels = LABELS;
    /** One: dates; several: days. */
    requests: readonly MoveRequest[] = [];
    days = 0;
    private plan: PlanView | undefined;
    private proposed: Result<MoveProposal, 'dependency-loop'> | null = null;

    /** The plan as it is now. */
    @api
    get view(): PlanView | undefined {
        return this.plan;
    }
    set view(view: PlanView | undefined) {
        this.plan = view;
        this.propose();
    }

    /** What to move, and to when. */
    @api
    get intent(): MoveIntent | undefined {
        return { requests: this.requests };
    }
    set intent(intent: MoveIntent | undefined) {
        this.requests = (intent?.requests ?? []).map(({ id, start, due }) => ({ id, start, due }));
        this.propose();
    }

    private propose(): void {
        const { plan } = this;
        if (!plan || this.requests.length === 0) return;
        const objectives = new Map(plan.facts.objectives.map(({ id, due }) => [id, due]));
        const limits = new Map(plan.facts.actions.map(({ id, objectiveId }) => [id, objectives.get(objectiveId)]));
        this.proposed = proposeMoves(networkOf(plan), this.requests, {
            limitOf: (id) => limits.get(id) ?? plan.facts.plan.end
        });
    }

    private get proposal(): MoveProposal | null {
        return this.proposed?.ok ? this.proposed.value : null;
    }
    private get single(): MoveRequest {
        return this.requests[0] as MoveRequest;
    }
    private nameOf(id: string): string {
        return this.plan?.facts.actions.find((action) => action.id === id)?.name ?? '';
    }
    get heading(): string {
        return fillText(LABELS.title, [this.name]);
    }
    private get name(): string {
        const [first] = this.requests;
        return first === undefined ? '' : this.nameOf(first.id);
    }
    get size(): string {
        return this.isAlone ? 'medium' : 'large';
    }
    get isSingle(): boolean {
        return this.requests.length === 1;
    }
    get hasStart(): boolean {
        return this.plan?.facts.actions.find(({ id }) => id === this.single.id)?.kind === 'Action';
    }
    get dates(): { start: string; due: string } {
        return { start: this.single.start ?? '', due: this.single.due ?? '' };
    }
    get loopText(): string {
        return this.proposed && !this.proposed.ok
            ? fillText(LABELS.loop, [this.proposed.failure.parameters[0] ?? ''])
            : '';
    }
    private get followers(): readonly ProposedMove[] {
        return this.proposal?.moves.filter(({ reason }) => reason === 'waits') ?? [];
    }
    get hasFollowers(): boolean {
        return this.followers.length > 0;
    }
    get isAlone(): boolean {
        return !this.hasFollowers && this.isSingle;
    }
    get moveLabel(): string {
        return this.hasFollowers ? LABELS.moveAll : LABELS.move;
    }
    get canMove(): boolean {
        return (this.proposal?.moves.length ?? 0) > 0;
    }
    get moves() {
        return (this.proposal?.moves ?? []).map(({ id, before, after, waitsFor }) => ({
            id,
            name: this.nameOf(id),
            before: periodText(before),
            after: periodText(after),
            why: waitsFor === null ? LABELS.asked : fillText(LABELS.waits, [this.nameOf(waitsFor)])
        }));
    }
    get consequences(): string[] {
        const { proposal } = this;
        if (!proposal) return [];
        const { finish, milestones, beyondLimit } = proposal;
        const texts: string[] = [];
        if (finish.after !== null && finish.before !== finish.after) {
            texts.push(
                fillText(LABELS.finish, [formatDay(finish.after), finish.before ? formatDay(finish.before) : ''])
            );
        } else if (finish.after !== null) texts.push(fillText(LABELS.finishSame, [formatDay(finish.after)]));
        if (milestones.length > 0) texts.push(fillText(LABELS.milestones, [milestones.length]));
        if (beyondLimit.length > 0) texts.push(fillText(LABELS.beyond, [beyondLimit.length]));
        return texts;
    }

    handleDate(event: CustomEvent<{ value: string }>): void {
        const field = (event.currentTarget as HTMLElement).dataset.field as 'start' | 'due';
        this.requests = [{ ...this.single, [field]: event.detail.value || null }];
        this.propose();
    }
    handleDays(event: CustomEvent<{ value: string }>): void {
        const days = Math.round(Number(event.detail.value));
        if (!Number.isFinite(days)) return;
        this.requests = this.requests.map((request) => ({
            ...request,
            ...shiftedDates(request, 'whole', days - this.days)
        }));
        this.days = days;
        this.propose();
    }
    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
    handleMove(): void {
        this.tell(this.proposal?.moves ?? []);
    }
    handleOnly(): void {
        this.tell(this.requests.map(({ id, start, due }) => ({ id, after: { start, due } })));
    }
    private tell(moves: readonly Pick<ProposedMove, 'id' | 'after'>[]): void {
        this.dispatchEvent(new CustomEvent('moved', { detail: { moves, name: this.name } }));
    }
}

function periodText({ start, due }: { readonly start: string | null; readonly due: string | null }): string {
    return [...new Set([start, due])].flatMap((day) => (day === null ? [] : [formatDay(day)])).join(' – ');
}
