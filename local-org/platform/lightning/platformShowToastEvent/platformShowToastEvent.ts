/**
 * `lightning/platformShowToastEvent`: asks the page to show a toast.
 *
 * @see https://developer.salesforce.com/docs/component-library/bundle/lightning-platform-show-toast-event
 */

/** What a toast says. */
export interface Toast {
    title: string;
    message?: string;
    /** Default info. */
    variant?: 'info' | 'success' | 'warning' | 'error';
    /** dismissible (default): closes after some seconds or by button; pester: by time only; sticky: by button only. */
    mode?: 'dismissible' | 'pester' | 'sticky';
    /** Replaces `{0}`, `{1}`… of the message: text, or a link. */
    messageData?: (string | { url: string; label: string })[];
}

export class ShowToastEvent extends CustomEvent<Toast> {
    constructor(toast: Toast) {
        super('lightning__showtoast', { composed: true, cancelable: true, bubbles: true, detail: toast });
    }
}
