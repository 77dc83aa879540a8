import { LightningElement, api } from 'lwc';

/** Says what is not there, why, and what to do first. The first step goes into the default slot. */
export default class EmptyState extends LightningElement {
    /** One short sentence. */
    @api heading = '';
    /** What to do, in one or two sentences. */
    @api text = '';
    /** Name of an SLDS utility icon. */
    @api iconName = 'utility:info';
}
