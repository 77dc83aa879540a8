/**
 * The documented subset of the sales objects that the bundles, the importer and the listed client commands use
 * (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_account.htm and
 * its siblings). Organization-wide defaults: Account, Contact and Opportunity private.
 */
import type { FieldSchema, ObjectSchema } from '../schema.ts';
import { checkbox, field, longText, object, owner, picklist, reference, text } from './declare.ts';
import { stages } from './stages.ts';

// prettier-ignore
const industries = [
    'Agriculture', 'Apparel', 'Banking', 'Biotechnology', 'Chemicals', 'Communications', 'Construction', 'Consulting',
    'Education', 'Electronics', 'Energy', 'Engineering', 'Entertainment', 'Environmental', 'Finance', 'Food & Beverage',
    'Government', 'Healthcare', 'Hospitality', 'Insurance', 'Machinery', 'Manufacturing', 'Media', 'Not For Profit',
    'Recreation', 'Retail', 'Shipping', 'Technology', 'Telecommunications', 'Transportation', 'Utilities', 'Other'
];
const leadSources = ['Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other'];

const address = (prefix: string): FieldSchema[] => [
    field(`${prefix}Street`, `${prefix} Street`, 'textarea', { length: 255 }),
    text(`${prefix}City`, `${prefix} City`, 40),
    text(`${prefix}State`, `${prefix} State/Province`, 80),
    text(`${prefix}PostalCode`, `${prefix} Zip/Postal Code`, 20),
    text(`${prefix}Country`, `${prefix} Country`, 80)
];
const phone = (apiName: string, label: string): FieldSchema => field(apiName, label, 'phone', { length: 40 });
const photo = (): FieldSchema =>
    field('PhotoUrl', 'Photo URL', 'url', { length: 255, createable: false, updateable: false });
const readOnly = { createable: false, updateable: false };

// One field a line reads as the table it is.
// prettier-ignore
export const salesObjects: ObjectSchema[] = [
    object(
        'Account', 'Account', 'Accounts', '001',
        [
            text('Name', 'Account Name', 255, { required: true, nameField: true }),
            picklist('Type', 'Account Type', ['Prospect', 'Customer - Direct', 'Customer - Channel', 'Channel Partner / Reseller', 'Installation Partner', 'Technology Partner', 'Other']),
            reference('ParentId', 'Parent Account ID', 'Account', 'Parent', 'ChildAccounts'),
            ...address('Billing'),
            ...address('Shipping'),
            phone('Phone', 'Account Phone'),
            phone('Fax', 'Account Fax'),
            text('AccountNumber', 'Account Number', 40),
            field('Website', 'Website', 'url', { length: 255 }),
            photo(),
            picklist('Industry', 'Industry', industries),
            field('AnnualRevenue', 'Annual Revenue', 'currency', { precision: 18, scale: 0 }),
            field('NumberOfEmployees', 'Employees', 'int', { precision: 8, scale: 0 }),
            picklist('Ownership', 'Ownership', ['Public', 'Private', 'Subsidiary', 'Other']),
            text('TickerSymbol', 'Ticker Symbol', 20),
            longText('Description', 'Account Description'),
            picklist('Rating', 'Account Rating', ['Hot', 'Warm', 'Cold']),
            text('Site', 'Account Site', 80),
            owner()
        ],
        { sharingModel: 'Private', icon: 'standard:account', compactLayout: ['Name', 'Type', 'Phone', 'Website', 'OwnerId'] }
    ),
    object(
        'Contact', 'Contact', 'Contacts', '003',
        [
            reference('AccountId', 'Account ID', 'Account', 'Account', 'Contacts', { onDelete: 'cascade' }),
            text('LastName', 'Last Name', 80, { required: true }),
            text('FirstName', 'First Name', 40),
            picklist('Salutation', 'Salutation', ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.', 'Mx.']),
            text('Name', 'Full Name', 121, { nameField: true, derived: true, permissionable: false }),
            ...address('Mailing'),
            phone('Phone', 'Business Phone'),
            phone('Fax', 'Business Fax'),
            phone('MobilePhone', 'Mobile Phone'),
            phone('HomePhone', 'Home Phone'),
            phone('OtherPhone', 'Other Phone'),
            reference('ReportsToId', 'Reports To ID', 'Contact', 'ReportsTo', 'ReportsTo'),
            field('Email', 'Email', 'email', { length: 80 }),
            text('Title', 'Title', 128),
            text('Department', 'Department', 80),
            text('AssistantName', "Assistant's Name", 40),
            picklist('LeadSource', 'Lead Source', leadSources),
            field('Birthdate', 'Birthdate', 'date'),
            longText('Description', 'Contact Description'),
            photo(),
            owner()
        ],
        { sharingModel: 'Private', icon: 'standard:contact', compactLayout: ['Name', 'Title', 'AccountId', 'Phone', 'Email'] }
    ),
    object(
        'Opportunity', 'Opportunity', 'Opportunities', '006',
        [
            reference('AccountId', 'Account ID', 'Account', 'Account', 'Opportunities', { onDelete: 'cascade' }),
            text('Name', 'Name', 120, { required: true, nameField: true }),
            longText('Description', 'Description'),
            picklist('StageName', 'Stage', stages.map((stage) => stage.name), { required: true }),
            field('Amount', 'Amount', 'currency', { precision: 18, scale: 2 }),
            field('Probability', 'Probability (%)', 'percent', { precision: 3, scale: 0 }),
            field('ExpectedRevenue', 'Expected Amount', 'currency', { precision: 18, scale: 2, derived: true }),
            field('TotalOpportunityQuantity', 'Quantity', 'double', { precision: 18, scale: 2 }),
            field('CloseDate', 'Close Date', 'date', { required: true }),
            picklist('Type', 'Opportunity Type', ['Existing Customer - Upgrade', 'Existing Customer - Replacement', 'Existing Customer - Downgrade', 'New Customer']),
            text('NextStep', 'Next Step', 255),
            picklist('LeadSource', 'Lead Source', leadSources),
            checkbox('IsClosed', 'Closed', { derived: true, ...readOnly, permissionable: false }),
            checkbox('IsWon', 'Won', { derived: true, ...readOnly, permissionable: false }),
            picklist('ForecastCategory', 'Forecast Category', ['Omitted', 'Pipeline', 'BestCase', 'MostLikely', 'Forecast', 'Closed'], { derived: true, ...readOnly, permissionable: false }),
            picklist('ForecastCategoryName', 'Forecast Category', ['Omitted', 'Pipeline', 'Best Case', 'Most Likely', 'Commit', 'Closed']),
            checkbox('HasOpportunityLineItem', 'Has Line Item', { derived: true, ...readOnly, permissionable: false }),
            reference('Pricebook2Id', 'Price Book ID', 'Pricebook2', 'Pricebook2', undefined),
            owner(),
            text('Fiscal', 'Fiscal Period', 6, { derived: true, permissionable: false }),
            field('FiscalYear', 'Fiscal Year', 'int', { precision: 9, scale: 0, derived: true, permissionable: false }),
            field('FiscalQuarter', 'Fiscal Quarter', 'int', { precision: 9, scale: 0, derived: true, permissionable: false })
        ],
        { sharingModel: 'Private', icon: 'standard:opportunity', compactLayout: ['Name', 'AccountId', 'CloseDate', 'Amount', 'StageName', 'OwnerId'] }
    ),
    object(
        'OpportunityLineItem', 'Opportunity Product', 'Opportunity Products', '00k',
        [
            reference('OpportunityId', 'Opportunity ID', 'Opportunity', 'Opportunity', 'OpportunityLineItems', { onDelete: 'cascade', required: true, updateable: false }),
            field('SortOrder', 'Sort Order', 'int', { precision: 9, scale: 0, ...readOnly }),
            reference('PricebookEntryId', 'Price Book Entry ID', 'PricebookEntry', 'PricebookEntry', 'OpportunityLineItems', { onDelete: 'restrict', updateable: false }),
            reference('Product2Id', 'Product ID', 'Product2', 'Product2', 'OpportunityLineItems', { onDelete: 'restrict', updateable: false }),
            text('ProductCode', 'Product Code', 255, { derived: true }),
            text('Name', 'Opportunity Product Name', 376, { nameField: true, derived: true, permissionable: false }),
            field('Quantity', 'Quantity', 'double', { precision: 12, scale: 2, required: true }),
            field('TotalPrice', 'Total Price', 'currency', { precision: 18, scale: 2 }),
            field('UnitPrice', 'Sales Price', 'currency', { precision: 18, scale: 2 }),
            field('ListPrice', 'List Price', 'currency', { precision: 18, scale: 2, derived: true }),
            field('Discount', 'Discount', 'percent', { precision: 5, scale: 2 }),
            field('ServiceDate', 'Date', 'date'),
            text('Description', 'Line Description', 255)
        ],
        { sharingModel: 'ControlledByParent', icon: 'standard:opportunity_line_item' }
    ),
    object(
        'OpportunityContactRole', 'Opportunity Contact Role', 'Opportunity Contact Roles', '00K',
        [
            reference('OpportunityId', 'Opportunity ID', 'Opportunity', 'Opportunity', 'OpportunityContactRoles', { onDelete: 'cascade', required: true, updateable: false }),
            reference('ContactId', 'Contact ID', 'Contact', 'Contact', 'OpportunityContactRoles', { onDelete: 'cascade', required: true }),
            picklist('Role', 'Role', ['Business User', 'Decision Maker', 'Economic Buyer', 'Economic Decision Maker', 'Evaluator', 'Executive Sponsor', 'Influencer', 'Technical Buyer', 'Other']),
            checkbox('IsPrimary', 'Primary')
        ],
        { sharingModel: 'ControlledByParent', icon: 'standard:opportunity_contact_role' }
    ),
    object(
        'Product2', 'Product', 'Products', '01t',
        [
            text('Name', 'Product Name', 255, { required: true, nameField: true }),
            text('ProductCode', 'Product Code', 255),
            field('Description', 'Product Description', 'textarea', { length: 4000 }),
            checkbox('IsActive', 'Active'),
            picklist('Family', 'Product Family', ['None']),
            text('StockKeepingUnit', 'Product SKU', 180),
            picklist('QuantityUnitOfMeasure', 'Quantity Unit Of Measure', ['Each'])
        ],
        { icon: 'standard:product', compactLayout: ['Name', 'ProductCode', 'Family'] }
    ),
    object(
        'Pricebook2', 'Price Book', 'Price Books', '01s',
        [
            text('Name', 'Price Book Name', 255, { required: true, nameField: true }),
            text('Description', 'Description', 255),
            checkbox('IsActive', 'Active'),
            checkbox('IsStandard', 'Is Standard Price Book', readOnly)
        ],
        { icon: 'standard:pricebook' }
    ),
    object(
        'PricebookEntry', 'Price Book Entry', 'Price Book Entries', '01u',
        [
            text('Name', 'Product Name', 255, { nameField: true, derived: true, permissionable: false }),
            reference('Pricebook2Id', 'Price Book ID', 'Pricebook2', 'Pricebook2', 'PricebookEntries', { onDelete: 'cascade', required: true, updateable: false }),
            reference('Product2Id', 'Product ID', 'Product2', 'Product2', 'PricebookEntries', { onDelete: 'cascade', required: true, updateable: false }),
            field('UnitPrice', 'List Price', 'currency', { precision: 18, scale: 2, required: true }),
            checkbox('IsActive', 'Active'),
            checkbox('UseStandardPrice', 'Use Standard Price'),
            text('ProductCode', 'Product Code', 255, { derived: true })
        ],
        { icon: 'standard:price_book_entries' }
    ),
    object(
        'Task', 'Task', 'Tasks', '00T',
        [
            text('Subject', 'Subject', 255, { nameField: true }),
            reference('WhoId', 'Name ID', ['Contact'], 'Who', 'Tasks'),
            reference('WhatId', 'Related To ID', ['Account', 'Opportunity'], 'What', 'Tasks'),
            field('ActivityDate', 'Due Date Only', 'date'),
            picklist('Status', 'Status', ['Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'], { required: true, defaultFormula: '"Not Started"' }, 'Not Started'),
            picklist('Priority', 'Priority', ['High', 'Normal', 'Low'], { required: true, defaultFormula: '"Normal"' }, 'Normal'),
            checkbox('IsHighPriority', 'High Priority', { derived: true, ...readOnly, permissionable: false }),
            checkbox('IsClosed', 'Closed', { derived: true, ...readOnly, permissionable: false }),
            longText('Description', 'Description'),
            picklist('TaskSubtype', 'Task Subtype', ['Task', 'Email', 'Call', 'List Email', 'Cadence', 'LinkedIn']),
            owner()
        ],
        { sharingModel: 'Private', icon: 'standard:task' }
    )
];
