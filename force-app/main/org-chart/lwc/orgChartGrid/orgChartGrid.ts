import { LightningElement, api } from 'lwc';
import { setStyle } from 'c/domCalls';
import type { InfluenceGrid } from 'c/influenceGrid';
import { fullNumber } from 'c/localeFormat';
import { chipsOf, type Chips } from 'c/orgChartChips';
import { GRID_LABELS, judgeStanding, QUADRANT_TEXTS, standingOf } from 'c/orgChartGridJudging';
import type { OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { fillText } from 'c/result';
import { ChipDrag, squareAt } from './dragging';
import {
    drawSquares,
    gridOf,
    placed,
    sharesOf,
    shownMembers,
    squareId,
    type DrawnSquare,
    type PlacedChip
} from './squares';
import { nextPerson, wayOf, type Way } from './walking';

/** CSS pixels of a chip with the gap below it, and of the narrowest chip that a name can be read on. */
const CHIP_HEIGHT = 27;
const CHIP_WIDTH = 160;
const CAPTION_HEIGHT = 20;
/** People shown in a square before it is measured. */
const FIRST_ROOM = 2;
/** People of the tray listed at once. */
const TRAY_STEP = 100;

/**
 * The view Grid: people by influence and interest. Dragging somebody to another square is a new judgement; so are Shift
 * with an arrow key and the form behind "Judge as…".
 *
 * @fires personopened when a person was selected
 */
export default class OrgChartGrid extends LightningElement {
    /** Store of the org chart; set once, before the component is shown. */
    @api store: OrgChartStore | undefined;
    labels = GRID_LABELS;
    squares: DrawnSquare[] = [];
    tray: PlacedChip[] = [];
    trouble = '';
    announcement = '';
    hint = '';
    /** Key of the person in the form; null where it is closed. */
    judged: string | null = null;
    /** Id of the square whose people are all shown; null for none. */
    opened: string | null = null;
    private state: OrgChartState | undefined;
    private grid: InfluenceGrid | undefined;
    private chips: Chips | undefined;
    /** People that each square has room for. */
    private rooms: readonly number[] = [];
    shares = { rows: '', columns: '' };
    private trayShown = TRAY_STEP;
    private tabStop: string | null = null;
    private drag: ChipDrag | null = null;
    private target: string | null = null;
    private focusesTabStop = false;
    private swallowsClick = false;
    private unsubscribe: (() => void) | undefined;
    private observer: ResizeObserver | undefined;

    override connectedCallback(): void {
        const { store } = this;
        if (!store) return;
        this.receive(store.getState());
        this.unsubscribe = store.subscribe((state) => this.receive(state));
    }

    override disconnectedCallback(): void {
        this.unsubscribe?.();
        this.observer?.disconnect();
        this.observer = undefined;
    }

    override renderedCallback(): void {
        const board = this.refs?.board as HTMLElement | undefined;
        // What the squares have room for changes with their captions and shares too, not only with the board's size.
        if (board && this.observer) this.measure(board);
        if (board && !this.observer) {
            this.observer = new ResizeObserver(() => this.measure(board));
            this.observer.observe(board);
        }
        if (!this.focusesTabStop) return;
        this.focusesTabStop = false;
        this.focusPerson();
    }

    /** Puts the focus on the person who has the tab stop. */
    @api
    focusPerson(): void {
        this.template?.querySelector<HTMLElement>('.chip[tabindex="0"]')?.focus();
    }

    private receive(state: OrgChartState): void {
        const { store } = this;
        const chips = store ? chipsOf(store, state) : null;
        if (chips === null) return;
        if (state.selected !== this.state?.selected && state.selected !== null) this.tabStop = state.selected;
        this.state = state;
        this.chips = chips;
        this.grid = gridOf(chips);
        this.shares = sharesOf(this.grid);
        this.draw();
    }

    private draw(): void {
        const { chips, grid } = this;
        if (!chips || !grid) return;
        if (chips.of(this.tabStop) === null) this.tabStop = this.firstKey(chips, grid);
        this.squares = drawSquares(grid, chips, (square) => this.roomOf(square), this.tabStop, this.target);
        this.tray = grid.tray.slice(0, this.trayShown).map((position) => placed(chips.at(position), this.tabStop));
        const keys = new Set([...this.squares.flatMap((square) => square.chips), ...this.tray].map(({ key }) => key));
        if (this.tabStop === null || keys.has(this.tabStop)) return;
        // The tab stop is on somebody who has no room: the first who has takes it.
        this.tabStop = [...keys][0] ?? null;
        if (this.tabStop !== null) this.draw();
    }

    private firstKey(chips: Chips, grid: InfluenceGrid): string | null {
        const first = [...grid.squares.flatMap(({ members }) => members), ...grid.tray][0];
        return first === undefined ? null : chips.at(first).key;
    }

    private roomOf(square: number): number {
        return this.rooms[square] ?? FIRST_ROOM;
    }

    private measure(board: HTMLElement): void {
        // Not shown: on a phone, where the table stands in.
        if (board.clientHeight === 0) return;
        const rooms = [...board.querySelectorAll('.square')].map((square, place) => {
            const { width, height } = square.getBoundingClientRect();
            const caption = this.squares[place]?.caption === '' ? 0 : CAPTION_HEIGHT;
            const rows = Math.max(1, Math.floor((height - 4 - caption) / CHIP_HEIGHT));
            return rows * Math.max(1, Math.floor((width - 8) / CHIP_WIDTH));
        });
        if (rooms.every((room, place) => room === this.rooms[place])) return;
        this.rooms = rooms;
        this.draw();
    }

    get rowsStyle(): string {
        return `grid-template-rows: ${this.shares.rows}`;
    }
    get columnsStyle(): string {
        return `grid-template-columns: ${this.shares.columns}`;
    }
    get squaresStyle(): string {
        return `${this.rowsStyle}; ${this.columnsStyle}`;
    }
    get canJudge(): boolean {
        return this.state?.access?.judge === true;
    }
    get selectedName(): string {
        return this.chips?.of(this.state?.selected ?? null)?.name ?? '';
    }
    get cannotJudgeSelected(): boolean {
        return this.selectedName === '' || !this.canJudge;
    }
    get trayHeading(): string {
        return `${GRID_LABELS.tray} · ${fullNumber(this.grid?.tray.length ?? 0)}`;
    }
    get isTrayEmpty(): boolean {
        return this.grid?.tray.length === 0;
    }
    get trayMore(): string {
        const rest = (this.grid?.tray.length ?? 0) - this.tray.length;
        return rest === 0 ? '' : fillText(GRID_LABELS.trayMore, [fullNumber(Math.min(rest, TRAY_STEP))]);
    }
    get steps() {
        return [1, 2, 3, 4, 5].map((step) => ({ step, id: `s${step}` }));
    }
    get stepsDown() {
        return this.steps.reverse();
    }
    /** Everybody of the square that is opened; null where none is. */
    get openedSquare() {
        const { chips, grid } = this;
        const square = grid?.squares.find((one) => squareId(one) === this.opened);
        if (!chips || !square) return null;
        return {
            heading: fillText(GRID_LABELS.squareTitle, [square.influence, square.interest]),
            chips: square.members.map((position) => placed(chips.at(position), null))
        };
    }

    handlePerson(event: Event): void {
        // A drag ends with a click on the chip: it must not open the details.
        if (this.swallowsClick) return;
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.tabStop = key ?? null;
        this.store?.select(key ?? null);
        this.dispatchEvent(new CustomEvent('personopened', { detail: { key } }));
    }
    handleMore(event: Event): void {
        this.opened = (event.currentTarget as HTMLElement).dataset.square ?? null;
    }
    handleMoreClose(): void {
        const square = this.opened;
        this.opened = null;
        this.template?.querySelector<HTMLElement>(`.more[data-square="${square}"]`)?.focus();
    }
    handleTrayMore(): void {
        this.trayShown += TRAY_STEP;
        this.draw();
    }
    handleJudgeAs(): void {
        if (this.canJudge) this.judged = this.state?.selected ?? null;
    }
    handleJudgeDone(): void {
        this.judged = null;
        this.focusPerson();
    }

    handleKeyDown(event: KeyboardEvent): void {
        const { key } = (event.target as HTMLElement).dataset;
        const { chips } = this;
        if (key === undefined || !chips || event.ctrlKey || event.metaKey || event.altKey) return;
        const isRightToLeft = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
        const way = wayOf(event.key, isRightToLeft);
        if (way && event.shiftKey) this.step(key, way);
        else if (way) this.walk(key, way);
        else if (event.key.toLowerCase() === 'm' && this.canJudge) this.judged = key;
        else return;
        event.preventDefault();
    }

    private walk(key: string, way: Way): void {
        const { chips, grid } = this;
        if (!chips || !grid) return;
        const isSelected = (position: number): boolean => chips.at(position).isSelected;
        const shown = grid.squares.map(({ members }, place) => shownMembers(members, this.roomOf(place), isSelected));
        const current = chips.map.hierarchy.indexOf.get(key) as number;
        const next = nextPerson(grid, shown, grid.tray.slice(0, this.trayShown), current, way);
        this.tabStop = chips.at(next).key;
        this.focusesTabStop = true;
        this.draw();
    }

    /** Judges somebody one step higher or lower; whoever is not judged begins in the middle. */
    private step(key: string, way: Way): void {
        const { influence, interest } = standingOf(this.chips as Chips, key);
        // The chip comes anew in another square: the focus goes with it.
        this.tabStop = key;
        this.focusesTabStop = true;
        if (influence === null || interest === null) this.judge(key, influence ?? 3, interest ?? 3);
        else this.judge(key, influence + way.influence, interest + way.interest);
    }

    handlePointerDown(event: PointerEvent): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.swallowsClick = false;
        if (event.button !== 0 || !this.canJudge || key === undefined) return;
        this.drag = new ChipDrag(key, event);
        // At once: a quick pointer has left the chip before it moves for the first time.
        (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    }
    handlePointerMove(event: PointerEvent): void {
        const { drag } = this;
        if (!drag?.moves(event)) return;
        const square = squareAt(
            this.template?.querySelectorAll<HTMLElement>('.square') ?? [],
            event.clientX,
            event.clientY
        );
        this.aim(drag.key, square?.dataset.square ?? null);
        const ghost = this.refs?.ghost as HTMLElement | undefined;
        const view = (this.refs?.view as HTMLElement).getBoundingClientRect();
        const place = `translate(${event.clientX - view.left + 12}px,${event.clientY - view.top + 8}px)`;
        if (ghost) setStyle(ghost.style, 'transform', place);
    }
    /** The square that the person would come to, in words beside the pointer. */
    private aim(key: string, target: string | null): void {
        const name = this.chips?.of(key)?.name ?? '';
        const square = this.grid?.squares.find((one) => squareId(one) === target);
        this.hint = square
            ? fillText(GRID_LABELS.dragHint, [name, square.influence, square.interest, QUADRANT_TEXTS[square.quadrant]])
            : name;
        if (target === this.target) return;
        this.target = target;
        this.draw();
    }
    handlePointerUp(): void {
        const { drag, target } = this;
        this.endDrag();
        const square = this.grid?.squares.find((one) => squareId(one) === target);
        if (drag?.isDrag && square) this.judge(drag.key, square.influence, square.interest);
    }
    handlePointerCancel(): void {
        this.endDrag();
    }
    private endDrag(): void {
        this.swallowsClick = this.drag?.isDrag === true;
        this.drag = null;
        this.target = null;
        this.hint = '';
        this.draw();
    }

    private async judge(key: string, influence: number, interest: number): Promise<void> {
        const { store, chips } = this;
        if (!store || !chips || !this.canJudge) return;
        const outcome = await judgeStanding(store, key, influence, interest);
        this.trouble = outcome.trouble;
        if (outcome.isSaved)
            this.announcement = fillText(GRID_LABELS.movedTo, [chips.of(key)?.name ?? '', influence, interest]);
    }
}
