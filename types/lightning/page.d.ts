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
    type Constructor = new () => LightningElement;
    /** Adds `this[NavigationMixin.Navigate](reference)` and `this[NavigationMixin.GenerateUrl](reference)`. */
    export const NavigationMixin: {
        <Base extends Constructor>(base: Base): Base;
        readonly Navigate: unique symbol;
        readonly GenerateUrl: unique symbol;
    };
}

declare module 'lightning/refresh' {
    export class RefreshEvent extends CustomEvent<unknown> {
        constructor();
    }
    export function registerRefreshHandler(element: unknown, handler: () => Promise<unknown>): unknown;
    export function unregisterRefreshHandler(id: unknown): void;
}
