import { LightningElement, api } from 'lwc';
import { LABELS as PAGE_LABELS, STATE_TEXTS } from 'c/landscapeLabels';
import { SCORE_PARTS, type ScoredCell, type ScorePart, type ScoreWeights } from 'c/landscapeScore';
import type { LandscapeModel, LandscapeState, LandscapeStore } from 'c/landscapeStore';
import { fillText } from 'c/result';
import { LABELS, PART_HELP, PART_TEXTS } from './labels';
import { partText, pointsText } from './targetTexts';

const PAGE = 25;

/**
 * Where to go next: targets and white space, ranked by a score whose parts are shown and whose weights can be moved.
 *
 * @fires cellchosen when a target is to be shown in the landscape
 * @fires close when the panel is to be closed
 */
export default class LandscapeTargets extends LightningElement {
    @api store: LandscapeStore | undefined;
    @api state: LandscapeState | undefined;

    labels = { ...PAGE_LABELS, ...LABELS };
    limit = PAGE;
    hasWeights = false;

    private get model(): LandscapeModel {
        return this.state?.model as LandscapeModel;
    }
    private get ranked(): readonly ScoredCell[] {
        return this.model.ranked;
    }
    get hasNothing(): boolean {
        return this.ranked.length === 0;
    }
    get moreLabel(): string {
        const left = this.ranked.length - this.limit;
        return left > 0 ? fillText(PAGE_LABELS.businessMore, [Math.min(left, PAGE)]) : '';
    }
    get targets() {
        const { model } = this;
        const { buyingCenters, offerings } = model.business;
        return this.ranked.slice(0, this.limit).map(({ cell, row, column, score, parts, references }, place) => ({
            key: String(cell),
            rank: String(place + 1),
            row: buyingCenters[row]?.id ?? '',
            column: offerings[column]?.id ?? '',
            name: buyingCenters[row]?.name ?? '',
            offering: offerings[column]?.name ?? '',
            score: pointsText(score),
            state: STATE_TEXTS[model.landscape.state[cell] ?? 'Unassessed'],
            references:
                references.length === 0
                    ? ''
                    : fillText(LABELS.targetReferences, [
                          references
                              .slice(0, 3)
                              .map((position) => buyingCenters[position]?.name ?? '')
                              .join(', ')
                      ]),
            parts: parts.map((part) => ({
                key: part.part,
                name: PART_TEXTS[part.part],
                help: PART_HELP[part.part],
                text: partText(part),
                points: part.value === null ? '–' : pointsText(part.points),
                bar: `inline-size: ${Math.round(((part.value ?? 0) as number) * 100)}%`
            }))
        }));
    }
    get weights() {
        const weights = this.model.weights;
        return SCORE_PARTS.map((part) => ({
            part,
            name: PART_TEXTS[part],
            help: PART_HELP[part],
            value: String(weights[part])
        }));
    }
    get expanded(): string {
        return String(this.hasWeights);
    }
    get isChanged(): boolean {
        return this.model.choices.weights !== null;
    }

    handleWeights(): void {
        this.hasWeights = !this.hasWeights;
    }
    handleWeight(event: Event): void {
        const input = event.currentTarget as HTMLInputElement;
        const part = input.dataset.part as ScorePart;
        const weights: ScoreWeights = { ...this.model.weights, [part]: Number(input.value) };
        this.store?.choose({ weights });
    }
    handleReset(): void {
        this.store?.choose({ weights: null });
    }
    handleMore(): void {
        this.limit += PAGE;
    }
    handleTarget(event: Event): void {
        const { row = '', column = '' } = (event.currentTarget as HTMLElement).dataset;
        if (!this.store?.showCell({ buyingCenterId: row, offeringId: column })) return;
        this.dispatchEvent(new CustomEvent('cellchosen', { detail: { tab: 'act', byKey: false } }));
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
    handleKeyDown(event: KeyboardEvent): void {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        this.handleClose();
    }
}
