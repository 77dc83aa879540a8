/** XML as a tree of elements that know their line: what a message must point at. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface XmlNode {
    name: string;
    /** Line of the opening tag, from 1. */
    line: number;
    /** Attributes of the opening tag. */
    attributes: Record<string, string>;
    children: XmlNode[];
    /** Text between the tags, trimmed; empty where there are children. */
    text: string;
}

/** Where a text is no well-formed XML. */
export class XmlError extends Error {
    readonly line: number;

    constructor(line: number, message: string) {
        super(message);
        this.line = line;
    }
}

const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    trimValues: true,
    captureMetaData: true
});
const position = XMLParser.getMetaDataSymbol() as symbol;

type Ordered = Record<string, unknown> & { [key: symbol]: { startIndex?: number } | undefined };

/** The root element. Throws XmlError where the text is not well-formed. */
export function parseXml(source: string): XmlNode {
    const valid = XMLValidator.validate(source);
    if (valid !== true) throw new XmlError(valid.err.line, valid.err.msg);
    const lineAt = lineFinder(source);
    const roots = (parser.parse(source) as Ordered[]).flatMap((entry) => toNode(entry, lineAt));
    const root = roots.find((node) => !node.name.startsWith('?'));
    if (!root) throw new XmlError(1, 'there is no root element');
    return root;
}

function toNode(entry: Ordered, lineAt: (index: number) => number): XmlNode[] {
    const name = Object.keys(entry).find((key) => key !== ':@');
    if (name === undefined || name === '#text') return [];
    const content = entry[name] as Ordered[];
    const text = content.map((part) => ('#text' in part ? String(part['#text']) : '')).join('');
    return [
        {
            name,
            line: lineAt(entry[position]?.startIndex ?? 0),
            attributes: (entry[':@'] ?? {}) as Record<string, string>,
            children: content.flatMap((part) => toNode(part, lineAt)),
            text: text.trim()
        }
    ];
}

function lineFinder(source: string): (index: number) => number {
    const starts = [0];
    for (let index = source.indexOf('\n'); index >= 0; index = source.indexOf('\n', index + 1)) starts.push(index + 1);
    return (index) => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (starts[middle]! <= index) low = middle;
            else high = middle - 1;
        }
        return low + 1;
    };
}

/** The children of that name. */
export const all = (node: XmlNode, name: string): XmlNode[] => node.children.filter((child) => child.name === name);

/** The first child of that name. */
export const first = (node: XmlNode, name: string): XmlNode | undefined =>
    node.children.find((child) => child.name === name);

/** Text of the first child of that name. */
export const textOf = (node: XmlNode, name: string): string | undefined => first(node, name)?.text;

/** Whether the first child of that name says `true`. */
export const isTrue = (node: XmlNode, name: string): boolean => textOf(node, name) === 'true';
