/** The console's lists, one per tab, each a function that resolves with what to show. */
export const CONSOLE_LISTS = String.raw`
const indexWords = ({ name, keys, isUnique }) => name + ':' + keys.map(([path, way]) => path + (way > 0 ? '' : ' ↓')).join(', ') + (isUnique ? '(唯一)' : '');
const sources = { wx_client: '手机', scf: '云函数', wx_trigger: '定时器', wx_unknown: '微信' };
const sourceOf = ({ source }) => source.split(',').map((one) => sources[one] ?? one).join(' → ');

async function collectionList() {
  const { collections } = await ask('/console/collections');
  if (collections.length === 0) return [empty('还没有集合。')];
  return [table(['集合', '文档', '索引'], collections.map(({ name, count, indexes }) => row(name,
    button(name, () => go('collections/' + encodeURIComponent(name))), number(count),
    indexes.length === 0 ? '只有 _id' : el('ul', {}, ...indexes.map(indexWords).map((words) => el('li', {}, words))),
  )), '集合')];
}

async function callList() {
  const { calls } = await ask('/console/calls');
  if (calls.length === 0) return [empty('还没有调用。在手机上操作后会出现在这里。')];
  return [table(['时间', '云函数', '来源', '用时', '往返', '日志', '结果'], calls.map((call) => row(call.id,
    button(time(call.startedAt), () => go('calls/' + call.id), { key: call.id, label: '查看 ' + call.functionName + ' 的调用' }),
    call.functionName + (call.isColdStart ? '(冷启动)' : ''), sourceOf(call),
    number(call.durationMs + ' ms'), number(call.roundTrips), number(call.lines),
    call.failure ? el('span', { class: 'bad' }, call.failure.split('\n')[0].slice(0, 120)) : '成功',
  )), '调用')];
}

async function slowList() {
  const { slowQueries } = await ask('/console/slow-queries');
  if (slowQueries.length === 0) return [empty('没有慢查询:每次查询看过的文档都不超过 500 个。')];
  return slowQueries.map((query) => {
    const text = JSON.stringify(query.wantedIndex);
    const outcome = el('span', { role: 'status' });
    const copy = async () => {
      await navigator.clipboard.writeText(text);
      outcome.textContent = '已复制。';
    };
    const key = query.collection + ' ' + query.shape;
    return el('section', { class: 'card', 'data-key': 'card ' + key },
      el('h2', {}, query.collection), note(query.shape + ':看了 ' + query.examined + ' 个文档,返回 ' + query.returned + ' 个(' + query.plan + '),共 ' + query.count + ' 次'),
      note('在 cloudfunctions/indexes.json 的“' + query.collection + '”里加上:'), el('pre', {}, text),
      el('p', {}, el('button', { class: 'plain', type: 'button', onclick: copy, 'data-key': key, 'aria-label': '复制 ' + query.collection + ' 的索引' }, '复制'), ' ', outcome));
  });
}

const verdicts = { pass: '通过', review: '待复核', risky: '违规' };

async function messageList() {
  const [{ messages, cursor }, { pushes }] = await Promise.all([ask('/mailbox?limit=100'), ask('/console/pushes')]);
  const sent = messages.length === 0 ? empty('还没有消息。') : table(['时间', '收件人', '模板', '内容', '页面'], messages.map((message) => row(message.messageId,
    time(Date.parse(message.at)), message.openid, message.templateId,
    Object.entries(message.data).map(([field, { value }]) => field + ':' + value).join(';'), message.page,
  )), '消息');
  const pushed = pushes.length === 0 ? null : table(['时间', '事件', '结果', '送到', '云函数的回答'], pushes.map(({ at, message, functionName, outcome }) => row(message.trace_id ?? at,
    time(Date.parse(at)), message.Event, verdicts[message.result?.suggest] ?? '', functionName ?? 'pushes.json 没有指定', outcome ?? '',
  )), '微信推送');
  return [sent, cursor === undefined ? null : el('p', { class: 'note', 'data-key': 'all' }, '这里只有最近 100 条,', el('a', { href: '/mailbox.html' }, '全部在消息信箱'), '。'),
    pushed && el('h2', { 'data-key': 'pushed' }, '微信推送'), pushed];
}

const wayOf = ({ code, delayMs, drop }) => [code !== undefined ? '错误码 ' + code : '', delayMs ? '慢 ' + delayMs + ' ms' : '', drop ? '做完后断开' : ''].filter(Boolean).join(',');

async function faultList() {
  const { faults } = await ask('/faults');
  const clear = async () => { await ask('/faults', { method: 'DELETE' }); await show(); };
  return [faultForm(), faults.length === 0 ? empty('没有设定故障。') : table(['接口', '剩余次数', '怎样失败'],
    faults.map((fault, n) => row(String(n), fault.api, number(fault.times), wayOf(fault))), '故障'),
    faults.length === 0 ? null : el('p', {}, plain('清除全部故障', clear))];
}

async function timerList() {
  const { timers } = await ask('/console/timers');
  if (timers.length === 0) return [empty('没有定时器。')];
  return [table(['云函数', '定时器', '时间(秒 分 时 日 月 星期 年)', ''], timers.map((timer) => {
    const outcome = el('span', { role: 'status' });
    const key = timer.functionName + '/' + timer.name;
    const run = async () => {
      outcome.textContent = ' 正在运行…';
      const answer = await ask('/timers/' + key, { method: 'POST' }).catch((error) => ({ errMsg: error.message }));
      outcome.textContent = ' ' + (answer.errMsg ?? JSON.stringify(answer.result));
    };
    return row(key, timer.functionName, timer.name, timer.config, el('span', {}, button('现在运行', run, { key, label: '现在运行 ' + timer.name }), outcome));
  }), '定时器')];
}
`;
