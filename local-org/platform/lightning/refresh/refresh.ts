/**
 * `lightning/refresh`: the RefreshView API. An event asks the page to refresh; the page then reads again what its
 * standard components show and calls every registered handler.
 *
 * @see https://developer.salesforce.com/docs/platform/lwc/guide/data-refreshview.html
 */
import { addRefreshHandler, removeRefreshHandler } from '../../refresh-view.ts';

export const RefreshEventName = 'lightning__refresh';

export class RefreshEvent extends CustomEvent<undefined> {
    constructor() {
        super(RefreshEventName, { composed: true, cancelable: true, bubbles: true });
    }
}

/** `(context, handler)`: calls `handler` on a refresh; returns the id that unregisters it. */
export const registerRefreshHandler = addRefreshHandler;
export const unregisterRefreshHandler = removeRefreshHandler;
/** A container of one's own: the page's container calls it as one of its handlers. */
export const registerRefreshContainer = addRefreshHandler;
export const unregisterRefreshContainer = removeRefreshHandler;
