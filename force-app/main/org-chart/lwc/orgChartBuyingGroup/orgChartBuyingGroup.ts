import { LightningElement, api } from 'lwc';
import type { CopyOffer } from 'c/buyingGroup';
import type { JudgementContext } from 'c/chartEdit';
import { rolesOf, type RoleFact } from 'c/judgement';
import { copyJudgements, takeOverContactRoles } from 'c/orgChartCommands';
import { LABELS, REFUSAL_TEXTS } from 'c/orgChartLabels';
import { shownName, type SceneTexts } from 'c/orgChartScene';
import type { Choice, Command, OpportunityGroup, OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { fillText } from 'c/result';
import { supportGlyph, supportTone } from 'c/supportScale';
import { TEXTS } from './labels';

const NAMES = LABELS as unknown as SceneTexts;
/** People with a missing role elsewhere who are offered at once. */
const MOST_CANDIDATES = 5;

/**
 * The panel "Buying group" of an opportunity: who is in it, which roles are missing and who could have them, contact
 * roles to take over, and judgements to copy from the account's map or another opportunity, each shown before it is
 * saved.
 *
 * @fires personchosen with the key of somebody to show
 * @fires judgementwanted with the step that opens the form of a judgement
 * @fires done with what was saved, in words
 * @fires close when the panel is to be closed
 */
export default class OrgChartBuyingGroup extends LightningElement {
    @api store: OrgChartStore | undefined;
    /** State of the store; the group follows it. */
    @api state: OrgChartState | undefined;
    texts = TEXTS;
    labels = LABELS;
    source = '';
    trouble = '';
    /** Keys whose tick differs from what is proposed. */
    private turned: readonly string[] = [];

    private get opportunity(): OpportunityGroup | null {
        return this.state ? (this.store?.opportunityGroup() ?? null) : null;
    }
    /** Where judgements are written; undefined until the opportunities are read. */
    private get where(): JudgementContext | undefined {
        return this.state?.contexts.find(({ id }) => id === this.state?.map?.lens.opportunityId);
    }
    private nameOf(key: string): string {
        const person = this.state?.map?.person(key) ?? null;
        return person === null ? '' : shownName(person, NAMES);
    }
    private labelOf(field: 'role' | 'support', value: string): string {
        return this.state?.choices?.[field].find((choice) => choice.value === value)?.label ?? value;
    }
    /** A judgement in one line. */
    private summaryOf({ support, influence, controlsBudget, ...judgement }: RoleFact): string {
        const roles = rolesOf(judgement as RoleFact).map((role) => this.labelOf('role', role));
        const glyph = supportGlyph(supportTone(support));
        return [
            ...roles,
            support === null ? '' : `${glyph} ${this.labelOf('support', support)}`,
            influence === null ? '' : fillText(TEXTS.influence, [influence]),
            controlsBudget ? TEXTS.budget : ''
        ]
            .filter((text) => text !== '')
            .join(' · ');
    }

    get canJudge(): boolean {
        return this.state?.access?.judge === true && this.where !== undefined;
    }
    get isBusy(): boolean {
        return (this.state?.saving.size ?? 0) > 0;
    }
    get map() {
        return this.state?.map ?? undefined;
    }
    get size(): string {
        const { members = [], usual = 0 } = this.opportunity?.group ?? {};
        return fillText(TEXTS.size, [members.length, usual]);
    }
    get members() {
        return (this.opportunity?.group.members ?? []).map(({ key, judgement }) => ({
            key,
            name: this.nameOf(key),
            label: fillText(TEXTS.show, [this.nameOf(key)]),
            text: this.summaryOf(judgement) || TEXTS.noRole
        }));
    }
    get isEmpty(): boolean {
        return this.members.length === 0;
    }
    get missing() {
        return (this.opportunity?.group.missing ?? []).map(({ role, candidates }) => ({
            role,
            text: this.labelOf('role', role),
            search: fillText(TEXTS.somebody, [this.labelOf('role', role)]),
            hasCandidates: candidates.length > 0,
            candidates: candidates.slice(0, MOST_CANDIDATES).map((key) => ({
                key,
                name: this.nameOf(key),
                label: fillText(TEXTS.give, [this.nameOf(key), this.labelOf('role', role)])
            }))
        }));
    }
    get hasMissing(): boolean {
        return this.missing.length > 0 && this.canJudge;
    }

    get offers() {
        return (this.opportunity?.group.offers ?? []).map(({ key, role }) => ({
            key,
            text: fillText(TEXTS.contactRole, [
                this.nameOf(key),
                role === null ? TEXTS.noRole : this.labelOf('role', role)
            ])
        }));
    }
    get hasOffers(): boolean {
        return this.offers.length > 0;
    }
    get takeOver(): string {
        const count = (this.opportunity?.group.offers ?? []).filter(({ role }) => role !== null).length;
        return count === 0 || !this.canJudge ? '' : fillText(TEXTS.takeOver, [count]);
    }

    /** The account's map, and every other opportunity in which somebody is judged. */
    get sources(): Choice[] {
        const { map } = this;
        const others = new Map<string, string>();
        for (const { context, contextId, contextName } of map?.facts.roles.values() ?? []) {
            if (context !== 'Opportunity' || contextId === null || contextId === map?.lens.opportunityId) continue;
            others.set(contextId, contextName ?? contextId);
        }
        const named = [...others].map(([value, label]) => ({ value, label }));
        named.sort((first, second) => first.label.localeCompare(second.label));
        return [{ value: '', label: TEXTS.fromAccount }, ...named];
    }
    private get copies(): readonly CopyOffer[] {
        const { source } = this;
        const from =
            source === ''
                ? ({ context: 'Account', contextId: null } as const)
                : ({ context: 'Opportunity', contextId: source } as const);
        // People of the group first, then by their weight.
        const rank = ({ now, from: { influence } }: CopyOffer): number => (now === null ? 0 : 10) + (influence ?? 0);
        return (this.opportunity?.copyFrom(from) ?? []).sort((first, second) => rank(second) - rank(first));
    }
    /**
     * Proposed is what fills gaps: from the account's map for people who are in the group, from another opportunity for
     * everybody. What would replace something has to be chosen.
     */
    private isProposed({ overwrites, now }: CopyOffer): boolean {
        return !overwrites && (this.source !== '' || now !== null);
    }
    private isTicked(offer: CopyOffer): boolean {
        return this.turned.includes(offer.key) !== this.isProposed(offer);
    }
    get copyItems() {
        return this.copies.map((offer) => ({
            key: offer.key,
            name: this.nameOf(offer.key),
            label: fillText(TEXTS.choose, [this.nameOf(offer.key)]),
            text: this.summaryOf(offer.from),
            warning: offer.overwrites && offer.now !== null ? this.summaryOf(offer.now) : '',
            overwrites: offer.overwrites,
            ticked: this.isTicked(offer)
        }));
    }
    get hasCopies(): boolean {
        return this.copies.length > 0;
    }
    get copyButton(): string {
        const chosen = this.copies.filter((offer) => this.isTicked(offer));
        const replaced = chosen.filter(({ overwrites }) => overwrites).length;
        return replaced === 0
            ? fillText(TEXTS.copyDo, [chosen.length])
            : fillText(TEXTS.copyDoReplacing, [chosen.length, replaced]);
    }
    /** Chooses everybody of whom nothing is replaced, or nobody where they are chosen already. */
    get chooseAll(): string {
        return this.areAllTicked ? TEXTS.chooseNone : TEXTS.chooseAll;
    }
    private get areAllTicked(): boolean {
        return this.copies.every((offer) => offer.overwrites || this.isTicked(offer));
    }
    handleChooseAll(): void {
        const wanted = !this.areAllTicked;
        const chosen = this.copies.filter((offer) => {
            const ticked = offer.overwrites ? this.isTicked(offer) : wanted;
            return ticked !== this.isProposed(offer);
        });
        this.turned = chosen.map(({ key }) => key);
    }
    get cannotCopy(): boolean {
        return this.isBusy || !this.copies.some((offer) => this.isTicked(offer));
    }

    handleShow(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('personchosen', { detail: { key } }));
    }
    handleGive(event: Event): void {
        const { key = '', role = '' } = (event.currentTarget as HTMLElement).dataset;
        this.ask(key, role);
    }
    handleSomebody(event: CustomEvent<{ key: string }>): void {
        this.ask(event.detail.key, (event.currentTarget as HTMLElement).dataset.role ?? '');
    }
    private ask(key: string, role: string): void {
        const id = this.where?.id ?? null;
        const detail = { kind: 'judge', key, context: { kind: 'Opportunity', id }, role };
        this.dispatchEvent(new CustomEvent('judgementwanted', { detail }));
    }

    handleSource(event: CustomEvent<{ value: string }>): void {
        this.source = event.detail.value;
        this.turned = [];
    }
    handleTick(event: Event): void {
        const { key = '' } = (event.currentTarget as HTMLElement).dataset;
        this.turned = this.turned.includes(key) ? this.turned.filter((other) => other !== key) : [...this.turned, key];
    }
    handleTakeOver(): void {
        const { where } = this;
        if (where) this.run(takeOverContactRoles(where, this.opportunity?.group.offers ?? []));
    }
    handleCopy(): void {
        const { where, map } = this;
        if (where && map)
            this.run(
                copyJudgements(
                    map,
                    where,
                    this.copies.filter((offer) => this.isTicked(offer))
                )
            );
    }

    private async run(command: Command): Promise<void> {
        this.trouble = '';
        const outcome = await this.store?.run(command);
        if (outcome?.kind === 'refused') this.trouble = fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters);
        if (outcome?.kind !== 'saved') return;
        this.turned = [];
        const text = fillText(TEXTS.done, [fillText(command.label, command.parameters)]);
        this.dispatchEvent(new CustomEvent('done', { detail: { text } }));
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
