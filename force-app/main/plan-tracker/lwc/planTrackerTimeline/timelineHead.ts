import { append, remove, setStyle, setText } from 'c/domCalls';
import type { HeadTick, TimelineShapes } from './timelineShapes';

interface DrawnTick {
    readonly element: HTMLElement;
    readonly style: CSSStyleDeclaration;
    readonly text: Text;
}

/** The two lines of dates above the timeline: drawn for what is in sight and as much again on either side. */
export class TimelineHead {
    private readonly axis: HTMLElement;
    private readonly lines: Readonly<Record<'major' | 'minor', DrawnTick[]>> = { major: [], minor: [] };
    private drawn: { readonly from: number; readonly until: number; readonly zoom: number } | null = null;

    constructor(axis: HTMLElement) {
        this.axis = axis;
    }

    /** What is drawn holds no more. */
    forget(): void {
        this.drawn = null;
    }

    draw(shapes: TimelineShapes, left: number, width: number, pixelsPerDay: number): void {
        const { drawn } = this;
        if (drawn && drawn.zoom === pixelsPerDay && left >= drawn.from && left + width <= drawn.until) return;
        const [from, until] = [Math.max(0, left - width), left + 2 * width];
        this.drawn = { from: from === 0 ? -Infinity : from, until, zoom: pixelsPerDay };
        const end = Math.min(until, shapes.days * pixelsPerDay);
        const { minor, major } = shapes.ticks(from, end, pixelsPerDay);
        this.fill('major', major);
        this.fill('minor', minor);
    }

    private fill(line: 'major' | 'minor', ticks: readonly HeadTick[]): void {
        const kept = this.lines[line];
        while (kept.length > ticks.length) remove(this.axis, (kept.pop() as DrawnTick).element);
        while (kept.length < ticks.length) kept.push(this.make(line));
        ticks.forEach((tick, place) => {
            const { style, text } = kept[place] as DrawnTick;
            setText(text, tick.text);
            setStyle(style, 'inset-inline-start', `${tick.x}px`);
            setStyle(style, 'inline-size', `${tick.width}px`);
        });
    }

    private make(line: string): DrawnTick {
        const element = document.createElement('span');
        element.className = `tick ${line}`;
        element.setAttribute('aria-hidden', 'true');
        const words = document.createElement('span');
        words.className = 'tick-text';
        const text = document.createTextNode('');
        words.append(text);
        element.append(words);
        append(this.axis, element);
        return { element, style: element.style, text };
    }
}
