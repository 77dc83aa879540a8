/** Reading Salesforce metadata files: XML to plain objects in which every value is text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element: text, or its children by name. A name that can repeat must be read with `list`. */
export interface XmlElement {
    [name: string]: XmlValue | undefined;
}
export type XmlValue = string | XmlElement | XmlValue[];

/** Metadata that cannot be read: the message names the file and what is wrong with it. */
export class MetadataError extends Error {}

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, trimValues: true, processEntities: true });

/** The root element of a metadata file. Throws MetadataError. */
export function readXml(file: string): XmlElement {
    const source = readFileSync(file, 'utf8');
    const valid = XMLValidator.validate(source);
    if (valid !== true) throw new MetadataError(`${file}:${valid.err.line}: ${valid.err.msg}`);
    const document = parser.parse(source) as XmlElement;
    const root = Object.entries(document).find(([name]) => !name.startsWith('?'))?.[1];
    return typeof root === 'object' && !Array.isArray(root) ? root : {};
}

/** Text of a child element; undefined where it is absent or has children. */
export function textOf(element: XmlElement, name: string): string | undefined {
    const value = element[name];
    return typeof value === 'string' ? value : undefined;
}

/** `true` only where the child says so. */
export const flag = (element: XmlElement, name: string): boolean => element[name] === 'true';

/** The children of that name, none, one or many. */
export function list(element: XmlElement | undefined, name: string): XmlElement[] {
    return values(element, name).filter(
        (value): value is XmlElement => typeof value === 'object' && !Array.isArray(value)
    );
}

/** The texts of the children of that name. */
export function texts(element: XmlElement | undefined, name: string): string[] {
    return values(element, name).filter((value): value is string => typeof value === 'string');
}

function values(element: XmlElement | undefined, name: string): XmlValue[] {
    const value = element?.[name];
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

export function child(element: XmlElement, name: string): XmlElement | undefined {
    return list(element, name)[0];
}

/** Files `*.<suffix>-meta.xml` of a folder as API name and path, in the order of the names; none where the folder is absent. */
export function metadataFiles(folder: string, suffix: string): { name: string; file: string }[] {
    if (!existsSync(folder)) return [];
    const ending = `.${suffix}-meta.xml`;
    return readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => ({ name: basename(name, ending), file: join(folder, name) }));
}
