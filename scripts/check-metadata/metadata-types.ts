/**
 * The element types of the Metadata API, read from the declarations of `@salesforce/types`
 * (`lib/metadata.d.ts`, made from Salesforce's WSDL). An array member may occur any number of times, zero
 * included; any other member without `?` must be there.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

export interface Member {
    /** Name of the member's type, as `typeNamed` takes it. */
    type: string;
    many: boolean;
    required: boolean;
}

export type ElementType =
    | { kind: 'object'; members: Map<string, Member> }
    | { kind: 'enum'; values: string[] }
    | { kind: 'text' | 'boolean' | 'number' };

/** The type of that name; undefined where there is none. */
export type TypeLookup = (name: string) => ElementType | undefined;

/** Parses the declarations once; types are resolved when asked for. */
export function readMetadataTypes(): TypeLookup {
    const declarations = new Map<string, ts.TypeNode>();
    const file = createRequire(import.meta.url)
        .resolve('@salesforce/types/metadata')
        .replace(/\.js$/, '.d.ts');
    const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, false);
    for (const statement of tree.statements) {
        if (ts.isTypeAliasDeclaration(statement)) declarations.set(statement.name.text, statement.type);
    }
    const resolved = new Map<string, ElementType | undefined>();
    const typeNamed: TypeLookup = (name) => {
        if (name === 'string') return { kind: 'text' };
        if (name === 'boolean' || name === 'number') return { kind: name };
        if (!resolved.has(name)) {
            const node = declarations.get(name);
            resolved.set(name, node && elementType(node, typeNamed));
        }
        return resolved.get(name);
    };
    return typeNamed;
}

function elementType(node: ts.TypeNode, typeNamed: TypeLookup): ElementType {
    if (ts.isTypeLiteralNode(node)) return { kind: 'object', members: membersOf(node) };
    if (ts.isIntersectionTypeNode(node)) {
        const parts = node.types.map((part) => elementType(part, typeNamed));
        return {
            kind: 'object',
            members: new Map(parts.flatMap((part) => (part.kind === 'object' ? [...part.members] : [])))
        };
    }
    if (ts.isUnionTypeNode(node) || ts.isLiteralTypeNode(node)) {
        const literals = ts.isUnionTypeNode(node) ? node.types : [node];
        return { kind: 'enum', values: literals.map((literal) => literalText(literal)) };
    }
    return typeNamed(typeName(node)) ?? { kind: 'text' };
}

function membersOf(node: ts.TypeLiteralNode): Map<string, Member> {
    const members = new Map<string, Member>();
    for (const member of node.members) {
        if (!ts.isPropertySignature(member) || !member.type || !ts.isIdentifier(member.name)) continue;
        const many = ts.isArrayTypeNode(member.type);
        const type = typeName(ts.isArrayTypeNode(member.type) ? member.type.elementType : member.type);
        members.set(member.name.text, { type, many, required: !many && !member.questionToken });
    }
    return members;
}

function literalText(node: ts.TypeNode): string {
    return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : '';
}

function typeName(node: ts.TypeNode): string {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) return node.typeName.text;
    if (node.kind === ts.SyntaxKind.BooleanKeyword) return 'boolean';
    if (node.kind === ts.SyntaxKind.NumberKeyword) return 'number';
    return 'string';
}
