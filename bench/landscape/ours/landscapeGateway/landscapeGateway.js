/** In place of the gateway of the product: the records are in memory, inside the sandbox, before the clock starts. */
import { LightningElement, api } from 'lwc';
import { known } from 'c/landscapeStore';

// Other gateways share its queries.
export * from 'c/productLandscapeGateway';

export default class BenchGateway extends LightningElement {
    @api accountIds;

    async connectedCallback() {
        const { records, access } = JSON.parse(await (await fetch('/atlas-bench/data.json')).text());
        const { store } = known;
        const works = {
            paint: () => this.tell('recordsread', records),
            update: (row, column, valueFit) => {
                const buyingCenterId = records.buyingCenters[row].id;
                store.judgeCells([{ buyingCenterId, offeringId: records.offerings[column].id }], { valueFit });
            },
            sort: () => store.choose({ sort: 'measure' })
        };
        this.tell('accessread', access);
        document.addEventListener('atlas-bench', ({ detail }) => {
            const [name, ...parameters] = JSON.parse(detail);
            works[name](...parameters);
        });
        document.documentElement.setAttribute('data-atlas-bench', 'ready');
    }

    tell(name, detail) {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }

    @api
    save() {
        return new Promise((resolve) => setTimeout(resolve, 100, { ok: true, ids: {}, modified: {} }));
    }
    @api
    reload() {
        return Promise.resolve();
    }
}
