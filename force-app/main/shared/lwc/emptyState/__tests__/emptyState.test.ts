import { createElement } from 'lwc';
import EmptyState from 'c/emptyState';

describe('c-empty-state', () => {
    it('says what is not there and what to do', async () => {
        const element = createElement('c-empty-state', { is: EmptyState });
        Object.assign(element, { heading: 'Nobody yet', text: 'Add somebody.' });
        document.body.appendChild(element);
        const root = element.shadowRoot as ShadowRoot;
        expect([root.querySelector('h2')?.textContent, root.querySelector('p')?.textContent]).toEqual([
            'Nobody yet',
            'Add somebody.'
        ]);
        await expect(element).toBeAccessible();
    });
});
