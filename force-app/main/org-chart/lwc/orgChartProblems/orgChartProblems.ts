import { LightningElement, api } from 'lwc';
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
    readonly people: readonly { readonly key: string; readonly name: string; readonly label: string }[];
}

/**
 * Data problems of a map, in words, each with the people concerned.
 *
 * @fires personchosen with the key of the person to show
 * @fires close when the list is to be closed
 */
export default class OrgChartProblems extends LightningElement {
    @api map: ChartMap | undefined;
    labels = LABELS;

    get items(): ProblemItem[] {
        const { map } = this;
        if (!map) return [];
        return map.hierarchy.problems.map((problem, place) => ({
            id: `${problem.code}-${place}`,
            text: fillText(PROBLEM_TEXTS[problem.code], problem.parameters),
            people: problem.keys.slice(0, MOST_PEOPLE).flatMap((key) => {
                const person = map.person(key);
                if (person === null) return [];
                const name = shownName(person, NAMES);
                return [{ key, name, label: fillText(LABELS.problemShow, [name]) }];
            })
        }));
    }

    get isEmpty(): boolean {
        return this.items.length === 0;
    }

    handleShow(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('personchosen', { detail: { key } }));
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
