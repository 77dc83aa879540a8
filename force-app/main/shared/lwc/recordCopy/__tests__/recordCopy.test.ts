import { copyOf } from 'c/recordCopy';

const ANSWER = Object.freeze({ rows: [{ id: '1', name: 'Zoë', none: null, flag: true, number: 1.5 }] });
const original = globalThis.Response;

describe('copyOf', () => {
    afterEach(() => {
        globalThis.Response = original;
    });

    it('gives a plain copy through the text of a response', async () => {
        const texts: unknown[] = [];
        globalThis.Response = class {
            static json(value: unknown) {
                texts.push(value);
                return { text: () => Promise.resolve(JSON.stringify(value)) };
            }
        } as unknown as typeof Response;
        const copy = await copyOf(ANSWER);
        expect(copy).toEqual(ANSWER);
        expect(Object.isFrozen(copy)).toBe(false);
        expect(texts).toEqual([ANSWER]);
    });

    it('does without where the browser has no such response', async () => {
        globalThis.Response = undefined as unknown as typeof Response;
        expect(await copyOf(ANSWER)).toEqual(ANSWER);
    });
});
