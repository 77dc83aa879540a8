/**
 * The `gql` documents of the bundles against objects and fields, so that a misspelt field is found here and
 * not as an empty page (https://developer.salesforce.com/docs/platform/graphql/guide/query-objects.html).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import type { ArgumentNode, FieldNode, ObjectValueNode, SelectionSetNode, ValueNode } from 'graphql';
import ts from 'typescript';
import type { CatalogObject } from '../catalog.ts';
import type { CheckContext, Rule } from '../check.ts';
import { nearest } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { isScript } from '../source.ts';

interface Template {
    file: string;
    /** Line of the document's first character. */
    line: number;
    text: string;
}

export const graphqlProblems: Rule = (context) =>
    templatesOf(context).flatMap((template) => new DocumentCheck(context, template).problems());

/** Every `gql` literal without substitutions. */
function templatesOf({ source }: CheckContext): Template[] {
    return source.bundles.flatMap((bundle) =>
        bundle.files
            .filter((file) => isScript(bundle, file))
            .flatMap((file) => {
                const path = `${bundle.path}/${file}`;
                const text = readFileSync(join(source.folder, path), 'utf8');
                if (!text.includes('gql`')) return [];
                const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
                const found: Template[] = [];
                const visit = (node: ts.Node): void => {
                    if (
                        ts.isTaggedTemplateExpression(node) &&
                        node.tag.getText(tree) === 'gql' &&
                        ts.isNoSubstitutionTemplateLiteral(node.template)
                    ) {
                        found.push({
                            file: path,
                            line: tree.getLineAndCharacterOfPosition(node.template.getStart(tree)).line + 1,
                            text: node.template.text
                        });
                    }
                    node.forEachChild(visit);
                };
                visit(tree);
                return found;
            })
    );
}

class DocumentCheck {
    private readonly found: Problem[] = [];
    private readonly context: CheckContext;
    private readonly template: Template;

    constructor(context: CheckContext, template: Template) {
        this.context = context;
        this.template = template;
    }

    problems(): Problem[] {
        try {
            for (const definition of parse(this.template.text).definitions) {
                if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
                for (const uiapi of fieldsOf(definition.selectionSet)) {
                    if (uiapi.name.value === 'uiapi') this.checkApi(uiapi);
                }
            }
        } catch (error) {
            const { message, locations } = error as { message: string; locations?: { line: number }[] };
            this.found.push({
                file: this.template.file,
                line: this.template.line + (locations?.[0]?.line ?? 1) - 1,
                element: 'gql',
                reason: message
            });
        }
        return this.found;
    }

    private checkApi(uiapi: FieldNode): void {
        for (const part of fieldsOf(uiapi.selectionSet)) {
            const name = part.name.value;
            if (name === 'query')
                for (const query of fieldsOf(part.selectionSet)) this.checkConnection(query, this.object(query));
            else if (name === 'aggregate') for (const query of fieldsOf(part.selectionSet)) this.checkAggregate(query);
            else if (/(Create|Update|Delete)$/.test(name)) this.checkMutation(part);
        }
    }

    private object(node: FieldNode, name = node.name.value): CatalogObject | undefined {
        const object = this.context.catalog.objects.get(name);
        if (!object) this.say(node, name, `the object ${name} does not exist`, this.context.catalog.objects.keys());
        return object;
    }

    private checkConnection(node: FieldNode, object: CatalogObject | undefined): void {
        if (!object) return;
        this.checkArguments(node, object);
        for (const record of recordsOf(node)) this.checkRecord(record, object);
    }

    private checkAggregate(query: FieldNode): void {
        const object = this.object(query);
        if (!object) return;
        this.checkArguments(query, object);
        for (const record of recordsOf(query)) {
            for (const aggregate of fieldsOf(record.selectionSet)) {
                for (const field of fieldsOf(aggregate.selectionSet)) this.checkField(field, object, field.name.value);
            }
        }
    }

    private checkMutation(mutation: FieldNode): void {
        const object = this.object(mutation, mutation.name.value.replace(/(Create|Update|Delete)$/, ''));
        if (!object) return;
        for (const record of fieldsOf(mutation.selectionSet))
            if (record.name.value === 'Record') this.checkRecord(record, object);
    }

    private checkRecord(record: FieldNode, object: CatalogObject): void {
        for (const field of fieldsOf(record.selectionSet)) {
            const name = field.name.value;
            if (name === '__typename' || name === 'ApiName' || name === 'WeakEtag') continue;
            const child = this.childObject(object, name);
            if (child) this.checkConnection(field, child);
            else if (!field.selectionSet || object.fields.has(name)) this.checkField(field, object, name);
            else this.checkParent(field, object, name);
        }
    }

    private checkParent(field: FieldNode, object: CatalogObject, name: string): void {
        const reference = [...object.fields.values()].find((candidate) => candidate.parentPath === name);
        const target = this.context.catalog.objects.get(reference?.targets[0] ?? '');
        const paths = [...object.fields.values()].flatMap((candidate) => candidate.parentPath ?? []);
        if (target) this.checkRecord(field, target);
        else
            this.say(field, name, `${object.name} has no field, parent or children called ${name}`, [
                ...object.fields.keys(),
                ...paths
            ]);
    }

    private childObject(parent: CatalogObject, name: string): CatalogObject | undefined {
        return [...this.context.catalog.objects.values()].find((object) =>
            [...object.fields.values()].some((field) => field.childPath === name && field.targets.includes(parent.name))
        );
    }

    private checkArguments(node: FieldNode, object: CatalogObject): void {
        for (const argument of node.arguments ?? []) {
            const name = argument.name.value;
            if (name === 'where' || name === 'orderBy' || name === 'groupBy')
                this.checkCondition(node, argument, argument.value, object);
        }
    }

    private checkCondition(node: FieldNode, argument: ArgumentNode, value: ValueNode, object: CatalogObject): void {
        for (const condition of objectsIn(value)) {
            for (const { name, value: inner } of condition.fields) {
                const reference = [...object.fields.values()].find((field) => field.parentPath === name.value);
                const target = this.context.catalog.objects.get(reference?.targets[0] ?? '');
                if (['and', 'or', 'not'].includes(name.value)) this.checkCondition(node, argument, inner, object);
                else if (target) this.checkCondition(node, argument, inner, target);
                else this.checkField(node, object, name.value);
            }
        }
    }

    private checkField(node: FieldNode, object: CatalogObject, name: string): void {
        if (!object.fields.has(name))
            this.say(node, name, `the field ${name} does not exist on ${object.name}`, object.fields.keys());
    }

    private say(node: FieldNode, element: string, reason: string, known: Iterable<string>): void {
        const line = this.template.line + (node.loc?.startToken.line ?? 1) - 1;
        this.found.push({ file: this.template.file, line, element, reason, nearest: nearest(element, known) });
    }
}

const fieldsOf = (set: SelectionSetNode | undefined): FieldNode[] =>
    (set?.selections ?? []).filter((selection) => selection.kind === Kind.FIELD);

/** The `edges { node }` of a connection. */
const recordsOf = (connection: FieldNode): FieldNode[] =>
    fieldsOf(connection.selectionSet)
        .filter((field) => field.name.value === 'edges')
        .flatMap((edges) => fieldsOf(edges.selectionSet).filter((field) => field.name.value === 'node'));

function objectsIn(value: ValueNode): ObjectValueNode[] {
    if (value.kind === Kind.OBJECT) return [value];
    return value.kind === Kind.LIST ? value.values.flatMap(objectsIn) : [];
}
