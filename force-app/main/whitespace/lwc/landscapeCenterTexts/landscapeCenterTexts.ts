/** Words for the picklists of a buying center: custom labels by their API values. */
import statusActive from '@salesforce/label/c.Landscape_StatusActive';
import statusPlanned from '@salesforce/label/c.Landscape_StatusPlanned';
import statusRetired from '@salesforce/label/c.Landscape_StatusRetired';
import functionGeneralManagement from '@salesforce/label/c.Landscape_FunctionGeneralManagement';
import functionFinance from '@salesforce/label/c.Landscape_FunctionFinance';
import functionInformationTechnology from '@salesforce/label/c.Landscape_FunctionInformationTechnology';
import functionProcurement from '@salesforce/label/c.Landscape_FunctionProcurement';
import functionOperations from '@salesforce/label/c.Landscape_FunctionOperations';
import functionProduction from '@salesforce/label/c.Landscape_FunctionProduction';
import functionEngineering from '@salesforce/label/c.Landscape_FunctionEngineering';
import functionResearchAndDevelopment from '@salesforce/label/c.Landscape_FunctionResearchAndDevelopment';
import functionQuality from '@salesforce/label/c.Landscape_FunctionQuality';
import functionSupplyChain from '@salesforce/label/c.Landscape_FunctionSupplyChain';
import functionSales from '@salesforce/label/c.Landscape_FunctionSales';
import functionMarketing from '@salesforce/label/c.Landscape_FunctionMarketing';
import functionCustomerService from '@salesforce/label/c.Landscape_FunctionCustomerService';
import functionHumanResources from '@salesforce/label/c.Landscape_FunctionHumanResources';
import functionLegalAndCompliance from '@salesforce/label/c.Landscape_FunctionLegalAndCompliance';
import functionFacilities from '@salesforce/label/c.Landscape_FunctionFacilities';
import functionPolicy from '@salesforce/label/c.Landscape_FunctionPolicy';
import functionOther from '@salesforce/label/c.Landscape_FunctionOther';
import type { BuyingCenterStatus } from 'c/landscapeFacts';

/** Choices of a status, by their API values. */
export const STATUS_OPTIONS = [
    { value: 'Active', label: statusActive },
    { value: 'Planned', label: statusPlanned },
    { value: 'Retired', label: statusRetired }
];

/** Choices of a function, by their API values. */
export const FUNCTION_OPTIONS = [
    { value: 'General Management', label: functionGeneralManagement },
    { value: 'Finance', label: functionFinance },
    { value: 'Information Technology', label: functionInformationTechnology },
    { value: 'Procurement', label: functionProcurement },
    { value: 'Operations', label: functionOperations },
    { value: 'Production', label: functionProduction },
    { value: 'Engineering', label: functionEngineering },
    { value: 'Research and Development', label: functionResearchAndDevelopment },
    { value: 'Quality', label: functionQuality },
    { value: 'Supply Chain', label: functionSupplyChain },
    { value: 'Sales', label: functionSales },
    { value: 'Marketing', label: functionMarketing },
    { value: 'Customer Service', label: functionCustomerService },
    { value: 'Human Resources', label: functionHumanResources },
    { value: 'Legal and Compliance', label: functionLegalAndCompliance },
    { value: 'Facilities', label: functionFacilities },
    { value: 'Policy', label: functionPolicy },
    { value: 'Other', label: functionOther }
];

export const STATUS_TEXTS: Readonly<Record<BuyingCenterStatus, string>> = {
    Active: statusActive,
    Planned: statusPlanned,
    Retired: statusRetired
};

/** A function in words; what an admin added stays as it is. */
export function functionText(value: string | null): string {
    if (value === null) return '';
    return FUNCTION_OPTIONS.find((option) => option.value === value)?.label ?? value;
}
