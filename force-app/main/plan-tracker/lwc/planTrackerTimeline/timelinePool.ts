import { append, cloneDeep, remove, removeAttribute, setAttribute, setClass, setStyle, setText } from 'c/domCalls';

/** What a row of the timeline shows. Lengths are CSS pixels from the first day. */
export interface TimelineRowContent {
    readonly key: string;
    readonly name: string;
    readonly mark: string;
    /** What assistive technology says. */
    readonly label: string;
    /** Classes beside `row`. */
    readonly look: string;
    readonly level: number;
    readonly place: number;
    readonly siblings: number;
    /** Of a group; null for an action. */
    readonly expanded: boolean | null;
    readonly isSelected: boolean;
    readonly isTabStop: boolean;
    /** Null where there are no dates. */
    readonly bar: {
        readonly kind: 'group' | 'action' | 'milestone';
        readonly x: number;
        readonly width: number;
        /** 0 to 1. */
        readonly done: number;
    } | null;
    readonly baseline: { readonly x: number; readonly width: number } | null;
    /** Beside the bar. */
    readonly note: string;
}

interface PoolRow {
    readonly element: HTMLElement;
    readonly name: Text;
    readonly mark: Text;
    readonly note: Text;
    readonly style: CSSStyleDeclaration;
    readonly bar: HTMLElement;
    readonly barStyle: CSSStyleDeclaration;
    readonly doneStyle: CSSStyleDeclaration;
    readonly baselineStyle: CSSStyleDeclaration;
    readonly noteStyle: CSSStyleDeclaration;
    readonly linkStyle: CSSStyleDeclaration;
    position: number;
    content: TimelineRowContent | null;
    written: Record<string, string>;
}

function span(className: string, data: Readonly<Record<string, string>> = {}, ...children: Node[]): HTMLElement {
    const element = document.createElement('span');
    element.className = className;
    for (const [name, value] of Object.entries(data)) element.setAttribute(name, value);
    element.append(...children);
    return element;
}

const text = (): Text => document.createTextNode('');

function prepareRow(): HTMLElement {
    const row = document.createElement('div');
    row.setAttribute('role', 'row');
    row.append(
        span(
            'name',
            { role: 'gridcell' },
            span('mark', { 'data-mark': '', 'aria-hidden': 'true' }, text()),
            span('check', { 'data-check': '', 'aria-hidden': 'true' }),
            span('title', {}, text())
        ),
        span(
            'lane',
            { role: 'gridcell' },
            span('baseline'),
            span(
                'bar',
                { 'data-part': 'whole' },
                span('done'),
                span('edge start', { 'data-part': 'start' }),
                span('edge due', { 'data-part': 'due' })
            ),
            span('dot', { 'data-part': 'link' }),
            span('note', {}, text())
        )
    );
    return row;
}

/**
 * A recycled pool of rows: row r is drawn in slot r modulo the number of slots, so that scrolling by one row fills one row
 * anew. What is equal is not written again.
 */
export class TimelinePool {
    private readonly body: HTMLElement;
    private readonly template = prepareRow();
    private readonly rows: PoolRow[] = [];
    private readonly positions = new Map<Element, PoolRow>();
    private readonly rowHeight: number;

    constructor(body: HTMLElement, rowHeight: number) {
        this.body = body;
        this.rowHeight = rowHeight;
    }

    /** Draws the rows from `first` to `last`, the last one included; the others are taken away. */
    show(first: number, last: number, contentAt: (position: number) => TimelineRowContent): void {
        this.resize(Math.max(0, last - first + 1));
        for (let position = first; position <= last; position++) {
            const slot = this.rows[position % this.rows.length] as PoolRow;
            this.fill(slot, position, contentAt(position));
        }
    }

    /** Draws one row anew, where it is in sight. */
    refill(position: number, content: TimelineRowContent): void {
        const slot = this.slotOf(position);
        if (slot !== null) this.fill(slot, position, content);
    }

    /** The element of a row; null where it is out of sight. */
    elementAt(position: number): HTMLElement | null {
        return this.slotOf(position)?.element ?? null;
    }

    /** The row that an element, or something in it, is drawn for; null for none. */
    rowOf(target: Element): { readonly position: number; readonly key: string } | null {
        const element = target.closest('[role=row]');
        const slot = element === null ? undefined : this.positions.get(element);
        return slot?.content ? { position: slot.position, key: slot.content.key } : null;
    }

    private slotOf(position: number): PoolRow | null {
        const slot = this.rows[position % Math.max(1, this.rows.length)];
        return slot !== undefined && slot.position === position ? slot : null;
    }

    private resize(count: number): void {
        while (this.rows.length > count) {
            const row = this.rows.pop() as PoolRow;
            this.positions.delete(row.element);
            remove(this.body, row.element);
        }
        while (this.rows.length < count) {
            const row = this.make();
            append(this.body, row.element);
            this.rows.push(row);
        }
    }

    private make(): PoolRow {
        const element = cloneDeep(this.template);
        const [name, lane] = [...element.children] as [HTMLElement, HTMLElement];
        const [baseline, bar, dot, note] = [...lane.children] as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
        const row: PoolRow = {
            element,
            name: name.children[2]?.firstChild as Text,
            mark: name.children[0]?.firstChild as Text,
            note: note.firstChild as Text,
            style: element.style,
            bar,
            barStyle: bar.style,
            doneStyle: (bar.children[0] as HTMLElement).style,
            baselineStyle: baseline.style,
            noteStyle: note.style,
            linkStyle: dot.style,
            position: -1,
            content: null,
            written: {}
        };
        this.positions.set(element, row);
        return row;
    }

    private fill(row: PoolRow, position: number, content: TimelineRowContent): void {
        if (row.position !== position) {
            row.position = position;
            setStyle(row.style, 'transform', `translateY(${position * this.rowHeight}px)`);
            setAttribute(row.element, 'aria-rowindex', String(position + 2));
        }
        const { written } = row;
        const isNew = (name: string, value: string): boolean => {
            if (written[name] === value) return false;
            written[name] = value;
            return true;
        };
        row.content = content;
        if (isNew('name', content.name)) setText(row.name, content.name);
        if (isNew('mark', content.mark)) setText(row.mark, content.mark);
        if (isNew('note', content.note)) setText(row.note, content.note);
        if (isNew('label', content.label)) setAttribute(row.element, 'aria-label', content.label);
        if (isNew('look', content.look)) setClass(row.element, `row ${content.look}`);
        const { level, place, siblings } = content;
        if (isNew('level', String(level))) setAttribute(row.element, 'aria-level', String(level));
        if (isNew('place', String(place))) setAttribute(row.element, 'aria-posinset', String(place));
        if (isNew('siblings', String(siblings))) setAttribute(row.element, 'aria-setsize', String(siblings));
        if (isNew('stop', content.isTabStop ? '0' : '-1')) {
            setAttribute(row.element, 'tabindex', content.isTabStop ? '0' : '-1');
        }
        if (isNew('expanded', String(content.expanded))) {
            if (content.expanded === null) removeAttribute(row.element, 'aria-expanded');
            else setAttribute(row.element, 'aria-expanded', String(content.expanded));
        }
        if (isNew('selected', String(content.isSelected))) {
            setAttribute(row.element, 'aria-selected', String(content.isSelected));
        }
        this.fillBar(row, content, isNew);
    }

    private fillBar(
        row: PoolRow,
        { bar, baseline }: TimelineRowContent,
        isNew: (name: string, value: string) => boolean
    ): void {
        if (isNew('kind', bar?.kind ?? '')) setClass(row.bar, `bar ${bar?.kind ?? 'none'}`);
        if (isNew('baseline', baseline === null ? '' : `${baseline.x} ${baseline.width}`)) {
            setStyle(row.baselineStyle, 'display', baseline === null ? 'none' : 'block');
            if (baseline !== null) {
                setStyle(row.baselineStyle, 'inset-inline-start', `${baseline.x}px`);
                setStyle(row.baselineStyle, 'inline-size', `${Math.max(3, baseline.width)}px`);
            }
        }
        if (bar === null) return;
        const width = Math.max(3, bar.width);
        if (isNew('x', `${bar.x}`)) setStyle(row.barStyle, 'inset-inline-start', `${bar.x}px`);
        if (isNew('width', `${width}`)) setStyle(row.barStyle, 'inline-size', `${width}px`);
        if (isNew('done', `${bar.done}`)) setStyle(row.doneStyle, 'inline-size', `${bar.done * 100}%`);
        if (isNew('end', `${bar.x + width}`)) {
            setStyle(row.linkStyle, 'inset-inline-start', `${bar.x + width + 3}px`);
            setStyle(row.noteStyle, 'inset-inline-start', `${bar.x + width + 18}px`);
        }
    }
}
