/**
 * The console's behaviour in plain browser JavaScript. Everything from the cloud goes into text nodes, never into HTML.
 * What is open is in the address (#calls/ID, #collections/cases), so that reloading and going back keep the place.
 */
export const CONSOLE_SCRIPT = String.raw`
const panel = document.getElementById('panel');
const el = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined).map((child) => child instanceof Node ? child : String(child)));
  return element;
};
const ask = async (path, options) => {
  const response = await fetch(path, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.errMsg ?? ('HTTP ' + response.status));
  return answer;
};
const time = (ms) => new Date(ms).toLocaleTimeString('zh-CN', { hour12: false }) ;
const button = (words, onclick, label) => el('button', { class: 'open', type: 'button', onclick, 'aria-label': label }, words);
const table = (heads, rows) => el('div', { class: 'scroll' }, el('table', {},
  el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
  el('tbody', {}, ...rows.map((cells) => el('tr', {}, ...cells.map((cell) => cell instanceof Node && cell.tagName === 'TD' ? cell : el('td', {}, cell)))))));
const number = (value) => el('td', { class: 'number' }, value);
const empty = (words) => el('p', { class: 'empty' }, words);
const go = (place) => { location.hash = place; };
const pretty = (value) => el('pre', {}, JSON.stringify(value, null, 2));

const indexWords = ({ name, keys, isUnique }) => name + ':' + keys.map(([path, way]) => path + (way > 0 ? '' : ' ↓')).join(', ') + (isUnique ? '(唯一)' : '');

const views = {
  async collections(name) {
    if (name) return documents(name);
    const { collections } = await ask('/console/collections');
    if (collections.length === 0) return [empty('还没有集合。')];
    return [table(['集合', '文档', '索引'], collections.map(({ name, count, indexes }) => [
      button(name, () => go('collections/' + encodeURIComponent(name))), number(count),
      indexes.length === 0 ? '只有 _id' : el('ul', {}, ...indexes.map(indexWords).map((words) => el('li', {}, words))),
    ]))];
  },
  async calls(id) {
    if (id) return oneCall(id);
    const { calls } = await ask('/console/calls');
    if (calls.length === 0) return [empty('还没有调用。在手机上操作后会出现在这里。')];
    return [table(['时间', '云函数', '来源', '用时', '往返', '日志', '结果'], calls.map((call) => [
      button(time(call.startedAt), () => go('calls/' + call.id), '查看 ' + call.functionName + ' 的调用'),
      call.functionName + (call.isColdStart ? '(冷启动)' : ''), sourceOf(call),
      number(call.durationMs + ' ms'), number(call.roundTrips), number(call.lines),
      call.failure ? el('span', { class: 'bad' }, call.failure.split('\n')[0].slice(0, 120)) : '成功',
    ]))];
  },
  async slow() {
    const { slowQueries } = await ask('/console/slow-queries');
    if (slowQueries.length === 0) return [empty('没有慢查询:每次查询看过的文档都不超过 500 个。')];
    return slowQueries.map((query) => el('section', { class: 'card' },
      el('h2', {}, query.collection), el('p', { class: 'note' }, query.shape + ':看了 ' + query.examined + ' 个文档,返回 ' + query.returned + ' 个(' + query.plan + '),共 ' + query.count + ' 次'),
      el('p', { class: 'note' }, '在 indexes.json 的“' + query.collection + '”里加上:'), el('pre', {}, JSON.stringify(query.wantedIndex))));
  },
  async mailbox() {
    const { messages } = await ask('/mailbox?limit=100');
    if (messages.length === 0) return [empty('还没有消息。')];
    return [table(['时间', '收件人', '模板', '内容', '页面'], messages.map((message) => [
      time(Date.parse(message.at)), message.openid, message.templateId,
      Object.entries(message.data).map(([field, { value }]) => field + ':' + value).join(';'), message.page,
    ]))];
  },
  async faults() {
    const { faults } = await ask('/faults');
    return [faultForm(), faults.length === 0 ? empty('没有设定故障。') : table(['接口', '剩余次数', '怎样失败'], faults.map((fault) => [
      fault.api, number(fault.times), [fault.code !== undefined ? '错误码 ' + fault.code : '', fault.delayMs ? '慢 ' + fault.delayMs + ' ms' : '', fault.drop ? '做完后断开' : ''].filter(Boolean).join(','),
    ])), faults.length === 0 ? null : el('p', {}, el('button', { class: 'plain', type: 'button', onclick: async () => { await ask('/faults', { method: 'DELETE' }); show(); } }, '清除全部故障'))];
  },
  async timers() {
    const { timers } = await ask('/console/timers');
    if (timers.length === 0) return [empty('没有定时器。')];
    return [table(['云函数', '定时器', '时间(秒 分 时 日 月 星期 年)', ''], timers.map((timer) => {
      const outcome = el('span', { role: 'status' });
      return [timer.functionName, timer.name, timer.config, el('span', {}, button('现在运行', async () => {
        outcome.textContent = ' 正在运行…';
        const answer = await ask('/timers/' + timer.functionName + '/' + timer.name, { method: 'POST' });
        outcome.textContent = ' ' + (answer.errMsg ?? JSON.stringify(answer.result));
      }, '现在运行 ' + timer.name), outcome)];
    }))];
  },
};
const sources = { wx_client: '手机', scf: '云函数', wx_trigger: '定时器', wx_unknown: '微信' };
const sourceOf = ({ source }) => source.split(',').map((one) => sources[one] ?? one).join(' → ');

async function documents(name, filter = '', page = 0) {
  const field = el('input', { name: 'filter', value: filter, placeholder: '{"status":"submitted"}', autocomplete: 'off' });
  const again = async (nextPage) => fill(await documents(name, field.value, nextPage));
  const form = el('form', { onsubmit: (event) => { event.preventDefault(); void again(0); } },
    el('label', {}, '筛选(JSON)', field), el('button', { class: 'plain', type: 'submit' }, '查询'));
  const head = [button('← 全部集合', () => go('collections')), el('h2', {}, name), form];
  try {
    const answer = await ask('/console/collections/' + encodeURIComponent(name) + '?page=' + page + '&filter=' + encodeURIComponent(filter));
    const cards = answer.documents.map((document) => el('details', { class: 'card' }, el('summary', {}, String(document._id)), pretty(document)));
    const pages = el('p', {}, page > 0 ? button('上一页 ', () => again(page - 1)) : null, answer.hasMore ? button('下一页', () => again(page + 1)) : null);
    return [...head, ...(cards.length === 0 ? [empty('没有符合的文档。')] : cards), pages];
  } catch (error) {
    return [...head, el('p', { class: 'bad', role: 'alert' }, error.message)];
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
    button('← 全部调用', () => go('calls')),
    el('section', { class: 'card' }, el('h2', {}, call.functionName),
      el('p', { class: 'note' }, time(call.startedAt) + ',用时 ' + call.durationMs + ' ms' + (call.isColdStart ? '(冷启动)' : '') + ',调用者 ' + (call.openid ?? '系统') + ',结果 ' + call.resultBytes + ' 字节'),
      call.failure ? el('pre', { class: 'bad' }, call.failure) : null),
    el('section', { class: 'card' }, el('h2', {}, '往返 ' + call.roundTrips.length + ' 次'), call.roundTrips.length === 0 ? empty('没有访问数据库或接口。')
      : table(['动作', '对象', '开始', '用时', '', '错误'], call.roundTrips.map((trip) => [trip.action, trip.target, number(trip.at + ' ms'), number(trip.durationMs + ' ms'), bar(trip), trip.code ?? '']))),
    el('section', { class: 'card' }, el('h2', {}, '日志 ' + call.logs.length + ' 行'), call.logs.length === 0 ? empty('没有日志。')
      : el('pre', {}, call.logs.map(({ at, level, text }) => time(at) + ' ' + level + ' ' + text).join('\n'))),
  ];
}

function faultForm() {
  const form = el('form', { onsubmit: async (event) => {
    event.preventDefault();
    const { api, kind, amount, times } = Object.fromEntries(new FormData(form));
    const how = kind === 'code' ? { code: Number(amount) } : kind === 'slow' ? { delayMs: Number(amount) } : { drop: true };
    try {
      await ask('/faults', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ api, times: Number(times), ...how }) });
      await show();
    } catch (error) { problem.textContent = error.message; }
  } },
    el('label', {}, '接口', el('input', { name: 'api', required: '', value: 'subscribeMessage.send' })),
    el('label', {}, '怎样失败', el('select', { name: 'kind' }, el('option', { value: 'code' }, '返回错误码'), el('option', { value: 'slow' }, '变慢(毫秒)'), el('option', { value: 'drop' }, '做完后断开'))),
    el('label', {}, '错误码或毫秒', el('input', { name: 'amount', type: 'number', value: '43101' })),
    el('label', {}, '次数', el('input', { name: 'times', type: 'number', min: '1', max: '1000', value: '1' })),
    el('button', { class: 'plain', type: 'submit' }, '设定故障'));
  const problem = el('p', { class: 'bad', role: 'alert' });
  return el('div', {}, form, problem);
}

function fill(nodes) { panel.replaceChildren(...nodes.filter(Boolean)); }
async function show() {
  const [tab, id] = location.hash.slice(1).split('/');
  const key = views[tab] ? tab : 'collections';
  for (const one of document.querySelectorAll('[data-tab]')) one.setAttribute('aria-selected', String(one.dataset.tab === key));
  try { fill(await views[key](id ? decodeURIComponent(id) : undefined)); }
  catch (error) { fill([el('p', { class: 'bad', role: 'alert' }, error.message), button('再试一次', show)]); }
}
for (const one of document.querySelectorAll('[data-tab]')) one.addEventListener('click', () => { if (location.hash === '#' + one.dataset.tab) void show(); else go(one.dataset.tab); });
addEventListener('hashchange', show);
// Lists renew themselves; what has been opened or is being typed stays as it is.
setInterval(() => { const [tab, id] = location.hash.slice(1).split('/'); if (!document.hidden && !id && ['calls', 'slow', 'mailbox'].includes(tab)) void show(); }, 3000);
void show();
`;
