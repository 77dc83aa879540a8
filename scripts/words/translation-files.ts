/**
 * Translations as a package directory holds them, read into keys and written from keys. Source format: `translations/`,
 * `objectTranslations/<Object>-<language>/` with a file per field, `globalValueSetTranslations/`
 * (https://developer.salesforce.com/docs/atlas.en-us.sfdx_dev.meta/sfdx_dev/sfdx_dev_source_file_format.htm).
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadTranslations } from '../../local-org/server/metadata/translations.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** Texts of a language by key. */
export function readTranslation(folder: string, language: string): Map<string, string> {
    const found = new Map<string, string>();
    const translation = loadTranslations([folder]).get(language);
    if (!translation) return found;
    const add = (key: string, text: string | undefined): void => {
        if (text) found.set(key, text);
    };
    for (const [name, text] of translation.labels) add(`label:${name}`, text);
    for (const [name, text] of translation.tabs) add(`tab:${name}`, text);
    for (const [name, text] of translation.applications) add(`app:${name}`, text);
    for (const [name, text] of translation.actions) add(`action:${name}`, text);
    for (const [name, text] of translation.values) add(`value:${name}`, text);
    for (const [object, words] of translation.objects) {
        add(`object:${object}`, words.label);
        add(`plural:${object}`, words.plural);
        add(`name:${object}`, words.nameField);
        for (const [field, { label, help }] of words.fields) {
            add(`field:${object}.${field}`, label);
            add(`help:${object}.${field}`, help);
        }
        for (const [rule, text] of words.rules) add(`rule:${object}.${rule}`, text);
        for (const [section, text] of words.sections) add(`section:${object}-${section}`, text);
        for (const [action, text] of words.actions) add(`action:${object}.${action}`, text);
    }
    return found;
}

type Element = readonly [name: string, content: string | readonly Element[]];

function escaped(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function written([name, content]: Element, depth: number): string {
    const space = '    '.repeat(depth);
    if (typeof content === 'string') return `${space}<${name}>${escaped(content)}</${name}>\n`;
    return `${space}<${name}>\n${content.map((child) => written(child, depth + 1)).join('')}${space}</${name}>\n`;
}

function writeFile(path: string, root: string, content: readonly Element[]): void {
    mkdirSync(dirname(path), { recursive: true });
    const body = content.map((element) => written(element, 1)).join('');
    writeFileSync(path, `<?xml version="1.0" encoding="UTF-8" ?>\n<${root} xmlns="${NAMESPACE}">\n${body}</${root}>\n`);
}

/** Writes every text of a language; files of texts that are gone are removed. */
export function writeTranslation(folder: string, language: string, texts: ReadonlyMap<string, string>): void {
    for (const part of ['objectTranslations', 'globalValueSetTranslations']) {
        const home = join(folder, part);
        for (const name of existsSync(home) ? readdirSync(home) : []) {
            if (name.split('.')[0]!.endsWith(`-${language}`)) rmSync(join(home, name), { recursive: true });
        }
    }
    const of = (kind: string): [string, string][] =>
        [...texts]
            .filter(([key]) => key.startsWith(`${kind}:`))
            .map(([key, text]): [string, string] => [key.slice(kind.length + 1), text])
            .sort(([a], [b]) => (a < b ? -1 : 1));
    const named = (element: string, entries: [string, string][], text = 'label'): Element[] =>
        entries.map(([name, value]) => [
            element,
            [
                [text, value],
                ['name', name]
            ]
        ]);
    const globalActions = of('action').filter(([name]) => !name.includes('.'));
    writeFile(join(folder, 'translations', `${language}.translation-meta.xml`), 'Translations', [
        ...named('customApplications', of('app')),
        ...named('customLabels', of('label')),
        ...named('customTabs', of('tab')),
        ...named('quickActions', globalActions)
    ]);
    for (const [set, entries] of grouped(of('value'), '.')) {
        const file = join(
            folder,
            'globalValueSetTranslations',
            `${set}-${language}.globalValueSetTranslation-meta.xml`
        );
        const content = entries.map(([label, text]): Element => [
            'valueTranslation',
            [
                ['masterLabel', label],
                ['translation', text]
            ]
        ]);
        writeFile(file, 'GlobalValueSetTranslation', content);
    }
    writeObjects(folder, language, of, named);
}

function writeObjects(
    folder: string,
    language: string,
    of: (kind: string) => [string, string][],
    named: (element: string, entries: [string, string][], text?: string) => Element[]
): void {
    const labels = new Map(of('object'));
    const plurals = new Map(of('plural'));
    const names = new Map(of('name'));
    const fields = grouped(of('field'), '.');
    const helps = new Map(of('help'));
    const rules = grouped(of('rule'), '.');
    const actions = grouped(
        of('action').filter(([name]) => name.includes('.')),
        '.'
    );
    const layouts = grouped(of('section'), '-');
    const objects = new Set([
        ...labels.keys(),
        ...fields.keys(),
        ...rules.keys(),
        ...layouts.keys(),
        ...actions.keys()
    ]);
    for (const object of objects) {
        const home = join(folder, 'objectTranslations', `${object}-${language}`);
        const content: Element[] = [];
        for (const [plural, text] of [
            ['false', labels.get(object)],
            ['true', plurals.get(object)]
        ]) {
            if (text)
                content.push([
                    'caseValues',
                    [
                        ['plural', plural!],
                        ['value', text]
                    ]
                ]);
        }
        for (const [layout, sections] of grouped(layouts.get(object) ?? [], '.')) {
            content.push(['layouts', [['layout', layout], ...named('sections', sections).map(sectionOf)]]);
        }
        const name = names.get(object);
        if (name) content.push(['nameFieldLabel', name]);
        content.push(...named('quickActions', actions.get(object) ?? []));
        content.push(...named('validationRules', rules.get(object) ?? [], 'errorMessage'));
        writeFile(join(home, `${object}-${language}.objectTranslation-meta.xml`), 'CustomObjectTranslation', content);
        for (const [field, label] of fields.get(object) ?? []) {
            const help = helps.get(`${object}.${field}`);
            writeFile(join(home, `${field}.fieldTranslation-meta.xml`), 'CustomFieldTranslation', [
                ...(help ? [['help', help] as Element] : []),
                ['label', label],
                ['name', field]
            ]);
        }
    }
}

/** A heading names its section by the English text. */
function sectionOf([element, content]: Element): Element {
    const [label, name] = content as readonly Element[];
    return [element, [label!, ['section', name![1]]]];
}

/** Entries by what stands before the first separator. */
function grouped(entries: [string, string][], separator: string): Map<string, [string, string][]> {
    const groups = new Map<string, [string, string][]>();
    for (const [key, text] of entries) {
        const at = key.indexOf(separator);
        const group = groups.get(key.slice(0, at)) ?? [];
        group.push([key.slice(at + 1), text]);
        groups.set(key.slice(0, at), group);
    }
    return groups;
}
