/** Every formula field, validation rule and default value, parsed and type-checked with the local org's engine. */
import { checkFormula } from '../../../local-org/server/formula/check.ts';
import { loadSchema } from '../../../local-org/server/metadata/load.ts';
import { MetadataError } from '../../../local-org/server/metadata/xml.ts';
import type { Schema } from '../../../local-org/server/metadata/schema.ts';
import type { CheckContext, Rule } from '../check.ts';
import type { Problem } from '../problem.ts';
import { first } from '../xml-tree.ts';
import type { XmlNode } from '../xml-tree.ts';

/** Characters that the platform allows in a formula
 * (https://help.salesforce.com/s/articleView?id=platform.formula_field_limits.htm). */
const maximumLength = 3900;

export const formulaProblems: Rule = (context) => {
    if (context.source.unreadable.length > 0) return [];
    try {
        const schema = loadSchema(context.source.packageFolders);
        return context.source.metadata.flatMap((file) => {
            const at = (node: XmlNode | undefined, reason: string | undefined): Problem[] => {
                const text =
                    node && node.text.length > maximumLength ? `is longer than ${maximumLength} characters` : reason;
                return node && text ? [{ file: file.path, line: node.line, element: node.name, reason: text }] : [];
            };
            if (file.type === 'field') return fieldProblems(schema, file.object ?? '', file.name, at, file.root);
            if (file.type !== 'validationRule') return [];
            const node = first(file.root, 'errorConditionFormula');
            return [
                ...at(node, node && checkFormula(schema, file.object ?? '', node.text, 'boolean', 'rule')),
                ...displayProblems(context, file.object ?? '', at, file.root)
            ];
        });
    } catch (error) {
        // The schema cannot be built: another rule has said why, with the place; this is for what none of them knows.
        if (error instanceof MetadataError && context.foreign) return [];
        if (error instanceof MetadataError)
            return [
                {
                    file: '',
                    reason: `formulas were not checked: ${error.message.replace(`${context.source.folder}/`, '')}`
                }
            ];
        throw error;
    }
};

type Report = (node: XmlNode | undefined, reason: string | undefined) => Problem[];

function fieldProblems(schema: Schema, objectName: string, name: string, at: Report, root: XmlNode): Problem[] {
    const field = schema.objects.get(objectName)?.fields.get(name);
    if (!field) return [];
    const formula = field.formula && checkFormula(schema, objectName, field.formula.source, field.type, 'field');
    const value =
        field.defaultFormula === undefined || field.formula
            ? undefined
            : checkFormula(schema, objectName, field.defaultFormula, field.type, 'default');
    return [...at(first(root, 'formula'), formula), ...at(first(root, 'defaultValue'), value)];
}

function displayProblems({ catalog }: CheckContext, objectName: string, at: Report, root: XmlNode): Problem[] {
    const node = first(root, 'errorDisplayField');
    const exists = !node || catalog.objects.get(objectName)?.fields.has(node.text);
    return [
        ...at(node, exists ? undefined : `the field ${node?.text} does not exist on ${objectName}`),
        ...at(first(root, 'errorMessage'), tooLong(root))
    ];
}

const tooLong = (root: XmlNode): string | undefined =>
    (first(root, 'errorMessage')?.text.length ?? 0) > 255 ? 'is longer than 255 characters' : undefined;
