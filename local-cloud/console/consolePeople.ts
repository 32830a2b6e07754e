/** The console's list of people, with the form that changes what somebody has allowed. */
export const CONSOLE_PEOPLE = String.raw`
const answers = { accept: '接受', reject: '拒绝', ban: '已封禁', filter: '被过滤' };
const options = (pairs) => Object.entries(pairs).map(([value, words]) => el('option', { value }, words));

async function peopleList() {
  const { people, titles } = await ask('/console/people');
  const nameOf = (templateId) => titles[templateId] ?? templateId;
  const listed = (pairs, words) => Object.keys(pairs).length === 0 ? '—' : el('ul', {}, ...Object.entries(pairs).map(([id, value]) => el('li', {}, nameOf(id) + ':' + words(value))));
  const rows = people.map(({ openid, lastSeen, credits, setting }) => row(openid, openid, lastSeen ? time(lastSeen) : '—',
    listed(credits, (count) => count + ' 条'), setting.mainSwitch ? '开' : el('span', { class: 'bad' }, '关'), listed(setting.templates, (answer) => answers[answer])));
  return [consentForm(people, titles), people.length === 0 ? empty('还没有人用过。')
    : table(['用户', '最近使用', '还可发', '总开关', '对模板的设置'], rows, '用户')];
}

function consentForm(people, titles) {
  const problem = el('p', { class: 'bad', role: 'alert' });
  const form = el('form', { onsubmit: async (event) => {
    event.preventDefault();
    const { openid, templateId, answer, mainSwitch } = Object.fromEntries(new FormData(form));
    try {
      await post('/console/people/' + encodeURIComponent(openid), {
        ...(templateId ? { templates: { [templateId]: answer } } : {}), ...(mainSwitch ? { mainSwitch: mainSwitch === 'on' } : {}) });
      await show();
    } catch (error) { problem.textContent = error.message; }
  } },
    el('label', {}, '用户', el('input', { name: 'openid', required: '', list: 'openids', autocomplete: 'off', 'data-key': 'openid' })),
    el('datalist', { id: 'openids' }, ...people.map(({ openid }) => el('option', { value: openid }))),
    el('label', {}, '模板编号', el('input', { name: 'templateId', list: 'template-ids', autocomplete: 'off', 'data-key': 'templateId' })),
    el('datalist', { id: 'template-ids' }, ...Object.entries(titles).map(([value, words]) => el('option', { value }, words))),
    el('label', {}, '回答', el('select', { name: 'answer', 'data-key': 'answer' }, ...options(answers))),
    el('label', {}, '总开关', el('select', { name: 'mainSwitch', 'data-key': 'mainSwitch' }, ...options({ '': '不变', on: '打开', off: '关闭' }))),
    el('button', { class: 'plain', type: 'submit', 'data-key': 'set' }, '改订阅设置'));
  return el('div', {}, form, problem);
}
`;
