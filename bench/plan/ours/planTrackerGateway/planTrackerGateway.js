/** In place of the gateway of the product: the records are in memory, inside the sandbox, before the clock starts. */
import { LightningElement, api } from 'lwc';

export default class BenchGateway extends LightningElement {
    @api accountId;

    async connectedCallback() {
        const { records, access } = JSON.parse(await (await fetch('/atlas-bench/data.json')).text());
        this.tell('accessread', access);
        document.addEventListener('atlas-bench', () => this.tell('recordsread', records));
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
