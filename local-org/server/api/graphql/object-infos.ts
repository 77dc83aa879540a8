/** `objectInfos` of GraphQL: the UI API's object info with GraphQL's lists and names. */
import type { Org, Session } from '../../org.ts';
import { objectInfo } from '../ui-api/object-info.ts';
import { picklistFieldValues } from '../ui-api/picklist-values.ts';
import { invalid } from './errors.ts';
import { InputReader, type Variables } from './input.ts';

/** API names of the objects asked for, by `apiNames` or `objectInfoInputs`. */
export function readObjectNames(
    argument: (name: string, variables: Variables) => Parameters<InputReader['list']>[0] | undefined,
    variables: Variables,
    path: readonly string[]
): string[] {
    const reader = new InputReader(path);
    const apiNames = argument('apiNames', variables);
    const inputs = argument('objectInfoInputs', variables);
    if (!!apiNames === !!inputs) {
        throw invalid('InvalidArgument', `Provide either 'apiNames' or 'objectInfoInputs'`, path);
    }
    if (apiNames) return (reader.list(apiNames, 'String!') ?? []).map((name) => String(reader.scalar(name, 'String!')));
    return ((inputs && reader.list(inputs, 'ObjectInfoInput!')) ?? []).map((input) => {
        const name = reader.object(input, 'ObjectInfoInput')?.find(([key]) => key === 'apiName')?.[1];
        return name ? String(reader.scalar(name, 'String!')) : '';
    });
}

/** The object info of the UI API with GraphQL's lists and names (`ApiName`, picklist values on the field). */
export function graphqlObjectInfo(org: Org, session: Session, name: string): object | null {
    const object = org.schema.objects.get(name);
    if (!object?.uiApi || !session.object(name).read) return null;
    const info = objectInfo(org.schema, session, object);
    const fields = Object.values(info.fields).map((field) => ({
        ...field,
        ApiName: field.apiName,
        ...(object.fields.get(field.apiName)?.picklist
            ? {
                  picklistValuesByRecordTypeIDs: [
                      {
                          recordTypeID: info.defaultRecordTypeId,
                          picklistValues: picklistFieldValues(object, field.apiName).values
                      }
                  ]
              }
            : {})
    }));
    return { ...info, ApiName: info.apiName, fields, recordTypeInfos: Object.values(info.recordTypeInfos) };
}

/** GraphQL type of a part of an object info. */
export function typeOfInfo(value: object): string {
    if ('picklistValuesByRecordTypeIDs' in value) return 'PicklistField';
    if ('dataType' in value) return 'Field';
    return 'keyPrefix' in value ? 'ObjectInfo' : 'ObjectInfoPart';
}
