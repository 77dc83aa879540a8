/** Texts that stand in templates and scripts of bundles instead of in custom labels. */
import ts from 'typescript';

/** A text that is no label, with its line. */
export interface HardCodedText {
    line: number;
    text: string;
}

/** Attributes whose values are read or heard. */
const SPOKEN =
    /^(label|title|heading|text|alt|alternative-text|placeholder|aria-label|aria-description|field-level-help|message-[a-z-]+|loading-text)$/;
const LETTERS = /\p{L}{2}/u;

function lineOf(source: string, place: number): number {
    return source.slice(0, place).split('\n').length;
}

/** Texts and spoken attributes of an LWC template that are written out. */
export function hardCodedInTemplate(source: string): HardCodedText[] {
    const found: HardCodedText[] = [];
    const bare = source.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
    const tag = /<\/?([a-zA-Z][\w:-]*)((?:\s+[^\s=>/]+(?:=(?:"[^"]*"|\{[^}]*\}|[^\s>]+))?)*)\s*\/?>/g;
    let end = 0;
    for (const match of bare.matchAll(tag)) {
        const between = bare.slice(end, match.index);
        const text = between.replace(/\{[^}]*\}/g, '').replace(/&\w+;/g, '');
        if (LETTERS.test(text)) found.push({ line: lineOf(bare, end + between.search(/\S/)), text: text.trim() });
        for (const attribute of (match[2] ?? '').matchAll(/\s([^\s=>/]+)="([^"]*)"/g)) {
            const [, name = '', value = ''] = attribute;
            if (SPOKEN.test(name) && LETTERS.test(value)) found.push({ line: lineOf(bare, match.index), text: value });
        }
        end = match.index + match[0].length;
    }
    return found;
}

/** Texts of the constants that hold headers of exported tables; elsewhere they are keys. */
export function headersIn(source: string): string[] {
    const constants = source.matchAll(/const \w*HEADERS\b[\s\S]*?;/g);
    return [...constants].flatMap(([constant]) =>
        [...constant.matchAll(/'([^'\n]*)'/g)].flatMap(([, text]) => text || [])
    );
}

/**
 * Sentences and titles among the string literals of a bundle's script. What is never shown is left out: messages of
 * errors, import paths, GraphQL, and API values of picklists.
 *
 * @param apiValues values that the data holds, which look like words
 */
export function hardCodedInScript(source: string, apiValues: ReadonlySet<string>): HardCodedText[] {
    const file = ts.createSourceFile('bundle.ts', source, ts.ScriptTarget.ESNext, true);
    const found: HardCodedText[] = [];
    const visit = (node: ts.Node): void => {
        if (ts.isImportDeclaration(node) || ts.isThrowStatement(node) || ts.isTaggedTemplateExpression(node)) return;
        if (ts.isNewExpression(node) && /Error$/.test(node.expression.getText())) return;
        // Headers of exported tables stay in English, so that a program and the import can read them.
        if (ts.isVariableDeclaration(node) && /HEADERS$/.test(node.name.getText())) return;
        if (ts.isLiteralTypeNode(node)) return;
        if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node)) {
            const text = node.text;
            const isQuery = /\{.*\}|^(query|mutation)\b/.test(text);
            if (/^\p{Lu}\p{Ll}+ \p{L}+/u.test(text) && !apiValues.has(text) && !isQuery) {
                found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
            }
        }
        ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
}
