/** The store of the product, known to the benchmark's gateway. */
import { LandscapeStore as ProductStore } from 'c/productLandscapeStore';

export * from 'c/productLandscapeStore';

export const known = { store: null };

export class LandscapeStore extends ProductStore {
    constructor(surroundings) {
        super(surroundings);
        known.store = this;
    }
}
