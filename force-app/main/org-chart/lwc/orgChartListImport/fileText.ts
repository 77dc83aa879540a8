/** Encodings that lists come in; `auto` finds it. */
export const ENCODINGS = ['auto', 'utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Reads a file in one encoding; a byte order mark wins over it. */
function readAs(file: Blob, encoding: string): Promise<string> {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result ?? ''));
        reader.onerror = () => reject(reader.error ?? new Error(encoding));
        reader.readAsText(file, encoding);
    });
}

/**
 * Text of a file. Where the encoding is to be found: UTF-8, or what a byte order mark says; where that leaves holes,
 * Windows-1252, as Excel writes in Western Europe; where every second character is missing, UTF-16. The bytes stay with
 * the browser: inside Lightning Web Security reading them one by one is slow.
 */
export async function textOfFile(file: Blob, encoding: Encoding): Promise<string> {
    if (encoding !== 'auto') return readAs(file, encoding);
    const text = await readAs(file, 'utf-8');
    const start = text.slice(0, 4000);
    const holes = start.split('\u0000').length - 1;
    if (holes > start.length / 4) return readAs(file, start.startsWith('\u0000') ? 'utf-16be' : 'utf-16le');
    return text.includes('\ufffd') ? readAs(file, 'windows-1252') : text;
}
