import { api, LightningElement } from 'lwc';

/** Grey bars in the shape of what is coming. */
export default class Skeleton extends LightningElement {
    /** Number of lines. */
    @api rows: number | string = 4;

    get lines(): { key: number; style: string }[] {
        return Array.from({ length: Number(this.rows) }, (_, key) => ({
            key,
            style: `width: ${90 - ((key * 37) % 45)}%`
        }));
    }
}
