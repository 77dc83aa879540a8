import { LightningElement, api } from 'lwc';

/** `lightning/modal` in tests of components: a plain element that says when it would close. */
export default class LightningModal extends LightningElement {
    static open() {
        return Promise.resolve(undefined);
    }
    @api label = '';
    @api size = 'medium';
    @api disableClose = false;

    close(result) {
        this.dispatchEvent(new CustomEvent('close', { detail: { value: result } }));
    }
}
