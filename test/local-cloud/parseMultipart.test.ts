import { parseMultipart } from '../../local-cloud/gateway/parseMultipart';

const parse = (body: string) =>
  parseMultipart({ body: Buffer.from(body), contentType: 'multipart/form-data; boundary=cut' });
const part = (name: string, content: string) =>
  `--cut\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`;

it('reads each field, also one that holds the boundary inside a line', () => {
  const fields = parse(`${part('a', 'x--cut--y')}${part('b', '')}--cut--\r\n`);

  expect(Object.entries(fields).map(([name, content]) => [name, content.toString()])).toEqual([
    ['a', 'x--cut--y'],
    ['b', ''],
  ]);
});

it.each(['', 'no boundary', part('a', 'x'), '--cut\r\nhalf a head'])(
  'refuses the cut-off body %j',
  (body) => {
    expect(() => parse(body)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }) as Error);
  },
);

it('takes a field named __proto__ as a field', () => {
  const fields = parse(`${part('__proto__', 'x')}--cut--`);

  expect(Object.keys(fields)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
});
