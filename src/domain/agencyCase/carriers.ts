/** A courier and where it tells how far a parcel is. The addresses are the couriers' own; a district may add to them. */
export interface Carrier {
  readonly name: string;
  /** Other words that people type for it. */
  readonly alsoCalled: readonly string[];
  /** Its query page; `{number}` stands where the page takes the number, else the number is pasted there. */
  readonly queryUrl: string;
  readonly hotline: string;
}

export const carriers: readonly Carrier[] = [
  {
    name: '邮政 EMS',
    alsoCalled: ['EMS', '中国邮政', '邮政', '特快专递'],
    queryUrl: 'https://www.ems.com.cn/queryList',
    hotline: '11183',
  },
  {
    name: '顺丰速运',
    alsoCalled: ['顺丰', 'SF'],
    queryUrl: 'https://www.sf-express.com/we/ow/chn/sc/waybill/waybill-detail/{number}',
    hotline: '95338',
  },
  {
    name: '京东快递',
    alsoCalled: ['京东', 'JD', '京东物流'],
    queryUrl: 'https://www.jdl.com/orderSearch/?waybillCodes={number}',
    hotline: '950616',
  },
  {
    name: '中通快递',
    alsoCalled: ['中通', 'ZTO'],
    queryUrl: 'https://www.zto.com/express/expressCheck.html?txtBill={number}',
    hotline: '95311',
  },
  {
    name: '圆通速递',
    alsoCalled: ['圆通', 'YTO'],
    queryUrl: 'https://www.yto.net.cn/',
    hotline: '95554',
  },
  {
    name: '申通快递',
    alsoCalled: ['申通', 'STO'],
    queryUrl: 'https://www.sto.cn/',
    hotline: '95543',
  },
  {
    name: '韵达快递',
    alsoCalled: ['韵达', '韵达速递'],
    queryUrl: 'https://www.yundaex.com/',
    hotline: '95546',
  },
  {
    name: '极兔速递',
    alsoCalled: ['极兔', 'J&T'],
    queryUrl: 'https://www.jtexpress.cn/',
    hotline: '956025',
  },
];

/** The courier that somebody typed, whatever short name was used; undefined where it is none of these. */
export function findCarrier(typed: string | null): Carrier | undefined {
  const wanted = plain(typed ?? '');
  if (wanted === '') return undefined;
  return carriers.find(({ name, alsoCalled }) =>
    [name, ...alsoCalled].some((each) => plain(each) === wanted),
  );
}

/** Where a parcel can be followed, with its number wherever the page takes one. */
export function trackingUrl({ queryUrl }: Carrier, number: string): string {
  return queryUrl.replace('{number}', encodeURIComponent(number));
}

/** Whether the page at `trackingUrl` knows the number already. */
export function takesNumber({ queryUrl }: Carrier): boolean {
  return queryUrl.includes('{number}');
}

function plain(words: string): string {
  return words.replace(/\s/g, '').toUpperCase();
}
