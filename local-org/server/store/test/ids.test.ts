import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { countOf, recordId, toId18 } from '../ids.ts';

it('check characters are those of known ids', () => {
    for (const id of ['005xx000001X8BdAAK', '003xx000004WhRAAA0']) {
        assert.equal(toId18(id.slice(0, 15)), id);
        assert.equal(toId18(id), id);
    }
});

it('what is no id is none', () => {
    for (const text of ['', '001', '001DAT00000000', '001DAT000000001YBB', '001DAT00000000!', '001DAT0000000011']) {
        assert.equal(toId18(text), undefined, text);
    }
});

it('ids count up in the order in which they compare, and give their count back', () => {
    fc.assert(
        fc.property(fc.nat(1e9), fc.nat(1e9), (a, b) => {
            assert.equal(countOf(recordId('a00', a)), a);
            assert.equal(toId18(recordId('a00', a)), recordId('a00', a));
            assert.equal(recordId('a00', a) < recordId('a00', b), a < b);
        })
    );
});
