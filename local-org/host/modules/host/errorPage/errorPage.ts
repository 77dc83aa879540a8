import { api, LightningElement } from 'lwc';
import { environment } from '../../../environment.ts';
import { setPageTitle } from '../../../page-title.ts';

const texts: Record<string, [title: string, text: string]> = {
    page: ["We couldn't find that page", 'The address leads nowhere in this org. Check it, or start from a tab above.'],
    record: [
        "We couldn't find the record you're trying to access",
        'It may have been deleted, or you may not have access to it. Ask the record owner or your administrator to share it with you.'
    ],
    access: [
        'You need permission to see this',
        'Your profile and permission sets do not give access. Ask your administrator for an Account Atlas permission set.'
    ],
    failure: [
        "This page couldn't be loaded",
        'Try again. If it keeps happening, tell your administrator what stands below.'
    ]
};

/** What stands in place of a page that cannot be shown. */
export default class ErrorPage extends LightningElement {
    /** page, record, access or failure. */
    @api kind = 'page';
    /** The org's own words, if any. */
    @api detail: string | undefined;

    override connectedCallback(): void {
        setPageTitle(this.heading);
    }

    get heading(): string {
        return (texts[this.kind] ?? texts['page']!)[0];
    }

    get text(): string {
        return (texts[this.kind] ?? texts['page']!)[1];
    }

    get viewer(): string {
        return `You see this org as ${environment().bootstrap.user.name}.`;
    }
}
