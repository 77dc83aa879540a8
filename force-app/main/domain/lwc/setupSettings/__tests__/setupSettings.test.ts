import { problemOf, SETTING_SECTIONS, sectionsWith, type SettingProblem } from 'c/setupSettings';
import { PACKAGE_OBJECTS } from '../../../../setup/lwc/setupGateway/packageObjects';

const rules = SETTING_SECTIONS.flatMap((section) => section.rules);
const rule = (field: string) => rules.find((each) => each.field === field) as (typeof rules)[number];

describe('the settings', () => {
    it('are all there, each with a start that is accepted', () => {
        const fields = PACKAGE_OBJECTS.find(({ name }) => name === 'Atlas_Setting__c')?.fields ?? [];
        const numbers = fields.filter(({ kind }) => kind === 'number');
        expect(numbers.map(({ name }) => name).sort()).toEqual(expect.arrayContaining(rules.map(({ field }) => field)));
        for (const { name, start } of numbers) {
            const known = rules.find(({ field }) => field === name);
            expect([name, known ? problemOf(known, start) : null]).toEqual([name, null]);
        }
    });

    it('show one that is newer than the page, and leave out one that the org hides', () => {
        const sections = sectionsWith(['Stale_Days__c', 'New_Weight__c']);
        expect(sections.map(({ code, rules: shown }) => [code, shown.map(({ field }) => field)])).toEqual([
            ['plans', ['Stale_Days__c']],
            ['others', ['New_Weight__c']]
        ]);
    });

    it.each<[string, number | null, SettingProblem | null]>([
        ['Fiscal_Start_Month__c', 1, null],
        ['Fiscal_Start_Month__c', 12, null],
        ['Fiscal_Start_Month__c', 0, 'too-small'],
        ['Fiscal_Start_Month__c', 13, 'too-large'],
        ['Fiscal_Start_Month__c', 1.5, 'not-whole'],
        ['Fiscal_Start_Month__c', null, 'missing'],
        ['Fiscal_Start_Month__c', Number.NaN, 'not-a-number'],
        ['Ease_Weight__c', 0.5, null],
        ['Ease_Weight__c', 0.55, 'too-fine'],
        ['Ease_Weight__c', -0.1, 'too-small'],
        ['Due_Soon_Days__c', 0, null],
        ['Stale_Days__c', 0, 'too-small']
    ])('%s takes %s: %s', (field, value, problem) => {
        expect(problemOf(rule(field), value)).toBe(problem);
    });
});
