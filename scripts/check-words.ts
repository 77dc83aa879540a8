/**
 * `npm run check:words`: every text is a custom label, every label is used, and translations say the same with the same
 * placeholders. What is not translated yet is counted; an org shows it in English.
 *
 *   npm run check:words                          checks
 *   npm run check:words -- --missing de          prints what German lacks: key, tab, English
 *   npm run check:words -- --fill de FILE        takes such a file with German in the second column
 *   npm run check:words -- --pseudo FOLDER       writes the right-to-left pseudo-translation as language "ar"
 */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadPackage } from '../local-org/server/metadata/package.ts';
import { list, metadataFiles, readXml, textOf } from '../local-org/server/metadata/xml.ts';
import { root } from './toolchain/bundles.mjs';
import { hardCodedInScript, hardCodedInTemplate, headersIn } from './words/hard-coded.ts';
import { pseudoText } from './words/pseudo.ts';
import { packageTexts, placeholdersOf } from './words/texts.ts';
import { readTranslation, writeTranslation } from './words/translation-files.ts';

const PACKAGE = join(root, 'force-app/main/default');
const TRANSLATIONS = join(root, 'force-translations/main/default');
/** Languages that are kept up. */
const LANGUAGES = ['de'];

/** Labels that no bundle imports and that something else needs; none at present. */
function usedLabels(): Set<string> {
    const used = new Set<string>();
    for (const file of globSync('force-app/main/*/lwc/**/*.ts', { cwd: root })) {
        const source = readFileSync(join(root, file), 'utf8');
        for (const [, name] of source.matchAll(/@salesforce\/label\/c\.(\w+)/g)) used.add(name!);
    }
    for (const file of globSync('force-app/main/default/**/*-meta.xml', { cwd: root })) {
        if (file.includes('/labels/')) continue;
        for (const [, name] of readFileSync(join(root, file), 'utf8').matchAll(/\$Label\.(\w+)/g)) used.add(name!);
    }
    return used;
}

function apiValues(): Set<string> {
    const files = metadataFiles(join(PACKAGE, 'globalValueSets'), 'globalValueSet');
    return new Set(
        files.flatMap(({ file }) => list(readXml(file), 'customValue').map((value) => textOf(value, 'fullName') ?? ''))
    );
}

function problems(): string[] {
    const found: string[] = [];
    const { labels } = loadPackage([PACKAGE]);
    const used = usedLabels();
    for (const name of used) if (!labels.has(name)) found.push(`the label ${name} is used but not there`);
    for (const name of labels.keys()) if (!used.has(name)) found.push(`the label ${name} is used nowhere`);
    for (const file of globSync('force-app/main/*/lwc/*/*.html', { cwd: root }).sort()) {
        for (const { line, text } of hardCodedInTemplate(readFileSync(join(root, file), 'utf8')))
            found.push(`${file}:${line} "${text}" is no label`);
    }
    const values = apiValues();
    const scripts = globSync('force-app/main/*/lwc/*/*.ts', { cwd: root }).sort();
    for (const file of scripts) for (const text of headersIn(readFileSync(join(root, file), 'utf8'))) values.add(text);
    for (const file of scripts) {
        // Gateways and the domain hold names and documents, and show nothing.
        if (/Gateway\/|\/domain\/|\/vendor\//.test(file)) continue;
        for (const { line, text } of hardCodedInScript(readFileSync(join(root, file), 'utf8'), values))
            found.push(`${file}:${line} "${text}" is no label`);
    }
    const texts = packageTexts(PACKAGE);
    for (const language of LANGUAGES) {
        for (const [key, text] of readTranslation(TRANSLATIONS, language)) {
            const english = texts.get(key);
            if (english === undefined) found.push(`${language}: ${key} is translated but not there any more`);
            else if (placeholdersOf(english).join() !== placeholdersOf(text).join())
                found.push(`${language}: ${key} has other placeholders than "${english}"`);
        }
    }
    return found;
}

function missing(language: string): [string, string][] {
    const there = readTranslation(TRANSLATIONS, language);
    return [...packageTexts(PACKAGE)].filter(([key]) => !there.has(key));
}

function fill(language: string, file: string): void {
    const texts = packageTexts(PACKAGE);
    const kept = [...readTranslation(TRANSLATIONS, language)].filter(([key]) => texts.has(key));
    const given = readFileSync(resolve(file), 'utf8')
        .split('\n')
        .filter((line) => line.includes('\t'))
        .map((line): [string, string] => {
            const [key = '', text = ''] = line.split('\t');
            return [key, text.replaceAll('\\n', '\n')];
        });
    const unknown = given.filter(([key]) => !texts.has(key)).map(([key]) => key);
    if (unknown.length > 0) console.error(`Left out, as they are not there: ${unknown.join(', ')}`);
    const known = given.filter(([key, text]) => texts.has(key) && text !== '');
    writeTranslation(TRANSLATIONS, language, new Map([...kept, ...known]));
}

const [option, first = '', second = ''] = process.argv.slice(2);
if (option === '--missing') {
    for (const [key, text] of missing(first)) console.log(`${key}\t${text.replaceAll('\n', '\\n')}`);
} else if (option === '--fill') {
    fill(first, second);
} else if (option === '--pseudo') {
    const texts = [...packageTexts(PACKAGE)].map(([key, text]): [string, string] => [key, pseudoText(text)]);
    writeTranslation(resolve(first), 'ar', new Map(texts));
} else {
    const found = problems();
    for (const problem of found) console.error(problem);
    for (const language of LANGUAGES) {
        const lacking = missing(language).length;
        const all = packageTexts(PACKAGE).size;
        console.log(
            `${language}: ${all - lacking} of ${all} texts translated${lacking > 0 ? ', the others are shown in English' : ''}`
        );
    }
    console.log(found.length === 0 ? 'Words: no problems' : `Words: ${found.length} problems`);
    process.exitCode = found.length > 0 ? 1 : 0;
}
