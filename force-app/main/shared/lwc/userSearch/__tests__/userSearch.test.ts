import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import UserSearch from 'c/userSearch';

jest.mock(
    'lightning/graphql',
    () => {
        const { createTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { graphql: createTestWireAdapter(jest.fn()), gql: (texts: string[]) => texts.join('') };
    },
    { virtual: true }
);

const wire = graphql as unknown as {
    emit(value: unknown): void;
    getLastConfig(): { variables?: { name: string } } | null;
};
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
/** Turns of the event loop until something holds; a test that waits in vain ends with what it then expects. */
async function until(holds: () => boolean): Promise<void> {
    for (let turns = 0; turns < 1000 && !holds(); turns++) {
        // eslint-disable-next-line no-await-in-loop -- one turn after the other
        await turn();
    }
}
const asked = () => wire.getLastConfig()?.variables;

async function open() {
    const search = createElement('c-user-search', { is: UserSearch });
    Object.assign(search, { label: 'Our person' });
    const chosen: string[] = [];
    search.addEventListener('userchosen', (event) => chosen.push((event as CustomEvent<{ id: string }>).detail.id));
    document.body.appendChild(search);
    await turn();
    const root = search.shadowRoot as ShadowRoot;
    const input = root.querySelector('input') as HTMLInputElement;
    const type = async (text: string) => {
        input.value = text;
        input.dispatchEvent(new CustomEvent('input', { bubbles: true }));
        await turn();
    };
    const press = async (key: string) => {
        input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        await turn();
    };
    const options = () => [...root.querySelectorAll('[role=option] .name')].map((option) => option.textContent);
    return { search, root, chosen, type, press, options };
}
const found = (...names: string[]) => ({
    data: {
        uiapi: {
            query: {
                User: {
                    edges: names.map((name) => ({ node: { Id: `id-${name}`, Name: { value: name }, Title: null } }))
                }
            }
        }
    }
});
afterEach(() => document.body.replaceChildren());

describe('c-user-search', () => {
    it('asks for names that hold the text, whatever signs are in it, and chooses by keyboard', async () => {
        const { search, type, press, options, chosen } = await open();
        await type(' 50%_a ');
        await until(() => asked() !== undefined);
        expect(asked()).toEqual({ name: '%50\\%\\_a%' });
        wire.emit(found('Ana', 'Ben'));
        await until(() => options().length > 0);
        expect(options()).toEqual(['Ana', 'Ben']);
        await expect(search).toBeAccessible();
        await press('ArrowDown');
        await press('Enter');
        expect(chosen).toEqual(['id-Ben']);
        expect(options()).toEqual([]);
    });

    it('says that users cannot be read', async () => {
        const { root, type } = await open();
        const summary = () => root.querySelector('.summary')?.textContent ?? '';
        await type('a');
        await until(() => asked()?.name === '%a%');
        wire.emit({ errors: [{ message: 'no' }] });
        await until(() => summary() !== '');
        expect(summary()).not.toBe('');
    });
});
