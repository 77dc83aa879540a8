import { LightningElement, api } from 'lwc';
import type { Assessment } from 'c/landscapeFacts';
import { LABELS } from 'c/landscapeLabels';
import type { LandscapeStore } from 'c/landscapeStore';
import { GridView, type GridElements } from './gridView';

export { exactMeasure, GridContent, stateLook } from './gridContent';

/** Detail of `cellopened`: whether a number was asked about or a judgement. */
export interface CellOpenedDetail {
    readonly tab: 'judgement' | 'business' | 'act';
    /** Opened by a key: the focus is to follow. */
    readonly byKey: boolean;
}
/** Detail of `judged`. */
export interface JudgedDetail {
    readonly assessment: Assessment;
}

/**
 * The matrix: draws what is in sight into recycled cells, scrolls natively, and is used by mouse and keyboard.
 *
 * @fires cellopened when a cell, or a total, is pressed or opened by Enter
 * @fires judged when a letter judges the selection
 * @fires closed when Escape is pressed
 */
export default class LandscapeGrid extends LightningElement {
    labels = LABELS;
    private landscapeStore: LandscapeStore | undefined;
    private view: GridView | null = null;
    private observer: ResizeObserver | null = null;
    private isPressed = false;
    private isDragging = false;

    /** Store of the landscape; set before the component is shown. */
    @api
    get store(): LandscapeStore | undefined {
        return this.landscapeStore;
    }
    set store(store: LandscapeStore | undefined) {
        this.landscapeStore = store;
    }

    /** Whether each cell has a bar for each year instead of its state's word. */
    @api showsYears = false;
    /** How much room lines have; `fit` shows all of them at once. */
    @api density: 'comfortable' | 'compact' | 'fit' = 'comfortable';

    get viewportClass(): string {
        const fit = this.density === 'fit' ? ' is-fit' : '';
        return `viewport${this.showsYears ? ' with-years' : ''}${fit}`;
    }

    /** Puts the focus on the grid's tab stop. */
    @api
    focusCell(): void {
        this.view?.focusActive();
    }

    override connectedCallback(): void {
        if (!this.landscapeStore) return;
        this.view = new GridView(this.landscapeStore, {
            // The browser's frames: a timer would draw between them.
            requestFrame: (callback) => requestAnimationFrame(callback), // eslint-disable-line @lwc/lwc/no-async-operation
            cancelFrame: (frame) => cancelAnimationFrame(frame),
            textSize: () => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16,
            isRightToLeft: () => getComputedStyle(this.elements.viewport).direction === 'rtl'
        });
    }

    override renderedCallback(): void {
        if (this.observer || !this.view) return;
        this.view.attach(this.elements);
        this.observer = new ResizeObserver(() => this.measure());
        this.observer.observe(this.elements.viewport);
        this.measure();
    }

    override disconnectedCallback(): void {
        this.view?.close();
        this.observer?.disconnect();
        this.observer = null;
    }

    private get elements(): GridElements {
        return this.refs as unknown as GridElements;
    }

    private measure(): void {
        const { clientWidth, clientHeight } = this.elements.viewport;
        this.view?.resize(clientWidth, clientHeight);
    }

    handleScroll(): void {
        this.view?.scrolled();
    }

    handlePointerDown(event: PointerEvent): void {
        this.isDragging = false;
        // Touch scrolls; a pressed mouse selects what it comes over.
        if (event.button !== 0 || event.pointerType === 'touch' || event.shiftKey) return;
        this.isPressed = this.view?.startDrag(event.target as Element) === true;
    }

    handleClick(event: MouseEvent): void {
        this.isPressed = false;
        if (this.isDragging) {
            this.isDragging = false;
            this.tellOpened('judgement', false);
            return;
        }
        const pressed = this.view?.press(event.target as Element, event.shiftKey);
        if (pressed === 'cell') this.tellOpened('judgement', false);
        else if (pressed === 'total') this.tellOpened('business', false);
    }

    handlePointerOver(event: PointerEvent): void {
        if (this.isPressed && event.buttons === 1 && this.view?.dragTo(event.target as Element)) {
            this.isDragging = true;
            return;
        }
        const hint = this.view?.hint(event.target as Element);
        if (hint) hint.element.title = hint.text;
    }

    handleFocus(event: FocusEvent): void {
        this.view?.handleFocus(event.target as Element);
    }

    handleBlur(): void {
        this.view?.handleBlur();
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (event.altKey || !this.view) return;
        const { key, shiftKey } = event;
        const command = this.view.pressKey({ key, shiftKey, isCommand: event.ctrlKey || event.metaKey });
        if (command === undefined) return;
        event.preventDefault();
        if (command.kind === 'open') this.tellOpened('judgement', true);
        else if (command.kind === 'close') this.dispatchEvent(new CustomEvent('closed'));
        else if (command.kind === 'copy') this.copy();
        else if (command.kind === 'judge') {
            const detail: JudgedDetail = { assessment: command.assessment };
            this.dispatchEvent(new CustomEvent('judged', { detail }));
        }
    }

    private copy(): void {
        // Where the browser refuses the clipboard nothing is copied: there is no other way to it.
        navigator.clipboard?.writeText(this.view?.selectedText() ?? '').catch(() => undefined);
    }

    private tellOpened(tab: CellOpenedDetail['tab'], byKey: boolean): void {
        const detail: CellOpenedDetail = { tab, byKey };
        this.dispatchEvent(new CustomEvent('cellopened', { detail }));
    }
}
