import { api } from 'lwc';
import LightningModal from 'lightning/modal';

/** A dialog of a deployed component: closes with what was typed. */
export default class ProbeDialog extends LightningModal {
    @api question = '';

    handleOk(): void {
        this.close('answered');
    }
}
