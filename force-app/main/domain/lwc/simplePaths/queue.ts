/** A binary heap: the item with the smallest rank comes first; equal ones in the order in which they came. */
export class Queue<Item> {
    private readonly items: Item[] = [];
    private readonly ranks: number[] = [];
    private readonly turns: number[] = [];
    private turn = 0;

    get length(): number {
        return this.items.length;
    }

    push(item: Item, rank: number): void {
        let place = this.items.length;
        this.items.push(item);
        this.ranks.push(rank);
        this.turns.push(this.turn++);
        while (place > 0) {
            const above = (place - 1) >> 1;
            if (!this.isBefore(place, above)) return;
            this.swap(place, above);
            place = above;
        }
    }

    /** Takes the first item out; undefined where there is none. */
    pop(): Item | undefined {
        const first = this.items[0];
        const last = this.items.length - 1;
        if (last < 0) return undefined;
        this.swap(0, last);
        this.items.pop();
        this.ranks.pop();
        this.turns.pop();
        let place = 0;
        for (;;) {
            const left = 2 * place + 1;
            const right = left + 1;
            let smallest = place;
            if (left < last && this.isBefore(left, smallest)) smallest = left;
            if (right < last && this.isBefore(right, smallest)) smallest = right;
            if (smallest === place) return first;
            this.swap(place, smallest);
            place = smallest;
        }
    }

    private isBefore(first: number, second: number): boolean {
        const difference = (this.ranks[first] as number) - (this.ranks[second] as number);
        return difference < 0 || (difference === 0 && (this.turns[first] as number) < (this.turns[second] as number));
    }

    private swap(first: number, second: number): void {
        if (first === second) return;
        for (const list of [this.items, this.ranks, this.turns] as unknown[][]) {
            const kept = list[first];
            list[first] = list[second];
            list[second] = kept;
        }
    }
}
