/**
 * The browser's part of the mailbox: asks for the newest messages every two seconds and redraws when they change.
 * Everything from a message goes in as text, never as HTML.
 */
export const MAILBOX_SCRIPT = `
const list = document.querySelector('[data-messages]');
const openid = new URLSearchParams(location.search).get('openid');
const names = JSON.parse(list.dataset.names || '{}');
const templates = JSON.parse(list.dataset.templates || '{}');
let shown = '';

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
  item.append(element('span', '发给 ' + (names[message.openid] || message.openid) + ' · ', 'to'), time);
  const template = templates[message.templateId];
  if (template) item.append(element('h3', template.title));
  const fields = element('dl');
  for (const [name, field] of Object.entries(message.data)) {
    fields.append(element('dt', (template && template.fields[name]) || name), element('dd', String(field.value)));
  }
  item.append(fields, element('span', (template ? '' : '模板 ' + message.templateId + ' · ') + (message.page || ''), 'to'));
  return item;
}

async function refresh() {
  try {
    const query = openid ? '&openid=' + encodeURIComponent(openid) : '';
    const { messages } = await (await fetch('/mailbox?limit=100' + query)).json();
    const state = messages.map((message) => message.messageId).join();
    if (state === shown) return;
    shown = state;
    list.replaceChildren(...messages.map(draw));
    document.querySelector('[data-empty]').hidden = messages.length > 0;
  } catch {
    // The cloud is restarting; the next round asks again.
  }
}

refresh();
setInterval(refresh, 2000);
`;
