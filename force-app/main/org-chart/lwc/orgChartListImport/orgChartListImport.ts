import { LightningElement, api } from 'lwc';
import { fullNumber } from 'c/localeFormat';
import { ERROR_TEXTS, REFUSAL_TEXTS } from 'c/orgChartLabels';
import type { ChartMap, EditOutcome, OrgChartState, OrgChartStore, SaveFailure } from 'c/orgChartStore';
import { planListWrites } from 'c/peopleList';
import { messageOf } from 'c/platformError';
import { fillText, success } from 'c/result';
import { draftOf, keepDraft, keptDraft, planOf, tellsWho, withField, type ListDraft, type ListPlan } from './draft';
import { ENCODINGS, textOfFile, type Encoding } from './fileText';
import { LIST_LABELS } from './labels';
import { MOST_SHOWN, previewColumns, previewRows, summaryOf } from './preview';

type Step = 'list' | 'check' | 'saving' | 'done';

/**
 * Takes people out of a list that is pasted, dropped or uploaded: what its columns mean, what each row becomes, then
 * saved in batches. Nobody is made twice, whatever stops it and however often it is tried.
 *
 * @fires close when the dialog is to go away
 */
export default class OrgChartListImport extends LightningElement {
    @api store: OrgChartStore | undefined;
    /** State of the store; a new object for each change. */
    @api state: OrgChartState | undefined;
    labels = LIST_LABELS;
    step: Step = 'list';
    text = '';
    encoding: Encoding = 'auto';
    fileName = '';
    onlyRemarks = false;
    draft: ListDraft | null = null;
    kept: ListDraft | null = null;
    error = '';
    details = '';
    private file: File | null = null;
    private failure: SaveFailure | null = null;
    private added = 0;
    private planned: { of: unknown; map: ChartMap; plan: ListPlan } | null = null;

    override connectedCallback(): void {
        this.kept = keptDraft(this.accountId);
    }

    private get map(): ChartMap | undefined {
        return this.state?.map ?? undefined;
    }
    private get accountId(): string {
        return this.map?.account.id ?? '';
    }
    /** What the list would make; while it is saved, what it was to make when that began. */
    private get listPlan(): ListPlan | null {
        const { draft, map } = this;
        if (draft === null || !map) return null;
        const isBusy = this.step !== 'check';
        if (this.planned?.of === draft && (isBusy || this.planned.map === map)) return this.planned.plan;
        this.planned = { of: draft, map, plan: planOf(draft, map) };
        return this.planned.plan;
    }

    get isList(): boolean {
        return this.step === 'list';
    }
    get isCheck(): boolean {
        return this.step === 'check';
    }
    get isSaving(): boolean {
        return this.step === 'saving' && this.error === '';
    }
    get hasStopped(): boolean {
        return this.step === 'saving' && this.error !== '';
    }
    get isDone(): boolean {
        return this.step === 'done';
    }
    get size(): string {
        return this.isCheck ? 'large' : 'medium';
    }
    get resumeText(): string {
        return this.kept === null ? '' : fillText(LIST_LABELS.resume, [fullNumber(this.kept.cells.length)]);
    }
    get encodings() {
        return ENCODINGS.map((value) => ({
            value,
            text: value === 'auto' ? LIST_LABELS.encodingAuto : value.toUpperCase(),
            isChosen: value === this.encoding
        }));
    }
    get cannotGoOn(): boolean {
        return this.text.trim() === '';
    }
    get cannotAdd(): boolean {
        return !this.draft || !tellsWho(this.draft) || (this.listPlan?.fresh ?? 0) === 0;
    }
    get columns() {
        const { draft } = this;
        return draft === null ? [] : previewColumns(draft.cells, draft.hasHeader, draft.fields, draft.guesses);
    }
    get preview() {
        const { draft, listPlan } = this;
        if (draft === null || listPlan === null) return { rows: [], total: 0 };
        return previewRows(draft.cells, draft.hasHeader, listPlan.plan, listPlan.compared, this.onlyRemarks);
    }
    get shownText(): string {
        return this.preview.total > MOST_SHOWN ? fillText(LIST_LABELS.shown, [fullNumber(MOST_SHOWN)]) : '';
    }
    get summary(): string {
        const { draft, listPlan } = this;
        if (draft === null || listPlan === null) return '';
        if (!tellsWho(draft)) return LIST_LABELS.noName;
        const summary = summaryOf(listPlan.plan, listPlan.compared);
        return listPlan.fresh === 0 ? `${summary} ${LIST_LABELS.nothing}` : summary;
    }
    get addText(): string {
        return fillText(LIST_LABELS.add, [fullNumber(this.listPlan?.fresh ?? 0)]);
    }
    get progressText(): string {
        const { done = 0, total = 0 } = this.state?.progress ?? {};
        return fillText(LIST_LABELS.saving, [fullNumber(done), fullNumber(Math.max(total, this.added))]);
    }
    get progressValue(): number {
        const { done = 0, total = 1 } = this.state?.progress ?? {};
        return Math.round((done / Math.max(1, total)) * 100);
    }
    get doneText(): string {
        return fillText(LIST_LABELS.done, [fullNumber(this.added)]);
    }

    handleText(event: Event): void {
        this.text = (event.target as HTMLTextAreaElement).value;
        this.file = null;
        this.fileName = '';
        this.error = '';
    }
    /** A table of a spreadsheet or a web page comes as HTML too, which keeps its cells apart. */
    handlePaste(event: ClipboardEvent): void {
        const html = event.clipboardData?.getData('text/html') ?? '';
        if (!/<table[\s>]/i.test(html)) return;
        const draft = draftOf('', html);
        if (draft.cells.length === 0) return;
        event.preventDefault();
        this.check(draft);
    }
    handleFile(event: Event): void {
        this.readFile((event.target as HTMLInputElement).files?.[0]);
    }
    handleDragOver(event: DragEvent): void {
        event.preventDefault();
    }
    handleDrop(event: DragEvent): void {
        event.preventDefault();
        this.readFile(event.dataTransfer?.files[0]);
    }
    handleEncoding(event: Event): void {
        this.encoding = (event.target as HTMLSelectElement).value as Encoding;
        if (this.file) this.readFile(this.file);
    }
    private async readFile(file: File | undefined): Promise<void> {
        if (!file) return;
        this.file = file;
        this.fileName = file.name;
        this.error = '';
        try {
            this.text = await textOfFile(file, this.encoding);
        } catch (reason) {
            this.error = (reason as Error).message;
        }
    }

    handleNext(): void {
        this.check(draftOf(this.text));
    }
    private check(draft: ListDraft): void {
        if (draft.cells.length === 0) {
            this.error = LIST_LABELS.noRows;
            return;
        }
        this.error = '';
        this.draft = draft;
        this.step = 'check';
    }
    handleBack(): void {
        this.step = 'list';
        this.error = '';
    }
    handleField(event: Event): void {
        const { value, dataset } = event.target as HTMLSelectElement;
        if (this.draft) this.draft = withField(this.draft, Number(dataset.place), value);
    }
    handleHeader(event: Event): void {
        if (this.draft) this.draft = { ...this.draft, hasHeader: (event.target as HTMLInputElement).checked };
    }
    handleOnlyRemarks(event: Event): void {
        this.onlyRemarks = (event.target as HTMLInputElement).checked;
    }
    handleGoOn(): void {
        if (this.kept) this.check(this.kept);
        this.kept = null;
    }
    handleForget(): void {
        keepDraft(this.accountId, null);
        this.kept = null;
    }

    handleAdd(): Promise<void> {
        const { store, draft, listPlan } = this;
        if (!store || !draft || !listPlan) return Promise.resolve();
        keepDraft(this.accountId, draft);
        this.added = listPlan.fresh;
        const { plan } = listPlan;
        return this.save(() =>
            store.run({
                label: LIST_LABELS.undo,
                parameters: [fullNumber(listPlan.fresh)],
                keys: [],
                plan: ({ facts, account }) => success(planListWrites(plan, facts, account))
            })
        );
    }
    handleTryAgain(): Promise<void> {
        const { store, failure } = this;
        return store && failure ? this.save(() => store.tryAgain(failure)) : this.handleAdd();
    }
    private async save(run: () => Promise<EditOutcome>): Promise<void> {
        this.step = 'saving';
        this.error = '';
        this.details = '';
        const outcome = await run();
        if (outcome.kind === 'refused') this.error = fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters);
        else if (outcome.kind === 'failed') {
            this.failure = outcome.failure;
            this.error = ERROR_TEXTS[outcome.failure.error.kind];
            this.details = messageOf(outcome.failure.error);
        } else {
            keepDraft(this.accountId, null);
            this.step = 'done';
        }
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
