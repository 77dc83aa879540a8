/** Texts of the opportunity in the landscape. */
import dealTitle from '@salesforce/label/c.Landscape_DealTitle';
import dealAccount from '@salesforce/label/c.Landscape_DealAccount';
import dealNoAccount from '@salesforce/label/c.Landscape_DealNoAccount';
import dealCenter from '@salesforce/label/c.Landscape_DealCenter';
import dealCenterHelp from '@salesforce/label/c.Landscape_DealCenterHelp';
import dealOffering from '@salesforce/label/c.Landscape_DealOffering';
import dealOfferingHelp from '@salesforce/label/c.Landscape_DealOfferingHelp';
import dealAsDeal from '@salesforce/label/c.Landscape_DealAsDeal';
import dealLineCenter from '@salesforce/label/c.Landscape_DealLineCenter';
import dealCells from '@salesforce/label/c.Landscape_DealCells';
import dealLines from '@salesforce/label/c.Landscape_DealLines';
import dealSum from '@salesforce/label/c.Landscape_DealSum';
import dealSaved from '@salesforce/label/c.Landscape_DealSaved';
import dealUndone from '@salesforce/label/c.Landscape_DealUndone';

export const LABELS = {
    dealTitle,
    dealAccount,
    dealNoAccount,
    dealCenter,
    dealCenterHelp,
    dealOffering,
    dealOfferingHelp,
    dealAsDeal,
    dealLineCenter,
    dealCells,
    dealLines,
    dealSum,
    dealSaved,
    dealUndone
} as const;
