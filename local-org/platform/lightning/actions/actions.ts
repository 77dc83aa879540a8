/** `lightning/actions`: what the component of a quick action says to the dialog that it runs in. */

/** Closes the dialog. */
export class CloseActionScreenEvent extends CustomEvent<unknown> {
    constructor() {
        super('lightning__actionsclosescreen', { bubbles: true, composed: true, cancelable: true });
    }
}
