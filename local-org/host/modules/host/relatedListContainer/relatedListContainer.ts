import { api, LightningElement } from 'lwc';
import { environment } from '../../../environment.ts';
import type { RelatedList } from '../../../bootstrap.ts';

/** The related lists of the page layout, one card each. */
export default class RelatedListContainer extends LightningElement {
    @api objectName!: string;
    @api recordId!: string;

    get lists(): RelatedList[] {
        return environment().bootstrap.objects[this.objectName]?.relatedLists ?? [];
    }

    get isEmpty(): boolean {
        return this.lists.length === 0;
    }
}
