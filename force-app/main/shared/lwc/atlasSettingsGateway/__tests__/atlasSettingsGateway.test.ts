import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import { DEFAULT_SETTINGS, type AtlasSettings } from 'c/atlasSettings';
import AtlasSettingsGateway from 'c/atlasSettingsGateway';

jest.mock(
    'lightning/graphql',
    () => {
        const { createTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { graphql: createTestWireAdapter(jest.fn()), gql: (texts: string[]) => texts.join('') };
    },
    { virtual: true }
);

const wire = graphql as unknown as { emit(value: unknown): void };
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after every promise of the gateway

async function read(...answers: Record<string, unknown>[]): Promise<AtlasSettings[]> {
    const element = createElement('c-atlas-settings-gateway', { is: AtlasSettingsGateway });
    const settings: AtlasSettings[] = [];
    element.addEventListener('settingsread', (event) => settings.push((event as CustomEvent<AtlasSettings>).detail));
    document.body.append(element);
    for (const answer of answers) wire.emit(answer);
    await settle();
    return settings;
}
const record = (node: Record<string, unknown>) => ({
    data: { uiapi: { query: { Settings: { edges: [{ node: { Id: 'a0S', ...node } }] } } } }
});

describe('the settings gateway', () => {
    afterEach(() => document.body.replaceChildren());

    it('tells what the record says, and again when it changed', async () => {
        const told = await read(record({ pairingCost: { value: 3 }, usualApprovers: null }), {
            ...record({ pairingCost: { value: 4 } })
        });
        expect(told).toEqual([
            { ...DEFAULT_SETTINGS, pairingCost: 3 },
            { ...DEFAULT_SETTINGS, pairingCost: 4 }
        ]);
    });

    it('works with the defaults where there is no record and where it may not be read', async () => {
        const told = await read(
            { data: undefined, errors: undefined },
            { data: { uiapi: { query: { Settings: { edges: [] } } } } },
            { errors: [{ message: 'no access to entity' }] }
        );
        expect(told).toEqual([DEFAULT_SETTINGS, DEFAULT_SETTINGS]);
    });
});
