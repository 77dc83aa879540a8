/** Modules of the platform around the page, as far as the bundles use them. */

declare module 'lightning/platformShowToastEvent' {
    export class ShowToastEvent extends CustomEvent<unknown> {
        constructor(toast: {
            title?: string;
            message?: string;
            variant?: 'info' | 'success' | 'warning' | 'error';
            mode?: 'dismissible' | 'pester' | 'sticky';
            messageData?: readonly unknown[];
        });
    }
}

declare module 'lightning/navigation' {
    import type { LightningElement } from 'lwc';

    export interface PageReference {
        type: string;
        attributes: Record<string, unknown>;
        state?: Record<string, unknown>;
    }
    const navigate: unique symbol;
    const generateUrl: unique symbol;
    export interface Navigating {
        [navigate](reference: PageReference, replace?: boolean): void;
        [generateUrl](reference: PageReference): Promise<string>;
    }
    /** Adds `this[NavigationMixin.Navigate](reference)` and `this[NavigationMixin.GenerateUrl](reference)`. */
    export const NavigationMixin: {
        (base: new () => LightningElement): new () => LightningElement & Navigating;
        readonly Navigate: typeof navigate;
        readonly GenerateUrl: typeof generateUrl;
    };
}

declare module 'lightning/refresh' {
    export class RefreshEvent extends CustomEvent<unknown> {
        constructor();
    }
    export function registerRefreshHandler(element: unknown, handler: () => Promise<unknown>): unknown;
    export function unregisterRefreshHandler(id: unknown): void;
}

declare module 'lightning/pageReferenceUtils' {
    /** Values as text for `state.defaultFieldValues` of an org's New page. */
    export function encodeDefaultFieldValues(values: Record<string, unknown>): string;
    export function decodeDefaultFieldValues(text: string): Record<string, string>;
}

declare module 'lightning/actions' {
    /** Closes the dialog that a quick action runs in. */
    export class CloseActionScreenEvent extends CustomEvent<unknown> {
        constructor();
    }
}
