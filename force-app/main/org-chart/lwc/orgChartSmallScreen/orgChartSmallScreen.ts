import { LightningElement, api } from 'lwc';
import type { OrgChartStore } from 'c/orgChartStore';
import { SMALL_SCREEN_LABELS } from './labels';

/** Stands in for a drawing where the page is as narrow as a phone; elsewhere it is not there. */
export default class OrgChartSmallScreen extends LightningElement {
    /** Store of the org chart. */
    @api store: OrgChartStore | undefined;
    labels = SMALL_SCREEN_LABELS;

    handleOpen(): void {
        this.store?.show('table');
    }
}
