/**
 * The zip of a deployment: its files by path, below the folder that holds package.xml.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_deploy.htm
 */
import { unzipSync } from 'fflate';
import { refusal } from '../errors.ts';

/** Limits of the Metadata API (https://developer.salesforce.com/docs/atlas.en-us.salesforce_app_limits_cheatsheet.meta/salesforce_app_limits_cheatsheet/salesforce_app_limits_platform_metadata.htm). */
const MAX_FILES = 10_000;
const MAX_ZIP_BYTES = 39_000_000;
const MAX_BYTES = 600_000_000;

export type Archive = Map<string, Uint8Array>;

/** Reads a zip. Throws OrgError for one that is damaged, too large, or names files outside of itself. */
export function readArchive(zip: Uint8Array): Archive {
    if (zip.length > MAX_ZIP_BYTES) throw tooLarge(`The zip file is larger than ${MAX_ZIP_BYTES} bytes`);
    let files = 0;
    let bytes = 0;
    let entries: Record<string, Uint8Array>;
    try {
        entries = unzipSync(zip, {
            filter({ name, originalSize }) {
                if (++files > MAX_FILES) throw tooLarge(`The zip file holds more than ${MAX_FILES} files`);
                if ((bytes += originalSize) > MAX_BYTES) throw tooLarge(`The files are larger than ${MAX_BYTES} bytes`);
                return !name.endsWith('/');
            }
        });
    } catch (error) {
        if (error instanceof Error && 'problems' in error) throw error;
        throw refusal('INVALID_PACKAGE_ZIP', `The zip file cannot be read: ${(error as Error).message}`);
    }
    const names = Object.keys(entries);
    const outside = names.find((name) => /^[/\\]|^\w:|(^|[/\\])\.\.([/\\]|$)/.test(name));
    if (outside !== undefined)
        throw refusal('INVALID_PACKAGE_ZIP', `The zip file names ${outside}, which is outside of it`);
    const root = names.includes('package.xml') ? '' : names.find((name) => /^[^/]+\/package\.xml$/.test(name));
    if (root === undefined) throw refusal('INVALID_PACKAGE_ZIP', 'No package.xml found');
    const prefix = root.replace('package.xml', '');
    return new Map(
        Object.entries(entries).flatMap(([name, content]) =>
            name.startsWith(prefix) ? [[name.slice(prefix.length), content] as const] : []
        )
    );
}

const tooLarge = (message: string): Error => refusal('LIMIT_EXCEEDED', message);
