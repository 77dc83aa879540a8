import { messageOf, toPlatformError } from 'c/platformError';

const recordError = {
    ok: false,
    status: 400,
    statusText: 'Bad Request',
    body: {
        statusCode: 400,
        message: 'An error occurred while trying to update the record. Please try again.',
        output: {
            errors: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'The color must be yellow' }],
            fieldErrors: {
                Title: [{ errorCode: 'STRING_TOO_LONG', field: 'Title', message: 'Title: data value too large' }]
            }
        }
    }
};

describe('toPlatformError', () => {
    it.each([
        [
            'a save refused by the org',
            recordError,
            'refused',
            ['The color must be yellow'],
            { Title: ['Title: data value too large'] }
        ],
        [
            'a list in the body',
            { status: 404, body: [{ errorCode: 'NOT_FOUND', message: 'gone' }] },
            'gone',
            ['gone'],
            {}
        ],
        [
            'a message in the body',
            { status: 0, statusText: '', body: { message: 'not reached' } },
            'offline',
            ['not reached'],
            {}
        ],
        [
            'page errors',
            {
                status: 500,
                body: { pageErrors: [{ statusCode: 'DUPLICATE_VALUE', message: 'twice' }], fieldErrors: {} }
            },
            'duplicate',
            ['twice'],
            {}
        ],
        [
            'a status alone',
            { status: 412, statusText: 'Precondition Failed', body: undefined },
            'conflict',
            ['Precondition Failed'],
            {}
        ],
        ['a conflict by status', { status: 409, body: { message: 'changed' } }, 'conflict', ['changed'], {}],
        [
            'a session that ended',
            { status: 401, body: [{ errorCode: 'INVALID_SESSION_ID', message: 'expired' }] },
            'signed-out',
            ['expired'],
            {}
        ],
        [
            'GraphQL errors',
            [{ message: 'Field x is undefined', extensions: { ErrorType: 'ValidationError' } }],
            'unknown',
            ['Field x is undefined'],
            {}
        ],
        [
            'a GraphQL refusal',
            [{ message: 'DUPLICATE_VALUE: duplicate value found' }],
            'duplicate',
            ['DUPLICATE_VALUE: duplicate value found'],
            {}
        ],
        ['an Error', new Error('broken'), 'unknown', ['broken'], {}],
        ['a text', 'broken', 'unknown', ['broken'], {}],
        ['nothing', undefined, 'unknown', [], {}]
    ])('reduces %s', (_name, error, kind, messages, fieldMessages) => {
        expect(toPlatformError(error)).toEqual({ kind, messages, fieldMessages });
    });
});

describe('messageOf', () => {
    it('says everything once', () => {
        expect(messageOf(toPlatformError(recordError))).toBe('The color must be yellow Title: data value too large');
    });
});
