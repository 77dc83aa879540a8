/** The store of the product, known to the benchmark's gateway, with every branch open as in the peers. */
import { OrgChartStore as ProductStore } from 'c/productOrgChartStore';

export * from 'c/productOrgChartStore';

export const known = { store: null };

export class OrgChartStore extends ProductStore {
    constructor(surroundings) {
        super(surroundings);
        known.store = this;
        this.fold([]);
    }
}
