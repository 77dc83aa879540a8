/** The org chart end to end: contacts in the database, paged by the product's own gateway. */
import type { RunningOrg } from '../../scripts/toolchain/local-org.ts';
import { createRecords, type RealPage } from '../browser/real-page.ts';
import { peopleOf } from './people.ts';

/** An account with so many contacts; managers are created before their reports, whose records name them. */
async function createContacts(org: RunningOrg, size: number): Promise<string> {
    const [account] = await createRecords(org, 'Account', [{ Name: `Benchmark of ${size}` }]);
    const ids = new Map<string, string>();
    let waiting = peopleOf(size);
    while (waiting.length > 0) {
        const ready = waiting.filter(({ parentId }) => parentId === null || ids.has(parentId));
        const records = ready.map(({ name, title, department, parentId }) => ({
            ...{ AccountId: account, Title: title, Department: department },
            ...{ FirstName: name.slice(0, name.indexOf(' ')), LastName: name.slice(name.indexOf(' ') + 1) },
            ReportsToId: parentId === null ? null : ids.get(parentId)
        }));
        const created = await createRecords(org, 'Contact', records);
        created.forEach((id, at) => ids.set(ready[at]!.id, id));
        const done = new Set(ready);
        waiting = waiting.filter((person) => !done.has(person));
    }
    return account!;
}

/** Complete when the status region counts everybody and the first card stands. */
export function realChart(size: number): RealPage {
    const count = String(size).replace(/(\d)(\d{3})$/, '$1,?$2');
    return {
        size,
        create: (org) => createContacts(org, size),
        complete: async (tab) => {
            const text = new RegExp(`^${count} contacts placed`);
            await tab.getByRole('status').filter({ hasText: text }).waitFor();
            await tab.getByRole('treeitem').first().waitFor();
        }
    };
}
