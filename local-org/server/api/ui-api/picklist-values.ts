/**
 * Picklist values of an object's fields. Every field has the same values in the one (master) record type
 * (https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_picklist_values.htm).
 */
import type { ObjectSchema } from '../../metadata/schema.ts';
import { MASTER_RECORD_TYPE } from './object-info.ts';

/** The active values of a picklist field; empty for any other. `version` is part of the address that the answer names. */
export function picklistFieldValues(object: ObjectSchema, fieldName: string, version = 'v66.0') {
    const entries = (object.fields.get(fieldName)?.picklist?.entries ?? []).filter((entry) => entry.active);
    const values = entries.map(({ label, value }) => ({ attributes: null, label, validFor: [] as number[], value }));
    const preset = entries.find((entry) => entry.isDefault);
    return {
        controllerValues: {},
        defaultValue: preset
            ? { attributes: null, label: preset.label, validFor: [] as number[], value: preset.value }
            : null,
        eTag: '',
        url: `/services/data/${version}/ui-api/object-info/${object.apiName}/picklist-values/${MASTER_RECORD_TYPE}/${fieldName}`,
        values
    };
}
