import { LightningElement, api } from 'lwc';
import { fullNumber } from 'c/localeFormat';
import { ERROR_TEXTS, REFUSAL_TEXTS } from 'c/orgChartLabels';
import type { Command, EditOutcome, OrgChartState, OrgChartStore, SaveFailure } from 'c/orgChartStore';
import { messageOf, type PlatformError } from 'c/platformError';
import { fillText, success } from 'c/result';
import {
    planCenters,
    planRoles,
    proposeCenters,
    proposeRoles,
    type CenterProposal,
    type ContactRoleFact,
    type RoleProposal,
    type Subsidiary
} from 'c/startProposals';
import { PROPOSAL_LABELS } from './labels';
import { centerRows, roleRows, type ProposalRow } from './rows';

/**
 * First proposals for an account, to be ticked: roles out of the contact roles of its opportunities, or Buying Centers
 * out of subsidiaries and departments. Saved together, to be undone together.
 *
 * @fires close when the dialog is to go away
 */
export default class OrgChartProposals extends LightningElement {
    @api store: OrgChartStore | undefined;
    /** State of the store; a new object for each change. */
    @api state: OrgChartState | undefined;
    @api kind: 'roles' | 'centers' = 'roles';
    labels = PROPOSAL_LABELS;
    isReading = true;
    isBusy = false;
    doneText = '';
    error = '';
    details = '';
    private roleProposals: readonly RoleProposal[] = [];
    private centerProposals: readonly CenterProposal[] = [];
    private chosen: ReadonlySet<string> = new Set();
    private roles: ReadonlyMap<string, string> = new Map();
    private failure: SaveFailure | null = null;

    get accountId(): string | undefined {
        return this.state?.map?.account.id;
    }
    get isRoles(): boolean {
        return this.kind === 'roles';
    }
    get heading(): string {
        return this.isRoles ? PROPOSAL_LABELS.rolesTitle : PROPOSAL_LABELS.centersTitle;
    }
    get help(): string {
        return this.isRoles ? PROPOSAL_LABELS.rolesText : PROPOSAL_LABELS.centersText;
    }
    get nothing(): string {
        return this.isRoles ? PROPOSAL_LABELS.rolesNothing : PROPOSAL_LABELS.centersNothing;
    }
    get rows(): ProposalRow[] {
        const { state } = this;
        if (!state?.map) return [];
        return this.isRoles
            ? roleRows(this.roleProposals, this.chosen, this.roles, state.map, state)
            : centerRows(this.centerProposals, this.chosen);
    }
    get isBare(): boolean {
        return !this.isReading && this.error === '' && this.rows.length === 0;
    }
    get hasRows(): boolean {
        return !this.isReading && this.rows.length > 0 && this.doneText === '';
    }
    get count(): number {
        return this.rows.filter(({ isChosen }) => isChosen).length;
    }
    get cannotTake(): boolean {
        return this.count === 0 || this.isBusy;
    }
    get takeText(): string {
        const text = this.isRoles ? PROPOSAL_LABELS.rolesTake : PROPOSAL_LABELS.centersTake;
        return fillText(text, [fullNumber(this.count)]);
    }
    get closeText(): string {
        return this.hasRows ? PROPOSAL_LABELS.cancel : PROPOSAL_LABELS.close;
    }

    handleContactRoles(event: CustomEvent<readonly ContactRoleFact[] | null>): void {
        const map = this.state?.map;
        if (!map) return;
        this.isReading = false;
        this.roleProposals = proposeRoles(event.detail ?? [], map);
        this.chosen = new Set(this.roleProposals.map(({ id }) => id));
    }
    handleSubsidiaries(event: CustomEvent<readonly Subsidiary[]>): void {
        const map = this.state?.map;
        if (!map) return;
        this.isReading = false;
        this.centerProposals = proposeCenters(event.detail, map.facts, map.account);
        this.chosen = new Set(
            this.centerProposals.flatMap(({ key, source }) => (source === 'subsidiary' ? [key] : []))
        );
    }
    handleFailed(event: CustomEvent<PlatformError>): void {
        this.isReading = false;
        this.explain(event.detail);
    }
    handleTick(event: Event): void {
        const { checked, dataset } = event.target as HTMLInputElement;
        const chosen = new Set(this.chosen);
        if (checked) chosen.add(dataset.id as string);
        else chosen.delete(dataset.id as string);
        this.chosen = chosen;
    }
    handleRole(event: Event): void {
        const { value, dataset } = event.target as HTMLSelectElement;
        const id = dataset.id as string;
        this.roles = new Map(this.roles).set(id, value);
        this.chosen = new Set([...this.chosen, id]);
    }

    private get command(): Command {
        const taken = new Set(this.rows.flatMap(({ id, isChosen }) => (isChosen ? [id] : [])));
        const parameters = [fullNumber(taken.size)];
        if (!this.isRoles) {
            const chosen = this.centerProposals.filter(({ key }) => taken.has(key));
            const plan: Command['plan'] = ({ facts }) => success(planCenters(chosen, facts));
            return { label: PROPOSAL_LABELS.centersUndo, parameters, keys: [], plan };
        }
        const chosen = this.roleProposals.flatMap(({ id, personKey, opportunity, role }) => {
            const ours = this.roles.get(id) ?? role;
            return taken.has(id) && personKey !== null && ours ? [{ personKey, opportunity, role: ours }] : [];
        });
        const keys = [...new Set(chosen.map(({ personKey }) => personKey))];
        const plan: Command['plan'] = (context) => planRoles(context, chosen);
        return { label: PROPOSAL_LABELS.rolesUndo, parameters, keys, plan };
    }

    async handleTake(): Promise<void> {
        const { store, failure, count } = this;
        if (!store || this.isBusy) return;
        this.isBusy = true;
        this.error = '';
        const { command } = this;
        const outcome = await (failure === null ? store.run(command) : store.runAgain(command, failure));
        this.isBusy = false;
        this.show(outcome, count);
    }
    private show(outcome: EditOutcome, count: number): void {
        if (outcome.kind === 'refused') this.error = fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters);
        else if (outcome.kind === 'failed') {
            this.failure = outcome.failure;
            this.explain(outcome.failure.error);
        } else {
            const text = this.isRoles ? PROPOSAL_LABELS.rolesDone : PROPOSAL_LABELS.centersDone;
            this.doneText = fillText(text, [fullNumber(count)]);
        }
    }
    private explain(error: PlatformError): void {
        this.error = ERROR_TEXTS[error.kind];
        this.details = messageOf(error);
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
