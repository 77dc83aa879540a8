/**
 * What a query is refused with: Salesforce's codes and texts
 * (https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm). The block with the
 * place in the SOQL text that Salesforce puts before some of them is added by the SOQL endpoint, which has the text.
 * Texts marked "guessed" were not seen in any source.
 */
import { refusal, type OrgError } from '../errors.ts';
import type { FieldSchema } from '../metadata/schema.ts';

const REFERENCE = 'Please reference your WSDL or the describe call for the appropriate names.';

export const unknownObject = (name: string): OrgError =>
    refusal(
        'INVALID_TYPE',
        `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append ` +
            `the '__c' after the entity name. ${REFERENCE}`
    );

export const unknownField = (name: string, objectName: string): OrgError =>
    refusal(
        'INVALID_FIELD',
        `No such column '${name}' on entity '${objectName}'. If you are attempting to use a custom field, be sure to ` +
            `append the '__c' after the custom field name. ${REFERENCE}`
    );

const CUSTOM_RELATIONSHIP =
    'If you are attempting to use a custom relationship, be sure to append the ' +
    `'__r' after the custom relationship name. ${REFERENCE}`;

export const unknownParent = (name: string): OrgError =>
    refusal('INVALID_FIELD', `Didn't understand relationship '${name}' in field path. ${CUSTOM_RELATIONSHIP}`);

export const unknownChildren = (name: string): OrgError =>
    refusal(
        'INVALID_TYPE',
        `Didn't understand relationship '${name}' in FROM part of query call. ${CUSTOM_RELATIONSHIP}`
    );

export const notFilterable = (field: FieldSchema): OrgError =>
    refusal('INVALID_FIELD', `field '${field.apiName}' can not be filtered in a query call`);

export const notSortable = (field: FieldSchema): OrgError =>
    refusal('MALFORMED_QUERY', `field '${field.apiName}' can not be sorted in a query call`);

export const notGroupable = (field: FieldSchema): OrgError =>
    refusal('MALFORMED_QUERY', `field '${field.apiName}' can not be grouped in a query call`);

export const notGrouped = (name: string): OrgError =>
    refusal('MALFORMED_QUERY', `Field must be grouped or aggregated: ${name}`);

export const orderNotGrouped = (name: string): OrgError =>
    refusal('MALFORMED_QUERY', `Ordered field must be grouped or aggregated: ${name}`);

export const notAggregatable = (name: string, operator: string): OrgError =>
    refusal('MALFORMED_QUERY', `field ${name} does not support aggregate operator ${operator.toUpperCase()}`);

export const limitWithoutGroup = (): OrgError =>
    refusal('MALFORMED_QUERY', 'Non-grouped query that uses overall aggregate functions cannot also use LIMIT');

export const invalidOperator = (field: FieldSchema): OrgError =>
    refusal('INVALID_QUERY_FILTER_OPERATOR', `invalid operator on ${field.type} field`);

export const invalidId = (value: string): OrgError =>
    refusal('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${value}`);

export const wrongType = (field: FieldSchema, typeName: string): OrgError =>
    refusal('INVALID_FIELD', `value of filter criterion for field '${field.apiName}' must be of type ${typeName}`);

export const offsetTooLarge = (maximum: number): OrgError =>
    refusal('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${maximum}`);

export const tooComplicated = (): OrgError =>
    refusal(
        'QUERY_TOO_COMPLICATED',
        'query is either selecting too many fields or the filter conditions are too complicated'
    );

/** Guessed texts from here on; the code is MALFORMED_QUERY for everything that the grammar or a limit forbids. */
export const malformed = (message: string): OrgError => refusal('MALFORMED_QUERY', message);
