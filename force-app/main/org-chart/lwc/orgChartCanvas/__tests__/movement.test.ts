import { Camera, Gestures } from 'c/orgChartCamera';
import { detailAt } from '../detail';
import { Typing } from '../typing';
import { viewCommand } from '../viewKeys';

function openCamera(prefersStill = false) {
    const frames: ((time: number) => void)[] = [];
    let changes = 0;
    const camera = new Camera({
        requestFrame: (callback) => frames.push(callback),
        prefersStill: () => prefersStill,
        onChange: () => changes++
    });
    camera.size = { width: 800, height: 600 };
    camera.bounds = { left: 0, top: 0, right: 4000, bottom: 3000 };
    const run = (time: number) => frames.splice(0).forEach((frame) => frame(time));
    return { camera, run, changes: () => changes };
}
const TARGET = { x: -100, y: -50, zoom: 0.5 };

describe('camera', () => {
    it('flies there within 220 ms, by frames', () => {
        const { camera, run } = openCamera();
        camera.fly(TARGET);
        run(1000);
        expect(camera.isMoving).toBe(true);
        run(1100);
        expect(camera.view.zoom).toBeLessThan(1);
        expect(camera.view.zoom).toBeGreaterThan(0.5);
        run(1220);
        expect([camera.view, camera.isMoving]).toEqual([TARGET, false]);
    });

    it('is there at once where motion is not welcome', () => {
        const { camera, run } = openCamera(true);
        camera.fly(TARGET);
        expect(camera.view).toEqual(TARGET);
        run(0);
        expect(camera.view).toEqual(TARGET);
    });

    it('stops flying when it is moved by hand', () => {
        const { camera, run } = openCamera();
        camera.fly(TARGET);
        run(1000);
        camera.pan(10, 0);
        const { view } = camera;
        run(1500);
        expect(camera.view).toBe(view);
    });

    it('never loses the chart', () => {
        const { camera } = openCamera();
        camera.pan(-100000, 100000);
        expect(camera.view).toEqual({ x: 80 - 4000, y: 520, zoom: 1 });
    });
});

describe('gestures', () => {
    it('a short press is a click, with its point', () => {
        const { camera } = openCamera();
        const gestures = new Gestures(camera);
        gestures.down(1, { x: 10, y: 10 });
        expect(gestures.move(1, { x: 12, y: 11 })).toBe(false);
        expect(gestures.up(1, { x: 12, y: 11 })).toEqual({ x: 12, y: 11 });
        expect(camera.view).toEqual({ x: 0, y: 0, zoom: 1 });
    });

    it('a drag pans, is to be captured once, and is no click', () => {
        const { camera } = openCamera();
        const gestures = new Gestures(camera);
        gestures.down(1, { x: 10, y: 10 });
        expect(gestures.move(1, { x: 30, y: 10 })).toBe(true);
        expect(gestures.move(1, { x: 40, y: 15 })).toBe(false);
        expect(camera.view).toEqual({ x: 30, y: 5, zoom: 1 });
        expect(gestures.up(1, { x: 40, y: 15 })).toBeNull();
    });

    it('two fingers zoom around their middle', () => {
        const { camera } = openCamera();
        const gestures = new Gestures(camera);
        gestures.down(1, { x: 100, y: 100 });
        gestures.down(2, { x: 200, y: 100 });
        gestures.move(2, { x: 300, y: 100 });
        expect(camera.view.zoom).toBe(2);
        expect(gestures.up(2, { x: 300, y: 100 })).toBeNull();
        expect(gestures.up(1, { x: 100, y: 100 })).toBeNull();
    });

    it('the wheel pans, with Ctrl it zooms, and says whether the chart moved', () => {
        const { camera } = openCamera();
        const gestures = new Gestures(camera);
        expect(gestures.wheel(10, 20, 0, false, { x: 0, y: 0 })).toBe(true);
        expect(camera.view).toEqual({ x: -10, y: -20, zoom: 1 });
        expect(gestures.wheel(0, -240, 0, true, { x: 0, y: 0 })).toBe(true);
        expect(camera.view.zoom).toBe(2);
        camera.pan(0, 100000);
        expect(gestures.wheel(0, -50, 0, false, { x: 0, y: 0 })).toBe(false);
    });
});

describe('detail', () => {
    it.each([
        [1, 'full'],
        [0.85, 'full'],
        [0.84, 'compact'],
        [0.45, 'compact'],
        [0.4, 'small'],
        [0.2, 'block']
    ])('at zoom %p is %s', (zoom, detail) => {
        expect(detailAt(zoom)).toBe(detail);
    });
});

describe('typing', () => {
    it('puts letters together until there is a pause', () => {
        const typing = new Typing();
        expect([
            typing.isUnderWay(0),
            typing.add('a', 0),
            typing.isUnderWay(500),
            typing.add('n', 500),
            typing.add('b', 1200)
        ]).toEqual([false, 'a', true, 'an', 'b']);
    });
});

describe('view keys', () => {
    it.each([
        ['+', false, { kind: 'zoom', steps: 1 }],
        ['-', false, { kind: 'zoom', steps: -1 }],
        ['0', false, { kind: 'fit' }],
        ['ArrowLeft', true, { kind: 'pan', x: 96, y: 0 }],
        ['ArrowLeft', false, null],
        ['a', true, null]
    ])('%s with shift %p', (key, shift, expected) => {
        expect(viewCommand(key, shift)).toEqual(expected);
    });
});
