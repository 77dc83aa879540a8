/**
 * The components of a deployment, and the files that they are in the source format, which the org keeps: an object's
 * fields, rules, list views… become files of their own, everything else keeps its folder and gets `-meta.xml`.
 *
 * Lines stay where they were, so that what is found in a file of the source can be told for the file of the zip.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Archive } from './archive.ts';

export interface Component {
    /** `CustomField`, `LightningComponentBundle`… */
    type: string;
    /** `Account.Category__c`, `orgChartPage`, `Account_Atlas/Plan_Progress`. */
    fullName: string;
    /** Its file in the zip. */
    fileName: string;
    /** Lines of the zip's file before the first line of the source file. */
    linesBefore: number;
    /** Its files by path below the org's source. */
    files: Map<string, Uint8Array>;
}

/** A file that cannot be taken apart. */
export interface UnreadableFile {
    fileName: string;
    line?: number;
    problem: string;
}

/** Elements of an object that are components: folder and ending of their source files, and their type. */
const PARTS: Record<string, [folder: string, suffix: string, type: string]> = {
    businessProcesses: ['businessProcesses', 'businessProcess', 'BusinessProcess'],
    compactLayouts: ['compactLayouts', 'compactLayout', 'CompactLayout'],
    fieldSets: ['fieldSets', 'fieldSet', 'FieldSet'],
    fields: ['fields', 'field', 'CustomField'],
    indexes: ['indexes', 'index', 'Index'],
    listViews: ['listViews', 'listView', 'ListView'],
    recordTypes: ['recordTypes', 'recordType', 'RecordType'],
    sharingReasons: ['sharingReasons', 'sharingReason', 'SharingReason'],
    validationRules: ['validationRules', 'validationRule', 'ValidationRule'],
    webLinks: ['webLinks', 'webLink', 'WebLink']
};

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const LABELS = 'default/labels/CustomLabels.labels-meta.xml';

/** The components of a zip in the order of its files; package.xml is left out. */
export function readComponents(archive: Archive): { components: Component[]; unreadable: UnreadableFile[] } {
    const components: Component[] = [];
    const unreadable: UnreadableFile[] = [];
    const bundles = new Map<string, Component>();
    for (const [fileName, content] of [...archive].sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (fileName === 'package.xml') continue;
        const bundle = /^lwc\/([^/]+)\/(.+)$/.exec(fileName);
        if (bundle) {
            addBundleFile(bundles, components, bundle[1]!, fileName, content);
            continue;
        }
        if (fileName.startsWith('staticresources/') && !fileName.endsWith('.resource-meta.xml')) {
            components.push(resource(fileName, archive));
            continue;
        }
        if (fileName.endsWith('.resource-meta.xml')) continue;
        const text = Buffer.from(content).toString('utf8');
        const valid = XMLValidator.validate(text);
        if (valid !== true)
            unreadable.push({ fileName, line: valid.err.line, problem: `Error parsing file: ${valid.err.msg}` });
        else components.push(...componentsOf(fileName, text, content));
    }
    return { components, unreadable };
}

function addBundleFile(
    bundles: Map<string, Component>,
    components: Component[],
    name: string,
    fileName: string,
    content: Uint8Array
): void {
    let bundle = bundles.get(name);
    if (!bundle) {
        bundle = {
            type: 'LightningComponentBundle',
            fullName: name,
            fileName: `lwc/${name}/${name}.js`,
            linesBefore: 0,
            files: new Map()
        };
        bundles.set(name, bundle);
        components.push(bundle);
    }
    bundle.files.set(`default/${fileName}`, content);
}

/** A static resource is its content and a file that describes it. */
function resource(fileName: string, archive: Archive): Component {
    const fullName = fileName.slice('staticresources/'.length).replace(/\.resource$/, '');
    const files = new Map([[`default/${fileName}`, archive.get(fileName)!]]);
    const description = archive.get(`${fileName}-meta.xml`);
    if (description) files.set(`default/staticresources/${fullName}.resource-meta.xml`, description);
    return { type: 'StaticResource', fullName, fileName, linesBefore: 0, files };
}

function componentsOf(fileName: string, text: string, content: Uint8Array): Component[] {
    const root = rootName(text);
    if (root === 'CustomObject') return objectComponents(fileName, text);
    if (root === 'CustomLabels') return labelComponents(fileName, text);
    if (root === 'CustomObjectTranslation') return [objectTranslation(fileName, text)];
    // A folder of reports or dashboards: `reports/Account_Atlas-meta.xml`.
    const folder = /^(.*)-meta\.xml$/.exec(fileName)?.[1];
    const suffix = root.charAt(0).toLowerCase() + root.slice(1);
    const path = folder === undefined ? `default/${fileName}-meta.xml` : `default/${folder}.${suffix}-meta.xml`;
    const fullName = decodeURIComponent((folder ?? fileName.replace(/\.\w+$/, '')).replace(/^[^/]+\//, ''));
    const type = root.replace(/^(Report|Dashboard)Folder$/, '$1');
    return [{ type, fullName, fileName, linesBefore: 0, files: new Map([[path, content]]) }];
}

/** In the source format a folder, with the translations of the fields beside the rest. */
function objectTranslation(fileName: string, text: string): Component {
    const fullName = /([^/]+)\.objectTranslation$/.exec(fileName)?.[1] ?? '';
    const home = `default/objectTranslations/${fullName}`;
    const files = new Map<string, Uint8Array>();
    let rest = text;
    for (const { name, start, end } of partsOf(text).filter((part) => part.name === 'fields')) {
        const source = text.slice(start, end);
        const inner = source.slice(source.indexOf('>') + 1, source.lastIndexOf('<'));
        const field = /<name>\s*([^<]*?)\s*<\/name>/.exec(inner)?.[1] ?? name;
        const type = 'CustomFieldTranslation';
        files.set(
            `${home}/${field}.fieldTranslation-meta.xml`,
            Buffer.from(`${HEAD}<${type} ${NAMESPACE}>${inner}</${type}>`)
        );
        rest = rest.slice(0, start) + source.replace(/[^\n]/g, ' ') + rest.slice(end);
    }
    files.set(`${home}/${fullName}.objectTranslation-meta.xml`, Buffer.from(rest));
    return { type: 'CustomObjectTranslation', fullName, fileName, linesBefore: 0, files };
}

interface Part {
    name: string;
    /** Index of the opening tag, and behind the closing one. */
    start: number;
    end: number;
}

const parser = new XMLParser({ preserveOrder: true, parseTagValue: false, captureMetaData: true });
const position = XMLParser.getMetaDataSymbol() as symbol;
type Ordered = Record<string, unknown> & { [key: symbol]: { startIndex?: number } | undefined };

const rootName = (text: string): string =>
    /<([A-Za-z]\w*)/.exec(text.replace(/<\?[^]*?\?>|<!--[^]*?-->/g, ''))?.[1] ?? '';

/** The children of the root element, with where they stand. */
function partsOf(text: string): Part[] {
    const root = (parser.parse(text) as Ordered[]).find((entry) => !Object.keys(entry)[0]!.startsWith('?'))!;
    const name = Object.keys(root).find((key) => key !== ':@')!;
    return (root[name] as Ordered[]).flatMap((entry): Part[] => {
        const child = Object.keys(entry).find((key) => key !== ':@')!;
        const start = entry[position]?.startIndex;
        if (start === undefined || child === '#text') return [];
        const opened = text.indexOf('>', start);
        const empty = text[opened - 1] === '/';
        const end = empty ? opened + 1 : text.indexOf(`</${child}`, start);
        return [{ name: child, start, end: empty ? end : text.indexOf('>', end) + 1 }];
    });
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;
const fullNameIn = (text: string): string => /<fullName>\s*([^<]*?)\s*<\/fullName>/.exec(text)?.[1] ?? '';

function objectComponents(fileName: string, text: string): Component[] {
    const object = /([^/]+)\.object$/.exec(fileName)?.[1] ?? '';
    const home = `default/objects/${object}`;
    const components: Component[] = [];
    let rest = text;
    let ownElements = 0;
    for (const { name, start, end } of partsOf(text)) {
        const part = PARTS[name];
        if (!part) {
            ownElements++;
            continue;
        }
        const [folder, suffix, type] = part;
        const source = text.slice(start, end);
        const inner = source.slice(source.indexOf('>') + 1, source.lastIndexOf('<'));
        const memberName = fullNameIn(source);
        components.push({
            type,
            fullName: `${object}.${memberName}`,
            fileName,
            linesBefore: lineOf(text, start) - 1,
            files: fileOf(
                `${home}/${folder}/${memberName}.${suffix}-meta.xml`,
                `${HEAD}<${type} ${NAMESPACE}>${inner}</${type}>`
            )
        });
        // Blanked, so that the lines of the rest stay.
        rest = rest.slice(0, start) + source.replace(/[^\n]/g, ' ') + rest.slice(end);
    }
    // A standard object that only gets fields says nothing of itself.
    const files = ownElements > 0 ? fileOf(`${home}/${object}.object-meta.xml`, rest) : new Map<string, Uint8Array>();
    return [{ type: 'CustomObject', fullName: object, fileName, linesBefore: 0, files }, ...components];
}

const fileOf = (path: string, text: string): Map<string, Uint8Array> => new Map([[path, Buffer.from(text)]]);

/** Every label is a component; the file that holds them goes with the first. */
function labelComponents(fileName: string, text: string): Component[] {
    const labels = partsOf(text).filter(({ name }) => name === 'labels');
    return labels.map(({ start, end }, index) => ({
        type: 'CustomLabel',
        fullName: fullNameIn(text.slice(start, end)),
        fileName,
        linesBefore: 0,
        files: index === 0 ? fileOf(LABELS, text) : new Map()
    }));
}

/** What the org has after the components came in: a file replaces the one of its name, labels join the others. */
export function merge(before: ReadonlyMap<string, Uint8Array>, components: Component[]): Map<string, Uint8Array> {
    const after = new Map(before);
    for (const { files, type, fullName } of components) {
        // A bundle is replaced as a whole: a file that it no longer has goes.
        if (type === 'LightningComponentBundle')
            for (const path of after.keys()) if (path.startsWith(`default/lwc/${fullName}/`)) after.delete(path);
        for (const [path, content] of files) {
            const known = path === LABELS ? before.get(path) : undefined;
            after.set(path, known ? joinLabels(known, content) : content);
        }
    }
    return after;
}

function joinLabels(known: Uint8Array, coming: Uint8Array): Uint8Array {
    const [old, text] = [known, coming].map((content) => Buffer.from(content).toString('utf8')) as [string, string];
    const now = new Set(partsOf(text).map(({ start, end }) => fullNameIn(text.slice(start, end))));
    const kept = partsOf(old)
        .map(({ start, end }) => old.slice(start, end))
        .filter((label) => !now.has(fullNameIn(label)));
    const close = text.lastIndexOf('</CustomLabels');
    return Buffer.from(`${text.slice(0, close)}${kept.join('\n')}\n${text.slice(close)}`);
}
