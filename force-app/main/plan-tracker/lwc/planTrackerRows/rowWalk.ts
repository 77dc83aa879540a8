import type { PlanRow } from 'c/planRows';
import type { OpenRequest } from 'c/planTrackerStore';
import type { WorkModel } from './workModel';

/** What walking leads to. */
export interface WalkCommands {
    readonly open: (request: OpenRequest) => void;
    readonly fold: (key: string, open: boolean) => void;
    readonly select: (ids: readonly string[]) => void;
    /** The tab stop is on another row, which is to be brought into sight and focused. */
    readonly moved: (position: number) => void;
}

/** A press of a pointer or a key, as far as walking reads it. */
export interface Press {
    readonly key?: string;
    readonly shiftKey: boolean;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
    readonly altKey: boolean;
}

/**
 * Walks the rows of a tree grid and selects, by keyboard and by pointer, as the treegrid pattern of the ARIA practices
 * says: one tab stop; arrows, Page, Home and End move it; Enter opens; Space selects; Shift selects from where one was.
 */
export class RowWalk {
    /** Key of the row that has the tab stop. */
    activeKey: string | null = null;
    private readonly commands: WalkCommands;
    private model: WorkModel | null = null;
    /** Where a selection with Shift starts. */
    private anchorKey: string | null = null;

    constructor(commands: WalkCommands) {
        this.commands = commands;
    }

    receive(model: WorkModel): void {
        this.model = model;
        if (model.positionOf(this.activeKey) < 0) this.activeKey = model.rows[0]?.key ?? null;
    }

    private get rows(): readonly PlanRow[] {
        return this.model?.rows ?? [];
    }
    private get position(): number {
        return this.model?.positionOf(this.activeKey) ?? -1;
    }

    /** Puts the focus on the row that has the tab stop. */
    stay(): void {
        if (this.position >= 0) this.commands.moved(this.position);
    }

    /** A press on a row: opens it, folds it, or with Ctrl and Shift selects. */
    press(key: string, press: Press, isMark: boolean): void {
        const row = this.rows.find((each) => each.key === key);
        if (!row) return;
        if (press.shiftKey && this.anchorKey !== null) this.selectTo(key);
        else if (press.ctrlKey || press.metaKey) this.toggle(key);
        else {
            this.activeKey = key;
            this.anchorKey = key;
            if (isMark || !this.openRow(row)) this.fold(row, !row.expanded);
        }
    }

    /** The focus came to a row by other ways: it has the tab stop from now on. @returns whether it had not before */
    focused(key: string): boolean {
        if (key === this.activeKey || (this.model?.positionOf(key) ?? -1) < 0) return false;
        this.activeKey = key;
        return true;
    }

    /** Selects an action, or takes it out. */
    toggle(key: string): void {
        const id = this.rows.find((each) => each.key === key && each.kind === 'action')?.id;
        this.activeKey = key;
        this.anchorKey = key;
        if (!id) return;
        const ids = new Set(this.model?.selected);
        if (!ids.delete(id)) ids.add(id);
        this.commands.select([...ids]);
    }

    private selectTo(key: string): void {
        const [one, other] = [this.model?.positionOf(this.anchorKey) ?? -1, this.model?.positionOf(key) ?? -1];
        this.activeKey = key;
        const range = this.rows.slice(Math.min(one, other), Math.max(one, other) + 1);
        this.commands.select(range.flatMap((row) => (row.kind === 'action' && row.id !== null ? [row.id] : [])));
    }

    /**
     * A key. @returns whether it meant something
     * @param page rows of a page
     */
    key(press: Press & { readonly key: string }, page: number, isRightToLeft: boolean): boolean {
        const { position } = this;
        const row = this.rows[position];
        if (!row || press.altKey) return false;
        if ((press.ctrlKey || press.metaKey) && press.key.toLowerCase() === 'a') {
            this.commands.select(this.rows.flatMap(({ kind, id }) => (kind === 'action' && id !== null ? [id] : [])));
            return true;
        }
        if (press.ctrlKey || press.metaKey) return false;
        const targets: Record<string, number> = {
            ArrowDown: position + 1,
            ArrowUp: position - 1,
            PageDown: position + page,
            PageUp: position - page,
            Home: 0,
            End: this.rows.length - 1
        };
        if (press.key in targets) return this.goTo(targets[press.key] as number, press.shiftKey);
        if (press.key === 'Enter') {
            if (!this.openRow(row)) this.fold(row, !row.expanded);
            return true;
        }
        if (press.key === ' ') {
            if (row.kind === 'group') this.fold(row, !row.expanded);
            else this.toggle(row.key);
            this.commands.moved(position);
            return true;
        }
        if (press.key === 'Escape' && (this.model?.selected.size ?? 0) > 0) {
            this.commands.select([]);
            return true;
        }
        const [inward, outward] = isRightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
        if (press.key === inward) return this.goInward(row, position);
        return press.key === outward && this.goOutward(row, position);
    }

    private goInward(row: PlanRow, position: number): boolean {
        if (row.kind !== 'group') return false;
        if (row.expanded) return this.goTo(position + 1, false);
        this.fold(row, true);
        this.commands.moved(position);
        return true;
    }

    private goOutward(row: PlanRow, position: number): boolean {
        if (row.kind === 'group') {
            this.fold(row, false);
            this.commands.moved(position);
            return true;
        }
        return this.goTo(
            this.rows.slice(0, position).findLastIndex(({ kind }) => kind === 'group'),
            false
        );
    }

    private goTo(wanted: number, extend: boolean): boolean {
        const position = Math.min(this.rows.length - 1, Math.max(0, wanted));
        const key = this.rows[position]?.key ?? null;
        if (extend && key !== null) {
            this.anchorKey ??= this.activeKey;
            this.selectTo(key);
        } else {
            this.activeKey = key;
            this.anchorKey = key;
        }
        this.commands.moved(position);
        return true;
    }

    private openRow(row: PlanRow): boolean {
        const isGroup = row.kind === 'group';
        if (row.id === null || (isGroup && this.model?.options.grouping !== 'objective')) return false;
        this.commands.open({ mode: 'edit', of: isGroup ? 'objective' : 'action', id: row.id });
        return true;
    }

    private fold(row: PlanRow, open: boolean): void {
        if (row.kind === 'group') this.commands.fold(row.key, open);
    }
}
