/** Every text of the action, by the name that the code uses; the form has its own. */
import title from '@salesforce/label/c.RoleAction_Title';
import person from '@salesforce/label/c.RoleAction_Person';
import personHint from '@salesforce/label/c.RoleAction_PersonHint';
import loading from '@salesforce/label/c.RoleAction_Loading';
import noAccount from '@salesforce/label/c.RoleAction_NoAccount';
import nobody from '@salesforce/label/c.RoleAction_Nobody';
import noAccess from '@salesforce/label/c.RoleAction_NoAccess';
import failed from '@salesforce/label/c.RoleAction_Failed';
import saved from '@salesforce/label/c.RoleAction_Saved';
import close from '@salesforce/label/c.RoleAction_Close';

export const LABELS = { title, person, personHint, loading, noAccount, nobody, noAccess, failed, saved, close };
