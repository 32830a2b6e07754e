/** What the console opens from its lists: a collection's documents, one call, the form that orders a fault. */
export const CONSOLE_DETAILS = String.raw`
const back = (words, place) => button(words, () => go(place), { key: 'back' });

async function documents(name, filter = '', page = 0) {
  const field = el('input', { name: 'filter', value: filter, placeholder: '{"status":"submitted"}', autocomplete: 'off', 'data-key': 'filter' });
  const again = async (nextFilter, nextPage) => fill(await documents(name, nextFilter, nextPage));
  const form = el('form', { onsubmit: (event) => { event.preventDefault(); void again(field.value, 0); } },
    el('label', {}, '筛选(JSON)', field), el('button', { class: 'plain', type: 'submit', 'data-key': 'ask' }, '查询'));
  const head = [back('← 全部集合', 'collections'), el('h2', {}, name), form];
  try {
    const answer = await ask('/console/collections/' + encodeURIComponent(name) + '?page=' + page + '&filter=' + encodeURIComponent(filter));
    const cards = answer.documents.map((document) => el('details', { class: 'card' }, el('summary', {}, String(document._id)), pretty(document)));
    const turn = (words, nextPage) => plain(words, () => again(filter, nextPage));
    const pages = el('nav', { class: 'pages', 'aria-label': '翻页' }, page > 0 ? turn('上一页', page - 1) : null,
      el('span', { role: 'status' }, '第 ' + (page + 1) + ' 页'), answer.hasMore ? turn('下一页', page + 1) : null);
    return [...head, ...(cards.length === 0 ? [empty('没有符合的文档。')] : cards), pages];
  } catch (error) {
    return [...head, problemOf(error)];
  }
}

async function oneCall(id) {
  const call = await ask('/console/calls/' + encodeURIComponent(id));
  const whole = Math.max(call.durationMs, 1);
  const bar = ({ at, durationMs }) => {
    const inner = el('div', { class: 'bar' });
    inner.style.marginLeft = Math.min(98, at / whole * 100) + '%';
    inner.style.width = Math.max(1, durationMs / whole * 100) + '%';
    return el('div', { class: 'track', 'aria-hidden': 'true' }, inner);
  };
  return [
    back('← 全部调用', 'calls'),
    el('section', { class: 'card' }, el('h2', {}, call.functionName),
      note(time(call.startedAt) + ',用时 ' + call.durationMs + ' ms' + (call.isColdStart ? '(冷启动)' : '') + ',调用者 ' + (call.openid ?? '系统') + ',结果 ' + call.resultBytes + ' 字节'),
      call.failure ? el('pre', { class: 'bad' }, call.failure) : null),
    el('section', { class: 'card' }, el('h2', {}, '往返 ' + call.roundTrips.length + ' 次'), call.roundTrips.length === 0 ? empty('没有访问数据库或接口。')
      : table(['动作', '对象', '开始', '用时', '', '错误'], call.roundTrips.map((trip, n) => row(String(n), trip.action, trip.target, number(trip.at + ' ms'), number(trip.durationMs + ' ms'), bar(trip), trip.code ?? '')), '往返')),
    el('section', { class: 'card' }, el('h2', {}, '日志 ' + call.logs.length + ' 行'), call.logs.length === 0 ? empty('没有日志。')
      : el('pre', {}, call.logs.map(({ at, level, text }) => time(at) + ' ' + level + ' ' + text).join('\n'))),
  ];
}

const faultNames = ['callFunction', 'functions.invokeFunction', 'uploadFile', 'storage.put', 'storage.get', 'database.getDocument', 'database.insertDocument',
  'database.modifyDocument', 'subscribeMessage.send', 'requestSubscribeMessage', 'security.msgSecCheck', 'security.mediaCheckAsync', 'phonenumber.getPhoneNumber'];
const wishOf = { code: (amount) => ({ code: Number(amount) }), slow: (amount) => ({ delayMs: Number(amount) }), drop: () => ({ drop: true }) };

function faultForm() {
  const problem = el('p', { class: 'bad', role: 'alert' });
  const form = el('form', { onsubmit: async (event) => {
    event.preventDefault();
    const { api, kind, amount, times } = Object.fromEntries(new FormData(form));
    try {
      await post('/faults', { api, times: Number(times), ...wishOf[kind](amount) });
      await show();
    } catch (error) { problem.textContent = error.message; }
  } },
    el('label', {}, '接口', el('input', { name: 'api', required: '', value: 'subscribeMessage.send', list: 'fault-names', 'data-key': 'api' })),
    el('datalist', { id: 'fault-names' }, ...faultNames.map((value) => el('option', { value }))),
    el('label', {}, '怎样失败', el('select', { name: 'kind', 'data-key': 'kind' }, el('option', { value: 'code' }, '返回错误码'), el('option', { value: 'slow' }, '变慢(毫秒)'), el('option', { value: 'drop' }, '做完后断开'))),
    el('label', {}, '错误码或毫秒', el('input', { name: 'amount', type: 'number', value: '43101', 'data-key': 'amount' })),
    el('label', {}, '次数', el('input', { name: 'times', type: 'number', min: '1', max: '1000', value: '1', 'data-key': 'times' })),
    el('button', { class: 'plain', type: 'submit', 'data-key': 'order' }, '设定故障'));
  return el('div', {}, form, problem);
}
`;
