import { api, LightningElement } from 'lwc';

/** `lightning-quick-action-panel`: heading, body and footer of the dialog that a quick action runs in. */
export default class QuickActionPanel extends LightningElement {
    @api header = '';
}
