import { STALE, FEATURES, type PackageObject, type SetupFacts } from 'c/setupFacts';
import { accessFindings } from './access';
import { fiscalStartOf } from './fiscalStart';
import type { Finding, FindingGroup, FindingLevel } from './finding';

export { fiscalStartOf, type FiscalStart } from './fiscalStart';
export type { Finding, FindingGroup, FindingItem, FindingLevel, FindingParameter } from './finding';

export const FINDING_GROUPS: readonly FindingGroup[] = [
    'access',
    'calendar',
    'offerings',
    'stale',
    'volume',
    'features'
];

/** Records of one object above which queries want an index, and pages more than one read. */
export const LARGE_OBJECT = 50_000;

/** Everything that was checked, in the order in which an admin mends it. */
export function setupFindings(expected: readonly PackageObject[], facts: SetupFacts): Finding[] {
    return [
        ...permissionFindings(facts),
        ...accessFindings(expected, facts.objects),
        ...calendarFindings(facts),
        ...offeringFindings(facts),
        ...staleFindings(facts),
        ...volumeFindings(facts),
        ...featureFindings(facts)
    ];
}

/** Number of findings of each level. */
export function countLevels(findings: readonly Finding[]): Record<FindingLevel, number> {
    const counts = { ok: 0, attention: 0, missing: 0, info: 0 };
    for (const { level } of findings) counts[level] += 1;
    return counts;
}

function one(
    group: FindingGroup,
    code: string,
    level: FindingLevel,
    parameters: Finding['parameters'] = [],
    items: Finding['items'] = []
): Finding {
    return { group, code, level, parameters, items };
}

function permissionFindings({ permissions }: SetupFacts): Finding[] {
    return [
        one('access', 'administer', permissions.administer ? 'ok' : 'missing'),
        one('access', 'privateNotes', permissions.privateNotes ? 'ok' : 'info')
    ];
}

function calendarFindings({ fiscal, fiscalStartMonth }: SetupFacts): Finding[] {
    const settings = one('calendar', 'settings', fiscalStartMonth === null ? 'attention' : 'ok');
    if (fiscal === null || fiscal.length === 0) return [settings, one('calendar', 'fiscalUnknown', 'info')];
    const { months, standard } = fiscalStartOf(fiscal);
    if (!standard) return [settings, one('calendar', 'fiscalCustom', 'attention', [fiscal.length])];
    const set = fiscalStartMonth ?? 1;
    const agrees = months.includes(set);
    const sure = months.length === 1;
    const code = agrees ? 'fiscalAgrees' : 'fiscalDiffers';
    return [
        settings,
        one('calendar', code, agrees ? 'ok' : sure ? 'missing' : 'attention', [
            { month: set },
            { month: months[0] ?? set }
        ])
    ];
}

function offeringFindings(facts: SetupFacts): Finding[] {
    const { offerings, products, withoutOffering, withoutBuyingCenter } = facts;
    const findings: Finding[] = [];
    if (offerings !== null) {
        const active = offerings.filter((offering) => offering.active);
        findings.push(one('offerings', 'offerings', active.length > 0 ? 'ok' : 'missing', [active.length]));
        const bare = active.filter((offering) => offering.products === 0).map(({ name }) => name);
        if (facts.features.products && active.length > 0)
            findings.push(one('offerings', 'bareOfferings', bare.length > 0 ? 'attention' : 'ok', [bare.length], bare));
    }
    if (products !== null) {
        const amount = products.reduce((sum, product) => sum + product.amount, 0);
        const items = [...products].sort((a, b) => b.amount - a.amount).map(({ name }) => name);
        findings.push(
            one('offerings', 'products', level(products.length), [products.length, { money: amount }], items)
        );
    }
    if (withoutOffering !== null) {
        const { opportunities, amount } = withoutOffering;
        findings.push(one('offerings', 'noOffering', level(opportunities), [opportunities, { money: amount }]));
    }
    if (withoutBuyingCenter !== null) {
        const { opportunities, amount } = withoutBuyingCenter;
        findings.push(one('offerings', 'noBuyingCenter', level(opportunities), [opportunities, { money: amount }]));
    }
    return findings;
}

function level(count: number): FindingLevel {
    return count === 0 ? 'ok' : 'attention';
}

function staleFindings({ stale }: SetupFacts): Finding[] {
    return STALE.flatMap((code) => {
        const count = stale[code];
        return count === undefined ? [] : [one('stale', code, level(count), [count])];
    });
}

function volumeFindings({ volume, objects }: SetupFacts): Finding[] {
    const counts = Object.entries(volume);
    const large = counts.filter(([, count]) => count > LARGE_OBJECT);
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    const items = counts
        .filter(([, count]) => count > 0)
        .sort(([, a], [, b]) => b - a)
        .map(([name, count]) => ({ label: objects[name]?.label ?? name, count }));
    return [one('volume', 'volume', large.length > 0 ? 'attention' : 'ok', [total, large.length, LARGE_OBJECT], items)];
}

function featureFindings({ features }: SetupFacts): Finding[] {
    return FEATURES.map((code) => one('features', `feature.${code}`, features[code] ? 'ok' : 'info'));
}
