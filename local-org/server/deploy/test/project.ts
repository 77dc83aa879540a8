/** Projects for `sf` in temporary folders: this one, changed or reduced. */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../../../scripts/toolchain/bundles.mjs';

export interface Project {
    folder: string;
    /** Path below `force-app/main/default`. */
    file(path: string): string;
    replace(path: string, from: string | RegExp, to: string): void;
    write(path: string, text: string): void;
    drop(pattern: string): void;
    remove(): void;
}

/** A project with a package folder that holds what `keep` says of this package. */
export function createProject(keep: (path: string) => boolean): Project {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-project-'));
    const main = join(folder, 'force-app/main');
    cpSync(join(root, 'sfdx-project.json'), join(folder, 'sfdx-project.json'));
    cpSync(join(root, '.forceignore'), join(folder, '.forceignore'));
    for (const path of globSync('**/*.*', { cwd: join(root, 'force-app/main') })) {
        if (!keep(path.replaceAll('\\', '/'))) continue;
        mkdirSync(dirname(join(main, path)), { recursive: true });
        cpSync(join(root, 'force-app/main', path), join(main, path));
    }
    const file = (path: string): string => join(main, 'default', path);
    const write = (path: string, text: string): void => {
        mkdirSync(dirname(file(path)), { recursive: true });
        writeFileSync(file(path), text);
    };
    return {
        folder,
        file,
        write,
        replace(path, from, to) {
            const before = readFileSync(file(path), 'utf8');
            const after = before.replace(from, () => to);
            if (after === before) throw new Error(`${path} does not contain ${from}`);
            write(path, after);
        },
        drop(pattern) {
            for (const path of globSync(pattern, { cwd: join(main, 'default') }))
                rmSync(file(path), { recursive: true });
        },
        remove: () => rmSync(folder, { recursive: true, force: true })
    };
}

/**
 * An older state of the package: objects, fields and value sets alone, without the fields that nothing else and no
 * sample record names, and with the permission sets Admin, which grants what is left, and Private Notes.
 */
export function createOlderProject(): { project: Project; left: string[] } {
    const story = globSync('data/story/*.json', { cwd: root })
        .map((path) => readFileSync(join(root, path), 'utf8'))
        .join();
    const objects = join(root, 'force-app/main/default/objects');
    const kept = globSync('*/{fields/*.field,*.object}-meta.xml', { cwd: objects });
    const text = new Map(kept.map((path) => [path, readFileSync(join(objects, path), 'utf8')]));
    const all = [...text.values()].join();
    const left = kept.flatMap((path) => {
        const name = /fields\/(\w+)\.field/.exec(path)?.[1];
        if (!name || /<(required>true|type>MasterDetail)/.test(text.get(path)!)) return [];
        if (name === 'Personal_Notes__c') return [];
        return all.split(name).length === 2 && !story.includes(`"${name}"`) ? [`${path.split('/')[0]}.${name}`] : [];
    });
    const project = createProject((path) => {
        if (/^default\/(globalValueSets|customPermissions|permissionsets\/Account_Atlas_Private)/.test(path))
            return true;
        const [, object, field] =
            /^default\/objects\/(\w+)\/(?:fields\/(\w+)\.field|\w+\.object)-meta\.xml$/.exec(path) ?? [];
        return object !== undefined && !left.includes(`${object}.${field}`);
    });
    const set = readFileSync(
        join(root, 'force-app/main/default/permissionsets/Account_Atlas_Admin.permissionset-meta.xml'),
        'utf8'
    );
    project.write(
        'permissionsets/Account_Atlas_Admin.permissionset-meta.xml',
        set
            .replace(/<(applicationVisibilities|tabSettings)>[^]*?<\/\1>\s*/g, '')
            .replace(/<fieldPermissions>[^]*?<\/fieldPermissions>\s*/g, (grant) =>
                left.some((name) => grant.includes(`<field>${name}</field>`)) ? '' : grant
            )
    );
    for (const path of globSync('*/*.object-meta.xml', { cwd: project.file('objects') })) {
        const object = readFileSync(project.file(`objects/${path}`), 'utf8');
        project.write(
            `objects/${path}`,
            object.replace(/<compactLayoutAssignment>.*?<\/compactLayoutAssignment>\s*/, '')
        );
    }
    return { project, left };
}
