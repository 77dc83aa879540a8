/** Generated plans: actions of some weeks, milestones, dependencies between neighbours, the same in every run. */
export interface BenchAction {
    id: string;
    name: string;
    /** ISO dates. */
    start: string;
    due: string;
    /** 0 to 100. */
    done: number;
    isMilestone: boolean;
    /** Ids of what it waits for. */
    waitsFor: string[];
    objective: number;
}

const VERBS = ['Survey', 'Offer', 'Agree', 'Pilot', 'Train', 'Deliver', 'Review', 'Extend'];
const THINGS = ['the line control', 'the framework', 'six stations', 'the works council', 'the audit', 'the licences'];
const DAY = 86_400_000;

/** So many actions in objectives of twenty-five, over about three years. */
export function planOf(size: number): BenchAction[] {
    let state = 48_611;
    const below = (limit: number): number => {
        state = (state * 48_271) % 2_147_483_647;
        return state % limit;
    };
    const first = Date.UTC(2026, 0, 5);
    const iso = (day: number): string => new Date(first + day * DAY).toISOString().slice(0, 10);
    return Array.from({ length: size }, (_, at): BenchAction => {
        const start = Math.floor((at / size) * 900) + below(60);
        const isMilestone = at % 20 === 19;
        return {
            ...{ id: `a${String(at).padStart(5, '0')}`, name: `${VERBS[at % 8]} ${THINGS[at % 6]} ${at}`, isMilestone },
            ...{ start: iso(start), due: iso(start + (isMilestone ? 0 : 5 + below(40))), done: below(101) },
            ...{ waitsFor: at % 3 === 1 ? [`a${String(at - 1).padStart(5, '0')}`] : [], objective: Math.floor(at / 25) }
        };
    });
}
