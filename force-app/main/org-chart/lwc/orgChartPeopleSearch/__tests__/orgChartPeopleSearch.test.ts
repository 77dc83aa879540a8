import { createElement } from 'lwc';
import OrgChartPeopleSearch from 'c/orgChartPeopleSearch';
import { NO_FACTS } from 'c/mapRecords';
import { ChartMap, type ContactRecord } from 'c/orgChartStore';

const nothing = {
    email: null,
    phone: null,
    mobile: null,
    city: null,
    country: null,
    socialProfile: null,
    leftOn: null
};
const contact = (id: string, name: string, title: string): ContactRecord => ({
    ...nothing,
    id,
    name,
    title,
    department: 'IT',
    reportsToId: null,
    reportsToName: null,
    atlasKey: null,
    modified: null
});
const people = [
    contact('1', 'Zoë Meyer', 'Buyer'),
    contact('2', 'Ann Meyer', 'Head of IT'),
    contact('3', 'Bob', 'Clerk')
];
const map = new ChartMap(
    { id: '001', name: 'A', atlasKey: null },
    { ...NO_FACTS, contacts: new Map(people.map((item) => [item.id, item])) },
    true
);

function open(more: object = {}) {
    const element = createElement('c-org-chart-people-search', { is: OrgChartPeopleSearch });
    Object.assign(element, { map, ...more });
    document.body.appendChild(element);
    const root = element.shadowRoot as ShadowRoot;
    const input = root.querySelector('input') as HTMLInputElement;
    const chosen: string[] = [];
    element.addEventListener('personchosen', (event) =>
        chosen.push((event as CustomEvent<{ key: string }>).detail.key)
    );
    const type = async (text: string) => {
        input.value = text;
        input.dispatchEvent(new CustomEvent('input'));
        await Promise.resolve();
    };
    const press = async (key: string) => {
        input.dispatchEvent(new KeyboardEvent('keydown', { key }));
        await Promise.resolve();
    };
    const options = () => [...root.querySelectorAll('[role=option]')];
    return { element, input, chosen, type, press, options };
}

describe('c-org-chart-people-search', () => {
    afterEach(() => document.body.replaceChildren());

    it('is a closed combobox until something is typed', async () => {
        const { element, input, type, options } = open();
        expect(input.getAttribute('aria-expanded')).toBe('false');
        await type('zoe');
        expect(input.getAttribute('aria-expanded')).toBe('true');
        expect(options().map((option) => option.querySelector('.name')?.textContent)).toEqual(['Zoë Meyer']);
        await expect(element).toBeAccessible();
    });

    it('goes through the options with the arrows, round the end, and chooses with Enter', async () => {
        const { input, chosen, type, press, options } = open();
        await type('meyer');
        expect(input.getAttribute('aria-activedescendant')).toBe(options()[0]?.id);
        await press('ArrowDown');
        expect(options().map((option) => option.getAttribute('aria-selected'))).toEqual(['false', 'true']);
        await press('ArrowDown');
        await press('ArrowUp');
        await press('Enter');
        expect(chosen).toEqual(['1']);
        expect([input.value, input.getAttribute('aria-expanded')]).toEqual(['', 'false']);
    });

    it('chooses by pointer before the list closes', async () => {
        const { chosen, type, options } = open();
        await type('bob');
        options()[0]?.dispatchEvent(new MouseEvent('mousedown', { cancelable: true }));
        expect(chosen).toEqual(['3']);
    });

    it('leaves out whom it is told to, and ends with Escape', async () => {
        const { type, press, options } = open({ without: '2' });
        await type('meyer');
        expect(options()).toHaveLength(1);
        await press('Escape');
        expect(options()).toHaveLength(0);
    });
});
