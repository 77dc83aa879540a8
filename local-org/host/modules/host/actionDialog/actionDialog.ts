import { api, LightningElement } from 'lwc';
import { environment } from '../../../environment.ts';

/** The dialog that a component runs in as a quick action, until it says that it is done. */
export default class ActionDialog extends LightningElement {
    /** Name of the bundle. */
    @api component!: string;
    @api objectName!: string;
    @api recordId!: string;

    get constructorOfComponent(): unknown {
        return environment().bundles[`c/${this.component}`]?.['default'];
    }
    get given(): Record<string, unknown> {
        return { recordId: this.recordId, objectApiName: this.objectName };
    }

    override connectedCallback(): void {
        this.template!.addEventListener('lightning__actionsclosescreen', () => this.close());
    }
    override renderedCallback(): void {
        const dialog = this.template!.querySelector<HTMLElement>('.dialog');
        if (dialog && !dialog.contains(this.template!.activeElement)) dialog.focus();
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape' && !event.defaultPrevented) this.close();
    }
    handleClose(): void {
        this.close();
    }
    private close(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
