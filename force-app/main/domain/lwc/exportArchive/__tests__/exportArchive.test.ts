import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { archiveOf, checksumOf } from '../exportArchive';
import { bytesOf, readArchive } from './archiveReader';

it('gives back what was put in, whatever the texts', () => {
    const text = fc.string({ unit: 'binary' }).map((one) => one.toWellFormed());
    const files = fc.uniqueArray(fc.record({ path: fc.stringMatching(/^[a-z]{1,8}(\/[a-z.]{1,8})?$/), text }), {
        selector: ({ path }) => path
    });
    fc.assert(
        fc.property(files, (written) => {
            const read = readArchive(bytesOf(archiveOf(written, '2026-11-23T09:30:00.000Z')));
            expect(read).toEqual(Object.fromEntries(written.map(({ path, text: content }) => [path, content])));
        }),
        { numRuns: 1000 }
    );
});

it('counts bytes and checks them as Node does', () => {
    for (const text of ['', 'abc', 'Žižek', '王小明', '👩‍🚀', '\u07ff\u0800\uffff']) {
        const bytes = Buffer.from(text, 'utf8');
        expect(checksumOf(text)).toEqual({ checksum: crc32(bytes), length: bytes.length });
    }
});

it('keeps when it was made', () => {
    const bytes = bytesOf(archiveOf([{ path: 'a', text: '' }], '2026-11-23T09:30:58.000Z'));
    expect(bytes.readUInt16LE(10)).toBe((9 << 11) | (30 << 5) | 29);
    expect(bytes.readUInt16LE(12)).toBe((46 << 9) | (11 << 5) | 23);
});
