import type { JudgementContext } from 'c/chartEdit';
import type { MapFacts } from 'c/mapRecords';
import type { JudgementContexts } from './records';

/** Where judgements can count beside the account: its buying centers by name, then its opportunities as they came. */
export function contextsOf(facts: MapFacts, opportunities: readonly JudgementContext[]): JudgementContexts {
    const centers = [...facts.buyingCenters.values()]
        .filter(({ status }) => status !== 'Retired')
        .map(({ id, name, atlasKey }): JudgementContext => ({ kind: 'Buying Center', id, name, atlasKey }));
    return [...centers.sort((one, other) => one.name.localeCompare(other.name)), ...opportunities];
}
