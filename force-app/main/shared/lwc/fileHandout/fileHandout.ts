/**
 * Hands a file to the person. Under Lightning Web Security a download is a `blob:` address on an anchor that is never put
 * into the page; the blob must not be of a type that is scanned or refused (SVG, CSV, Office), so every file is plain
 * bytes and its name says what it is.
 */
import type { FilePart } from 'c/exportArchive';

const TYPE = 'application/octet-stream';

/** The file as one blob. */
export function blobOf(parts: readonly FilePart[]): Blob {
    return new Blob(
        parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part))),
        { type: TYPE }
    );
}

/** A name that every file system takes: no separators, no reserved signs, no control characters, 120 letters at most. */
export function fileName(name: string, ending: string): string {
    const clean = name
        .toWellFormed()
        // eslint-disable-next-line no-control-regex -- control characters are what is taken out
        .replace(/[\\/:*?"<>|\u0000-\u001F\u007F]+/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[.\s]+|[.\s]+$/g, '')
        .slice(0, 120)
        .trim();
    return `${clean === '' ? 'export' : clean}.${ending}`;
}

let last: string | null = null;

/** Gives a file to the browser's downloads. The address stays until the next one: some browsers read it late. */
export function handOut(blob: Blob, name: string): void {
    if (last !== null) URL.revokeObjectURL(last);
    last = URL.createObjectURL(blob.type === '' || blob.type === TYPE ? blob : new Blob([blob], { type: TYPE }));
    const anchor = document.createElement('a');
    anchor.href = last;
    anchor.download = name;
    anchor.click();
}
