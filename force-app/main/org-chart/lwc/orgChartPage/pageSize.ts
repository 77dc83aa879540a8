import FORM_FACTOR from '@salesforce/client/formFactor';

/** Width in CSS pixels below which only the table, as cards, has room. */
const NARROW = 480;

/** Tells a page whether it is too narrow for drawings: on a phone, and in the narrow column of a record page. */
export class PageSize {
    private observer: ResizeObserver | null = null;
    private wasNarrow: boolean | null = null;
    private readonly onChange: (isNarrow: boolean) => void;

    constructor(onChange: (isNarrow: boolean) => void) {
        this.onChange = onChange;
    }

    /** Looks at an element from now on; again does nothing. */
    watch(element: Element): void {
        if (this.observer !== null) return;
        this.observer = new ResizeObserver(() => this.measure(element));
        this.observer.observe(element);
        this.measure(element);
    }

    close(): void {
        this.observer?.disconnect();
        this.observer = null;
    }

    private measure(element: Element): void {
        const { width } = element.getBoundingClientRect();
        if (width === 0) return;
        const isNarrow = FORM_FACTOR === 'Small' || width < NARROW;
        if (isNarrow !== this.wasNarrow) this.onChange(isNarrow);
        this.wasNarrow = isNarrow;
    }
}
