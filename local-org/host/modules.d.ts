/** Components of the shell, and base components whose classes it uses, as other modules see them. */
declare module 'host/*' {
    import type { LightningElement } from 'lwc';
    const Component: typeof LightningElement;
    export default Component;
}

declare module 'lightning/modal' {
    import { LightningElement } from 'lwc';
    export default class LightningModal extends LightningElement {
        static open(properties: Record<string, unknown>): Promise<unknown>;
        label: string;
        close(result?: unknown): void;
    }
}

declare module 'lightning/toast' {
    export default class Toast {
        static show(properties: {
            label: string;
            message?: string | undefined;
            messageLinks?: readonly unknown[] | undefined;
            variant: 'info' | 'success' | 'warning' | 'error';
            mode: 'dismissible' | 'sticky';
        }): void;
    }
}

declare module 'lightning/pageReferenceUtils' {
    export function encodeDefaultFieldValues(values: Record<string, unknown>): string;
    export function decodeDefaultFieldValues(text: string | null | undefined): Record<string, string>;
}
