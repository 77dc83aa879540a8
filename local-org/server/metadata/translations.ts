/**
 * Translations as deployed: `translations/`, `objectTranslations/` and `globalValueSetTranslations/` of package folders
 * (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_translations.htm and
 * meta_customobjecttranslation.htm, in source format with a file per field).
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldSchema, ObjectSchema, Schema } from './schema.ts';
import { list, metadataFiles, readXml, textOf, type XmlElement } from './xml.ts';

export interface ObjectTranslation {
    label?: string;
    plural?: string;
    nameField?: string;
    fields: Map<string, { label?: string; help?: string }>;
    /** Error messages by validation rule. */
    rules: Map<string, string>;
    /** Headings of layouts: by layout and English heading. */
    sections: Map<string, string>;
    actions: Map<string, string>;
}

/** Everything that one language says otherwise. */
export interface Translation {
    labels: Map<string, string>;
    tabs: Map<string, string>;
    applications: Map<string, string>;
    /** Global quick actions. */
    actions: Map<string, string>;
    /** By `<value set>.<English label>`. */
    values: Map<string, string>;
    objects: Map<string, ObjectTranslation>;
}

const emptyTranslation = (): Translation => ({
    labels: new Map(),
    tabs: new Map(),
    applications: new Map(),
    actions: new Map(),
    values: new Map(),
    objects: new Map()
});

/** Translations of folders by language, `de` for instance. Throws MetadataError. */
export function loadTranslations(folders: string[]): Map<string, Translation> {
    const languages = new Map<string, Translation>();
    const of = (language: string): Translation => {
        const translation = languages.get(language) ?? emptyTranslation();
        languages.set(language, translation);
        return translation;
    };
    for (const folder of folders) {
        for (const { name, file } of metadataFiles(join(folder, 'translations'), 'translation')) {
            const root = readXml(file);
            const translation = of(name);
            fill(translation.labels, root, 'customLabels', 'label');
            fill(translation.tabs, root, 'customTabs', 'label');
            fill(translation.applications, root, 'customApplications', 'label');
            fill(translation.actions, root, 'quickActions', 'label');
        }
        const values = metadataFiles(join(folder, 'globalValueSetTranslations'), 'globalValueSetTranslation');
        for (const { name, file } of values) {
            const [set, language] = lastDash(name);
            for (const entry of list(readXml(file), 'valueTranslation')) {
                const [label, text] = [textOf(entry, 'masterLabel'), textOf(entry, 'translation')];
                if (label && text) of(language).values.set(`${set}.${label}`, text);
            }
        }
        const objects = join(folder, 'objectTranslations');
        for (const name of existsSync(objects) ? readdirSync(objects).sort() : []) {
            const [object, language] = lastDash(name);
            of(language).objects.set(object, readObject(join(objects, name)));
        }
    }
    return languages;
}

/** `Stakeholder__c-de` is `Stakeholder__c` and `de`. */
function lastDash(name: string): [string, string] {
    const at = name.lastIndexOf('-');
    return [name.slice(0, at), name.slice(at + 1)];
}

function fill(into: Map<string, string>, root: XmlElement, element: string, text: string): void {
    for (const entry of list(root, element)) {
        const [name, value] = [textOf(entry, 'name'), textOf(entry, text)];
        if (name && value) into.set(name, value);
    }
}

function readObject(home: string): ObjectTranslation {
    const root = metadataFiles(home, 'objectTranslation').map(({ file }) => readXml(file))[0] ?? {};
    const cases = list(root, 'caseValues');
    const fields: ObjectTranslation['fields'] = new Map();
    for (const { file } of metadataFiles(home, 'fieldTranslation')) {
        const field = readXml(file);
        fields.set(textOf(field, 'name') ?? '', { label: textOf(field, 'label'), help: textOf(field, 'help') });
    }
    const rules = new Map<string, string>();
    fill(rules, root, 'validationRules', 'errorMessage');
    const actions = new Map<string, string>();
    fill(actions, root, 'quickActions', 'label');
    const sections = list(root, 'layouts').flatMap((layout) =>
        list(layout, 'sections').map((section): [string, string] => [
            `${textOf(layout, 'layout')}.${textOf(section, 'section')}`,
            textOf(section, 'label') ?? ''
        ])
    );
    const valueOf = (plural: string): string | undefined =>
        textOf(cases.find((entry) => (textOf(entry, 'plural') ?? 'false') === plural) ?? {}, 'value');
    return {
        label: valueOf('false'),
        plural: valueOf('true'),
        nameField: textOf(root, 'nameFieldLabel'),
        fields,
        rules,
        sections: new Map(sections),
        actions
    };
}

/** The schema with the labels of a language; what is not translated stays as it is. */
export function translateSchema(schema: Schema, translation: Translation): Schema {
    const objects = new Map([...schema.objects].map(([name, object]) => [name, translateObject(object, translation)]));
    return { ...schema, objects };
}

function translateObject(object: ObjectSchema, translation: Translation): ObjectSchema {
    const own = translation.objects.get(object.apiName);
    const fields = new Map([...object.fields].map(([name, field]) => [name, translateField(field, own, translation)]));
    return {
        ...object,
        label: own?.label ?? object.label,
        labelPlural: own?.plural ?? object.labelPlural,
        fields,
        layouts: object.layouts.map((layout) => ({
            ...layout,
            sections: layout.sections.map((section) => ({
                ...section,
                label:
                    own?.sections.get(`${layout.apiName.slice(object.apiName.length + 1)}.${section.label}`) ??
                    section.label
            }))
        }))
    };
}

function translateField(field: FieldSchema, own: ObjectTranslation | undefined, { values }: Translation): FieldSchema {
    const words = own?.fields.get(field.apiName);
    const set = field.picklist?.globalValueSet;
    return {
        ...field,
        label: words?.label ?? (field.nameField ? own?.nameField : undefined) ?? field.label,
        ...(words?.help ? { helpText: words.help } : {}),
        ...(field.picklist && set
            ? {
                  picklist: {
                      ...field.picklist,
                      entries: field.picklist.entries.map((entry) => ({
                          ...entry,
                          label: values.get(`${set}.${entry.label}`) ?? entry.label
                      }))
                  }
              }
            : {})
    };
}
