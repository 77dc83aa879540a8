import { contributionAt, mapBusiness } from '../../landscapeBusiness/landscapeBusiness';
import {
    center,
    digitsOf,
    facts,
    line,
    offering,
    opportunity,
    product
} from '../../landscapeFacts/__tests__/landscapeKit';
import type { LandscapeFacts } from '../../landscapeFacts/landscapeFacts';
import { adviseOn, findSimilar, indexNames } from '../landscapeSuggestion';

const base: Partial<LandscapeFacts> = {
    buyingCenters: [
        center('retail', { name: 'Retail Banking Europe' }),
        center('trade', { name: 'Trade Finance Europe' }),
        center('iberia', { name: 'Everything', memberAccountId: 'subsidiary' }),
        center('old', { name: 'Custody Services', status: 'Retired' })
    ],
    offerings: [
        offering('cards', { name: 'Card Services' }),
        offering('loans', { name: 'Lending' }),
        offering('gone', { name: 'Custody Services', active: false })
    ]
};
const names = new Map([['subsidiary', 'Banco Ibérico']]);

function suggest(values: Partial<LandscapeFacts>) {
    const business = mapBusiness(facts({ ...base, ...values }), new Set(['account', 'subsidiary']), digitsOf);
    const { buyingCenters, offerings } = adviseOn(business, names).suggest(contributionAt(business, 0));
    return [...buyingCenters, ...offerings].map(({ code, id, parameters, repair }) => ({
        says: `${code} ${id} (${parameters.join()})`,
        repair: `${repair.kind} ${repair.recordId} ${repair.field}`
    }));
}

it('knows the only buying center of a subsidiary', () => {
    const opportunities = [opportunity('deal', { accountId: 'subsidiary', offeringId: 'loans' })];
    expect(suggest({ opportunities })).toEqual([
        { says: 'only-buying-center iberia (Banco Ibérico)', repair: 'opportunity deal buyingCenterId' }
    ]);
});

it('finds a buying center by the name of the opportunity', () => {
    const name = 'Renewal 2026 RETAIL banking (europe)';
    expect(suggest({ opportunities: [opportunity('deal', { name, offeringId: 'loans' })] })).toEqual([
        { says: `similar-name retail (${name})`, repair: 'opportunity deal buyingCenterId' }
    ]);
});

it('repairs the line where the line names a buying center that cannot count', () => {
    const opportunities = [opportunity('deal', { name: 'Trade finance Europe', offeringId: 'loans' })];
    const lineItems = [line('line', 'deal', { buyingCenterId: 'unreadable', totalPrice: 1 })];
    expect(suggest({ opportunities, lineItems }).map(({ repair }) => repair)).toEqual(['line line buyingCenterId']);
});

it('maps a product by its family, and by names', () => {
    const products = [
        product('new', { name: 'Prepaid', family: 'Plastic' }),
        product('a', { family: 'Plastic', offeringId: 'cards' }),
        product('b', { family: 'Plastic', offeringId: 'cards' }),
        product('c', { family: 'Plastic', offeringId: 'loans' })
    ];
    const opportunities = [opportunity('deal', { buyingCenterId: 'retail' })];
    const lineItems = [line('line', 'deal', { productId: 'new', totalPrice: 1 })];
    expect(suggest({ opportunities, products, lineItems })).toEqual([
        { says: 'family-offering cards (Plastic)', repair: 'product new offeringId' }
    ]);
    const lending = [product('new', { name: 'Lending, short term', family: 'Card-Services' })];
    expect(suggest({ opportunities, products: lending, lineItems }).map(({ says }) => says)).toEqual([
        'family-name cards (Card-Services)',
        'similar-name loans (Lending, short term)'
    ]);
});

it('has nothing to say of differences and of what is retired', () => {
    expect(suggest({ opportunities: [opportunity('deal', { name: 'Custody Services' })] })).toEqual([]);
    const lineItems = [line('line', 'deal', { totalPrice: 1 })];
    const business = mapBusiness(
        facts({ ...base, opportunities: [opportunity('deal', { name: 'Lending', amount: 5 })], lineItems }),
        new Set(['account']),
        digitsOf
    );
    expect(adviseOn(business, names).suggest(contributionAt(business, 1))).toEqual({
        buyingCenters: [],
        offerings: []
    });
});

it.each([
    ['GTXPro renewal', ['GTX Pro']],
    ['our gtx pro', ['GTX Pro']],
    ['mega core upgrade', ['MegaCore']],
    ['MG Spécial', ['MG Special']],
    ['GTX Plus Basic and GTX Basic', ['GTX Plus Basic', 'GTX Basic']],
    ['nothing of the kind', []],
    ['', []]
])('finds in %p the names %j', (text, found) => {
    const index = indexNames(
        ['GTX Pro', 'GTX Basic', 'GTX Plus Basic', 'MG Special', 'MegaCore'].map((name) => ({ id: name, name }))
    );
    expect(findSimilar(index, text, 0.75, 3).map(({ name }) => name)).toEqual(found);
});
