import { addMonths, dayOf, isoOf, type Day } from 'c/planCalendar';
import { formatDay } from 'c/localeFormat';
import { compareNumbers, judgementsSince, numbersOf, workSince, type NumberChange } from 'c/planReview';
import type { LandscapeMoves } from 'c/planTrackerLandscape';
import type { LoggedJudgement, PlanContext, PlanView, ReviewFields } from 'c/planTrackerStore';
import { fillText } from 'c/result';
import { LABELS } from './labels';

/** A group of what moved, as lines. */
export interface ReviewSection {
    readonly heading: string;
    readonly lines: readonly { readonly label: string; readonly text: string }[];
}

/** What a review looks at: the numbers of today against those of the last one, and everything that moved since. */
export class ReviewSheet {
    readonly planName: string;
    /** ISO date of the last review; null where there was none. */
    readonly since: string | null;
    /** First day of the plan. */
    readonly start: string;
    private readonly view: PlanView;
    private readonly context: PlanContext;
    private readonly changes: readonly LoggedJudgement[] | null;

    constructor(view: PlanView, context: PlanContext, changes: readonly LoggedJudgement[] | null) {
        this.view = view;
        this.context = context;
        this.changes = changes;
        this.planName = view.facts.plan.name;
        this.start = view.facts.plan.start;
        this.since = this.last?.reviewDate ?? null;
    }

    /** The last review; null where there was none. */
    get last() {
        const { reviews } = this.view.facts;
        return reviews.reduce<(typeof reviews)[number] | null>(
            (latest, review) => (latest === null || review.reviewDate > latest.reviewDate ? review : latest),
            null
        );
    }

    /** A quarter from today: what a person changes if they like. */
    get nextReview(): string {
        return isoOf(addMonths(dayOf(this.view.today) as Day, 3));
    }

    private get now() {
        const { view, context } = this;
        const deciding = context.roles.filter(({ roles }) => roles.includes('Decision Maker'));
        const people = new Set(deciding.map(({ stakeholderId }) => stakeholderId));
        const known = deciding.filter(({ coverage }) => coverage === 'Multiple Contacts' || coverage === 'In Depth');
        return numbersOf({
            reality: view.reality,
            progress: view.progress.plan,
            actions: view.facts.actions,
            today: view.today,
            penetration: view.penetration,
            decisionMakers: people.size,
            decisionMakersCovered: new Set(known.map(({ stakeholderId }) => stakeholderId)).size
        });
    }

    numbers(): NumberChange[] {
        return compareNumbers(this.last, this.now);
    }

    /** What the record keeps of today. */
    kept(): ReviewFields {
        return { ...this.now, reviewDate: this.view.today, planId: this.view.facts.plan.id };
    }

    /** @param moves what moved in the landscape; null where it was not kept, or is not read yet */
    sections(moves: LandscapeMoves | null = null): readonly ReviewSection[] {
        return [this.work(), this.business(), ...(moves ? [landscapeSection(moves)] : []), this.judgements()];
    }

    private work(): ReviewSection {
        const { objectives, actions } = this.view.facts;
        const since = this.since ?? this.start;
        const work = workSince(objectives, actions, since, this.view.today);
        const names = new Map([...objectives, ...actions].map(({ id, name }) => [id, name]));
        const line = (label: string, ids: readonly string[]) => ({
            label,
            text: ids.map((id) => names.get(id) ?? '').join(', ') || LABELS.nothing
        });
        return {
            heading: LABELS.work,
            lines: [
                line(LABELS.done, work.actionsDone),
                line(LABELS.newlyOverdue, work.newlyOverdue),
                line(LABELS.stillOverdue, work.stillOverdue),
                line(LABELS.objectivesAdded, work.objectivesAdded),
                line(LABELS.actionsAdded, work.actionsAdded),
                line(LABELS.cancelled, work.actionsCancelled),
                line(LABELS.changed, work.actionsChanged)
            ]
        };
    }

    private business(): ReviewSection {
        const since = this.since ?? this.start;
        const closed = this.view.opportunities.filter(
            ({ isClosed, closeDate }) => isClosed && closeDate > since && closeDate <= this.view.today
        );
        const line = (label: string, isWon: boolean) => ({
            label,
            text: closed.flatMap((one) => (one.isWon === isWon ? [one.name] : [])).join(', ') || LABELS.nothing
        });
        return { heading: LABELS.business, lines: [line(LABELS.dealsWon, true), line(LABELS.dealsLost, false)] };
    }

    private judgements(): ReviewSection {
        if (this.changes === null) {
            return { heading: LABELS.judgements, lines: [{ label: '', text: LABELS.judgementsHidden }] };
        }
        const about = new Map(this.changes.map(({ recordId, about: name }) => [recordId, name]));
        const net = judgementsSince(this.changes, this.since ?? this.start);
        const lines = net.map(({ recordId, field, before, now }) => ({
            label: about.get(recordId) ?? '',
            text: fillText(LABELS.judgementLine, [
                field.replace(/__c$/, '').replaceAll('_', ' '),
                about.get(recordId) ?? '',
                now ?? '–',
                before ?? '–'
            ])
        }));
        return {
            heading: LABELS.judgements,
            lines: lines.length > 0 ? lines : [{ label: '', text: LABELS.nothing }]
        };
    }
}

function landscapeSection({ since, lines }: LandscapeMoves): ReviewSection {
    return {
        heading: fillText(LABELS.landscape, [formatDay(since)]),
        lines: lines.length > 0 ? lines : [{ label: '', text: LABELS.nothing }]
    };
}
