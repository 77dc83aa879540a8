/** Texts of the products of the portfolio. */
import productsHeading from '@salesforce/label/c.Landscape_ProductsHeading';
import productsPropose from '@salesforce/label/c.Landscape_ProductsPropose';
import productsProposeHelp from '@salesforce/label/c.Landscape_ProductsProposeHelp';
import productsProposed from '@salesforce/label/c.Landscape_ProductsProposed';
import productsSearch from '@salesforce/label/c.Landscape_ProductsSearch';
import productsOpenOnly from '@salesforce/label/c.Landscape_ProductsOpenOnly';
import productsOffering from '@salesforce/label/c.Landscape_ProductsOffering';
import productsMap from '@salesforce/label/c.Landscape_ProductsMap';
import productsMapped from '@salesforce/label/c.Landscape_ProductsMapped';
import productsSelectAll from '@salesforce/label/c.Landscape_ProductsSelectAll';
import productSelect from '@salesforce/label/c.Landscape_ProductSelect';
import productsAllMapped from '@salesforce/label/c.Landscape_ProductsAllMapped';
import productNoOffering from '@salesforce/label/c.Landscape_ProductNoOffering';
import productColumn from '@salesforce/label/c.Landscape_ProductColumn';
import productOfferingColumn from '@salesforce/label/c.Landscape_ProductOfferingColumn';
import productUnmappedColumn from '@salesforce/label/c.Landscape_ProductUnmappedColumn';
import productInactive from '@salesforce/label/c.Landscape_ProductInactive';
import productOfferingGone from '@salesforce/label/c.Landscape_ProductOfferingGone';
import productLines from '@salesforce/label/c.Landscape_ProductLines';
import unmappedBusiness from '@salesforce/label/c.Landscape_UnmappedBusiness';
import unmappedLines from '@salesforce/label/c.Landscape_UnmappedLines';

export const LABELS = {
    productsHeading,
    productsPropose,
    productsProposeHelp,
    productsProposed,
    productsSearch,
    productsOpenOnly,
    productsOffering,
    productsMap,
    productsMapped,
    productsSelectAll,
    productSelect,
    productsAllMapped,
    productNoOffering,
    productColumn,
    productOfferingColumn,
    productUnmappedColumn,
    productInactive,
    productOfferingGone,
    productLines,
    unmappedBusiness,
    unmappedLines
} as const;
