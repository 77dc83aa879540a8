export { FacetIndex, HIDDEN_USER, type FacetSources } from './facets';
export {
    FACETS,
    filterFrom,
    isFiltering,
    NO_FILTER,
    toggled,
    withValues,
    type Facet,
    type PeopleFilter
} from './filter';
export { countValues, FilterResult, matchPeople } from './matching';
