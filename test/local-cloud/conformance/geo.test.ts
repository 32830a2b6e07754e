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
