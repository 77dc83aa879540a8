import { createElement } from 'lwc';
import ExportDialog, { type ExportOffer, type ExportRequest } from 'c/exportDialog';
import { handOut } from 'c/fileHandout';

jest.mock('c/fileHandout', () => ({
    ...jest.requireActual('c/fileHandout'),
    handOut: jest.fn()
}));

const handedOut = jest.mocked(handOut);
/** Longer than the dialog pauses for painting. */
const settle = async (frames = 8): Promise<void> => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (frames > 1) await settle(frames - 1);
};
// The simulated browser of these tests has no dialogs.
HTMLDialogElement.prototype.showModal ??= () => undefined;
HTMLDialogElement.prototype.close ??= () => undefined;

class Offer implements ExportOffer {
    readonly title = 'Org chart of Aurora';
    readonly fileName = 'Aurora: org chart';
    readonly formats = ['csv', 'xlsx', 'svg', 'pdf'] as const;
    readonly scopes = [
        { value: 'view', label: 'In sight', formats: ['svg', 'pdf'] as const },
        { value: 'shown', label: 'Shown' },
        { value: 'all', label: 'Everybody' }
    ];
    readonly extras = [{ value: 'notes', label: 'Personal notes', formats: ['csv', 'xlsx'] as const }];
    readonly asked: ExportRequest[] = [];
    failing = false;

    tables(request: ExportRequest) {
        this.asked.push(request);
        if (this.failing) throw new Error('Too much');
        return [{ name: 'People', columns: [{ header: 'Name', kind: 'text' as const }], rows: [['Ada'], ['=x']] }];
    }
    drawing(request: ExportRequest) {
        this.asked.push(request);
        return { title: 'x', width: 10, height: 10, items: [] };
    }
}

type Field = HTMLElement & { name: string; value: unknown; options: { value: string }[] };

async function open(offer = new Offer()) {
    const dialog = createElement('c-export-dialog', { is: ExportDialog });
    Object.assign(dialog, { offer });
    document.body.append(dialog);
    await settle();
    const root = dialog.shadowRoot as ShadowRoot;
    const field = (name: string) =>
        [...root.querySelectorAll<Field>('lightning-radio-group, lightning-combobox, lightning-checkbox-group')].find(
            (one) => one.name === name
        ) ?? null;
    const choose = async (name: string, value: unknown) => {
        field(name)?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        await settle();
    };
    const press = async () => {
        root.querySelector<HTMLElement>('lightning-button[variant="brand"], lightning-button:last-of-type')?.click();
        await settle();
    };
    return { dialog, root, field, choose, press, offer };
}

const textOf = (blob: Blob): Promise<string> =>
    new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result));
        reader.readAsText(blob);
    });

describe('c-export-dialog', () => {
    afterEach(() => {
        handedOut.mockClear();
        document.body.replaceChildren();
    });

    it('offers what the page offers, and only what fits the format', async () => {
        const { dialog, field, choose } = await open();
        expect(field('format')?.options.map(({ value }) => value)).toEqual(['csv', 'xlsx', 'svg', 'pdf']);
        expect(field('scope')?.options.map(({ value }) => value)).toEqual(['shown', 'all']);
        expect(field('extras')).not.toBeNull();
        expect(field('paper')).toBeNull();
        await choose('format', 'pdf');
        expect(field('scope')?.options.map(({ value }) => value)).toEqual(['view', 'shown', 'all']);
        expect(field('extras')).toBeNull();
        expect(field('layout')).not.toBeNull();
        await choose('paper', 'drawing');
        expect(field('layout')).toBeNull();
        await expect(dialog).toBeAccessible();
    });

    it('hands over what was asked for, under a name that file systems take', async () => {
        const { choose, press, offer, root } = await open();
        await choose('scope', 'all');
        await press();
        const [blob, name] = handedOut.mock.calls[0] as [Blob, string];
        expect(name).toBe('Aurora org chart.csv');
        expect(await textOf(blob)).toBe("Name\r\nAda\r\n'=x\r\n");
        expect(offer.asked[0]).toMatchObject({ format: 'csv', scope: 'all' });
        expect(root.querySelector('[role="status"]')?.textContent).toBe('c.Export_Done');
    });

    it('leaves out what nobody ticked, and what the format does not offer', async () => {
        const { choose, press, offer } = await open();
        await press();
        await choose('extras', ['notes']);
        await press();
        await choose('format', 'svg');
        await press();
        expect(offer.asked.map(({ extras }) => [...extras])).toEqual([[], ['notes'], []]);
        expect(offer.asked[2]).toMatchObject({ scope: 'shown' });
    });

    it('says what went wrong and keeps what was chosen', async () => {
        const offer = new Offer();
        offer.failing = true;
        const { choose, press, root, field } = await open(offer);
        await choose('scope', 'all');
        await press();
        const panel = root.querySelector<HTMLElement & { details: string }>('c-error-panel');
        expect(panel?.details).toBe('Too much');
        expect(field('scope')?.value).toBe('all');
        offer.failing = false;
        await press();
        expect(root.querySelector('c-error-panel')).toBeNull();
        expect(handedOut).toHaveBeenCalledTimes(1);
    });
});
