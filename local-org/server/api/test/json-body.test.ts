import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import fastCheck from 'fast-check';
import { OrgError } from '../../errors.ts';
import { errorOffset, parseJsonBody } from '../rest/json-body.ts';

function message(text: string): string {
    try {
        parseJsonBody(text);
    } catch (error) {
        assert.ok(error instanceof OrgError);
        assert.equal(error.problems[0]?.code, 'JSON_PARSER_ERROR');
        return error.message;
    }
    return assert.fail('accepted');
}

describe('JSON bodies', () => {
    const places: [string, string][] = [
        ['{"Name": }', "Unexpected character ('}' (code 125)) at [line:1, column:10]"],
        ['{\n  "Name" "x"}', `Unexpected character ('"' (code 34)) at [line:2, column:10]`],
        ['{"a":[1,]}', "Unexpected character (']' (code 93)) at [line:1, column:9]"],
        ['{"a":1]', "Unexpected character (']' (code 93)) at [line:1, column:7]"],
        ['{"a":01}', "Unexpected character ('0' (code 48)) at [line:1, column:6]"],
        ['{"a":1} x', "Unexpected character ('x' (code 120)) at [line:1, column:9]"],
        ['hello', "Unexpected character ('h' (code 104)) at [line:1, column:1]"],
        ['{"a":{"b":1}', 'Unexpected end-of-input at [line:1, column:13]'],
        [' ', 'The HTTP entity body is required, but this request has no entity body.']
    ];
    for (const [text, expected] of places)
        it(JSON.stringify(text), () => assert.ok(message(text).endsWith(expected), message(text)));

    it('finds a place exactly where JSON.parse refuses', () => {
        const broken = fastCheck
            .tuple(fastCheck.json(), fastCheck.nat(), fastCheck.constantFrom(',', '}', ']', ':', '"', '1', 'x', ''))
            .map(([json, at, insert]) => {
                const place = at % (json.length + 1);
                return json.slice(0, place) + insert + json.slice(place + (insert ? 0 : 1));
            });
        fastCheck.assert(
            fastCheck.property(broken, (text) => {
                let valid = true;
                try {
                    JSON.parse(text);
                } catch {
                    valid = false;
                }
                const offset = errorOffset(text);
                // A complete value ends at the end of the text, as a broken-off one does: only inside does it differ.
                if (valid) assert.equal(offset, text.length);
                else assert.ok(offset <= text.length);
                if (offset < text.length) assert.throws(() => JSON.parse(text));
            })
        );
    });
});
