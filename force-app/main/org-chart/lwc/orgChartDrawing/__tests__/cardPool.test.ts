import { CardPool, type CardState } from 'c/orgChartDrawing';
import type { CardContent } from 'c/orgChartScene';

const QUIET: CardState = { selected: false, active: false, saving: false, failed: false, moving: false };

function content(position: number, more: Partial<CardContent> = {}): CardContent {
    return {
        key: `k${position}`,
        kind: 'contact',
        name: `Name ${position}`,
        title: 'Title',
        meta: 'Department',
        glyph: '',
        initials: 'N',
        tint: 0,
        tone: 'none',
        risks: '',
        department: 'Department',
        chips: ['', ''],
        marks: ['', ''],
        photo: '',
        dimmed: false,
        parked: false,
        count: '',
        expanded: null,
        label: `Name ${position}, Title`,
        hint: '',
        level: 2,
        place: position + 1,
        siblings: 9,
        ...more
    };
}

function open() {
    const container = document.createElement('div');
    const pool = new CardPool(container, container);
    const contents = new Map<number, CardContent>();
    const contentOf = (position: number): CardContent => {
        if (!contents.has(position)) contents.set(position, content(position));
        return contents.get(position) as CardContent;
    };
    const show = (
        positions: number[],
        state: Partial<CardState> = {},
        detail: 'full' | 'compact' | 'small' | 'block' = 'full'
    ) =>
        pool.show(
            detail,
            positions.map((position) => ({ position, x: position * 10, y: 5 })),
            contentOf,
            () => ({ ...QUIET, ...state })
        );
    return { container, pool, contents, show };
}

describe('CardPool', () => {
    it('fills a tree item with name, title and place', () => {
        const { container, pool, show } = open();
        show([3]);
        const card = container.firstElementChild as HTMLElement;
        expect(card.getAttribute('role')).toBe('treeitem');
        expect(card.getAttribute('aria-label')).toBe('Name 3, Title');
        expect(card.getAttribute('aria-level')).toBe('2');
        expect(card.getAttribute('aria-setsize')).toBe('9');
        expect(card.getAttribute('aria-posinset')).toBe('4');
        expect(card.hasAttribute('aria-expanded')).toBe(false);
        expect(card.style.transform).toBe('translate(30px,5px)');
        expect([...card.children].map((part) => part.textContent)).toEqual(['Name 3', 'Title', '', '', '']);
        const drawn = [...card.querySelectorAll<HTMLElement>('[aria-hidden]')];
        expect(drawn.map((part) => part.dataset.text)).toEqual(['N', 'Department', '']);
        expect(pool.positionOf(card)).toBe(3);
        expect(pool.elementOf(3)).toBe(card);
    });

    it('recycles the nodes of cards that leave, and keeps those that stay', () => {
        const { container, pool, show } = open();
        show([1, 2, 3]);
        const [kept, left] = [pool.elementOf(2), pool.elementOf(1)];
        show([2, 3, 4]);
        expect(pool.elementOf(2)).toBe(kept);
        expect(pool.elementOf(4)).toBe(left);
        expect(container.children).toHaveLength(3);
        expect(pool.positionOf(left as Element)).toBe(4);
    });

    it('tells assistive technology the order, whatever that of the nodes', () => {
        const { container, pool, show } = open();
        show([1, 2, 3]);
        show([3, 5, 2]);
        const ids = [3, 5, 2].map((position) => pool.elementOf(position)?.id);
        expect(new Set(ids).size).toBe(3);
        expect(container.getAttribute('aria-owns')).toBe(ids.join(' '));
    });

    it('takes away what is too many, and uses it again later', () => {
        const { container, pool, show } = open();
        show([1, 2, 3]);
        const spare = pool.elementOf(3);
        show([1, 2]);
        expect(container.children).toHaveLength(2);
        show([1, 2, 9]);
        expect(pool.elementOf(9)).toBe(spare);
    });

    it('shows the states and the tab stop', () => {
        const { pool, show } = open();
        show([1], { selected: true, active: true, saving: true, failed: true });
        const card = pool.elementOf(1) as HTMLElement;
        expect(card.className).toContain('is-selected is-saving is-failed');
        expect([card.tabIndex, card.getAttribute('aria-selected'), card.getAttribute('aria-busy')]).toEqual([
            0,
            'true',
            'true'
        ]);
        show([1]);
        expect(card.className).not.toContain('is-selected');
        expect(card.tabIndex).toBe(-1);
    });

    it('says whether a branch is open, and stops saying it', () => {
        const { pool, contents, show } = open();
        contents.set(1, content(1, { expanded: false, count: '+5' }));
        show([1]);
        const card = pool.elementOf(1) as HTMLElement;
        expect([card.getAttribute('aria-expanded'), card.dataset.count]).toEqual(['false', '+5']);
        contents.set(1, content(1));
        show([1]);
        expect(card.hasAttribute('aria-expanded')).toBe(false);
    });

    it.each([
        ['compact' as const, 'Name 1', 1],
        ['small' as const, 'Name 1', 0],
        ['block' as const, '', 0]
    ])('has fewer nodes in detail %s', (detail, text, children) => {
        const { container, show } = open();
        show([1], {}, 'full');
        show([1], {}, detail);
        expect(container.children).toHaveLength(1);
        const card = container.firstElementChild as HTMLElement;
        expect([card.textContent?.trim(), card.children.length]).toEqual([text, children]);
        expect(card.getAttribute('aria-label')).toBe('Name 1, Title');
    });
});
