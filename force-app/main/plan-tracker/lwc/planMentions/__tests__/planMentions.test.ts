import { createElement } from 'lwc';
import { registerSa11yMatcher } from '@sa11y/jest';
import { graphql } from 'lightning/graphql';
import PlanMentions from 'c/planMentions';

registerSa11yMatcher();
jest.mock(
    'lightning/graphql',
    () => {
        const { createTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        const gql = (texts: string[], ...parts: string[]) =>
            texts.map((text, place) => text + (parts[place] ?? '')).join('');
        return { graphql: createTestWireAdapter(jest.fn()), gql };
    },
    { virtual: true }
);
interface Adapter {
    emit(value: unknown): void;
    getLastConfig(): { query: string; variables: unknown };
}
const wire = graphql as unknown as Adapter;
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises
const field = (value: unknown) => ({ value });
const answer = (nodes: object[]) => ({
    data: { uiapi: { query: { Actions: { edges: nodes.map((node) => ({ node })) } } } }
});

async function open(objectApiName: string) {
    const mentions = createElement('c-plan-mentions', { is: PlanMentions as never });
    Object.assign(mentions, { recordId: 'r', objectApiName });
    document.body.appendChild(mentions);
    await settle();
    return { mentions, text: () => (mentions.shadowRoot as ShadowRoot).querySelector('article')?.textContent };
}

describe('c-plan-mentions', () => {
    afterEach(() => document.body.replaceChildren());

    it.each([
        ['Opportunity', 'Opportunity__c: { eq: $recordId }'],
        ['Contact', 'Stakeholder__r: { Contact__c: { eq: $recordId } }']
    ])('asks for the actions that touch the %s', async (object, where) => {
        await open(object);
        expect(wire.getLastConfig().query).toContain(where);
        expect(wire.getLastConfig().variables).toEqual({ recordId: 'r' });
    });

    it('names each action with objective, plan, status and day, and says what is late', async () => {
        const { mentions, text } = await open('Opportunity');
        const Objective = { Id: 'o', Name: field('Win'), Plan: { Id: 'p', Name: field('Plan 2026') } };
        const node = { Id: 'a', Name: field('Call'), Status: field('Blocked'), Due: field('2020-01-31'), Objective };
        wire.emit(answer([node]));
        await settle();
        expect(text()).toContain('Call');
        expect(text()).toContain('Blocked');
        expect(text()).toContain('c.PlanMentions_Late');
        await expect(mentions).toBeAccessible();
    });

    it('says so where nothing touches the record, and where plans cannot be read', async () => {
        const { text } = await open('Contact');
        wire.emit({ errors: [{ message: 'No' }] });
        await settle();
        expect(text()).toContain('c.PlanMentions_Failed');
        wire.emit(answer([]));
        await settle();
        expect(text()).toContain('c.PlanMentions_None');
    });
});
