/** Texts of the form of a buying center. */
import type { ManagingRefusal } from 'c/landscapeStore';
import formNew from '@salesforce/label/c.Landscape_FormNew';
import formEdit from '@salesforce/label/c.Landscape_FormEdit';
import formName from '@salesforce/label/c.Landscape_FormName';
import formParent from '@salesforce/label/c.Landscape_FormParent';
import formTop from '@salesforce/label/c.Landscape_FormTop';
import formFunction from '@salesforce/label/c.Landscape_FormFunction';
import formRegion from '@salesforce/label/c.Landscape_FormRegion';
import formStatus from '@salesforce/label/c.Landscape_FormStatus';
import formBudget from '@salesforce/label/c.Landscape_FormBudget';
import formDescription from '@salesforce/label/c.Landscape_FormDescription';
import refusedName from '@salesforce/label/c.Landscape_RefusedName';
import refusedBelowItself from '@salesforce/label/c.Landscape_RefusedBelowItself';
import refusedStillUsed from '@salesforce/label/c.Landscape_RefusedStillUsed';
import refusedBudget from '@salesforce/label/c.Landscape_RefusedBudget';
import refusedGone from '@salesforce/label/c.Landscape_RefusedGone';

export const LABELS = {
    formNew,
    formEdit,
    formName,
    formParent,
    formTop,
    formFunction,
    formRegion,
    formStatus,
    formBudget,
    formDescription,
    refusedName,
    refusedBelowItself,
    refusedStillUsed,
    refusedBudget,
    refusedGone
} as const;

/** Why a form is refused. */
export const REFUSALS: Readonly<Record<ManagingRefusal, string>> = {
    'name-missing': refusedName,
    'below-itself': refusedBelowItself,
    'still-used': refusedStillUsed,
    'budget-negative': refusedBudget,
    gone: refusedGone
};
