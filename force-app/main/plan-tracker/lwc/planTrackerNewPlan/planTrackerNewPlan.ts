import { LightningElement, api } from 'lwc';
import { copyForward, draftFromTemplate, PLAN_TEMPLATES, type CopiedPlan, type PlanDraft } from 'c/planCopy';
import { PLAN_STATUSES, type PlanStatus } from 'c/planFacts';
import { messageOf, type PlatformError } from 'c/platformError';
import { ERROR_TEXTS, LABELS as PLAN_LABELS } from 'c/planTrackerLabels';
import {
    choicesFor,
    type PlanFields,
    type PlanRecord,
    type PlanTrackerState,
    type PlanTrackerStore
} from 'c/planTrackerStore';
import { fillText } from 'c/result';
import CURRENCY from '@salesforce/i18n/currency';
import { LABELS } from './labels';
import { templateText } from './templateTexts';

const BLANK = 'blank';
const LONG = ['vision', 'customerGoals', 'strengths', 'weaknesses', 'opportunities', 'threats'] as const;
const LONG_TEXTS: Readonly<Record<(typeof LONG)[number], string>> = {
    vision: LABELS.vision,
    customerGoals: LABELS.goals,
    strengths: LABELS.strengths,
    weaknesses: LABELS.weaknesses,
    opportunities: LABELS.opportunities,
    threats: LABELS.threats
};
const NAMES = ['name', 'start', 'end', 'revenueTarget', 'assignedToId', 'status', 'nextReview', ...LONG] as const;
type Values = Readonly<Record<(typeof NAMES)[number], string>>;
const EMPTY = Object.fromEntries(NAMES.map((name) => [name, ''])) as Values;
/** How many names a line of the preview gives. */
const MOST_NAMES = 4;

/**
 * Makes a plan: blank, from a template, or from an earlier plan; or edits the plan that is shown. What was typed stays until
 * it is saved or given up.
 *
 * @fires saved with the name of the plan
 * @fires close when nothing is to be saved
 */
export default class PlanTrackerNewPlan extends LightningElement {
    /** Store of the page. */
    @api store: PlanTrackerStore | undefined;
    /** State of the store. */
    @api state: PlanTrackerState | undefined;
    /** `new`, or `edit` for the plan that is shown. */
    @api mode: 'new' | 'edit' = 'new';
    /** Who is assigned at first. */
    @api userId: string | null = null;

    texts = LABELS;
    source = BLANK;
    values: Values = EMPTY;
    problem = '';
    failure: PlatformError | null = null;
    isSaving = false;
    private atlasKeys = new Map<string, string>();

    override connectedCallback(): void {
        const year = Number((this.state?.view?.today ?? this.store?.today() ?? '').slice(0, 4)) + 1;
        const period = { start: `${year}-01-01`, end: `${year}-12-31` };
        this.values = this.mode === 'edit' && this.plan ? valuesOf(this.plan) : { ...EMPTY, ...period };
        if (this.isNew) this.values = { ...this.values, assignedToId: this.userId ?? '' };
    }

    private get plan(): PlanRecord | undefined {
        return this.state?.view?.facts.plan as PlanRecord | undefined;
    }
    get isNew(): boolean {
        return this.mode === 'new';
    }
    get isEdit(): boolean {
        return this.mode === 'edit';
    }
    get heading(): string {
        return this.isNew ? LABELS.title : LABELS.titleEdit;
    }
    get saveLabel(): string {
        return this.isNew ? LABELS.create : LABELS.save;
    }
    get sources() {
        const plan = this.plan?.name;
        const copies =
            plan === undefined
                ? []
                : [
                      { value: 'open', label: fillText(LABELS.copyOpen, [plan]) },
                      { value: 'everything', label: fillText(LABELS.copyAll, [plan]) }
                  ];
        const templates = PLAN_TEMPLATES.map(({ code }) => ({
            value: code,
            label: fillText(LABELS.template, [templateText(code)])
        }));
        return [{ value: BLANK, label: LABELS.blank }, ...copies, ...templates];
    }
    get owners() {
        const people = [...(this.state?.view?.users.values() ?? this.state?.people ?? [])].filter(
            ({ active }) => active
        );
        const sorted = people.sort((one, other) => one.name.localeCompare(other.name));
        return [
            { value: '', label: PLAN_LABELS.nobody },
            ...sorted.map(({ id, name }) => ({ value: id, label: name }))
        ];
    }
    get statuses() {
        return choicesFor(this.state?.choices, 'planStatus', PLAN_STATUSES);
    }
    get longFields() {
        return LONG.map((name) => ({
            name,
            label: LONG_TEXTS[name],
            value: this.values[name],
            className: name === 'vision' || name === 'customerGoals' ? 'wide' : ''
        }));
    }

    handleInput(event: CustomEvent<{ value: string }>): void {
        const field = (event.currentTarget as HTMLElement).dataset.field as keyof Values;
        this.values = { ...this.values, [field]: event.detail.value ?? '' };
        this.problem = '';
    }
    handleSource(event: CustomEvent<{ value: string }>): void {
        this.source = event.detail.value;
        const { copied } = this;
        if (!copied) return;
        // The next period follows the last one.
        const { name, start, end } = copied.draft.plan;
        this.values = { ...this.values, name: this.values.name || name, start, end };
    }

    /** What a copy of the plan would be; null for another source. */
    private get copied(): CopiedPlan | null {
        const view = this.state?.view;
        if (!view || (this.source !== 'open' && this.source !== 'everything')) return null;
        const inactive = [...view.users.values()].filter(({ active }) => !active).map(({ id }) => id);
        const { start, end, name } = this.values;
        const isOwn = start > view.facts.plan.end;
        return copyForward(view.facts, {
            name: name.trim() || view.facts.plan.name,
            start: isOwn ? start : null,
            end: isOwn && end > start ? end : null,
            carry: this.source,
            inactiveUserIds: new Set(inactive),
            measured: view.measured
        });
    }
    private get draft(): PlanDraft | null {
        const { copied, values } = this;
        if (copied) return copied.draft;
        const options = {
            accountId: this.state?.accountId ?? '',
            name: values.name.trim(),
            start: values.start,
            end: values.end,
            currency: this.plan?.currency ?? CURRENCY,
            assignedToId: values.assignedToId || null,
            textOf: templateText
        };
        const template = PLAN_TEMPLATES.find(({ code }) => code === this.source) ?? { code: BLANK, objectives: [] };
        return isPeriod(values) ? draftFromTemplate(template, options) : null;
    }
    get contents(): string[] {
        const { draft, copied } = this;
        if (!draft) return [];
        const counts = [draft.objectives.length, draft.actions.length, draft.dependencies.length];
        const lines = [fillText(LABELS.contents, counts)];
        const names = (all: readonly string[]): string =>
            all.slice(0, MOST_NAMES).join(', ') + (all.length > MOST_NAMES ? ', …' : '');
        if (copied && copied.left.length > 0) {
            lines.push(fillText(LABELS.left, [copied.left.length, names(copied.left.map(({ name }) => name))]));
        }
        if (copied && copied.unassigned.length > 0) lines.push(fillText(LABELS.unassigned, [names(copied.unassigned)]));
        if (copied && copied.targetsToDecide.length > 0) {
            lines.push(fillText(LABELS.targets, [names(copied.targetsToDecide)]));
        }
        return lines;
    }

    get progressText(): string {
        const progress = this.state?.progress;
        if (!this.isSaving) return '';
        return progress ? `${LABELS.saving} ${progress.saved} / ${progress.of}` : LABELS.saving;
    }
    get failureText(): string {
        return this.failure ? ERROR_TEXTS[this.failure.kind] : '';
    }
    get failureDetails(): string {
        return this.failure ? messageOf(this.failure) : '';
    }

    private check(): string {
        const { name, revenueTarget } = this.values;
        if (name.trim() === '') return LABELS.nameNeeded;
        if (!isPeriod(this.values)) return LABELS.periodNeeded;
        return revenueTarget.trim() !== '' && !(Number(revenueTarget) >= 0) ? LABELS.targetWrong : '';
    }

    async handleSave(event?: Event): Promise<void> {
        event?.preventDefault();
        const { store, values } = this;
        this.problem = this.check();
        if (!store || this.isSaving || this.problem !== '') return;
        this.isSaving = true;
        this.failure = null;
        const outcome =
            this.isEdit && this.plan
                ? await store.editPlan(this.plan.id, fieldsOf(values))
                : await store.createPlan(this.draft as PlanDraft, fieldsOf(values), (key) => this.keyFor(key));
        this.isSaving = false;
        if (outcome.kind === 'failed') this.failure = outcome.error;
        else this.dispatchEvent(new CustomEvent('saved', { detail: { name: values.name.trim() } }));
    }
    /** The same key for each try, so that a reply that was lost makes nothing twice. */
    private keyFor(key: string): string {
        const name = `${this.source} ${key}`;
        const known = this.atlasKeys.get(name);
        if (known !== undefined) return known;
        const made = this.store?.newKey() ?? '';
        this.atlasKeys.set(name, made);
        return made;
    }
    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}

function isPeriod({ start, end }: Values): boolean {
    return start !== '' && end !== '' && start <= end;
}

function valuesOf(plan: PlanRecord): Values {
    const held = plan as unknown as Readonly<Record<string, unknown>>;
    return Object.fromEntries(NAMES.map((name) => [name, String(held[name] ?? '')])) as Values;
}

/** What the form writes of a plan. */
function fieldsOf(values: Values): PlanFields {
    const text = (name: keyof Values): string | null => values[name].trim() || null;
    return {
        name: values.name.trim(),
        start: values.start,
        end: values.end,
        revenueTarget: text('revenueTarget') === null ? null : Number(values.revenueTarget),
        assignedToId: text('assignedToId'),
        nextReview: text('nextReview'),
        ...(values.status === '' ? {} : { status: values.status as PlanStatus }),
        ...Object.fromEntries(LONG.map((name) => [name, text(name)]))
    };
}
