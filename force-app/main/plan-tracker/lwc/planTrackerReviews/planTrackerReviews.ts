import { LightningElement, api } from 'lwc';
import { formatDay } from 'c/localeFormat';
import { REVIEW_DIMENSIONS, type ReviewDimension, type ReviewScores } from 'c/planFacts';
import { overallScore, trendOf, type ReviewNumber } from 'c/planReview';
import { messageOf, type PlatformError } from 'c/platformError';
import { ERROR_TEXTS } from 'c/planTrackerLabels';
import type { LandscapeMoves, LandscapeReadDetail, LastReview } from 'c/planTrackerLandscape';
import {
    choicesFor,
    choiceText,
    type LoggedJudgement,
    type PlanTrackerState,
    type PlanTrackerStore
} from 'c/planTrackerStore';
import { fillText } from 'c/result';
import LOCALE from '@salesforce/i18n/locale';
import { LABELS } from './labels';
import { keepLandscape, type LandscapeKeeper } from './keeping';
import { ReviewSheet, type ReviewSection } from './reviewSheet';

const DECISIONS = ['Invest', 'Continue', 'Watch', 'Exit'];
const NO_SCORES = Object.fromEntries(REVIEW_DIMENSIONS.map((name) => [name, null])) as ReviewScores;
const NUMBER = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const SIGNED = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
const KEPT: readonly ReviewNumber[] = ['won', 'open', 'progress', 'actionsDone', 'actionsOverdue'];
/** Width and height of the trend in its own units: five points are 10 from the top, one point 110. */
const WIDTH = 600;
const STEPS = ['moved', 'score', 'next'] as const;
const STEP_TEXTS = { moved: LABELS.stepMoved, score: LABELS.stepScore, next: LABELS.stepNext };

/**
 * Reviews of a plan: their history as a trend, and a guided new one in three steps. What was entered stays until it is
 * saved or given up.
 */
export default class PlanTrackerReviews extends LightningElement {
    /** Store of the page. */
    @api store: PlanTrackerStore | undefined;
    /** State of the store. */
    @api state: PlanTrackerState | undefined;
    /** Who reviews. */
    @api userId: string | null = null;

    texts = LABELS;
    scoreOptions = ['1', '2', '3', '4', '5'].map((value) => ({ label: value, value }));
    step: (typeof STEPS)[number] | null = null;
    scores: ReviewScores = NO_SCORES;
    decision = '';
    notes = '';
    nextReview = '';
    isSaving = false;
    said = '';
    failure: PlatformError | null = null;
    changes: readonly LoggedJudgement[] | null = null;
    private atlasKey = '';

    /** What moved in the landscape since the last review. */
    moves: LandscapeMoves | null = null;
    canKeep = false;
    wantsKeeping = true;
    /** The review is in, and what of it was to be kept beside it is not. */
    isHalfSaved = false;
    progress = '';
    get accountId(): string | null {
        return this.state?.accountId ?? null;
    }
    get lastReview(): LastReview | null {
        const last = this.sheet?.last as { atlasKey: string | null; reviewDate: string } | null | undefined;
        return last ?? null;
    }
    handleLandscape(event: CustomEvent<LandscapeReadDetail>): void {
        this.canKeep = event.detail.canKeep;
        this.moves = event.detail.moves;
    }
    handleKeeping(event: CustomEvent<{ checked: boolean }>): void {
        this.wantsKeeping = event.detail.checked;
    }
    private get landscape(): LandscapeKeeper {
        return this.refs?.landscape as unknown as LandscapeKeeper;
    }
    /** Keeps the landscape with the review: the same key again goes on where it stopped. */
    private async keepBeside(): Promise<void> {
        const problem = await keepLandscape(this.landscape, this.atlasKey, (text) => {
            this.progress = text;
        });
        this.progress = '';
        this.isHalfSaved = problem !== null;
        this.problem = problem?.text ?? '';
        this.problemDetails = problem?.details ?? '';
    }
    problem = '';
    problemDetails = '';

    get canStart(): boolean {
        return this.state?.access?.create === true;
    }
    private get trend() {
        return trendOf(this.state?.view?.facts.reviews ?? []);
    }
    get hasNone(): boolean {
        return this.trend.length === 0;
    }
    get reviews() {
        return [...this.trend].reverse().map(({ review, overall }) => {
            const day = formatDay(review.reviewDate);
            const given = REVIEW_DIMENSIONS.filter((name) => review.scores[name] !== null);
            return {
                id: review.id,
                heading: [
                    overall === null
                        ? fillText(LABELS.unscored, [day])
                        : fillText(LABELS.scoreLine, [day, NUMBER.format(overall)]),
                    choiceText(this.state?.choices, 'decision', review.decision ?? '')
                ]
                    .filter((text) => text)
                    .join(' · '),
                scores: given
                    .map((name) => fillText(LABELS.score, [LABELS[name], review.scores[name] ?? '']))
                    .join(' · '),
                numbers: KEPT.filter((code) => review[code] !== null)
                    .map((code) => fillText(LABELS.score, [LABELS[labelOf(code)], NUMBER.format(review[code] ?? 0)]))
                    .join(' · '),
                notes: review.notes ?? ''
            };
        });
    }
    get points() {
        const scored = this.trend.filter(({ overall }) => overall !== null);
        const gap = scored.length > 1 ? WIDTH / (scored.length - 1) : 0;
        return scored.map(({ review, overall }, place) => ({
            key: review.id,
            x: String(Math.round(place * gap)),
            y: String(10 + (5 - (overall ?? 0)) * 25),
            text: fillText(LABELS.scoreLine, [formatDay(review.reviewDate), NUMBER.format(overall ?? 0)])
        }));
    }
    get hasTrend(): boolean {
        return this.points.length > 1;
    }
    get trendPath(): string {
        return this.points.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${x} ${y}`).join('');
    }
    get trendText(): string {
        return [LABELS.trend, ...this.points.map(({ text }) => text)].join('. ');
    }

    get isOpen(): boolean {
        return this.step !== null;
    }
    get isMoved(): boolean {
        return this.step === 'moved';
    }
    get isScore(): boolean {
        return this.step === 'score';
    }
    get isNext(): boolean {
        return this.step === 'next';
    }
    get hasBack(): boolean {
        return !this.isMoved && !this.isHalfSaved;
    }
    get stepHeading(): string {
        const step = this.step ?? 'moved';
        return fillText(LABELS.step, [STEPS.indexOf(step) + 1, STEP_TEXTS[step]]);
    }
    private get sheet(): ReviewSheet | null {
        const { state } = this;
        return state?.view ? new ReviewSheet(state.view, state.context, this.changes) : null;
    }
    get sinceText(): string {
        const since = this.sheet?.since ?? null;
        return since === null ? LABELS.sinceStart : fillText(LABELS.since, [formatDay(since)]);
    }
    get numbers() {
        return (this.sheet?.numbers() ?? []).map(({ code, before, now, change }) => ({
            code,
            label: LABELS[labelOf(code)],
            before: before === null ? '–' : NUMBER.format(before),
            now: now === null ? '–' : NUMBER.format(now),
            change: change === null ? '' : SIGNED.format(change)
        }));
    }
    get sections(): readonly ReviewSection[] {
        return this.sheet?.sections(this.moves) ?? [];
    }
    get decisions() {
        return choicesFor(this.state?.choices, 'decision', DECISIONS);
    }
    get dimensions() {
        return REVIEW_DIMENSIONS.map((name) => ({
            name,
            label: LABELS[name],
            value: this.scores[name] === null ? '' : String(this.scores[name])
        }));
    }

    private opener: HTMLElement | null = null;
    async handleStart(event: Event): Promise<void> {
        this.opener = event.currentTarget as HTMLElement;
        const { store, sheet } = this;
        if (!store || !sheet) return;
        this.step = 'moved';
        this.scores = NO_SCORES;
        this.decision = '';
        this.notes = '';
        this.nextReview = sheet.nextReview;
        this.failure = null;
        this.isHalfSaved = false;
        this.wantsKeeping = true;
        this.moves = null;
        this.canKeep = false;
        this.atlasKey = store.newKey();
        this.changes = null;
        this.changes = await store.readChanges(sheet.since ?? sheet.start);
    }
    handleScore(event: CustomEvent<{ value: string }>): void {
        const name = (event.currentTarget as HTMLElement).dataset.dimension as ReviewDimension;
        this.scores = { ...this.scores, [name]: Number(event.detail.value) };
    }
    handleField(event: CustomEvent<{ value: string }>): void {
        const field = (event.currentTarget as HTMLElement).dataset.field as 'decision' | 'notes' | 'nextReview';
        this[field] = event.detail.value ?? '';
    }
    handleNext(): void {
        this.step = this.isMoved ? 'score' : 'next';
    }
    handleBack(): void {
        this.step = this.isNext ? 'score' : 'moved';
    }
    handleCancel(): void {
        this.step = null;
        this.opener?.focus();
    }
    async handleSave(): Promise<void> {
        const { store, sheet } = this;
        if (!store || !sheet || this.isSaving) return;
        this.isSaving = true;
        if (this.isHalfSaved || (await this.saveReview(store, sheet))) {
            if (this.canKeep && this.wantsKeeping) await this.keepBeside();
        }
        this.isSaving = false;
        if (this.failure || this.isHalfSaved) return;
        this.handleCancel();
        this.said = fillText(LABELS.saved, [sheet.planName]);
    }
    private async saveReview(store: PlanTrackerStore, sheet: ReviewSheet): Promise<boolean> {
        const { scores, decision, notes, nextReview, userId } = this;
        const given = overallScore(scores) === null ? {} : { scores };
        const outcome = await store.review(this.atlasKey, nextReview || null, {
            ...sheet.kept(),
            ...given,
            reviewedById: userId,
            decision: decision || null,
            notes: notes.trim() || null
        });
        this.failure = outcome.kind === 'failed' ? outcome.error : null;
        return outcome.kind !== 'failed';
    }
    get saveLabel(): string {
        return this.isHalfSaved ? LABELS.landscapeResume : LABELS.save;
    }
    get cancelLabel(): string {
        return this.isHalfSaved ? LABELS.landscapeLeave : LABELS.cancel;
    }
    get savingText(): string {
        return this.progress || LABELS.saving;
    }
    get failureText(): string {
        return this.failure ? ERROR_TEXTS[this.failure.kind] : '';
    }
    get failureDetails(): string {
        return this.failure ? messageOf(this.failure) : '';
    }
}

function labelOf(code: ReviewNumber): ReviewNumber & keyof typeof LABELS {
    return code;
}
