/** The page of the product, opened on the timeline: that is what the peers draw. */
import ProductPage from 'c/productPlanTrackerPage';

export default class PlanTrackerPage extends ProductPage {
    tab = 'timeline';
}
