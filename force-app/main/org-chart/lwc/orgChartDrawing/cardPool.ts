import type { CardContent } from 'c/orgChartScene';
import { append, cloneDeep, remove, removeAttribute, setAttribute, setClass, setStyle, setText } from 'c/domCalls';

/**
 * How much a card shows: all of it; name and title; the name; nothing (the canvas draws the block, the node is for
 * focus and assistive technology). The smaller, the fewer nodes a card is made of, since more of them are in sight.
 */
export type CardDetail = 'full' | 'compact' | 'small' | 'block';

/** States of a card that its content does not know. */
export interface CardState {
    readonly selected: boolean;
    readonly active: boolean;
    readonly saving: boolean;
    readonly failed: boolean;
    /** Being dragged or carried to another place. */
    readonly moving: boolean;
}

/** One card to show. */
export interface CardPlace {
    readonly position: number;
    readonly x: number;
    readonly y: number;
}

interface Card {
    readonly id: string;
    readonly element: HTMLElement;
    readonly style: CSSStyleDeclaration;
    readonly texts: readonly Text[];
    /** Elements whose text is drawn by the style sheet. */
    readonly drawn: readonly Element[];
    content: CardContent | null;
    transform: string;
    className: string;
    isCurrent: boolean;
}

const PARTS: Readonly<Record<CardDetail, readonly string[]>> = {
    full: ['name', 'title'],
    compact: ['name'],
    small: [],
    block: []
};

/**
 * Parts that say by glyph and abbreviation what the card's accessible name says in words: no text for assistive
 * technology.
 */
const DRAWN = ['avatar', 'meta', 'marks'];

/** Characters that a name has room for in one line, about. */
const LONG_NAME = 16;

/** Number of cards made on this page, for their ids. */
let cards = 0;

/** A card to clone: a `treeitem` with an element and an empty text for each part. */
function prepare(detail: CardDetail): HTMLElement {
    const card = document.createElement('div');
    card.setAttribute('role', 'treeitem');
    card.setAttribute('tabindex', '-1');
    card.setAttribute('aria-selected', 'false');
    for (const part of PARTS[detail]) {
        const block = document.createElement('div');
        block.className = part;
        block.appendChild(document.createTextNode(' '));
        // The blank keeps the words of two parts apart for whoever reads the text alone; it is not drawn.
        card.append(block, ' ');
    }
    if (detail === 'small') card.appendChild(document.createTextNode(' '));
    for (const part of detail === 'full' ? DRAWN : []) {
        const block = document.createElement('div');
        block.className = part;
        block.setAttribute('aria-hidden', 'true');
        card.appendChild(block);
    }
    return card;
}

/**
 * A recycled pool of cards in one layer. A card that leaves the screen is filled with the next one that comes;
 * what is equal is not written again. One pool holds one detail; changing it exchanges the cards.
 */
export class CardPool {
    private readonly layer: HTMLElement;
    private readonly tree: HTMLElement;
    private readonly templates = new Map<CardDetail, HTMLElement>();
    private readonly spare = new Map<CardDetail, Card[]>();
    private shown = new Map<number, Card>();
    private detail: CardDetail = 'full';
    private owned = '';

    /**
     * @param layer holds the cards and moves with the view
     * @param tree the element with the role, around the layer: says which cards are in it, in which order
     */
    constructor(layer: HTMLElement, tree: HTMLElement) {
        this.layer = layer;
        this.tree = tree;
    }

    /** Number of cards in the document. */
    get size(): number {
        return this.shown.size;
    }

    /** Shows exactly these cards, in this order for assistive technology: recycling leaves the nodes in any order. */
    show(
        detail: CardDetail,
        places: readonly CardPlace[],
        contentOf: (position: number) => CardContent,
        stateOf: (content: CardContent) => CardState
    ): void {
        if (detail !== this.detail) this.clear(detail);
        const next = new Map<number, Card>();
        for (const { position } of places) {
            const card = this.shown.get(position);
            if (card === undefined) continue;
            next.set(position, card);
            this.shown.delete(position);
        }
        // A card with the focus is never recycled: its person is always among the places.
        const free = [...this.shown.values()];
        for (const { position, x, y } of places) {
            let card = next.get(position);
            if (card === undefined) {
                card = free.pop() ?? this.take();
                next.set(position, card);
            }
            this.fill(card, contentOf(position), stateOf, `translate(${Math.round(x)}px,${Math.round(y)}px)`);
        }
        for (const card of free) this.release(card);
        this.shown = next;
        const owned = places.map(({ position }) => (next.get(position) as Card).id).join(' ');
        if (owned !== this.owned) setAttribute(this.tree, 'aria-owns', owned);
        this.owned = owned;
    }

    /** Element of a shown person. */
    elementOf(position: number): HTMLElement | null {
        return this.shown.get(position)?.element ?? null;
    }

    /** Person whose card an element is, -1 for nobody. */
    positionOf(element: Element): number {
        for (const [position, card] of this.shown) if (card.element === element) return position;
        return -1;
    }

    /** Takes every card away; the next ones have this detail. */
    clear(detail: CardDetail = this.detail): void {
        for (const card of this.shown.values()) this.release(card);
        this.shown = new Map();
        this.detail = detail;
    }

    private take(): Card {
        const spare = this.spare.get(this.detail)?.pop();
        const card = spare ?? this.make();
        append(this.layer, card.element);
        return card;
    }

    private release(card: Card): void {
        remove(this.layer, card.element);
        const spare = this.spare.get(this.detail);
        if (spare === undefined) this.spare.set(this.detail, [card]);
        else spare.push(card);
    }

    private make(): Card {
        let template = this.templates.get(this.detail);
        if (template === undefined) {
            template = prepare(this.detail);
            this.templates.set(this.detail, template);
        }
        const element = cloneDeep(template);
        const id = `org-chart-card-${++cards}`;
        element.id = id;
        const children = [...element.children];
        const count = PARTS[this.detail].length;
        const holders = this.detail === 'small' ? [element] : children.slice(0, count);
        const texts = holders.map((part) => part.firstChild as Text);
        const drawn = children.slice(count);
        return {
            id,
            element,
            style: element.style,
            texts,
            drawn,
            content: null,
            transform: '',
            className: '',
            isCurrent: false
        };
    }

    private fill(
        card: Card,
        content: CardContent,
        stateOf: (content: CardContent) => CardState,
        transform: string
    ): void {
        const { element } = card;
        if (card.transform !== transform) {
            setStyle(card.style, 'transform', transform);
            card.transform = transform;
        }
        if (card.content !== content) this.write(card, content);
        const state = stateOf(content);
        let className = `card ${this.detail} kind-${content.kind} tone-${content.tone} tint-${content.tint}`;
        if (content.dimmed) className += ' is-dimmed';
        if (content.parked) className += ' is-parked';
        if (content.chips[0] !== '') className += ' has-roles';
        if (content.marks[0] !== '' || content.marks[1] !== '') className += ' has-marks';
        if (content.title === '') className += ' is-untitled';
        else if (content.name.length > LONG_NAME) className += ' is-long';
        if (content.expanded === false) className += ' is-folded';
        if (state.selected) className += ' is-selected';
        if (state.saving) className += ' is-saving';
        if (state.failed) className += ' is-failed';
        if (state.moving) className += ' is-moving';
        if (className !== card.className) {
            setClass(element, className);
            setAttribute(element, 'aria-selected', String(state.selected));
            setAttribute(element, 'aria-busy', String(state.saving));
            card.className = className;
        }
        if (state.active !== card.isCurrent) {
            setAttribute(element, 'tabindex', state.active ? '0' : '-1');
            card.isCurrent = state.active;
        }
    }

    private write(card: Card, content: CardContent): void {
        const { element, texts } = card;
        const before = card.content;
        card.content = content;
        const said = [content.name, content.title];
        texts.forEach((text, part) => setText(text, said[part] as string));
        if ((before?.risks ?? '') !== content.risks) setAttribute(element, 'data-risks', content.risks);
        const { chips, marks } = content;
        const shown = [content.initials, chips[0] === '' ? content.department : chips[0], marks[0]];
        const more = ['', chips[1], marks[1]];
        card.drawn.forEach((part, place) => {
            setAttribute(part, 'data-text', shown[place] as string);
            if (place > 0) setAttribute(part, 'data-more', more[place] as string);
        });
        const [avatar] = card.drawn;
        if (avatar !== undefined && (before?.photo ?? '') !== content.photo) {
            const photo = content.photo === '' ? 'none' : `url(${JSON.stringify(content.photo)})`;
            setStyle((avatar as HTMLElement).style, '--photo', photo);
        }
        if (before?.label !== content.label) setAttribute(element, 'aria-label', content.label);
        if (before?.hint !== content.hint) setAttribute(element, 'title', content.hint);
        if (this.detail === 'compact') {
            const line = [content.glyph, content.title].filter((text) => text !== '').join(' ');
            setAttribute(element, 'data-title', line);
        }
        if (before?.count !== content.count) setAttribute(element, 'data-count', content.count);
        if (before?.level !== content.level) setAttribute(element, 'aria-level', String(content.level));
        if (before?.siblings !== content.siblings) setAttribute(element, 'aria-setsize', String(content.siblings));
        if (before?.place !== content.place) setAttribute(element, 'aria-posinset', String(content.place));
        if (before?.expanded === content.expanded) return;
        if (content.expanded === null) removeAttribute(element, 'aria-expanded');
        else setAttribute(element, 'aria-expanded', String(content.expanded));
    }
}
