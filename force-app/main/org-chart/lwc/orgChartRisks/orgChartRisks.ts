import { LightningElement, api } from 'lwc';
import { LABELS } from 'c/orgChartLabels';
import { shownName, type SceneTexts } from 'c/orgChartScene';
import type { Assessment, OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { fillText } from 'c/result';
import type { NextStep, Risk, RiskCode } from 'c/stakeholderRisks';
import { TEXTS } from './labels';
import { partText, pointsText, riskText, SEVERITIES, stepText, TITLES } from './riskTexts';

const NAMES = LABELS as unknown as SceneTexts;
/** Risks of a group, and people of a risk, that are shown before somebody asks for all. */
const FIRST = 3;
const MOST_PEOPLE = 5;

interface RiskItem {
    readonly id: string;
    readonly text: string;
    readonly people: readonly { readonly key: string; readonly name: string; readonly label: string }[];
    /** What its button says; empty where there is none to show. */
    readonly button: string;
    /** The same for assistive technology: with the name where the button leaves it to the sentence above. */
    readonly buttonLabel: string;
}
interface RiskGroup {
    readonly code: RiskCode;
    readonly title: string;
    readonly count: number;
    readonly severity: string;
    readonly badge: string;
    readonly items: readonly RiskItem[];
    /** Text of the button that shows all or the first; empty where all are shown anyway. */
    readonly more: string;
    readonly expanded: string;
}

/**
 * The panel "Risks": the health score with its parts, and the risks by their kind, each with its people and a button
 * for what to do.
 *
 * @fires personchosen with the key of somebody to show
 * @fires stepchosen with the next step of a risk
 * @fires close when the panel is to be closed
 */
export default class OrgChartRisks extends LightningElement {
    @api store: OrgChartStore | undefined;
    /** State of the store; the risks follow it. */
    @api state: OrgChartState | undefined;
    texts = TEXTS;
    labels = LABELS;
    isExplained = false;
    opened: readonly RiskCode[] = [];

    private get assessment(): Assessment | null {
        return this.state ? (this.store?.assessment() ?? null) : null;
    }
    private nameOf = (key: string): string => {
        const person = this.state?.map?.person(key) ?? null;
        return person === null ? '' : shownName(person, NAMES);
    };

    get score(): number | null {
        return this.assessment?.health.score ?? null;
    }
    get hasScore(): boolean {
        return this.score !== null;
    }
    get scoreText(): string {
        return fillText(TEXTS.healthOf, [this.score ?? 0]);
    }
    get meterStyle(): string {
        return `inline-size: ${this.score ?? 0}%`;
    }
    get explained(): string {
        return String(this.isExplained);
    }
    get parts(): { readonly code: string; readonly text: string; readonly points: string; readonly style: string }[] {
        const { parts = [] } = this.assessment?.health ?? {};
        return parts
            .filter(({ weight }) => weight > 0)
            .map((part) => ({
                code: part.code,
                text: partText(part),
                points: pointsText(part),
                style: `inline-size: ${part.most === 0 ? 0 : (100 * part.points) / part.most}%`
            }));
    }

    get isEmpty(): boolean {
        return this.assessment !== null && this.assessment.risks.length === 0;
    }
    get groups(): RiskGroup[] {
        const { risks = [] } = this.assessment ?? {};
        const codes = [...new Set(risks.map(({ code }) => code))];
        return codes.map((code): RiskGroup => {
            const ofCode = risks.filter((risk) => risk.code === code);
            const isOpen = this.opened.includes(code);
            const rest = ofCode.length - FIRST;
            const severity = ofCode[0]?.severity ?? 'low';
            return {
                code,
                title: TITLES[code],
                count: ofCode.length,
                severity: SEVERITIES[severity],
                badge: `badge is-${severity}`,
                items: (isOpen ? ofCode : ofCode.slice(0, FIRST)).map((risk) => this.itemOf(risk)),
                more: rest <= 0 ? '' : isOpen ? TEXTS.fewer : fillText(TEXTS.more, [rest]),
                expanded: String(isOpen)
            };
        });
    }

    private itemOf(risk: Risk): RiskItem {
        const minimum = this.state?.map?.lens.settings.minimumContacts ?? 0;
        return {
            id: risk.id,
            text: riskText(risk, this.nameOf, minimum),
            people: risk.people.slice(0, MOST_PEOPLE).map((key) => {
                const name = this.nameOf(key);
                return { key, name, label: fillText(TEXTS.show, [name]) };
            }),
            ...this.buttonOf(risk)
        };
    }

    private buttonOf({ step, people }: Risk): Pick<RiskItem, 'button' | 'buttonLabel'> {
        if (step === null || !this.isAllowed(step)) return { button: '', buttonLabel: '' };
        const isNamed = 'key' in step && people.length === 1 && people[0] === step.key;
        const buttonLabel = stepText(step, this.nameOf);
        return { button: isNamed ? stepText(step, () => '').trim() : buttonLabel, buttonLabel };
    }

    /** Whether the user may do a step; looking somewhere is always allowed. */
    private isAllowed({ kind }: NextStep): boolean {
        const access = this.state?.access;
        if (kind === 'judge') return access?.judge === true;
        if (kind === 'pair') return access?.rights.pairings.create === true;
        if (kind === 'meet') return access?.rights.pairings.update === true;
        return kind === 'park' ? access?.editStakeholders === true : true;
    }

    handleExplain(): void {
        this.isExplained = !this.isExplained;
    }
    handleMore(event: Event): void {
        const code = (event.currentTarget as HTMLElement).dataset.code as RiskCode;
        this.opened = this.opened.includes(code)
            ? this.opened.filter((other) => other !== code)
            : [...this.opened, code];
    }
    handleShow(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('personchosen', { detail: { key } }));
    }
    handleStep(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const step = this.assessment?.risks.find((risk) => risk.id === id)?.step;
        if (step) this.dispatchEvent(new CustomEvent<NextStep>('stepchosen', { detail: step }));
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
