import { LightningElement, api } from 'lwc';

/** Says what went wrong and what can be done, where it happened. Buttons go into the default slot. */
export default class ErrorPanel extends LightningElement {
    /** What happened, in one short sentence. */
    @api heading = '';
    /** What the user can do. */
    @api text = '';
    /** What the platform said, where it said anything. */
    @api details = '';
}
