import type { MapFacts } from 'c/mapRecords';
import type { StoredRecord } from 'c/recordWrites';
import type { ContactDetails, MapRecords } from './records';

function byId<Item extends StoredRecord>(items: readonly Item[]): ReadonlyMap<string, Item> {
    return new Map(items.map((item) => [item.id, item]));
}

/** Tables of what was read. Details that were read before stay: they are asked for one by one. */
export function factsOf(records: MapRecords, before: MapFacts): MapFacts {
    return {
        contacts: byId(records.contacts),
        stakeholders: byId(records.stakeholders),
        roles: byId(records.roles),
        relationships: byId(records.relationships),
        pairings: byId(records.pairings),
        buyingCenters: byId(records.buyingCenters),
        profiles: before.profiles,
        notes: before.notes
    };
}

/** The tables with details of some contacts. */
export function withDetails(facts: MapFacts, { profiles, notes }: ContactDetails): MapFacts {
    return {
        ...facts,
        profiles: new Map([...facts.profiles, ...byId(profiles)]),
        notes: notes === null ? facts.notes : new Map([...facts.notes, ...byId(notes)])
    };
}
