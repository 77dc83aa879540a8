/**
 * In place of the gateway of the product: the people are in memory, inside the sandbox, before the clock starts, as they
 * are for the peers. Everything else on the page is the product. Told what to do by events of the document, since nothing
 * outside the sandbox reaches in.
 */
import { LightningElement, api } from 'lwc';
import { editPerson } from 'c/orgChartCommands';
import { known } from 'c/orgChartStore';

export default class BenchGateway extends LightningElement {
    @api accountId;

    async connectedCallback() {
        const { records, access, cast } = JSON.parse(await (await fetch('/atlas-bench/data.json')).text());
        const { store } = known;
        const move = () => editPerson(store.getState().map, cast.mover, { managerKey: cast.target });
        const works = {
            paint: () => this.tell('recordsread', { ...records, account: { ...records.account, id: this.accountId } }),
            reparent: () => store.run(move()),
            collapse: () => store.toggle(cast.branch),
            expand: () => store.toggle(cast.branch)
        };
        this.tell('accessread', access);
        document.addEventListener('atlas-bench', (event) => works[event.detail]());
        document.documentElement.setAttribute('data-atlas-bench', 'ready');
    }

    tell(name, detail) {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }

    @api
    save() {
        // As late as an org at its quickest: the chart shows the change before, and that is what is measured.
        return new Promise((resolve) => setTimeout(resolve, 100, { ok: true, ids: {}, modified: {} }));
    }
    @api
    reload() {
        return Promise.resolve();
    }
    @api
    readDetails() {
        return Promise.resolve({ profiles: [], notes: null });
    }
}
