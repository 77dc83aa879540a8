import { LightningElement, api } from 'lwc';
import { formatDay } from 'c/localeFormat';
import { dayOf, type Day } from 'c/planCalendar';
import { amountText, LABELS, shortAmountText } from 'c/planTrackerLabels';
import type { PlanView } from 'c/planTrackerStore';
import { fillText } from 'c/result';
import DIRECTION from '@salesforce/i18n/dir';
import LOCALE from '@salesforce/i18n/locale';
import { acrossOf, downOf, monthMarks, pathOf, stepOf, type ChartFrame } from './lines';

const MONTH = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: '2-digit', timeZone: 'UTC' });
const MOST_MARKS = 6;

/**
 * Target, won, run rate and forecast over the period of the plan. Lines are drawn in an SVG that stretches; texts stand
 * beside it in HTML, so that they keep their size. Everything the lines say is in the legend too.
 */
export default class PlanTrackerChart extends LightningElement {
    /** The plan to draw. */
    @api view: PlanView | undefined;
    labels = LABELS;
    /** An SVG knows no writing direction. */
    linesClass = DIRECTION === 'rtl' ? 'lines mirrored' : 'lines';

    private get frame(): ChartFrame | null {
        const { view } = this;
        if (!view) return null;
        const { plan } = view.facts;
        const { target, won, runRate, forecast } = view.series;
        const highest = Math.max(1, ...[...target, ...won, ...runRate, ...forecast].map(({ amount }) => amount));
        const step = stepOf(highest);
        return {
            start: (dayOf(plan.start) as Day) - 1,
            end: dayOf(plan.end) as Day,
            top: Math.ceil(highest / step) * step
        };
    }

    get lines() {
        const { view, frame } = this;
        if (!view || !frame) return [];
        const { target, runRate, forecast, won } = view.series;
        return [
            { key: 'target', points: target },
            { key: 'run-rate', points: runRate },
            { key: 'forecast', points: forecast },
            { key: 'won', points: won }
        ].map(({ key, points }) => ({ key, className: `line ${key}`, path: pathOf(frame, points) }));
    }

    get wonArea(): string {
        const { view, frame } = this;
        const last = view?.series.won.at(-1);
        if (!view || !frame || !last) return '';
        return `${pathOf(frame, view.series.won)} L${acrossOf(frame, last.date).toFixed(2)} 100 L0 100 Z`;
    }

    get amounts() {
        const { view, frame } = this;
        if (!view || !frame) return [];
        const step = stepOf(frame.top);
        const count = Math.round(frame.top / step);
        return Array.from({ length: count + 1 }, (_, place) => ({
            key: place,
            text: shortAmountText(place * step, view.reality.currency),
            style: `inset-block-start: ${downOf(frame, place * step).toFixed(2)}%`
        }));
    }

    get months() {
        const { frame } = this;
        if (!frame) return [];
        return monthMarks(frame, MOST_MARKS).map((date) => ({
            key: date,
            text: MONTH.format(Date.parse(`${date}T00:00:00Z`)),
            style: `inset-inline-start: ${acrossOf(frame, date).toFixed(2)}%`
        }));
    }

    /** Where today is; null outside the period. */
    get todayStyle(): string {
        const { view, frame } = this;
        if (!view || !frame) return '';
        const { start, end } = view.facts.plan;
        if (view.today < start || view.today > end) return '';
        return `inset-inline-start: ${acrossOf(frame, view.today).toFixed(2)}%`;
    }

    get legend() {
        const { view } = this;
        if (!view) return [];
        const { reality, forecast, runRate, facts } = view;
        const money = (amount: number): string => amountText(amount, reality.currency);
        const items = [{ key: 'won', text: fillText(LABELS.chartWon, [money(reality.won)]) }];
        if (reality.target !== null) {
            const text = fillText(LABELS.chartTarget, [money(reality.target), formatDay(facts.plan.end)]);
            items.push({ key: 'target', text });
        }
        if (view.series.forecast.length > 0) {
            items.push({ key: 'forecast', text: fillText(LABELS.chartForecast, [money(forecast.amount)]) });
        }
        if (runRate && view.series.runRate.length > 0) {
            items.push({ key: 'run-rate', text: fillText(LABELS.chartRunRate, [money(runRate.amount)]) });
        }
        return items.map((item) => ({ ...item, className: `line ${item.key}` }));
    }
}
