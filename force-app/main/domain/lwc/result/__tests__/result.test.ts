import { failure, fillText, success } from 'c/result';

describe('result', () => {
    it('carries a value or a code with parameters', () => {
        expect(success(3)).toEqual({ ok: true, value: 3 });
        expect(failure('loop', 'a', 'b')).toEqual({ ok: false, failure: { code: 'loop', parameters: ['a', 'b'] } });
    });
});

describe('fillText', () => {
    it.each([
        ['{0} and {1}', ['a', 2], 'a and 2'],
        ['{1}{1}', ['a', 'b'], 'bb'],
        ['{0} {2}', ['a'], 'a {2}'],
        ['plain', [], 'plain'],
        ['{0}', ['{1}', 'x'], '{1}']
    ])('%p', (template, parameters, expected) => {
        expect(fillText(template, parameters)).toBe(expected);
    });
});
