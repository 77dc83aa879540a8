import { LightningElement, api } from 'lwc';
import { repairOf, type Repair } from 'c/chartEdit';
import type { DataProblem } from 'c/hierarchy';
import { LABELS, PROBLEM_TEXTS } from 'c/orgChartLabels';
import { shownName, type SceneTexts } from 'c/orgChartScene';
import type { ChartMap } from 'c/orgChartStore';
import { fillText } from 'c/result';

const NAMES = LABELS as unknown as SceneTexts;
/** Most people named with one problem; the first is where it shows. */
const MOST_PEOPLE = 5;

interface ProblemItem {
    readonly id: string;
    readonly text: string;
    /** What the repair does, in words; empty where there is none. */
    readonly repair: string;
    readonly place: number;
    readonly people: readonly { readonly key: string; readonly name: string; readonly label: string }[];
}

/**
 * Data problems of a map, in words, each with the people concerned.
 *
 * @fires repairchosen with the repair of a problem
 * @fires personchosen with the key of the person to show
 * @fires close when the list is to be closed
 */
export default class OrgChartProblems extends LightningElement {
    @api map: ChartMap | undefined;
    /** Whether the user may edit what repairs change. */
    @api canRepair = false;
    /** Whether a save is on its way. */
    @api isBusy = false;
    labels = LABELS;

    get items(): ProblemItem[] {
        const { map } = this;
        if (!map) return [];
        return map.hierarchy.problems.map((problem, place) => ({
            id: `${problem.code}-${place}`,
            text: fillText(PROBLEM_TEXTS[problem.code], this.named(map, problem)),
            repair: this.repairText(map, problem),
            place,
            people: problem.keys.slice(0, MOST_PEOPLE).flatMap((key) => {
                const person = map.person(key);
                if (person === null) return [];
                const name = shownName(person, NAMES);
                return [{ key, name, label: fillText(LABELS.problemShow, [name]) }];
            })
        }));
    }

    /** The parameters of a problem; who has no name is called as on the chart. */
    private named(map: ChartMap, { keys, parameters }: DataProblem): string[] {
        return parameters.map((parameter, place) => {
            const person = parameter === '' ? map.person(keys[place] ?? null) : null;
            return person === null ? parameter : shownName(person, NAMES);
        });
    }

    get isEmpty(): boolean {
        return this.items.length === 0;
    }

    private repairText(map: ChartMap, problem: DataProblem): string {
        const repair = this.canRepair ? repairOf(problem, map.hierarchy) : null;
        const person = repair === null ? null : map.person(repair.keys[0] ?? null);
        if (repair === null || person === null) return '';
        const texts: Readonly<Record<Repair['kind'], string>> = {
            release: LABELS.repairRelease,
            unpark: LABELS.repairUnpark,
            park: LABELS.repairPark,
            'confirm-tops': LABELS.repairTops,
            name: LABELS.repairName,
            join: LABELS.repairJoin
        };
        const what = repair.kind === 'confirm-tops' ? String(repair.keys.length) : shownName(person, NAMES);
        return fillText(texts[repair.kind], [what]);
    }

    handleRepair(event: Event): void {
        const place = Number((event.currentTarget as HTMLElement).dataset.place);
        const problem = this.map?.hierarchy.problems[place];
        const { map } = this;
        const detail = problem === undefined || !map ? null : repairOf(problem, map.hierarchy);
        if (detail !== null) this.dispatchEvent(new CustomEvent<Repair>('repairchosen', { detail }));
    }

    handleShow(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('personchosen', { detail: { key } }));
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
