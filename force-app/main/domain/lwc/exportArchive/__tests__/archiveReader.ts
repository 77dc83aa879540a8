import { crc32 } from 'node:zlib';
import type { FilePart } from 'c/exportArchive';

export const bytesOf = (parts: readonly FilePart[]): Buffer =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))));

/** Reads an archive from its end, as programs do, and checks that every entry says the same twice. */
export function readArchive(bytes: Buffer): Record<string, string> {
    const end = bytes.length - 22;
    expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
    const files: Record<string, string> = {};
    let entry = bytes.readUInt32LE(end + 16);
    expect(entry + bytes.readUInt32LE(end + 12)).toBe(end);
    for (let place = 0; place < bytes.readUInt16LE(end + 10); place++) {
        expect(bytes.readUInt32LE(entry)).toBe(0x02014b50);
        const nameLength = bytes.readUInt16LE(entry + 28);
        const path = bytes.toString('utf8', entry + 46, entry + 46 + nameLength);
        const local = bytes.readUInt32LE(entry + 42);
        expect(bytes.readUInt32LE(local)).toBe(0x04034b50);
        expect(bytes.subarray(local + 4, local + 30)).toEqual(bytes.subarray(entry + 6, entry + 32));
        expect(bytes.readUInt16LE(local + 8)).toBe(0);
        const start = local + 30 + nameLength + bytes.readUInt16LE(local + 28);
        const content = bytes.subarray(start, start + bytes.readUInt32LE(local + 18));
        expect(crc32(content)).toBe(bytes.readUInt32LE(local + 14));
        files[path] = content.toString('utf8');
        entry += 46 + nameLength + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
    }
    expect(entry).toBe(end);
    return files;
}
