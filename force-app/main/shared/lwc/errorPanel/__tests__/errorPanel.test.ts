import { createElement } from 'lwc';
import ErrorPanel from 'c/errorPanel';

describe('c-error-panel', () => {
    it('is an alert that leaves out what there is nothing to say of', async () => {
        const element = createElement('c-error-panel', { is: ErrorPanel });
        Object.assign(element, { heading: 'Not saved', details: 'too long' });
        document.body.appendChild(element);
        const alert = element.shadowRoot?.querySelector('[role=alert]') as HTMLElement;
        expect([...alert.querySelectorAll('p')].map((line) => line.textContent)).toEqual(['Not saved', 'too long']);
        await expect(element).toBeAccessible();
    });
});
