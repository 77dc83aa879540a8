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

declare module 'lightning/modal' {
    import { LightningElement } from 'lwc';

    /** A dialog: what extends this is opened by its static `open`, which answers what `close` was given. */
    export default class LightningModal extends LightningElement {
        static open(properties: {
            label: string;
            size?: 'small' | 'medium' | 'large' | 'full';
            description?: string;
            [property: string]: unknown;
        }): Promise<unknown>;
        label: string;
        size: string;
        disableClose: boolean;
        close(result?: unknown): void;
    }
}
