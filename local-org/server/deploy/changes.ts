/**
 * Changes of a field that an org refuses whether or not there are values
 * (https://help.salesforce.com/s/articleView?id=sf.notes_on_changing_custom_field_types.htm).
 */
import { join } from 'node:path';
import { OrgError, type Problem } from '../errors.ts';
import { loadSchema } from '../metadata/load.ts';
import type { FieldSchema, Schema } from '../metadata/schema.ts';

const kindOf = (field: FieldSchema): string =>
    field.formula ? 'a formula' : field.rollup ? 'a roll-up summary' : field.reference ? 'a relationship' : 'a value';

/** Throws OrgError naming each field of the org whose kind or target differs in the source. */
export function refuseForbiddenChanges(before: Schema, folder: string): void {
    const after = loadSchema([join(folder, 'default')]);
    const problems: Problem[] = [];
    for (const object of before.objects.values()) {
        for (const field of object.fields.values()) {
            const next = after.objects.get(object.apiName)?.fields.get(field.apiName);
            if (!next || !field.custom) continue;
            const name = `${object.apiName}.${field.apiName}`;
            const [was, is] = [kindOf(field), kindOf(next)];
            const refuse = (reason: string): number =>
                problems.push({
                    code: 'FIELD_INTEGRITY_EXCEPTION',
                    message: `Cannot update ${name}: ${reason}`,
                    fields: [name]
                });
            if (was !== is) refuse(`it is ${was} and cannot become ${is}`);
            else if (field.reference && field.reference.targets.join() !== next.reference?.targets.join())
                refuse(
                    `it refers to ${field.reference.targets.join()} and cannot refer to ${next.reference?.targets.join()}`
                );
        }
    }
    if (problems.length > 0) throw new OrgError(problems);
}
