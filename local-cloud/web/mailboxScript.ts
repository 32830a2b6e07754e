/**
 * The browser's part of the mailbox: asks for the newest messages every two seconds and puts them on top; a button
 * fetches older ones.
 * Everything from a message goes in as text, never as HTML.
 */
export const MAILBOX_SCRIPT = `
const list = document.querySelector('[data-messages]');
const openid = new URLSearchParams(location.search).get('openid');
const all = document.querySelector('[data-all]');
if (all) all.hidden = openid === null;
const names = JSON.parse(list.dataset.names || '{}');
const templates = JSON.parse(list.dataset.templates || '{}');

function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function draw(message) {
  const item = element('li', undefined, 'message');
  const at = new Date(message.at);
  const time = element('time', at.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false }));
  time.dateTime = message.at;
  const receiver = element('a', names[message.openid] || message.openid);
  receiver.href = '/mailbox.html?openid=' + encodeURIComponent(message.openid);
  receiver.title = '只看发给他的消息';
  const to = element('span', '发给 ', 'to');
  to.append(receiver, ' · ');
  item.append(to, time);
  const template = templates[message.templateId];
  if (template) item.append(element('h3', template.title));
  const fields = element('dl');
  for (const [name, field] of Object.entries(message.data)) {
    fields.append(element('dt', (template && template.fields[name]) || name), element('dd', String(field.value)));
  }
  item.append(fields, element('span', [template ? '' : '模板 ' + message.templateId, message.page].filter(Boolean).join(' · '), 'to'));
  return item;
}

const ask = async (parameters) => {
  const query = new URLSearchParams({ limit: '100', ...(openid ? { openid } : {}), ...parameters });
  return (await fetch('/mailbox?' + query)).json();
};
const more = element('button', '更早的消息', 'more');
more.type = 'button';
more.hidden = true;
list.after(more);
let newestId;
let cursor;

/** Only what is new is added, so that the place that somebody reads at stays. */
async function refresh() {
  try {
    const answer = await ask({});
    const known = answer.messages.findIndex((message) => message.messageId === newestId);
    const isWhole = known < 0;
    const fresh = isWhole ? answer.messages : answer.messages.slice(0, known);
    if (isWhole) { list.replaceChildren(); cursor = answer.cursor; }
    list.prepend(...fresh.map(draw));
    newestId = answer.messages[0]?.messageId;
    document.querySelector('[data-empty]').hidden = answer.messages.length > 0;
    more.hidden = cursor === undefined;
  } catch {
    // The cloud is restarting; the next round asks again.
  }
}

more.addEventListener('click', async () => {
  more.disabled = true;
  try {
    const answer = await ask({ cursor });
    const first = draw(answer.messages[0]);
    first.tabIndex = -1;
    list.append(first, ...answer.messages.slice(1).map(draw));
    cursor = answer.cursor;
    more.hidden = cursor === undefined;
    first.focus();
  } catch {
    // As above; the button stays for another try.
  }
  more.disabled = false;
});

void refresh();
setInterval(refresh, 2000);
`;
