import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import type { PageLayout, Paper } from 'c/exportPdf';
import { fileName, handOut } from 'c/fileHandout';
import { formatMoment } from 'c/localeFormat';
import { fillText } from 'c/result';
import { FORMAT_LABELS, LABELS, LAYOUT_LABELS, PAPER_LABELS } from './labels';
import { makeFile } from './making';
import type { ExportFormat, ExportOffer, ExportRequest } from './offer';

export type { ExportChoice, ExportFormat, ExportOffer, ExportRequest } from './offer';

interface Option {
    readonly label: string;
    readonly value: string;
}

/** Where Letter is the paper in the drawer. */
const LETTER = /-(US|CA|MX|PH|CL|CO|VE)\b/;

/**
 * Asks what to take away and in which form, makes the file and hands it over. Stays open, so that several files can be
 * had.
 *
 * @fires close when the person is done; the owner takes the dialog away
 */
export default class ExportDialog extends LightningElement {
    /** What the page offers. */
    @api offer: ExportOffer | undefined;

    labels = LABELS;
    format: ExportFormat = 'pdf';
    scope = '';
    extras: readonly string[] = [];
    paper: Paper = LETTER.test(LOCALE) ? 'letter' : 'a4';
    layout: PageLayout = 'one';
    isWorking = false;
    /** What came of the last file. */
    message = '';
    failure = '';

    override connectedCallback(): void {
        this.format = this.offer?.formats[0] ?? 'pdf';
        this.scope = this.scopeOptions[0]?.value ?? '';
    }

    get formatOptions(): readonly Option[] {
        return (this.offer?.formats ?? []).map((value) => ({ value, label: FORMAT_LABELS[value] }));
    }
    get scopeOptions(): readonly Option[] {
        return this.choices('scopes');
    }
    get extraOptions(): readonly Option[] {
        return this.choices('extras');
    }
    get paperOptions(): readonly Option[] {
        const papers: readonly Paper[] = this.offer?.pages ? ['a4', 'a3', 'letter'] : ['a4', 'a3', 'letter', 'drawing'];
        return papers.map((value) => ({ value, label: PAPER_LABELS[value] }));
    }
    get layoutOptions(): readonly Option[] {
        return (['one', 'tiles'] as const).map((value) => ({ value, label: LAYOUT_LABELS[value] }));
    }
    get hasScopes(): boolean {
        return this.scopeOptions.length > 1;
    }
    get hasExtras(): boolean {
        return this.extraOptions.length > 0;
    }
    get isPaper(): boolean {
        return this.format === 'pdf';
    }
    get hasLayout(): boolean {
        return this.isPaper && this.paper !== 'drawing' && this.offer?.pages === undefined;
    }

    private choices(kind: 'scopes' | 'extras'): readonly Option[] {
        return (this.offer?.[kind] ?? [])
            .filter(({ formats }) => formats === undefined || formats.includes(this.format))
            .map(({ value, label }) => ({ value, label }));
    }

    handleFormat(event: CustomEvent<{ value: ExportFormat }>): void {
        this.format = event.detail.value;
        if (!this.scopeOptions.some(({ value }) => value === this.scope))
            this.scope = this.scopeOptions[0]?.value ?? '';
    }
    handleScope(event: CustomEvent<{ value: string }>): void {
        this.scope = event.detail.value;
    }
    handleExtras(event: CustomEvent<{ value: string[] }>): void {
        this.extras = event.detail.value;
    }
    handlePaper(event: CustomEvent<{ value: Paper }>): void {
        this.paper = event.detail.value;
    }
    handleLayout(event: CustomEvent<{ value: PageLayout }>): void {
        this.layout = event.detail.value;
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    async handleExport(): Promise<void> {
        const { offer } = this;
        if (offer === undefined || this.isWorking) return;
        [this.isWorking, this.message, this.failure] = [true, '', ''];
        try {
            const made = await makeFile(offer, this.request, {
                madeAt: new Date().toISOString(),
                furniture: this.furniture,
                pause: () => new Promise((resolve) => this.afterPainting(resolve))
            });
            const name = fileName(offer.fileName, this.format);
            handOut(made.blob, name);
            this.message = fillText(LABELS.done, [name]);
            if (made.shrunk < 0.99) this.message += ` ${fillText(LABELS.shrunk, [Math.round(made.shrunk * 100)])}`;
        } catch (error) {
            // Whatever it was, nothing is lost: the dialog stays as it was filled in.
            this.failure = error instanceof Error ? error.message : String(error);
        }
        this.isWorking = false;
    }

    private get request(): ExportRequest {
        const { format, scope, paper, layout } = this;
        const offered = new Set(this.extraOptions.map(({ value }) => value));
        return { format, scope, paper, layout, extras: new Set(this.extras.filter((value) => offered.has(value))) };
    }

    private get furniture() {
        return {
            note: fillText(LABELS.madeOn, [formatMoment(new Date().toISOString())]),
            pageText: (page: number, pages: number) => fillText(LABELS.page, [page, pages]),
            tileText: (row: number, column: number, rows: number, columns: number) =>
                fillText(LABELS.tile, [row, rows, column, columns])
        };
    }

    /** The second frame begins after the first was painted: then the spinner is there before the work begins. */
    private afterPainting(resolve: () => void): void {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- ends by itself
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    }
}
