/** Texts of the offering portfolio. */
import portfolioTitle from '@salesforce/label/c.Landscape_PortfolioTitle';
import portfolioFacts from '@salesforce/label/c.Landscape_PortfolioFacts';
import portfolioReadOnly from '@salesforce/label/c.Landscape_PortfolioReadOnly';

export const LABELS = {
    portfolioTitle,
    portfolioFacts,
    portfolioReadOnly
} as const;
