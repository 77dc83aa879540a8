import { api, LightningElement } from 'lwc';
import type { FieldDisplay } from '../../../field-display.ts';

/** One value as it is read. */
export default class FieldOutput extends LightningElement {
    @api display!: FieldDisplay;

    get isCheckbox(): boolean {
        return this.display.kind === 'checkbox';
    }

    get isLink(): boolean {
        return this.display.href !== undefined && this.display.kind !== 'url';
    }

    get isWeb(): boolean {
        return this.display.kind === 'url' && this.display.href !== undefined;
    }

    get isLines(): boolean {
        return this.display.kind === 'lines';
    }

    get checkboxLabel(): string {
        return this.display.checked ? 'True' : 'False';
    }
}
