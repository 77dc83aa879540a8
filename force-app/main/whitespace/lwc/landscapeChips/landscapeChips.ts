import { LightningElement, api } from 'lwc';
import { dateText, GROWTH_TEXTS, LABELS as PAGE_LABELS, MEASURE_TEXTS } from 'c/landscapeLabels';
import {
    asksFor,
    NO_QUESTION,
    QUESTION_PARTS,
    type LandscapeState,
    type LandscapeStore,
    type Question
} from 'c/landscapeStore';
import { fillText } from 'c/result';
import { LABELS } from './labels';

/** What is asked for, in words; a press takes it off. */
export default class LandscapeChips extends LightningElement {
    @api store: LandscapeStore | undefined;
    @api state: LandscapeState | undefined;

    private get question(): Question {
        return this.state?.choices.question ?? NO_QUESTION;
    }
    get chips() {
        return QUESTION_PARTS.filter((part) => asksFor(this.question, part)).map((part) => {
            const text = this.textOf(part);
            return { part, text, help: fillText(LABELS.chipRemove, [text]) };
        });
    }

    private textOf(part: keyof Question): string {
        const { question } = this;
        const { records, business, choices } = this.state?.model ?? {};
        const measure = MEASURE_TEXTS[choices?.measure ?? 'won'];
        const names = (ids: ReadonlySet<string>, items: readonly { id: string; name: string }[] = []) =>
            [...ids].map((id) => items.find((item) => item.id === id)?.name ?? id).join(', ');
        switch (part) {
            case 'growth':
                return question.growth === null ? '' : GROWTH_TEXTS[question.growth];
            case 'families':
                return names(question.families, business?.offerings);
            case 'owners':
                return fillText(LABELS.chipOwners, [names(question.owners, records?.users)]);
            case 'competitor':
                return fillText(LABELS.chipCompetitor, [question.competitor]);
            case 'stages':
                return [...question.stages].join(', ');
            case 'minimum':
                return fillText(LABELS.chipMinimum, [measure, question.minimum ?? '']);
            case 'maximum':
                return fillText(LABELS.chipMaximum, [measure, question.maximum ?? '']);
            default:
                return fillText(LABELS.chipReview, [dateText(question.reviewDueBy)]);
        }
    }

    handleRemove(event: Event): void {
        const { part } = (event.currentTarget as HTMLElement).dataset as { part: keyof Question };
        this.store?.choose({ question: { ...this.question, [part]: NO_QUESTION[part] } });
    }
    handleClear(): void {
        this.store?.choose({ question: NO_QUESTION });
    }

    labels = { ...PAGE_LABELS, ...LABELS };
}
