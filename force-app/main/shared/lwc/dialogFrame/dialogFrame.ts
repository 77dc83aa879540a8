import { LightningElement, api } from 'lwc';
import closeText from '@salesforce/label/c.Atlas_Close';

/**
 * A dialog in front of the page, drawn by the platform's own `dialog` element: the rest of the page is out of reach, Escape
 * closes. Shown as long as it is in its owner's template; the owner gives the focus back to where the dialog was opened.
 *
 * Slots: the content, and `buttons`. An element with `data-autofocus` in the content is for the owner to focus.
 *
 * @fires close when Escape or the button in the corner is pressed; the owner takes the dialog away
 */
export default class DialogFrame extends LightningElement {
    /** What the dialog is about; its accessible name. */
    @api heading = '';
    /** `medium`: as wide as a form; `large`: as wide as a table. */
    @api size: 'medium' | 'large' = 'medium';
    closeText = closeText;
    private isOpen = false;

    get boxClass(): string {
        return this.size;
    }

    private get dialog(): HTMLDialogElement | undefined {
        return this.refs?.dialog as HTMLDialogElement | undefined;
    }

    override renderedCallback(): void {
        if (this.isOpen || !this.dialog) return;
        this.isOpen = true;
        this.dialog.showModal();
    }

    handleCancel(event: Event): void {
        event.preventDefault();
        this.handleClose();
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
