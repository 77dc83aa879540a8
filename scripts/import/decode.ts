/**
 * Text of a file whose encoding nobody has written down. Lists come from Excel and from ledgers: UTF-8, UTF-16
 * with or without a byte order mark, or Windows-1252.
 */
import iconv from 'iconv-lite';
import { ImportFailure } from './failure.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The encoding of a file: what its byte order mark says; UTF-16 when every other byte of the beginning is zero
 * (Western text without a mark); UTF-8 when every byte sequence is valid in it; otherwise Windows-1252, in
 * which every sequence means something.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
    const zeros = zeroShare(bytes.subarray(0, 4096));
    if (zeros.odd > 0.3 && zeros.even < 0.05) return 'utf-16le';
    if (zeros.even > 0.3 && zeros.odd < 0.05) return 'utf-16be';
    return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Share of zero bytes at even and at odd positions. */
function zeroShare(bytes: Uint8Array): { even: number; odd: number } {
    let even = 0;
    let odd = 0;
    bytes.forEach((byte, index) => {
        if (byte !== 0) return;
        if (index % 2 === 0) even++;
        else odd++;
    });
    const pairs = Math.max(1, bytes.length / 2);
    return { even: even / pairs, odd: odd / pairs };
}

function isUtf8(bytes: Uint8Array): boolean {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return true;
    } catch {
        return false;
    }
}

/**
 * Decodes a file, without its byte order mark.
 *
 * @param encoding any name that iconv-lite knows; found from the bytes when left out
 * @throws ImportFailure when the named encoding is unknown
 */
export function decode(bytes: Uint8Array, encoding: string = detectEncoding(bytes)): string {
    if (!iconv.encodingExists(encoding)) throw new ImportFailure(`"${encoding}" is not a known encoding.`);
    return iconv.decode(Buffer.from(bytes), encoding, { stripBOM: true });
}
