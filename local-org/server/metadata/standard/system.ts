/**
 * Users, permissions, sharing and the organization, as far as standard clients ask for them
 * (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_user.htm and its
 * siblings). What no client writes is neither createable nor updateable.
 */
import type { ObjectSchema } from '../schema.ts';
import { checkbox, field, object, picklist, reference, text } from './declare.ts';

const readOnly = { createable: false, updateable: false, deletable: false };
const restOnly = { uiApi: false };

/** A share object: who gets which access to one record of `parent`, and why. */
function share(parent: string, keyPrefix: string, parentField: string, access: string[]): ObjectSchema {
    return object(
        `${parent}Share`,
        `${parent} Share`,
        `${parent} Shares`,
        keyPrefix,
        [
            reference(parentField, `${parent} ID`, parent, parent, 'Shares', {
                onDelete: 'cascade',
                required: true,
                updateable: false
            }),
            reference('UserOrGroupId', 'User/Group ID', ['User', 'Group'], 'UserOrGroup', undefined, {
                required: true,
                updateable: false
            }),
            ...access.map((name) =>
                picklist(name, name.replace(/([a-z])([A-Z])/g, '$1 $2'), ['None', 'Read', 'Edit', 'All'], {
                    required: name === `${parent}AccessLevel`,
                    defaultFormula: name === `${parent}AccessLevel` ? undefined : '"None"'
                })
            ),
            picklist(
                'RowCause',
                'Row Cause',
                ['Owner', 'Manual', 'Rule', 'ImplicitParent', 'ImplicitChild'],
                { updateable: false, defaultFormula: '"Manual"' },
                'Manual'
            )
        ],
        restOnly
    );
}

// One field a line reads as the table it is.
// prettier-ignore
export const systemObjects: ObjectSchema[] = [
    object(
        'Organization', 'Organization', 'Organizations', '00D',
        [
            text('Name', 'Name', 80, { nameField: true }),
            picklist('OrganizationType', 'Edition', ['Developer Edition']),
            checkbox('IsSandbox', 'Is Sandbox'),
            text('InstanceName', 'Instance Name', 5),
            text('NamespacePrefix', 'Namespace Prefix', 15),
            field('TrialExpirationDate', 'Trial Expiration Date', 'datetime'),
            field('FiscalYearStartMonth', 'Fiscal Year Starts In', 'int', { precision: 2, scale: 0 }),
            picklist('DefaultLocaleSidKey', 'Locale', ['en_US']),
            picklist('LanguageLocaleKey', 'Language', ['en_US']),
            picklist('TimeZoneSidKey', 'Time Zone', ['GMT'])
        ],
        { ...readOnly, ...restOnly }
    ),
    object('Profile', 'Profile', 'Profiles', '00e', [text('Name', 'Name', 255, { nameField: true }), text('Description', 'Description', 255), picklist('UserType', 'User Type', ['Standard'])], { ...readOnly, ...restOnly }),
    object(
        'UserRole', 'Role', 'Roles', '00E',
        [text('Name', 'Name', 80, { nameField: true }), text('DeveloperName', 'Developer Name', 80), reference('ParentRoleId', 'Parent Role ID', 'UserRole', 'ParentRole')],
        { ...readOnly, ...restOnly }
    ),
    object('Group', 'Group', 'Group', '00G', [text('Name', 'Name', 40, { nameField: true }), text('DeveloperName', 'Developer Name', 80), picklist('Type', 'Type', ['Regular', 'Organization'])], { ...readOnly, ...restOnly }),
    object(
        'User', 'User', 'Users', '005',
        [
            text('Username', 'Username', 80, { required: true, unique: true }),
            text('LastName', 'Last Name', 80, { required: true }),
            text('FirstName', 'First Name', 40),
            text('Name', 'Full Name', 121, { nameField: true, derived: true, permissionable: false }),
            text('CompanyName', 'Company Name', 80),
            text('Division', 'Division', 80),
            text('Department', 'Department', 80),
            text('Title', 'Title', 80),
            text('City', 'City', 40),
            text('Country', 'Country', 80),
            field('Email', 'Email', 'email', { length: 128, required: true }),
            field('Phone', 'Phone', 'phone', { length: 40 }),
            field('MobilePhone', 'Mobile', 'phone', { length: 40 }),
            text('Alias', 'Alias', 8, { required: true }),
            text('CommunityNickname', 'Nickname', 40),
            checkbox('IsActive', 'Active', { permissionable: false }),
            picklist('TimeZoneSidKey', 'Time Zone', ['GMT', 'Europe/Berlin', 'Europe/London', 'America/New_York'], { defaultFormula: '"GMT"' }),
            reference('UserRoleId', 'Role ID', 'UserRole', 'UserRole', 'Users'),
            picklist('LocaleSidKey', 'Locale', ['en_US', 'de_DE', 'ar'], { defaultFormula: '"en_US"' }),
            picklist('EmailEncodingKey', 'Email Encoding', ['UTF-8'], { defaultFormula: '"UTF-8"' }),
            picklist('LanguageLocaleKey', 'Language', ['en_US', 'de', 'ar'], { defaultFormula: '"en_US"' }),
            reference('ProfileId', 'Profile ID', 'Profile', 'Profile', 'Users', { required: true }),
            picklist('UserType', 'User Type', ['Standard'], { createable: false, updateable: false }),
            reference('ManagerId', 'Manager ID', 'User', 'Manager', 'ManagedUsers'),
            field('SmallPhotoUrl', 'Small photo URL', 'url', { length: 1024, createable: false, updateable: false }),
            field('FullPhotoUrl', 'Full photo URL', 'url', { length: 1024, createable: false, updateable: false })
        ],
        { deletable: false, icon: 'standard:user', compactLayout: ['Name', 'Title', 'Email'] }
    ),
    object(
        'PermissionSet', 'Permission Set', 'Permission Sets', '0PS',
        [
            text('Name', 'Permission Set Name', 80, { nameField: true }),
            text('Label', 'Permission Set Label', 80),
            text('Description', 'Description', 255),
            text('NamespacePrefix', 'Namespace Prefix', 15),
            checkbox('IsOwnedByProfile', 'Is Owned By Profile'),
            checkbox('IsCustom', 'Is Custom'),
            picklist('Type', 'Type', ['Regular', 'Profile', 'Group']),
            reference('PermissionSetGroupId', 'Permission Set Group ID', 'PermissionSetGroup', 'PermissionSetGroup'),
            reference('ProfileId', 'Profile ID', 'Profile', 'Profile')
        ],
        { ...readOnly, ...restOnly }
    ),
    object(
        'PermissionSetGroup', 'Permission Set Group', 'Permission Set Groups', '0PG',
        [
            text('DeveloperName', 'Developer Name', 80, { nameField: true }),
            text('MasterLabel', 'Label', 80),
            text('Description', 'Description', 255),
            text('NamespacePrefix', 'Namespace Prefix', 15),
            picklist('Status', 'Status', ['Updated', 'Outdated', 'Updating', 'Failed'])
        ],
        { ...readOnly, ...restOnly }
    ),
    object(
        'PermissionSetGroupComponent', 'Permission Set Group Component', 'Permission Set Group Components', '0PM',
        [
            reference('PermissionSetGroupId', 'Permission Set Group ID', 'PermissionSetGroup', 'PermissionSetGroup', 'PermissionSetGroupComponents'),
            reference('PermissionSetId', 'Permission Set ID', 'PermissionSet', 'PermissionSet')
        ],
        { ...readOnly, ...restOnly }
    ),
    object(
        'PermissionSetAssignment', 'Permission Set Assignment', 'Permission Set Assignments', '0Pa',
        [
            reference('PermissionSetId', 'Permission Set ID', 'PermissionSet', 'PermissionSet', 'Assignments', { onDelete: 'cascade', updateable: false }),
            reference('PermissionSetGroupId', 'Permission Set Group ID', 'PermissionSetGroup', 'PermissionSetGroup', 'Assignments', { updateable: false }),
            reference('AssigneeId', 'Assignee ID', 'User', 'Assignee', 'PermissionSetAssignments', { required: true, updateable: false }),
            checkbox('IsActive', 'Is Active', { createable: false, updateable: false, defaultFormula: 'true' })
        ],
        { updateable: false, ...restOnly }
    ),
    object(
        'RecordType', 'Record Type', 'Record Types', '012',
        [text('Name', 'Record Type Name', 80, { nameField: true }), text('DeveloperName', 'Record Type Developer Name', 80), text('SobjectType', 'SObject Type Name', 40), checkbox('IsActive', 'Active')],
        { ...readOnly, ...restOnly }
    ),
    object(
        'OpportunityStage', 'Opportunity Stage', 'Opportunity Stages', '01J',
        [
            text('MasterLabel', 'Master Label', 255, { nameField: true }),
            text('ApiName', 'API Name', 255),
            checkbox('IsActive', 'Is Active'),
            field('SortOrder', 'Sort Order', 'int', { precision: 9, scale: 0 }),
            checkbox('IsClosed', 'Closed'),
            checkbox('IsWon', 'Won'),
            picklist('ForecastCategory', 'Forecast Category', ['Omitted', 'Pipeline', 'BestCase', 'MostLikely', 'Forecast', 'Closed']),
            picklist('ForecastCategoryName', 'Forecast Category Name', ['Omitted', 'Pipeline', 'Best Case', 'Most Likely', 'Commit', 'Closed']),
            field('DefaultProbability', 'Probability (%)', 'percent', { precision: 3, scale: 0 }),
            text('Description', 'Description', 255)
        ],
        { ...readOnly, ...restOnly }
    ),
    share('Account', '00r', 'AccountId', ['AccountAccessLevel', 'ContactAccessLevel', 'OpportunityAccessLevel']),
    share('Contact', '03s', 'ContactId', ['ContactAccessLevel']),
    share('Opportunity', '00t', 'OpportunityId', ['OpportunityAccessLevel'])
];
