import { LightningElement, api } from 'lwc';
import closeText from '@salesforce/label/c.Atlas_Close';

/**
 * A dialog in front of the page, drawn by the platform's own `dialog` element: the rest of the page is out of reach, Escape
 * closes, and the focus goes back to where it was. Shown as long as it is in its owner's template.
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

    override disconnectedCallback(): void {
        // Closing gives the focus back; an element that is only removed would leave it on the page's body.
        if (this.isOpen) this.dialog?.close();
    }

    handleCancel(event: Event): void {
        event.preventDefault();
        this.handleClose();
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
