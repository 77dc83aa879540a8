import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS, settingsFrom } from 'c/atlasSettings';

const fields = join(__dirname, '../../../../default/objects/Atlas_Setting__c/fields');

/** `Fiscal_Start_Month__c` is `fiscalStartMonth` in the code. */
const nameOf = (file: string): string =>
    file.replace(/__c\..*$/, '').replace(/_?([A-Z])([A-Za-z]*)/g, (_, first: string, rest: string) => first + rest);

describe('the settings', () => {
    it('have the defaults of the fields, one for each', () => {
        const defaults = Object.fromEntries(
            readdirSync(fields)
                // Neither is a setting: the key of the record, and what the guide of the setup page notes in it.
                .filter((file) => !/^(Atlas_Key|Setup_Steps_Done)__c/.test(file))
                .map((file) => {
                    const name = nameOf(file);
                    const text = readFileSync(join(fields, file), 'utf8');
                    const value = /<defaultValue>(.*)<\/defaultValue>/.exec(text)?.[1];
                    return [name.charAt(0).toLowerCase() + name.slice(1), value === undefined ? null : Number(value)];
                })
        );
        expect({ ...DEFAULT_SETTINGS, neededRoles: null }).toEqual(defaults);
    });

    it.each([
        [{}, DEFAULT_SETTINGS],
        [
            { reportingCost: 5, healthRolesWeight: 0 },
            { ...DEFAULT_SETTINGS, reportingCost: 5, healthRolesWeight: 0 }
        ],
        [{ reportingCost: null, freshDays: -1, staleDays: 'soon' }, DEFAULT_SETTINGS],
        [{ neededRoles: 'Coach;Champion' }, { ...DEFAULT_SETTINGS, neededRoles: ['Coach', 'Champion'] }],
        [{ neededRoles: '' }, DEFAULT_SETTINGS]
    ])('of %j take what is said and the default for the rest', (values, expected) => {
        expect(settingsFrom(values)).toEqual(expected);
    });
});
