import { LightningElement, api } from 'lwc';
import { fullNumber } from 'c/localeFormat';
import type { Chips } from 'c/orgChartChips';
import { linkWords, shownLinks, SIGN_TEXTS, type LinkFilter, type LinkSet } from 'c/orgChartLinks';
import { NETWORK_LABELS } from 'c/orgChartNetworkTexts';
import { signGlyph } from 'c/relationship';
import { fillText } from 'c/result';

/** Relationships, and people without any, listed at once. */
const STEP = 60;

/** What is listed: made anew for each change. */
export interface RelationshipsContent {
    readonly chips: Chips;
    readonly set: LinkSet;
    readonly filter: LinkFilter;
    /** Key of the person whose relationships are listed; null for everybody's. */
    readonly personKey: string | null;
    readonly canEdit: boolean;
}

/**
 * The same relationships as in the drawing, in words: for reading, for assistive technology and for editing without a
 * pointer. Below them the people who have none, and relationships that lost an end.
 *
 * @fires linkopened with the id of a relationship to edit
 * @fires linkremoved with the id of a relationship without an end
 * @fires personopened with the key of a person
 * @fires everybody when all relationships are to be listed again
 */
export default class OrgChartRelationships extends LightningElement {
    labels = NETWORK_LABELS;
    private shown: RelationshipsContent | undefined;
    private most = STEP;
    private mostWithout = STEP;

    @api
    get content(): RelationshipsContent | undefined {
        return this.shown;
    }
    set content(content: RelationshipsContent | undefined) {
        if (content?.personKey !== this.shown?.personKey) this.most = STEP;
        this.shown = content;
    }

    private get position(): number {
        const { chips, personKey = null } = this.shown ?? {};
        return personKey === null ? -1 : (chips?.map.hierarchy.indexOf.get(personKey) ?? -1);
    }
    private nameAt = (position: number): string => this.shown?.chips.at(position).name ?? '';

    get heading(): string {
        return this.isOfPerson ? fillText(NETWORK_LABELS.listOf, [this.nameAt(this.position)]) : NETWORK_LABELS.list;
    }
    get isOfPerson(): boolean {
        return this.position >= 0;
    }
    private get links() {
        const { set, filter } = this.shown ?? {};
        if (!set || !filter) return [];
        return shownLinks(this.isOfPerson ? set.of(this.position) : set.links, filter);
    }
    get items() {
        return this.links.slice(0, this.most).map((link) => {
            const words = linkWords(link, this.nameAt);
            return {
                id: link.id,
                words,
                reason: link.record.reason ?? '',
                glyph: signGlyph(link.sign),
                sign: SIGN_TEXTS[link.sign],
                className: `sign sign-${link.sign.toLowerCase()}`,
                editLabel: fillText(NETWORK_LABELS.edit, [words])
            };
        });
    }
    get more(): string {
        const rest = this.links.length - this.most;
        return rest <= 0 ? '' : fillText(NETWORK_LABELS.listMore, [fullNumber(Math.min(rest, STEP))]);
    }
    get emptyText(): string {
        if (this.links.length > 0 || !this.shown) return '';
        const { set } = this.shown;
        if (this.isOfPerson && !set.has(this.position))
            return fillText(NETWORK_LABELS.nonePerson, [this.nameAt(this.position)]);
        return set.links.length === 0 ? NETWORK_LABELS.none : NETWORK_LABELS.noneShown;
    }
    get canEdit(): boolean {
        return this.shown?.canEdit === true;
    }

    get broken() {
        const { chips, set, canEdit } = this.shown ?? {};
        if (!chips || !set || !canEdit) return [];
        return set.broken.map(({ id, fromId, toId }) => {
            const person = chips.map.personOfStakeholder(fromId) ?? chips.map.personOfStakeholder(toId);
            const words = fillText(NETWORK_LABELS.brokenWith, [chips.of(person?.key ?? null)?.name ?? '']);
            return { id, words, label: fillText(NETWORK_LABELS.removeBroken, [words]) };
        });
    }
    get brokenText(): string {
        return this.broken.length === 0 ? '' : fillText(NETWORK_LABELS.broken, [this.broken.length]);
    }

    private get alone(): number[] {
        const { chips, set, filter } = this.shown ?? {};
        if (!chips || !set || !filter) return [];
        const drawn = new Set(shownLinks(set.links, filter).flatMap(({ from, to }) => [from, to]));
        return chips.shown.filter((position) => !drawn.has(position) && chips.personAt(position).kind !== 'outside');
    }
    get withoutHeading(): string {
        return fillText(NETWORK_LABELS.without, [fullNumber(this.alone.length)]);
    }
    get without() {
        return this.alone
            .slice(0, this.mostWithout)
            .flatMap((position) => this.shown?.chips.at(position) ?? [])
            .map((chip) => ({ ...chip, pressed: String(chip.isSelected) }));
    }
    get withoutMore(): string {
        const rest = this.alone.length - this.mostWithout;
        return rest <= 0 ? '' : fillText(NETWORK_LABELS.withoutMore, [fullNumber(Math.min(rest, STEP))]);
    }

    handleMore(): void {
        this.most += STEP;
    }
    handleWithoutMore(): void {
        this.mostWithout += STEP;
    }
    handleEdit(event: Event): void {
        this.tell('linkopened', (event.currentTarget as HTMLElement).dataset);
    }
    handleRemove(event: Event): void {
        this.tell('linkremoved', (event.currentTarget as HTMLElement).dataset);
    }
    handlePerson(event: Event): void {
        this.tell('personopened', (event.currentTarget as HTMLElement).dataset);
    }
    handleEverybody(): void {
        this.dispatchEvent(new CustomEvent('everybody'));
    }
    private tell(name: string, { id, key }: DOMStringMap): void {
        this.dispatchEvent(new CustomEvent(name, { detail: { id, key } }));
    }
}
