import { createElement } from 'lwc';
import { registerSa11yMatcher } from '@sa11y/jest';
import DialogFrame from 'c/dialogFrame';

registerSa11yMatcher();

async function open() {
    const frame = createElement('c-dialog-frame', { is: DialogFrame });
    Object.assign(frame, { heading: 'Move the kick-off' });
    const closed = jest.fn();
    frame.addEventListener('close', closed);
    document.body.appendChild(frame);
    await Promise.resolve();
    const dialog = frame.shadowRoot?.querySelector('dialog') as HTMLDialogElement;
    return { frame, closed, dialog };
}

describe('c-dialog-frame', () => {
    const show = jest.fn(function show(this: HTMLDialogElement) {
        this.setAttribute('open', '');
    });
    beforeAll(() => {
        // The browser of the tests has no modal dialogs.
        Object.assign(HTMLDialogElement.prototype, { showModal: show });
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('opens in front of the page, named by its heading', async () => {
        const { frame, dialog } = await open();
        expect(show).toHaveBeenCalledTimes(1);
        const labelled = dialog.getAttribute('aria-labelledby') as string;
        expect(frame.shadowRoot?.querySelector(`[id="${labelled}"]`)?.textContent).toBe('Move the kick-off');
        await expect(frame).toBeAccessible();
    });

    it('asks its owner to take it away on Escape and on the button', async () => {
        const { frame, closed, dialog } = await open();
        const escape = new CustomEvent('cancel', { cancelable: true });
        dialog.dispatchEvent(escape);
        expect(escape.defaultPrevented).toBe(true);
        frame.shadowRoot?.querySelector('lightning-button-icon')?.dispatchEvent(new CustomEvent('click'));
        expect(closed).toHaveBeenCalledTimes(2);
    });
});
