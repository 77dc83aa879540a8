import {
    cleanText,
    foldText,
    hasBrokenCharacters,
    importKey,
    lookOfText,
    namesNobody,
    preferredSpelling,
    shorten,
    splitName
} from 'c/importText';

describe('cleanText', () => {
    it.each([
        ['  two\u00a0 words\t', 'two words'],
        ['GOODS \u0096 SERVICES', 'GOODS – SERVICES'],
        ['£134\ufffdm', '£134\ufffdm'],
        ['Cafe\u0301', 'Café'],
        ['\u3000', '']
    ])('turns %j into %j', (raw, clean) => {
        expect(cleanText(raw)).toBe(clean);
    });
});

it.each([
    ['\u0096', true],
    ['a \ufffd b', true],
    ['é – “ü”', false]
])('tells broken characters in %j: %s', (text, broken) => {
    expect(hasBrokenCharacters(text)).toBe(broken);
});

it('folds case and outer blanks, and nothing else', () => {
    expect(foldText('\u00a0Steria ÉCOLE ')).toBe('steria école');
    expect(foldText('COVID-19')).not.toBe(foldText('COVID 19'));
    expect(lookOfText('COVID\u2013 19\u00a0HUB')).toBe(lookOfText('covid-19 hub'));
});

describe('namesNobody', () => {
    it.each(['', ' ', 'N/D', 'n/a', '(Vacant)', 'VACANT', 'Unknown', '-', '--', '???', 'Not disclosed', 'TBC'])(
        '%j names nobody',
        (text) => {
            expect(namesNobody(text)).toBe(true);
        }
    );
    it.each(['Zoë Tanaka', '王', 'Vacant Smith', 'Na Li', 'Nd. Okoro'])('%j names somebody', (text) => {
        expect(namesNobody(text)).toBe(false);
    });
});

describe('splitName', () => {
    it.each([
        ['Viktor Yılmaz', 'Viktor', 'Yılmaz'],
        ['Castellanos, Uma', 'Uma', 'Castellanos'],
        ['Anna Maria van der Berg', 'Anna Maria', 'van der Berg'],
        ['Jamal O’Connor', 'Jamal', 'O’Connor'],
        ['Madonna', '', 'Madonna'],
        ['田中 太郎', '太郎', '田中'],
        ['田中太郎', '', '田中太郎'],
        ['Ελένη Παππά', 'Ελένη', 'Παππά'],
        ['de la Cruz', 'de', 'la Cruz']
    ])('%s', (name, firstName, lastName) => {
        expect(splitName(name)).toEqual({ firstName, lastName });
    });
});

describe('shorten', () => {
    it('keeps what fits', () => {
        expect(shorten('twelve chars', 12)).toBe('twelve chars');
    });
    it('keeps both ends of what does not', () => {
        const short = shorten('EXP - PURCHASE OF GOODS - PENSIONS', 20);
        expect(short).toBe('EXP - …DS - PENSIONS');
        expect(short).toHaveLength(20);
    });
    it('never cuts a character in half', () => {
        expect(shorten('😀'.repeat(30), 10)).not.toMatch(
            /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
        );
    });
});

it('shows the mixed-case spelling, then the most frequent, then the first', () => {
    expect(
        preferredSpelling(
            new Map([
                ['GPA', 9],
                ['Gpa', 1]
            ])
        )
    ).toBe('Gpa');
    expect(
        preferredSpelling(
            new Map([
                ['Soft FM', 2],
                ['Soft Fm', 3]
            ])
        )
    ).toBe('Soft Fm');
    expect(
        preferredSpelling(
            new Map([
                ['B', 1],
                ['A', 1]
            ])
        )
    ).toBe('A');
    expect(preferredSpelling(new Map())).toBe('');
});

describe('importKey', () => {
    it('is the same for the same parts and fits Text(80)', () => {
        const key = importKey('buying-center', 'account', 'x'.repeat(500));
        expect(key).toBe(importKey('buying-center', 'account', 'x'.repeat(500)));
        expect(key).toMatch(/^import-buying-center-[a-z0-9]+$/);
        expect(key.length).toBeLessThanOrEqual(80);
    });
    it('is stable: a key never changes once it is in an org', () => {
        expect(importKey('contact', 'a', '405')).toBe('import-contact-sv7zjktt1q6iuyidczuy');
    });
    it('tells parts apart that only join to the same text', () => {
        expect(importKey('k', 'ab', 'c')).not.toBe(importKey('k', 'a', 'bc'));
        expect(importKey('k', 'a|1:b')).not.toBe(importKey('k', 'a', 'b'));
    });
    it('gives a hundred thousand records as many keys', () => {
        const keys = new Set(Array.from({ length: 100_000 }, (_, index) => importKey('payment', 'a', String(index))));
        expect(keys.size).toBe(100_000);
    });
});
