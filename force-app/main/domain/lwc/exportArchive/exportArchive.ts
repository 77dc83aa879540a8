/**
 * Zip archives (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT) of text files, stored without
 * compression: what XLSX needs. Written as parts of text and a few bytes, because under Lightning Web Security bytes in
 * typed arrays cost a quarter of a microsecond each, while a text is handed over at once (`new Blob(parts)`).
 */
import { checksumOf } from './checksum';

export { checksumOf } from './checksum';

/** A piece of a file: text, which becomes UTF-8, or bytes. */
export type FilePart = string | readonly number[];

export interface ArchiveFile {
    /** Path with `/`, ASCII. */
    readonly path: string;
    readonly text: string;
}

/** General purpose flag 11: names and contents are UTF-8. */
const UTF8 = 0x0800;
const VERSION = 20;

/**
 * The archive as parts to be joined.
 *
 * @param madeAt ISO date-time in UTC, kept with every file
 */
export function archiveOf(files: readonly ArchiveFile[], madeAt: string): FilePart[] {
    const [date, time] = stampOf(madeAt);
    const parts: FilePart[] = [];
    const directory: FilePart[] = [];
    let offset = 0;
    let directoryLength = 0;
    for (const { path, text } of files) {
        const content = text.toWellFormed();
        const { checksum, length } = checksumOf(content);
        const common = [
            ...half(UTF8),
            ...half(0),
            ...half(time),
            ...half(date),
            ...word(checksum),
            ...word(length),
            ...word(length),
            ...half(path.length),
            ...half(0)
        ];
        const local = [...word(0x04034b50), ...half(VERSION), ...common];
        const entry = [
            ...[...word(0x02014b50), ...half(VERSION), ...half(VERSION), ...common],
            // No comment, first disk, no attributes.
            ...[...half(0), ...half(0), ...half(0), ...word(0), ...word(offset)]
        ];
        parts.push(local, path, content);
        directory.push(entry, path);
        offset += local.length + path.length + length;
        directoryLength += entry.length + path.length;
    }
    const end = [
        ...[...word(0x06054b50), ...half(0), ...half(0), ...half(files.length), ...half(files.length)],
        ...[...word(directoryLength), ...word(offset), ...half(0)]
    ];
    return [...parts, ...directory, end];
}

function half(value: number): number[] {
    return [value & 0xff, (value >>> 8) & 0xff];
}

function word(value: number): number[] {
    return [...half(value & 0xffff), ...half(value >>> 16)];
}

/** Date and time as the format packs them: years from 1980, seconds in twos. */
function stampOf(madeAt: string): [date: number, time: number] {
    const [year, month, day, hour, minute, second] = (madeAt.match(/\d+/g) ?? []).map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number
    ];
    return [((year - 1980) << 9) | (month << 5) | day, (hour << 11) | (minute << 5) | (second >> 1)];
}
