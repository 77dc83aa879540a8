import { importKey, preferredSpelling, foldText as foldUnit } from 'c/importText';
import type { MapFacts, MapWrite } from 'c/mapRecords';
import { provisionalId } from 'c/recordWrites';
import { compareFolded, foldText } from 'c/textFold';

/** An account below this one. */
export interface Subsidiary {
    readonly id: string;
    readonly name: string;
}

/** A Buying Center that could be made. */
export interface CenterProposal {
    /** Client key: the same for the same account and name, as the import command makes it. */
    readonly key: string;
    readonly name: string;
    readonly source: 'subsidiary' | 'department';
    /** Account that it belongs to, where it is a subsidiary. */
    readonly memberAccountId: string | null;
    /** People in the department. */
    readonly people: number;
    /** Whether one of that name, or of that subsidiary, is there. */
    readonly isThere: boolean;
}

/** Longest name of a Buying Center. */
const NAME = 80;

/**
 * Buying Centers out of the accounts below and the departments of the contacts: each name once, whatever its case and
 * accents; subsidiaries first, then departments with the most people. Only a person knows which of them buys on its own.
 */
export function proposeCenters(
    subsidiaries: readonly Subsidiary[],
    { contacts, buyingCenters }: Pick<MapFacts, 'contacts' | 'buyingCenters'>,
    account: { readonly id: string; readonly atlasKey: string | null }
): readonly CenterProposal[] {
    const scope = account.atlasKey ?? account.id;
    const there = new Set([...buyingCenters.values()].map(({ name }) => foldText(name)));
    const members = new Set([...buyingCenters.values()].map(({ memberAccountId }) => memberAccountId));
    const spellings = new Map<string, Map<string, number>>();
    for (const { department } of contacts.values()) {
        const name = department?.trim() ?? '';
        if (name === '') continue;
        const known = spellings.get(foldText(name)) ?? new Map<string, number>();
        spellings.set(foldText(name), known.set(name, (known.get(name) ?? 0) + 1));
    }
    const proposal = (
        name: string,
        more: Pick<CenterProposal, 'source' | 'memberAccountId' | 'people'>
    ): CenterProposal => ({
        key: importKey('buying-center', scope, foldUnit(name)),
        name: name.slice(0, NAME),
        isThere: there.has(foldText(name)) || (more.memberAccountId !== null && members.has(more.memberAccountId)),
        ...more
    });
    const own = [...subsidiaries]
        .sort((first, second) => compareFolded(foldText(first.name), foldText(second.name)))
        .map(({ id, name }) => proposal(name, { source: 'subsidiary', memberAccountId: id, people: 0 }));
    const taken = new Set(own.map(({ name }) => foldText(name)));
    const departments = [...spellings]
        .filter(([folded]) => !taken.has(folded))
        .map(([, names]) => {
            const people = [...names.values()].reduce((sum, count) => sum + count, 0);
            return proposal(preferredSpelling(names), { source: 'department', memberAccountId: null, people });
        })
        .sort(
            (first, second) =>
                second.people - first.people || compareFolded(foldText(first.name), foldText(second.name))
        );
    return [...own, ...departments];
}

/** The writes that make Buying Centers. */
export function planCenters(
    chosen: readonly CenterProposal[],
    facts: Pick<MapFacts, 'buyingCenters'>
): readonly MapWrite[] {
    const keys = new Set([...facts.buyingCenters.values()].map(({ atlasKey }) => atlasKey));
    return chosen.flatMap(({ key, name, memberAccountId }): MapWrite[] => {
        if (keys.has(key)) return [];
        const fields = { name, memberAccountId, status: 'Active' };
        return [{ kind: 'create', of: 'buyingCenters', id: provisionalId(key), fields }];
    });
}
