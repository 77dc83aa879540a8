import { NO_JUDGEMENT } from 'c/judgement';
import { cardContent, type SceneTexts } from 'c/orgChartScene';
import type { ChartMap } from 'c/orgChartStore';
import { contact, pairing, role, stakeholder, storeWith } from '../../orgChartChips/__tests__/viewKit';

const TEXTS = new Proxy({ valueLabel: (value: string) => `<${value}>` } as unknown as SceneTexts, {
    get: (known, name) => Reflect.get(known, name) ?? `${String(name)} {0}`
});

function cardOf(known: Parameters<typeof storeWith>[0], today?: string) {
    const map = storeWith(known).store.getState().map as ChartMap;
    const look = {
        tone: 'mentor',
        glyph: '▲▲',
        word: '',
        dimmed: false,
        risks: 0,
        ...(today ? { today } : {})
    } as const;
    return cardContent({ map, hierarchy: map.hierarchy }, 0, false, 1, 1, TEXTS, look);
}

describe('marks of a card', () => {
    const judged = role('a', {
        ...NO_JUDGEMENT,
        role: 'Champion',
        additionalRoles: ['Coach', 'Blocker'],
        influence: 4,
        coverage: 'In Depth',
        controlsBudget: true,
        assessedOn: '2025-01-01'
    });
    const known = {
        contacts: [contact('a', { photoUrl: '/photo' })],
        stakeholders: [stakeholder('a')],
        roles: [judged],
        pairings: [pairing('1', 'a'), pairing('2', 'a', { userName: 'Uma Ray' })]
    };

    it('show roles as chips, and what was judged as signs that the name says in words', () => {
        const card = cardOf(known, '2026-11-23');
        expect(card.chips).toEqual(['<Champion>', '<Coach> +1']);
        expect(card.marks).toEqual(['▲▲  ●●●●○', '¤  ●  ⚭ IB +1  ◷']);
        expect(card.photo).toBe('/photo');
        for (const words of ['budget {0}', 'coverage <In Depth>', 'paired Ida Berg, Uma Ray', 'overdue {0}']) {
            expect(card.label).toContain(words);
        }
    });

    it('are few where little is known', () => {
        const card = cardOf({ contacts: [contact('a')] }, '2026-11-23');
        expect([card.chips, card.marks, card.photo]).toEqual([['', ''], ['▲▲', ''], '']);
    });
});
