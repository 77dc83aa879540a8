import { api } from 'lwc';
import LightningModal from 'lightning/modal';

/** Asks before a record is deleted. Closes with true when it shall be. */
export default class DeleteDialog extends LightningModal {
    /** Label of the object, in lower case. */
    @api kind = 'record';

    handleCancel(): void {
        this.close(false);
    }

    handleDelete(): void {
        this.close(true);
    }
}
