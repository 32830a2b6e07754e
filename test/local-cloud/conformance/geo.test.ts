import fc from 'fast-check';
import { startMatching, type Matching } from '../support/matching';

let matching: Matching;
beforeAll(async () => {
  matching = await startMatching();
});
afterAll(() => matching.cloud.close());

const point = (longitude: number, latitude: number) => ({
  at: { type: 'Point', coordinates: [longitude, latitude] },
});
/** One degree of latitude is some 111.3 km. */
const places = [
  point(106.5, 29.5),
  point(106.5, 29.6),
  point(106.6, 29.5),
  point(0, 0),
  { at: 'nowhere' },
  {},
];
const square = `db.Geo.Polygon([db.Geo.LineString([
  db.Geo.Point(106.4, 29.4), db.Geo.Point(106.55, 29.4), db.Geo.Point(106.55, 29.55), db.Geo.Point(106.4, 29.55),
  db.Geo.Point(106.4, 29.4)])])`;

it('_.geoNear sorts by distance and keeps between the distances, in metres', async () => {
  const near = (bounds: string) => `{ at: _.geoNear({ geometry: db.Geo.Point(106.5, 29.5)${bounds} }) }`;

  expect(await matching.found(places, near(''))).toEqual([1, 3, 2, 4]);
  expect(await matching.found(places, near(', maxDistance: 10000'))).toEqual([1, 3]);
  expect(await matching.found(places, near(', maxDistance: 12000, minDistance: 1'))).toEqual([3, 2]);
});

it('_.geoWithin finds what lies in a polygon or a circle', async () => {
  expect(await matching.found(places, `{ at: _.geoWithin({ geometry: ${square} }) }`)).toEqual([1]);
  const circle = `{ at: _.geoWithin({ centerSphere: [[106.5, 29.5], 11000 / 6378100] }) }`;
  expect(await matching.found(places, circle)).toEqual([1, 3]);
});

it('_.geoIntersects finds what touches a line or a polygon', async () => {
  const road = {
    at: {
      type: 'LineString',
      coordinates: [
        [106.5, 29.0],
        [106.5, 30.0],
      ],
    },
  };
  const far = {
    at: {
      type: 'LineString',
      coordinates: [
        [100, 29.0],
        [100, 30.0],
      ],
    },
  };
  expect(await matching.found([road, far], `{ at: _.geoIntersects({ geometry: ${square} }) }`)).toEqual([1]);
  expect(
    await matching.found([road, far], `{ at: _.geoIntersects({ geometry: db.Geo.Point(106.5, 29.5) }) }`),
  ).toEqual([1]);
});

it('a polygon with a hole leaves the hole out', async () => {
  const ring = (size: number) =>
    `db.Geo.LineString([[-${size}, -${size}], [${size}, -${size}], [${size}, ${size}], [-${size}, ${size}], [-${size}, -${size}]].map(([x, y]) => db.Geo.Point(x, y)))`;
  const query = `{ at: _.geoWithin({ geometry: db.Geo.Polygon([${ring(2)}, ${ring(1)}]) }) }`;
  expect(await matching.found([point(0, 0), point(1.5, 1.5), point(3, 3)], query)).toEqual([2]);
});

it('stores what the SDK calls a point, and gives it back as one', async () => {
  const back = await matching.cloud.run(
    `await db.createCollection('places');
     await db.collection('places').add({ data: { _id: 'x', at: db.Geo.Point(106.5, 29.5) } });
     const { data } = await db.collection('places').doc('x').get();
     return [data.at.longitude, data.at.latitude]`,
  );
  expect(back).toEqual([106.5, 29.5]);
});

type Pair = [longitude: number, latitude: number];
const geometry = (type: string, coordinates: unknown) => ({ at: { type, coordinates } });
const ring = (...corners: Pair[]) => [...corners, corners[0]];
const inside = (...rings: unknown[]) =>
  `{ at: { $geoWithin: { $geometry: { type: 'Polygon', coordinates: ${JSON.stringify(rings)} } } } }`;
const meeting = (type: string, coordinates: unknown) =>
  `{ at: { $geoIntersects: { $geometry: { type: '${type}', coordinates: ${JSON.stringify(coordinates)} } } } }`;
const circle = (center: Pair, radius: number) =>
  `{ at: _.geoWithin({ centerSphere: [${JSON.stringify(center)}, ${radius}] }) }`;

type Case = [rule: string, places: object[], query: string, found: number[]];
function specify(name: string, cases: Case[]): void {
  describe(name, () => {
    it.each(cases)('%s', async (_rule, stored, query, expected) => {
      expect(await matching.found(stored, query)).toEqual(expected);
    });
  });
}

const QUARTER = ring([0, 0], [90, 0], [90, 45], [0, 45]);
const SQUARE = ring([0, 0], [4, 0], [4, 4], [0, 4]);
const HOLE = ring([1, 1], [3, 1], [3, 3], [1, 3]);
/** Like a U, open to the north between 1 and 3. */
const NOTCHED = ring([0, 0], [4, 0], [4, 4], [3, 4], [3, 1], [1, 1], [1, 4], [0, 4]);

specify('an area on the globe', [
  [
    'has the shortest ways for edges: the northern one bends to 54.7 degrees',
    [point(45, 54), point(45, 55), point(45, -1)],
    inside(QUARTER),
    [1],
  ],
  [
    'holds the pole that it goes round',
    [point(0, 90), point(45, 80), point(45, 59), point(0, -90)],
    inside(ring([0, 60], [90, 60], [180, 60], [-90, 60])),
    [1, 2],
  ],
  [
    'goes over the date line',
    [point(180, 0), point(-175, 9), point(0, 0), point(165, 0)],
    inside(ring([170, -10], [-170, -10], [-170, 10], [170, 10])),
    [1, 2],
  ],
  [
    'is the smaller side, whichever way its ring goes round',
    [point(45, 20), point(-90, 0)],
    inside([...QUARTER].reverse()),
    [1],
  ],
  [
    'is the smaller side of a ring near the south pole too',
    [point(0, -90), point(0, 0)],
    inside(ring([0, -60], [90, -60], [180, -60], [-90, -60])),
    [1],
  ],
  ['contains its edge', [point(2, 0), point(0, 0), point(2, -0.001)], inside(SQUARE), [1, 2]],
  ['leaves out a notch', [point(2, 2), point(0.5, 3), point(2, 0.5)], inside(NOTCHED), [2, 3]],
]);

specify('_.geoWithin of lines and areas', [
  [
    'wants the whole line',
    [
      geometry('LineString', [
        [1, 1],
        [2, 2],
      ]),
      geometry('LineString', [
        [1, 1],
        [5, 5],
      ]),
    ],
    inside(SQUARE),
    [1],
  ],
  [
    'refuses a line through a notch',
    [
      geometry('LineString', [
        [0.5, 3],
        [3.5, 3],
      ]),
      geometry('LineString', [
        [0.5, 3],
        [0.5, 0.5],
        [3.5, 0.5],
      ]),
    ],
    inside(NOTCHED),
    [2],
  ],
  [
    'refuses a line through a hole',
    [
      geometry('LineString', [
        [0.5, 2],
        [3.5, 2],
      ]),
      geometry('LineString', [
        [0.5, 0.5],
        [3.5, 0.5],
      ]),
    ],
    inside(SQUARE, HOLE),
    [2],
  ],
  [
    'takes a line along the edge',
    [
      geometry('LineString', [
        [0, 0],
        [4, 0],
      ]),
      geometry('LineString', [
        [0, 0],
        [5, 0],
      ]),
    ],
    inside(SQUARE),
    [1],
  ],
  [
    'takes an area, and itself',
    [
      geometry('Polygon', [HOLE]),
      geometry('Polygon', [SQUARE]),
      geometry('Polygon', [ring([1, 1], [5, 1], [5, 3], [1, 3])]),
    ],
    inside(SQUARE),
    [1, 2],
  ],
  [
    'refuses an area around a hole',
    [
      geometry('Polygon', [ring([0.5, 0.5], [3.5, 0.5], [3.5, 3.5], [0.5, 3.5])]),
      geometry('Polygon', [SQUARE, HOLE]),
    ],
    inside(SQUARE, HOLE),
    [2],
  ],
  [
    'wants every part of several',
    [
      geometry('MultiPoint', [
        [1, 1],
        [2, 2],
      ]),
      geometry('MultiPoint', [
        [1, 1],
        [9, 9],
      ]),
    ],
    inside(SQUARE),
    [1],
  ],
  [
    'wants one area for each part',
    [point(1, 1), point(11, 1), point(5, 1)],
    `{ at: { $geoWithin: { $geometry: { type: 'MultiPolygon', coordinates: ${JSON.stringify([[SQUARE], [SQUARE.map((pair) => [(pair as Pair)[0] + 10, (pair as Pair)[1]])]])} } } } }`,
    [1, 2],
  ],
  [
    'takes a collection',
    [
      {
        at: {
          type: 'GeometryCollection',
          geometries: [
            point(1, 1).at,
            geometry('LineString', [
              [1, 1],
              [2, 2],
            ]).at,
          ],
        },
      },
      { at: { type: 'GeometryCollection', geometries: [point(9, 9).at] } },
    ],
    inside(SQUARE),
    [1],
  ],
]);

const DEGREE = Math.PI / 180;
specify('_.geoWithin of a circle', [
  [
    'wants the whole line',
    [
      geometry('LineString', [
        [0, 0],
        [0, 4],
      ]),
      geometry('LineString', [
        [0, 0],
        [0, 6],
      ]),
    ],
    circle([0, 0], 5 * DEGREE),
    [1],
  ],
  [
    'wants the whole area',
    [geometry('Polygon', [SQUARE]), geometry('Polygon', [ring([0, 0], [9, 0], [9, 9])])],
    circle([2, 2], 3 * DEGREE),
    [1],
  ],
  [
    'of more than half the globe',
    [
      geometry('LineString', [
        [100, 0],
        [130, 0],
      ]),
      geometry('LineString', [
        [100, 0],
        [170, 0],
      ]),
      geometry('Polygon', [ring([170, -10], [-170, -10], [-170, 10], [170, 10])]),
    ],
    circle([0, 0], 160 * DEGREE),
    [1],
  ],
]);

specify('_.geoIntersects', [
  [
    'an area within an area',
    [geometry('Polygon', [HOLE]), geometry('Polygon', [ring([8, 8], [9, 8], [9, 9])])],
    meeting('Polygon', [SQUARE]),
    [1],
  ],
  ['an area around an area', [geometry('Polygon', [SQUARE])], meeting('Polygon', [HOLE]), [1]],
  [
    'an area in a hole does not touch',
    [geometry('Polygon', [ring([1.5, 1.5], [2.5, 1.5], [2.5, 2.5])])],
    meeting('Polygon', [SQUARE, HOLE]),
    [],
  ],
  [
    'a line through an area, no end in it',
    [
      geometry('LineString', [
        [-1, 2],
        [5, 2],
      ]),
      geometry('LineString', [
        [-1, 5],
        [5, 5],
      ]),
    ],
    meeting('Polygon', [SQUARE]),
    [1],
  ],
  [
    'lines that cross, lines that meet, lines apart',
    [
      geometry('LineString', [
        [2, -1],
        [2, 1],
      ]),
      geometry('LineString', [
        [4, 0],
        [5, 5],
      ]),
      geometry('LineString', [
        [0, 1],
        [4, 1],
      ]),
    ],
    meeting('LineString', [
      [0, 0],
      [4, 0],
    ]),
    [1, 2],
  ],
  [
    'a great circle bends to the north of its ends',
    [point(45, 54.7356103172), point(45, 45)],
    meeting('LineString', [
      [0, 45],
      [90, 45],
    ]),
    [1],
  ],
  ['a point with itself only', [point(1, 1), point(1, 1.00001)], meeting('Point', [1, 1]), [1]],
  [
    'some of several',
    [
      geometry('MultiPoint', [
        [9, 9],
        [2, 2],
      ]),
      geometry('MultiLineString', [
        [
          [9, 9],
          [9, 8],
        ],
      ]),
    ],
    meeting('MultiPolygon', [[SQUARE]]),
    [1],
  ],
]);

specify('_.geoNear', [
  [
    'measures to the nearest place of a line or an area',
    [
      geometry('LineString', [
        [0, 3],
        [9, 3],
      ]),
      geometry('Polygon', [SQUARE]),
      point(0, 10),
    ],
    `{ at: _.geoNear({ geometry: db.Geo.Point(1, 1), maxDistance: 300000 }) }`,
    [2, 1],
  ],
  [
    'sorts beside other conditions too',
    [
      { ...point(0, 2), k: 1 },
      { ...point(0, 1), k: 1 },
      { ...point(0, 0), k: 2 },
    ],
    `_.and([{ at: _.geoNear({ geometry: db.Geo.Point(0, 0), minDistance: 0, maxDistance: 1e7 }) }, { k: 1 }])`,
    [2, 1],
  ],
]);

specify('pairs of numbers, as before GeoJSON', [
  [
    'are points',
    [{ at: [1, 1] }, { at: { lng: 1, lat: 1 } }, { at: [9, 9] }, { at: [200, 1] }],
    inside(SQUARE),
    [1, 2],
  ],
  [
    'are several points in an array',
    [
      {
        at: [
          [9, 9],
          [1, 1],
        ],
      },
      { at: [[9, 9]] },
    ],
    inside(SQUARE),
    [1],
  ],
  [
    '$box is flat',
    [point(1, 1), { at: [2, 2] }, { at: [3, 1] }, { at: 'x' }],
    '{ at: { $geoWithin: { $box: [[0, 0], [2, 2]] } } }',
    [1, 2],
  ],
  [
    '$center is flat',
    [point(3, 4), { at: [3, 4.1] }],
    '{ at: { $geoWithin: { $center: [[0, 0], 5] } } }',
    [1],
  ],
  [
    '$polygon is flat: its edges do not bend',
    [point(45, 44), point(45, 50), point(45, 45)],
    '{ at: { $geoWithin: { $polygon: [[0, 0], [90, 0], [90, 45], [0, 45]] } } }',
    [1, 3],
  ],
]);

it.each([
  [
    'a ring that is not closed',
    inside([
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
    ]),
  ],
  [
    'a ring of two places',
    inside([
      [0, 0],
      [4, 0],
      [0, 0],
    ]),
  ],
  ['a ring that crosses itself', inside(ring([0, 0], [4, 4], [4, 0], [0, 4]))],
  ['a ring that comes back to a place', inside(ring([0, 0], [4, 0], [2, 2], [4, 4], [0, 4], [2, 2]))],
  ['a second ring outside the first', inside(SQUARE, ring([8, 8], [9, 8], [9, 9]))],
  ['a longitude beyond 180', meeting('Point', [181, 0])],
  ['a latitude beyond 90', meeting('Point', [0, -91])],
  ['texts for numbers', meeting('Point', ['1', '1'])],
  [
    'a line of one place',
    meeting('LineString', [
      [1, 1],
      [1, 1],
    ]),
  ],
  [
    'a line between opposite places',
    meeting('LineString', [
      [0, 0],
      [180, 0],
    ]),
  ],
  ['an unknown type', meeting('Circle', [1, 1])],
  [
    '$geoWithin of a line',
    `{ at: { $geoWithin: { $geometry: { type: 'LineString', coordinates: [[0, 0], [1, 1]] } } } }`,
  ],
  ['$geoWithin of nothing', '{ at: { $geoWithin: {} } }'],
  ['a circle with a negative radius', circle([0, 0], -1)],
  ['a box of one corner', '{ at: { $geoWithin: { $box: [[0, 0]] } } }'],
  ['a flat polygon of two corners', '{ at: { $geoWithin: { $polygon: [[0, 0], [1, 1]] } } }'],
  ['a negative distance', `{ at: _.geoNear({ geometry: db.Geo.Point(0, 0), maxDistance: -1 }) }`],
  [
    'a distance from a line',
    `{ at: { $nearSphere: { $geometry: { type: 'LineString', coordinates: [[0, 0], [1, 1]] } } } }`,
  ],
])('refuses %s', async (_rule, query) => {
  expect(await matching.refused(query)).toBe(-502001);
});

it('does not find what is stored as a geometry and is none', async () => {
  const broken = [
    point(181, 0),
    geometry('Polygon', [
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
      ],
    ]),
    geometry('Polygon', [ring([0, 0], [4, 4], [4, 0], [0, 4])]),
    geometry('LineString', [[1, 1]]),
    geometry('Point', 'here'),
  ];
  expect(
    await matching.found(broken, meeting('Polygon', [ring([-9, -9], [9, -9], [9, 9], [-9, 9])])),
  ).toEqual([]);
});

/** The place at an angle from a centre, in the direction of a bearing; all in degrees. */
function placeFrom([longitude, latitude]: Pair, distance: number, bearing: number): Pair {
  const [phi, delta, theta] = [latitude * DEGREE, distance * DEGREE, bearing * DEGREE];
  const sine = Math.sin(phi) * Math.cos(delta) + Math.cos(phi) * Math.sin(delta) * Math.cos(theta);
  const east = Math.atan2(
    Math.sin(theta) * Math.sin(delta) * Math.cos(phi),
    Math.cos(delta) - Math.sin(phi) * sine,
  );
  return [
    ((longitude + east / DEGREE + 540) % 360) - 180,
    Math.asin(Math.min(1, Math.max(-1, sine))) / DEGREE,
  ];
}

it('holds of a regular polygon anywhere what lies within its inner circle and nothing beyond its outer one', async () => {
  const shape = fc.record({
    center: fc.tuple(fc.integer({ min: -180, max: 179 }), fc.integer({ min: -89, max: 89 })),
    radius: fc.constantFrom(0.001, 1, 20, 60, 85),
    corners: fc.integer({ min: 3, max: 12 }),
    turn: fc.integer({ min: 0, max: 119 }),
    isReversed: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(shape, async ({ center, radius, corners, turn, isReversed }) => {
      const line = Array.from({ length: corners }, (_, n) =>
        placeFrom(center, radius, turn + (n * 360) / corners),
      );
      const inner = Math.atan(Math.tan(radius * DEGREE) * Math.cos(Math.PI / corners)) / DEGREE;
      const at = (distance: number) =>
        Array.from({ length: 9 }, (_, n) => point(...placeFrom(center, distance, n * 40 + 3)));
      const stored = [...at(inner * 0.999), ...at(radius * 1.001), ...at(radius + (180 - radius) / 2)];
      const query = inside(ring(...(isReversed ? line.reverse() : line)));

      expect(await matching.found(stored, query)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }),
    { numRuns: 40 },
  );
});
