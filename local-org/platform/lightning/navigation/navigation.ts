/**
 * `lightning/navigation`: going to pages, and knowing where one is.
 *
 * @see https://developer.salesforce.com/docs/platform/lwc/guide/use-navigate.html
 */
import { deepFreeze } from '../../fields.ts';
import { addressOf, type PageReference } from '../../page-reference.ts';
import { router } from '../../router.ts';
import type { WireAdapter } from '../../wire.ts';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

// A mixin's constructor has to take anything.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Constructor = new (...parameters: any[]) => object;

/** Adds `[NavigationMixin.Navigate](reference, replace)` and `[NavigationMixin.GenerateUrl](reference)` to a component. */
export function NavigationMixin<B extends Constructor>(Base: B) {
    return class extends Base {
        [Navigate](reference: PageReference, replace = false): void {
            router().navigate(reference, replace);
        }

        async [GenerateUrl](reference: PageReference): Promise<string> {
            return reference.type === 'standard__webPage' ? String(reference.attributes['url']) : addressOf(reference);
        }
    };
}
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

/** Wire: the reference of the page, bare, and again whenever it changes. */
export class CurrentPageReference implements WireAdapter {
    private readonly callback: (value: unknown) => void;
    private stop: (() => void) | undefined;

    constructor(callback: (value: unknown) => void) {
        this.callback = callback;
        callback(undefined);
    }

    connect(): void {
        const emit = () => {
            const { page, dialog } = router().location;
            const reference = dialog ?? page;
            if (reference) this.callback(deepFreeze(reference));
        };
        this.stop = router().watch(emit);
        emit();
    }

    update(): void {
        // It has no configuration.
    }

    disconnect(): void {
        this.stop?.();
        this.stop = undefined;
    }
}
