import { chartLookFrom } from 'c/orgChartStore';

it.each<[unknown, unknown]>([
    [null, null],
    [
        { x: 1, y: 2, zoom: 0.5 },
        { x: 1, y: 2, zoom: 0.5 }
    ],
    [{ x: 1, y: 2, zoom: 0 }, null],
    [{ x: 1, y: '2', zoom: 1 }, null],
    [{ x: 1, y: 2, zoom: Infinity }, null]
])('a look out of storage: %j', (stored, look) => expect(chartLookFrom(stored)).toEqual(look));
