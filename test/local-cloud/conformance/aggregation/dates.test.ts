import { at, describeExpressions, refusal, type ExpressionCase } from '../../support/expressions';

const PARTS = [
  'year',
  'month',
  'dayOfMonth',
  'dayOfWeek',
  'dayOfYear',
  'hour',
  'minute',
  'second',
  'millisecond',
  'week',
  'isoWeek',
  'isoWeekYear',
  'isoDayOfWeek',
];

/** What each part is at a moment, in UTC or in a zone. */
function parts(date: string, values: readonly number[], timezone?: string): ExpressionCase[] {
  const zone = timezone ? `, timezone: '${timezone}'` : '';
  return PARTS.map((name, place) => [`$.${name}({ date: new Date('${date}')${zone} })`, values[place]]);
}

describeExpressions('parts of dates', [
  ...parts('2020-01-01T04:00:00.123Z', [2020, 1, 1, 4, 1, 4, 0, 0, 123, 0, 1, 2020, 3]),
  ...parts('2019-12-31T17:30:05.007Z', [2019, 12, 31, 3, 365, 17, 30, 5, 7, 52, 1, 2020, 2]),
  ...parts('2019-12-31T17:30:05.007Z', [2020, 1, 1, 4, 1, 1, 30, 5, 7, 0, 1, 2020, 3], '+08:00'),
  ...parts('2019-12-31T17:30:05.007Z', [2020, 1, 1, 4, 1, 1, 30, 5, 7, 0, 1, 2020, 3], 'Asia/Shanghai'),
  ...parts('2021-01-03T00:00:00Z', [2021, 1, 3, 1, 3, 0, 0, 0, 0, 1, 53, 2020, 7]),
  ...parts('2016-12-31T23:59:59.999Z', [2016, 12, 31, 7, 366, 23, 59, 59, 999, 52, 52, 2016, 6]),
  ...parts('1969-12-31T23:59:59.999Z', [1969, 12, 31, 4, 365, 23, 59, 59, 999, 52, 1, 1970, 3]),
  ...PARTS.flatMap((name): ExpressionCase[] => [
    [`$.${name}('$nil')`, null],
    [`$.${name}('$nowhere')`, null],
    [`$.${name}('$s')`, refusal("can't convert from BSON type string to Date")],
    [`$.${name}('$one')`, refusal("can't convert from BSON type int to Date")],
    [`$.${name}({ date: '$d', timezone: '$nil' })`, null],
  ]),
  [`$.year('$d')`, 2020],
  [`$.year(['$d'])`, 2020],
  [`$.hour({ date: '$d', timezone: '+0530' })`, 9],
  [`$.minute({ date: '$d', timezone: '-03' })`, 0],
  [`$.hour({ date: '$d', timezone: 'America/New_York' })`, 23],
  [`$.hour({ date: '$d', timezone: 'Nowhere/City' })`, refusal('unrecognized time zone identifier')],
  [`$.hour({ date: '$d', timezone: 8 })`, refusal('timezone must evaluate to a string, found int')],
  [`$.hour({ timezone: 'UTC' })`, refusal("'date'")],
  [`$.hour({ date: '$d', zone: 'UTC' })`, refusal('Unrecognized')],
]);

describeExpressions('dates beyond what a date can hold', [
  [`$.add(['$d', 1e17])`, refusal('date overflow')],
  [`$.dateFromParts({ year: 2020, second: 9e15 })`, refusal('date overflow')],
  [`{ $toDate: Infinity }`, refusal('date overflow')],
  [`$.hour({ date: new Date(8.64e15), timezone: '+08:00' })`, refusal('date overflow')],
  [`$.dateToString({ date: new Date(8.64e15), format: '%Y' })`, refusal('only defined on year 0-9999')],
  [`$.year(new Date(-62198755200000))`, -1],
]);

describeExpressions('dates as text', [
  [`$.dateToString({ date: '$d', format: '%Y-%m-%d %H:%M:%S.%L' })`, '2020-01-01 04:00:00.123'],
  [`$.dateToString({ date: '$d', format: '%Y年%m月%d日', timezone: '+08:00' })`, '2020年01月01日'],
  [`$.dateToString({ date: '$d', format: '%j %U %u %w %V %G %%' })`, '001 00 3 4 01 2020 %'],
  [`$.dateToString({ date: '$d', format: '%H %z %Z', timezone: '+08:00' })`, '12 +0800 +480'],
  [`$.dateToString({ date: '$d', format: '%H %z %Z', timezone: 'America/New_York' })`, '23 -0500 -300'],
  [`$.dateToString({ date: '$d' })`, '2020-01-01T04:00:00.123Z'],
  [`$.dateToString({ date: '$d', timezone: 'Asia/Shanghai' })`, '2020-01-01T12:00:00.123'],
  [`$.dateToString({ date: new Date('2021-01-02T23:00:00Z'), format: '%G-W%V-%u|%U' })`, '2020-W53-6|00'],
  [`$.dateToString({ date: '$nil', format: '%Y' })`, null],
  [`$.dateToString({ date: '$nowhere', format: '%Y', onNull: '-' })`, '-'],
  [`$.dateToString({ date: '$d', format: '%Y', timezone: '$nil' })`, null],
  [`$.dateToString({ date: '$s', format: '%Y' })`, refusal("can't convert from BSON type string to Date")],
  [`$.dateToString({ date: '$d', format: '%q' })`, refusal('Invalid format character')],
  [`$.dateToString({ date: '$d', format: 7 })`, refusal("'format' be a string")],
  [`$.dateToString({ format: '%Y' })`, refusal("'date'")],
]);

describeExpressions('dates from parts', [
  [`$.dateFromParts({ year: 2020, month: 2, day: 29, hour: 12 })`, at('2020-02-29T12:00:00Z')],
  [
    `$.dateFromParts({ year: 2017, month: 2, day: 8, hour: 12, timezone: 'America/New_York' })`,
    at('2017-02-08T17:00:00Z'),
  ],
  [`$.dateFromParts({ year: 2020, month: 1, day: 1, timezone: '+08:00' })`, at('2019-12-31T16:00:00Z')],
  [`$.dateFromParts({ year: 2020 })`, at('2020-01-01T00:00:00Z')],
  [`$.dateFromParts({ year: 2020, month: 14, day: 0 })`, at('2021-01-31T00:00:00Z')],
  [`$.dateFromParts({ year: 2020, month: 0, day: 1 })`, at('2019-12-01T00:00:00Z')],
  [`$.dateFromParts({ year: 2020, minute: 75, second: 1, millisecond: 5 })`, at('2020-01-01T01:15:01.005Z')],
  [
    `$.dateFromParts({ isoWeekYear: 2020, isoWeek: 53, isoDayOfWeek: 7, hour: 1 })`,
    at('2021-01-03T01:00:00Z'),
  ],
  [`$.dateFromParts({ isoWeekYear: 2017 })`, at('2017-01-02T00:00:00Z')],
  [`$.dateFromParts({ year: '$nil' })`, null],
  [`$.dateFromParts({ year: 2020, month: '$nowhere' })`, null],
  [`$.dateFromParts({ year: 2020, timezone: '$nil' })`, null],
  [`$.dateFromParts({ year: '$s' })`, refusal("'year' must evaluate to an integer")],
  [`$.dateFromParts({ year: 2020.5 })`, refusal("'year' must evaluate to an integer")],
  [`$.dateFromParts({ year: 10000 })`, refusal('1 to 9999')],
  [`$.dateFromParts({ month: 1 })`, refusal("requires either 'year' or 'isoWeekYear'")],
  [`$.dateFromParts({ year: 2020, isoWeek: 1 })`, refusal('mixing')],
  [`$.dateFromParts({ year: 2020, weekday: 1 })`, refusal('Unrecognized')],
]);

const read = (text: string, more = ''): string => `$.dateFromString({ dateString: ${text}${more} })`;
describeExpressions('dates from text', [
  [read(`'2019-05-14T09:38:51.686Z'`), at('2019-05-14T09:38:51.686Z')],
  [read(`'2017-07-04T11:56:02.81Z'`), at('2017-07-04T11:56:02.810Z')],
  [read(`'2017-07-04T11:56.02'`), at('2017-07-04T11:56:02Z')],
  [read(`'2017-07-06'`), at('2017-07-06T00:00:00Z')],
  [read(`'2017-07-06 11:36'`), at('2017-07-06T11:36:00Z')],
  [read(`'2017-07-14T12:02:44.771+0330'`), at('2017-07-14T08:32:44.771Z')],
  [read(`'2017-07-14T12:02:44.771 GMT+02:00'`), at('2017-07-14T10:02:44.771Z')],
  [read(`'2017-07-14T12:02:44.771 CEST'`), at('2017-07-14T10:02:44.771Z')],
  [read(`'2017-07-14T12:02:44.771 P'`), at('2017-07-14T15:02:44.771Z')],
  [read(`'2024-01-01 10:00 PM'`), at('2024-01-01T22:00:00Z')],
  [read(`'July 4th, 2017'`), at('2017-07-04T00:00:00Z')],
  [read(`'2017-07-06T12:35:37.513'`, `, timezone: 'America/Los_Angeles'`), at('2017-07-06T19:35:37.513Z')],
  [read(`'2020-01-01'`, `, timezone: '+08:00'`), at('2019-12-31T16:00:00Z')],
  [read(`'2017-07-14T12:02:44Z'`, `, timezone: 'UTC'`), at('2017-07-14T12:02:44Z')],
  [read(`'2017-07-14T12:02:44Z'`, `, timezone: '+08:00'`), refusal('together with a timezone argument')],
  [
    read(`'2017-07-14T12:02:44+02:00'`, `, timezone: 'Asia/Shanghai'`),
    refusal('together with a timezone argument'),
  ],
  [read(`'$nil'`), null],
  [read(`'$nowhere'`), null],
  [read(`'$nil'`, `, onNull: 'none'`), 'none'],
  [read(`'2017-07-06'`, `, timezone: '$nil'`), null],
  [read(`'rubbish'`), refusal('Error parsing date string')],
  [read(`''`), refusal('Error parsing date string')],
  [read(`'2017-13-45'`), refusal('Error parsing date string')],
  [read(`'2019-02-29'`), refusal('Error parsing date string')],
  [read(`'12:00'`), refusal('date string')],
  [read(`'rubbish'`, `, onError: 'bad'`), 'bad'],
  [read(`'$one'`), refusal("requires that 'dateString' be a string, found: int")],
  [read(`'$one'`, `, onError: '$nil'`), null],
  [read(`'rubbish'`, `, timezone: 'Nowhere/City', onError: 1`), refusal('unrecognized time zone identifier')],
  [read(`'14/05/2019 8:05'`, `, format: '%d/%m/%Y %H:%M'`), at('2019-05-14T08:05:00Z')],
  [read(`'2019年5月4日'`, `, format: '%Y年%m月%d日', timezone: '+08:00'`), at('2019-05-03T16:00:00Z')],
  [read(`'2018-W49-3'`, `, format: '%G-W%V-%u'`), at('2018-12-05T00:00:00Z')],
  [read(`'2017-07-04 +0200'`, `, format: '%Y-%m-%d %z'`), at('2017-07-03T22:00:00Z')],
  [read(`'2017-07-04'`, `, format: '%Y/%m/%d'`), refusal('Error parsing date string')],
  [read(`'2017'`, `, format: '%Y'`), refusal('date string')],
  [read(`'2017-07-04'`, `, format: '%Y-%q'`), refusal('Invalid format character')],
  [read(`'2017-07-04'`, `, format: '$nil'`), null],
  [read(`'2017-07-04'`, `, format: 5`), refusal("'format' be a string")],
  [`$.dateFromString({ timezone: 'UTC' })`, refusal("'dateString'")],
]);
