import type { AccountFact } from 'c/landscapeFacts';

/** Own: the opportunities of the account itself. Group: of it and of every account below it by Parent Account. */
export type Scope = 'Own' | 'Group';

/** Ids of the accounts in scope, the account itself among them. A loop in the chain of parents ends where it closes. */
export function accountsInScope(accounts: readonly AccountFact[], accountId: string, scope: Scope): Set<string> {
    const found = new Set([accountId]);
    if (scope === 'Own') return found;
    const children = new Map<string, string[]>();
    for (const { id, parentId } of accounts) {
        if (parentId === null) continue;
        const siblings = children.get(parentId);
        if (siblings) siblings.push(id);
        else children.set(parentId, [id]);
    }
    for (const id of found) for (const child of children.get(id) ?? []) found.add(child); // a Set visits what is added
    return found;
}
