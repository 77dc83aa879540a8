import { LightningElement, api } from 'lwc';
import type { Person } from 'c/hierarchy';
import type { PathGap, Route } from 'c/influencePath';
import { rolesOf } from 'c/judgement';
import { LABELS } from 'c/orgChartLabels';
import { shownName, type SceneTexts } from 'c/orgChartScene';
import type { OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { fillText } from 'c/result';
import { TEXTS } from './labels';
import { costText, gapText, stepText, whyText } from './sentences';

const NAMES = LABELS as unknown as SceneTexts;
/** Roles of people whom one usually wants to reach, the most wanted first. */
const WANTED = ['Decision Maker', 'Economic Buyer', 'Executive Sponsor'];
/** Most people offered without a search. */
const MOST_OFFERED = 6;

interface StepItem {
    readonly id: string;
    readonly number: number;
    readonly key: string;
    readonly name: string;
    readonly title: string;
    readonly text: string;
    readonly reason: string;
    readonly cost: string;
    readonly why: string;
}
interface GapItem {
    readonly id: string;
    readonly text: string;
    /** Whom a button leads to, and what it says; empty where there is none. */
    readonly key: string;
    readonly action: 'pair' | 'show' | '';
    readonly button: string;
}

/**
 * The panel "Find path": whom to reach, the ways there with every step explained, and what is missing.
 *
 * @fires personchosen with the key of somebody to show
 * @fires pairwanted with the key of somebody to pair one of ours with
 * @fires close when the panel is to be closed
 */
export default class OrgChartPath extends LightningElement {
    @api store: OrgChartStore | undefined;
    /** State of the store. */
    @api state: OrgChartState | undefined;
    texts = TEXTS;
    labels = LABELS;

    get map() {
        return this.state?.map ?? undefined;
    }
    private get path() {
        return this.state?.path ?? null;
    }
    private nameOf = (position: number): string => {
        const person = this.map?.hierarchy.people[position];
        return person === undefined ? '' : shownName(person, NAMES);
    };

    get hasTarget(): boolean {
        return this.path !== null;
    }
    get target(): string {
        return this.path === null ? '' : this.nameOf(this.path.finding.target);
    }
    get heading(): string {
        return this.path === null ? TEXTS.title : fillText(TEXTS.to, [this.target]);
    }

    /** Key people to choose without a search. */
    get suggestions(): { readonly key: string; readonly name: string; readonly role: string }[] {
        const { map } = this;
        if (!map) return [];
        const found = map.hierarchy.people.flatMap((person) => {
            const roles = map.rolesOf(person).flatMap(rolesOf);
            const role = WANTED.find((wanted) => roles.includes(wanted));
            return role === undefined ? [] : [{ key: person.key, name: shownName(person, NAMES), role }];
        });
        found.sort((first, second) => WANTED.indexOf(first.role) - WANTED.indexOf(second.role));
        return found.slice(0, MOST_OFFERED);
    }
    get hasSuggestions(): boolean {
        return !this.hasTarget && this.suggestions.length > 0;
    }

    get routes(): {
        readonly id: number;
        readonly label: string;
        readonly pressed: string;
        readonly variant: string;
    }[] {
        const { finding, chosen } = this.path ?? { finding: { routes: [] as Route[] }, chosen: 0 };
        return finding.routes.map(({ cost }, id) => ({
            id,
            label: id === 0 ? fillText(TEXTS.best, [costText(cost)]) : fillText(TEXTS.other, [id + 1, costText(cost)]),
            pressed: String(id === chosen),
            variant: id === chosen ? 'route is-chosen' : 'route'
        }));
    }
    get hasRoutes(): boolean {
        return this.routes.length > 0;
    }
    get nothing(): string {
        return this.hasTarget && !this.hasRoutes ? fillText(TEXTS.none, [this.target]) : '';
    }
    /** Said where the way has one step: there is nobody to ask. */
    get direct(): string {
        return this.path?.route?.steps.length === 1 ? fillText(TEXTS.direct, [this.target]) : '';
    }

    get steps(): StepItem[] {
        return (this.path?.route?.steps ?? []).map((step, place): StepItem => {
            const person = this.map?.hierarchy.people[step.to] as Person;
            return {
                id: `${place}-${person.key}`,
                number: place + 1,
                key: person.key,
                name: this.nameOf(step.to),
                title: person.title === this.nameOf(step.to) ? '' : person.title,
                text: stepText(step, this.nameOf),
                reason: step.relationship?.reason ?? '',
                cost: fillText(TEXTS.cost, [costText(step.cost)]),
                why: whyText(step)
            };
        });
    }

    get gaps(): GapItem[] {
        const costNow = this.path?.finding.routes[0]?.cost ?? null;
        return (this.path?.finding.gaps ?? []).map((gap): GapItem => ({
            id: gap.code,
            text: gapText(gap, this.target, this.nameOf, costNow),
            ...this.stepOf(gap)
        }));
    }
    get hasGaps(): boolean {
        return this.gaps.length > 0;
    }

    private stepOf(gap: PathGap): Pick<GapItem, 'key' | 'action' | 'button'> {
        const keyAt = (position: number): string => this.map?.hierarchy.people[position]?.key ?? '';
        if (gap.code === 'pairing-missing') {
            const name = this.nameOf(gap.person);
            const isAllowed = this.state?.access?.rights.pairings.create === true;
            const button = fillText(isAllowed ? TEXTS.pair : TEXTS.show, [name]);
            return { key: keyAt(gap.person), action: isAllowed ? 'pair' : 'show', button };
        }
        const shown = { 'branch-unknown': 'head', 'no-relationships': 'target', 'target-left': 'target' }[
            gap.code as string
        ];
        if (shown === undefined) return { key: '', action: '', button: '' };
        const position = gap.code === 'branch-unknown' ? gap.head : (this.path?.finding.target ?? -1);
        return { key: keyAt(position), action: 'show', button: fillText(TEXTS.show, [this.nameOf(position)]) };
    }

    handleTarget(event: CustomEvent<{ key: string }>): void {
        this.store?.findPath(event.detail.key);
    }
    handleSuggestion(event: Event): void {
        this.store?.findPath((event.currentTarget as HTMLElement).dataset.key ?? '');
    }
    handleRoute(event: Event): void {
        this.store?.choosePath(Number((event.currentTarget as HTMLElement).dataset.route));
    }
    handleClear(): void {
        this.store?.clearPath();
    }
    handleShow(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('personchosen', { detail: { key } }));
    }
    handleGap(event: Event): void {
        const { key, action } = (event.currentTarget as HTMLElement).dataset;
        const type = action === 'pair' ? 'pairwanted' : 'personchosen';
        this.dispatchEvent(new CustomEvent(type, { detail: { key } }));
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
