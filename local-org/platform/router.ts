/** The page's place in the browser's history. */
import { addressOf, isDialog, pageReferenceOf, type PageReference } from './page-reference.ts';

/** What is shown: a page, and over it perhaps a dialog (New, Edit). */
export interface Location {
    /** undefined when the address names no page. */
    page: PageReference | undefined;
    dialog: PageReference | undefined;
}

/** The part of `window` that the router uses. */
export interface Browser {
    location: { pathname: string; search: string };
    history: {
        state: unknown;
        pushState(state: unknown, title: string, url: string): void;
        replaceState(state: unknown, title: string, url: string): void;
        back(): void;
    };
    addEventListener(type: 'popstate', listener: () => void): void;
    open(url: string, target: string): unknown;
}

interface HistoryState {
    /** Address of the page under a dialog. */
    background?: string;
    /** True when closing the dialog can go back instead of forward. */
    pushed?: boolean;
}

type Listener = (location: Location) => void;

export class Router {
    private readonly browser: Browser;
    private readonly listeners = new Set<Listener>();

    constructor(browser: Browser) {
        this.browser = browser;
        browser.addEventListener('popstate', () => this.announce());
    }

    private get address(): string {
        return this.browser.location.pathname + this.browser.location.search;
    }

    private get state(): HistoryState {
        return (this.browser.history.state as HistoryState | null) ?? {};
    }

    /** Where the user is now. */
    get location(): Location {
        const reference = pageReferenceOf(this.address);
        if (!reference || !isDialog(reference)) return { page: reference, dialog: undefined };
        const background = this.state.background ?? this.backgroundOf(reference);
        return { page: pageReferenceOf(background), dialog: reference };
    }

    /** Calls `listener` with every new location; returns how to stop. */
    watch(listener: Listener): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }

    /** Goes to a page. `replace` leaves no trace of the present one in the history. */
    navigate(reference: PageReference, replace = false): void {
        if (reference.type === 'standard__webPage') {
            this.browser.open(String(reference.attributes['url']), '_blank');
            return;
        }
        this.go(addressOf({ ...reference, state: reference.state ?? {} }), replace);
    }

    /** Goes to an address of this page. */
    go(address: string, replace = false): void {
        const next = pageReferenceOf(address);
        const state: HistoryState = {};
        if (next && isDialog(next)) {
            state.background = this.location.dialog ? (this.state.background ?? this.backgroundOf(next)) : this.address;
            state.pushed = !replace;
        }
        if (replace) this.browser.history.replaceState(state, '', address);
        else this.browser.history.pushState(state, '', address);
        this.announce();
    }

    /** Leaves a dialog for the page under it. */
    closeDialog(): void {
        const reference = pageReferenceOf(this.address);
        if (!reference || !isDialog(reference)) return;
        if (this.state.pushed) this.browser.history.back();
        else this.go(this.state.background ?? this.backgroundOf(reference), true);
    }

    /** What stands under a dialog that was opened by its address alone. */
    private backgroundOf({ attributes }: PageReference): string {
        const objectApiName = attributes['objectApiName'];
        const recordId = attributes['recordId'];
        if (recordId) {
            return addressOf({
                type: 'standard__recordPage',
                attributes: { objectApiName, recordId, actionName: 'view' },
                state: {}
            });
        }
        return addressOf({
            type: 'standard__objectPage',
            attributes: { objectApiName, actionName: 'list' },
            state: {}
        });
    }

    private announce(): void {
        const { location } = this;
        for (const listener of [...this.listeners]) listener(location);
    }
}

let current: Router | undefined;

/** Installs the page's router; called once at the start. */
export function installRouter(router: Router): void {
    current = router;
}

/** The page's router. */
export function router(): Router {
    if (!current) throw new Error('The page has not started yet');
    return current;
}
