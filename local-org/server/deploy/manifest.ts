/**
 * package.xml against the files of the zip: both have to name the same components
 * (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/manifest_samples.htm).
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Archive } from './archive.ts';
import type { Component } from './components.ts';

export interface ManifestProblem {
    type: string;
    fullName: string;
    fileName: string;
    problem: string;
}

const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'types' || name === 'members' });
/** Types whose members come with the file of their object and need no line of their own. */
const WITH_OBJECT =
    /^(BusinessProcess|CompactLayout|CustomField|FieldSet|Index|ListView|RecordType|SharingReason|ValidationRule|WebLink)$/;

interface Manifest {
    Package?: { types?: { name?: string; members?: string[] }[]; version?: string };
}

/** What package.xml names and the zip lacks, what the zip holds and package.xml does not name, and what it deletes. */
export function manifestProblems(archive: Archive, components: Component[]): ManifestProblem[] {
    const text = Buffer.from(archive.get('package.xml') ?? '').toString('utf8');
    const at = { type: '', fullName: 'package.xml', fileName: 'package.xml' };
    const valid = XMLValidator.validate(text);
    if (valid !== true) return [{ ...at, problem: `Error parsing file: ${valid.err.msg}` }];
    const destructive = [...archive.keys()].find((name) => /^destructiveChanges(Pre|Post)?\.xml$/.test(name));
    if (destructive)
        return [
            {
                ...at,
                fileName: destructive,
                problem: `NOT_IMPLEMENTED: the local org does not delete what ${destructive} names`
            }
        ];
    const types = (parser.parse(text) as Manifest).Package?.types ?? [];
    const named = new Map(
        types.map(({ name = '', members = [] }) => [name, new Set(members.map((member) => member.replace(/\/$/, '')))])
    );
    const there = new Set(components.map(({ type, fullName }) => `${type} ${fullName}`));
    const names = (type: string, fullName: string): boolean =>
        Boolean(named.get(type)?.has('*') || named.get(type)?.has(fullName));
    const missing = [...named].flatMap(([type, members]) =>
        [...members]
            .filter((member) => member !== '*' && !there.has(`${type} ${member}`) && type !== 'CustomLabels')
            .map((fullName): ManifestProblem => ({
                type,
                fullName,
                fileName: 'package.xml',
                problem: `Entity of type '${type}' named '${fullName}' cannot be found`
            }))
    );
    const unnamed = components
        .filter(({ type, fullName, files }) => {
            if (names(type, fullName)) return false;
            if (type === 'CustomLabel') return !named.has('CustomLabels');
            if (type === 'CustomObject') return files.size > 0;
            return !(WITH_OBJECT.test(type) && names('CustomObject', fullName.split('.')[0]!));
        })
        .map(({ type, fullName, fileName }): ManifestProblem => ({
            type,
            fullName,
            fileName,
            problem: 'Not in package.xml'
        }));
    return [...missing, ...unnamed];
}
