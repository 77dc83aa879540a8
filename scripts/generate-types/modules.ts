/**
 * Declarations of the `@salesforce/*` modules that the package's own metadata defines
 * (https://developer.salesforce.com/docs/platform/lwc/guide/reference-salesforce-modules.html).
 */
import type { ObjectSchema } from '../../local-org/server/metadata/schema.ts';

const header = '// Generated from the metadata by scripts/generate-types.ts. Do not edit.\n\n';
const quote = (text: string): string =>
    `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;

/** One module per object and per field, each with its literal name. Imports are written without the package's namespace. */
export function schemaModules(objects: ObjectSchema[], namespace = ''): string {
    const written = (path: string) => (namespace ? path.replaceAll(`${namespace}__`, '') : path);
    const declarations = objects.flatMap((object) => {
        const name = `readonly objectApiName: ${quote(object.apiName)}`;
        const fields = [...object.fields.keys()].sort();
        return [
            schemaModule(written(object.apiName), object.description ?? object.label, `{ ${name} }`),
            ...fields.map((field) => {
                const { label, description } = object.fields.get(field)!;
                const text = description ? `${label}: ${description}` : label;
                return schemaModule(
                    written(`${object.apiName}.${field}`),
                    text,
                    `{ ${name}; readonly fieldApiName: ${quote(field)} }`
                );
            })
        ];
    });
    return header + declarations.join('\n');
}

function schemaModule(path: string, description: string, type: string): string {
    return `/** ${comment(description)} */\ndeclare module '@salesforce/schema/${path}' {\n    const reference: ${type};\n    export default reference;\n}\n`;
}

/** One module per custom label; the English text stands in its comment. */
export function labelModules(labels: Map<string, string>): string {
    const modules = [...labels]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => {
            return `/** ${comment(value)} */\ndeclare module '@salesforce/label/c.${name}' {\n    const label: string;\n    export default label;\n}\n`;
        });
    return header + modules.join('\n');
}

/** One module per custom permission: true where the user has it, undefined otherwise. */
export function permissionModules(permissions: { apiName: string; label: string }[]): string {
    const modules = permissions.map(({ apiName, label }) => {
        return `/** ${comment(label)} */\ndeclare module '@salesforce/customPermission/${apiName}' {\n    const granted: true | undefined;\n    export default granted;\n}\n`;
    });
    return header + modules.join('\n');
}

const comment = (text: string): string => text.replaceAll('*/', '*∕').replace(/\s+/g, ' ');
