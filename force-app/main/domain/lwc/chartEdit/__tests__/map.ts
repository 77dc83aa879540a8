import type { MapContext } from 'c/chartEdit';
import { buildHierarchy, type ContactFact, type StakeholderFact } from 'c/hierarchy';
import {
    MAP_SCHEMA,
    NO_FACTS,
    type ContactRecord,
    type MapFacts,
    type RoleRecord,
    type StakeholderRecord
} from 'c/mapRecords';

const STAMP = { atlasKey: null, modified: null };

/** A contact record with what a test is about. */
export function contactRecord(more: Partial<ContactRecord> & Pick<ContactFact, 'id'>): ContactRecord {
    return { ...MAP_SCHEMA.contacts.blank, ...STAMP, name: `Name ${more.id}`, title: 'Title', ...more };
}
/** A placeholder record with what a test is about. */
export function stakeholderRecord(more: Partial<StakeholderRecord> & Pick<StakeholderFact, 'id'>): StakeholderRecord {
    return { ...MAP_SCHEMA.stakeholders.blank, ...STAMP, kind: 'Placeholder', displayName: `Post ${more.id}`, ...more };
}
/** A map of contacts, stakeholders and judgements. */
export function mapOf(
    contacts: readonly ContactRecord[],
    stakeholders: readonly StakeholderRecord[] = [],
    roles: readonly RoleRecord[] = []
): MapFacts {
    return {
        ...NO_FACTS,
        contacts: new Map(contacts.map((item) => [item.id, item])),
        stakeholders: new Map(stakeholders.map((item) => [item.id, item])),
        roles: new Map(roles.map((item) => [item.id, item]))
    };
}
export function hierarchyOf(facts: MapFacts) {
    return buildHierarchy([...facts.contacts.values()], [...facts.stakeholders.values()]);
}
/** What a command is planned with; keys count up. */
export function contextOf(facts: MapFacts): MapContext {
    let keys = 0;
    return {
        account: { id: 'acc', atlasKey: null },
        facts,
        hierarchy: hierarchyOf(facts),
        newKey: () => `key-${++keys}`,
        userId: '005u',
        today: '2026-11-23'
    };
}
