/** The table of CRC-32 (ISO 3309), a plain array: typed arrays are slow under Lightning Web Security. */
const TABLE: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value >>> 0;
});

/** Checksum (CRC-32) and length of a well-formed text's UTF-8 bytes, without making the bytes. */
export function checksumOf(text: string): { readonly checksum: number; readonly length: number } {
    let rest = 0xffffffff;
    let length = 0;
    const add = (byte: number): void => {
        rest = (TABLE[(rest ^ byte) & 0xff] as number) ^ (rest >>> 8);
        length++;
    };
    for (let place = 0; place < text.length; place++) {
        let code = text.charCodeAt(place);
        if (code < 0x80) {
            add(code);
            continue;
        }
        if (code < 0x800) add(0xc0 | (code >> 6));
        else {
            if (code >= 0xd800 && code < 0xdc00) {
                code = 0x10000 + ((code - 0xd800) << 10) + (text.charCodeAt(++place) - 0xdc00);
                add(0xf0 | (code >> 18));
                add(0x80 | ((code >> 12) & 0x3f));
            } else add(0xe0 | (code >> 12));
            add(0x80 | ((code >> 6) & 0x3f));
        }
        add(0x80 | (code & 0x3f));
    }
    return { checksum: (rest ^ 0xffffffff) >>> 0, length };
}
