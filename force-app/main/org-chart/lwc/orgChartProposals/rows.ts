import type { ChartMap, OrgChartState } from 'c/orgChartStore';
import { choiceText } from 'c/orgChartFilterTexts';
import { LABELS } from 'c/orgChartLabels';
import { shownName, type SceneTexts } from 'c/orgChartScene';
import { fillText } from 'c/result';
import type { CenterProposal, RoleProposal } from 'c/startProposals';
import { PROPOSAL_LABELS } from './labels';

const NAMES = LABELS as unknown as SceneTexts;

/** A proposal as a row with a tick. */
export interface ProposalRow {
    readonly id: string;
    readonly isChosen: boolean;
    readonly isOff: boolean;
    readonly tickText: string;
    readonly name: string;
    readonly details: string;
    readonly from: string;
    /** Why it cannot be taken; empty where it can. */
    readonly reason: string;
    readonly choiceText: string;
    readonly options: readonly { readonly value: string; readonly text: string; readonly isChosen: boolean }[];
}

/** Rows of contact roles; `roles` are the roles chosen by hand. */
export function roleRows(
    proposals: readonly RoleProposal[],
    chosen: ReadonlySet<string>,
    roles: ReadonlyMap<string, string>,
    map: ChartMap,
    { choices }: OrgChartState
): ProposalRow[] {
    return proposals.map((proposal) => {
        const { id, personKey, opportunity, theirs, judged } = proposal;
        const person = map.person(personKey);
        const name = person === null ? '' : shownName(person, NAMES);
        const role = roles.get(id) ?? proposal.role ?? '';
        const reason =
            person === null
                ? PROPOSAL_LABELS.elsewhere
                : judged === null
                  ? ''
                  : fillText(PROPOSAL_LABELS.judged, [choiceText(choices, 'role', judged)]);
        return {
            id,
            isChosen: chosen.has(id) && reason === '' && role !== '',
            isOff: reason !== '' || role === '',
            tickText: fillText(PROPOSAL_LABELS.take, [name]),
            name,
            details: opportunity.name,
            from: theirs,
            reason,
            choiceText: fillText(PROPOSAL_LABELS.roleOf, [name, opportunity.name]),
            options:
                reason === ''
                    ? [
                          { value: '', text: PROPOSAL_LABELS.choose, isChosen: role === '' },
                          ...(choices?.role ?? []).map(({ value, label }) => ({
                              value,
                              text: label,
                              isChosen: value === role
                          }))
                      ]
                    : []
        };
    });
}

/** Rows of Buying Centers. */
export function centerRows(proposals: readonly CenterProposal[], chosen: ReadonlySet<string>): ProposalRow[] {
    return proposals.map(({ key, name, source, people, isThere }) => ({
        id: key,
        isChosen: chosen.has(key) && !isThere,
        isOff: isThere,
        tickText: fillText(PROPOSAL_LABELS.take, [name]),
        name,
        details: '',
        from: source === 'subsidiary' ? PROPOSAL_LABELS.subsidiary : fillText(PROPOSAL_LABELS.department, [people]),
        reason: isThere ? PROPOSAL_LABELS.there : '',
        choiceText: '',
        options: []
    }));
}
