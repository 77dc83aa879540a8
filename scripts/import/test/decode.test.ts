import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import iconv from 'iconv-lite';
import { decode, detectEncoding } from '../decode.ts';
import { ImportFailure } from '../failure.ts';

const TEXT = 'Name,Amount\nZoë – “Straße”,£5\n';

describe('the encoding of a list', () => {
    for (const [label, bytes, encoding, text] of [
        ['UTF-8', Buffer.from(TEXT), 'utf-8', TEXT],
        ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8', TEXT],
        ['plain ASCII', Buffer.from('a,b'), 'utf-8', 'a,b'],
        ['UTF-16 little endian with a mark', iconv.encode(TEXT, 'utf-16le', { addBOM: true }), 'utf-16le', TEXT],
        ['UTF-16 big endian with a mark', iconv.encode(TEXT, 'utf-16be', { addBOM: true }), 'utf-16be', TEXT],
        ['UTF-16 little endian without a mark', iconv.encode(TEXT, 'utf-16le'), 'utf-16le', TEXT],
        ['UTF-16 big endian without a mark', iconv.encode(TEXT, 'utf-16be'), 'utf-16be', TEXT],
        ['Windows-1252', iconv.encode(TEXT, 'windows-1252'), 'windows-1252', TEXT],
        [
            'Greek in UTF-16 with a mark',
            iconv.encode('Όνομα;Τίτλος', 'utf-16le', { addBOM: true }),
            'utf-16le',
            'Όνομα;Τίτλος'
        ],
        ['nothing', Buffer.alloc(0), 'utf-8', '']
    ] as const) {
        it(`is found for ${label}`, () => {
            assert.equal(detectEncoding(bytes), encoding);
            assert.equal(decode(bytes), text);
        });
    }
    it('is what the caller says', () => {
        assert.equal(decode(Buffer.from([0xa4]), 'iso-8859-15'), '€');
        assert.throws(() => decode(Buffer.from('a'), 'klingon'), ImportFailure);
    });
});
