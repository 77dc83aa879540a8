import { windowsCode, windowsWidths } from 'c/exportDrawing';

/** One of the standard fonts, with its widths written out, as later versions of the format want it. */
export function helvetica(bold: boolean): string {
    return (
        `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica${bold ? '-Bold' : ''} /Encoding /WinAnsiEncoding ` +
        `/FirstChar 32 /LastChar 255 /Widths [${windowsWidths(bold).join(' ')}] >>`
    );
}

/** A text of Windows-1252 as a string of a content stream. */
export function plainString(text: string): string {
    let written = '';
    for (const character of text) {
        const code = windowsCode(character);
        if (code === 40 || code === 41 || code === 92) written += `\\${character}`;
        else if (code < 127) written += character;
        else written += `\\${code.toString(8).padStart(3, '0')}`;
    }
    return `(${written})`;
}

/** The nearest that Helvetica has for a text: letters without their marks, a question mark for the rest. */
export function spelled(text: string): string {
    return [...text]
        .map((character) => {
            if (windowsCode(character) >= 0) return character;
            const [base] = character.normalize('NFKD');
            return base !== undefined && windowsCode(base) >= 0 ? base : '?';
        })
        .join('');
}
