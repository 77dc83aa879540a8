import { FONT_FAMILY, rectanglePath, type Drawing, type DrawnItem } from 'c/exportDrawing';

/** Paints a drawing in its own units onto a context whose transformation says where and how large. */
export function paintDrawing(context: CanvasRenderingContext2D, { width, height, background, items }: Drawing): void {
    if (background !== undefined) {
        context.fillStyle = background;
        context.fill(new Path2D(rectanglePath(0, 0, width, height)));
    }
    for (const item of items) paintItem(context, item, 1);
}

function paintItem(context: CanvasRenderingContext2D, item: DrawnItem, faded: number): void {
    const opacity = faded * (item.opacity ?? 1);
    if (item.kind === 'group') {
        context.save();
        context.translate(item.x ?? 0, item.y ?? 0);
        if (item.clip !== undefined) context.clip(new Path2D(item.clip));
        for (const inner of item.items) paintItem(context, inner, opacity);
        context.restore();
        return;
    }
    context.globalAlpha = opacity;
    if (item.kind === 'text') {
        context.font = `${item.bold ? 'bold ' : ''}${item.size}px ${FONT_FAMILY}`;
        context.textAlign = item.anchor === 'middle' ? 'center' : item.anchor === 'end' ? 'right' : 'left';
        context.textBaseline = 'alphabetic';
        context.fillStyle = item.fill;
        if (item.maxWidth === undefined) context.fillText(item.text, item.x, item.y);
        else context.fillText(item.text, item.x, item.y, item.maxWidth);
        return;
    }
    const path = new Path2D(item.path);
    if (item.fill !== undefined) {
        context.fillStyle = item.fill;
        context.fill(path);
    }
    if (item.stroke !== undefined) {
        context.strokeStyle = item.stroke;
        context.lineWidth = item.lineWidth ?? 1;
        context.setLineDash([...(item.dash ?? [])]);
        context.stroke(path);
    }
}
