/**
 * Every text of the package that a language can say otherwise, under a key that names its place:
 *
 *   label:OrgChart_Title              custom label
 *   tab:Account_Atlas_Setup, app:Account_Atlas
 *   object:Offering__c, plural:Offering__c, name:Offering__c
 *   field:Offering__c.Active__c, help:Offering__c.Active__c
 *   value:Atlas_Support.Mentor        value of a global value set, by its English label
 *   rule:Offering__c.Never_Changes    message of a validation rule
 *   section:Offering__c-Offering Layout.Keys    heading of a layout
 *   action:Account.Key_Account_Data   quick action of an object; action:Log for a global one
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadPackage } from '../../local-org/server/metadata/package.ts';
import { child, flag, list, metadataFiles, readXml, textOf } from '../../local-org/server/metadata/xml.ts';

/** Texts by key, in the order in which files hold them. */
export function packageTexts(folder: string): Map<string, string> {
    const found = new Map<string, string>();
    const add = (key: string, text: string | undefined): void => {
        if (text) found.set(key, text);
    };
    const { labels, tabs, applications } = loadPackage([folder]);
    for (const [name, text] of labels) add(`label:${name}`, text);
    for (const { apiName, label } of tabs) add(`tab:${apiName}`, label);
    for (const { apiName, label } of applications) add(`app:${apiName}`, label);
    for (const { name, file } of metadataFiles(join(folder, 'globalValueSets'), 'globalValueSet')) {
        for (const value of list(readXml(file), 'customValue'))
            add(`value:${name}.${textOf(value, 'label')}`, textOf(value, 'label'));
    }
    for (const object of readdirSync(join(folder, 'objects')).sort()) {
        const home = join(folder, 'objects', object);
        const definition = metadataFiles(home, 'object')[0];
        const root = definition ? readXml(definition.file) : {};
        if (object.endsWith('__c')) {
            add(`object:${object}`, textOf(root, 'label'));
            add(`plural:${object}`, textOf(root, 'pluralLabel'));
            add(`name:${object}`, textOf(child(root, 'nameField') ?? {}, 'label'));
        }
        for (const { name, file } of metadataFiles(join(home, 'fields'), 'field')) {
            const field = readXml(file);
            add(`field:${object}.${name}`, textOf(field, 'label'));
            add(`help:${object}.${name}`, textOf(field, 'inlineHelpText'));
        }
        for (const { name, file } of metadataFiles(join(home, 'validationRules'), 'validationRule')) {
            add(`rule:${object}.${name}`, textOf(readXml(file), 'errorMessage'));
        }
    }
    for (const { name, file } of metadataFiles(join(folder, 'layouts'), 'layout')) {
        const layout = decodeURIComponent(name);
        for (const section of list(readXml(file), 'layoutSections')) {
            if (flag(section, 'customLabel'))
                add(`section:${layout}.${textOf(section, 'label')}`, textOf(section, 'label'));
        }
    }
    if (existsSync(join(folder, 'quickActions'))) {
        for (const { name, file } of metadataFiles(join(folder, 'quickActions'), 'quickAction'))
            add(`action:${name}`, textOf(readXml(file), 'label'));
    }
    return found;
}

/** Placeholders of a text, sorted: a translation must hold the same. */
export function placeholdersOf(text: string): string[] {
    return [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();
}
