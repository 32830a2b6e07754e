/** What the console's views are made with. Everything from the cloud goes into text nodes, never into HTML. */
export const CONSOLE_TOOLS = String.raw`
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
const post = (path, body) => ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const time = (ms) => new Date(ms).toLocaleTimeString('zh-CN', { hour12: false });
/** A button that looks like a link; key says which one it is after a redraw. */
const button = (words, onclick, { key = words, label } = {}) => el('button', { class: 'open', type: 'button', onclick, 'aria-label': label, 'data-key': key }, words);
const plain = (words, onclick, key = words) => el('button', { class: 'plain', type: 'button', onclick, 'data-key': key }, words);
/** Rows are lists of cells; a row with a key is known again after a redraw. */
const table = (heads, rows, name) => el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': name, 'data-key': name }, el('table', {},
  el('thead', {}, el('tr', {}, ...heads.map((head, n) => el('th', { scope: 'col', class: isNumber(rows[0]?.cells[n]) ? 'number' : undefined }, head)))),
  el('tbody', {}, ...rows.map(({ key, cells }) => el('tr', { 'data-key': key }, ...cells.map((cell) => cell instanceof Node && cell.tagName === 'TD' ? cell : el('td', {}, cell)))))));
const row = (key, ...cells) => ({ key, cells });
const number = (value) => el('td', { class: 'number' }, value);
const isNumber = (cell) => cell instanceof Node && cell.className === 'number';
const empty = (words) => el('p', { class: 'empty' }, words);
const note = (words) => el('p', { class: 'note' }, words);
const problemOf = (error) => el('p', { class: 'bad', role: 'alert' }, error.message);
const go = (place) => { location.hash = place; };
const pretty = (value) => el('pre', {}, JSON.stringify(value, null, 2));

/** Shows other things than before; what has the focus keeps it where it is still there. */
function fill(nodes) {
  const key = panel.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  panel.replaceChildren(...nodes.filter(Boolean));
  if (key !== undefined) (withKey(panel, key) ?? panel).focus({ preventScroll: true });
}

const withKey = (parent, key) => [...parent.querySelectorAll('[data-key]')].find((one) => one.dataset.key === key && one.matches('button, input, select'));

/** Shows the same list anew: what is unchanged stays, with its focus, its selection and its place on the screen. */
function renew(nodes) {
  const wanted = nodes.filter(Boolean);
  const isAlike = wanted.length === panel.children.length && wanted.every((node, n) => node.dataset.key !== undefined && node.dataset.key === panel.children[n].dataset.key);
  if (!isAlike) return isEqual(wanted) ? undefined : fill(wanted);
  const anchor = anchorNow();
  wanted.forEach((node, n) => merge(panel.children[n], node));
  const now = anchor && [...panel.querySelectorAll('[data-key]')].find((one) => one.dataset.key === anchor.key && one.tagName === anchor.tagName);
  if (now) scrollBy(0, now.getBoundingClientRect().top - anchor.top);
}

/** What must not move on the screen while rows come in above it: what has the focus, else the first row of a scrolled page. */
function anchorNow() {
  const focused = panel.contains(document.activeElement) && document.activeElement.dataset.key ? document.activeElement : undefined;
  const first = () => scrollY > 0 ? [...panel.querySelectorAll('tbody tr, section')].find((one) => one.getBoundingClientRect().top >= 0) : undefined;
  const one = focused ?? first();
  return one && { key: one.dataset.key, tagName: one.tagName, top: one.getBoundingClientRect().top };
}

const isEqual = (wanted) => wanted.length === panel.children.length && wanted.every((node, n) => node.isEqualNode(panel.children[n]));

function merge(shown, wanted) {
  if (shown.isEqualNode(wanted)) return;
  const [before, after] = [shown.querySelector('tbody'), wanted.querySelector('tbody')];
  if (!before || !after) return swap(shown, wanted);

  const known = new Map([...before.children].map((one) => [one.dataset.key, one]));
  let place = before.firstElementChild;
  for (const next of [...after.children]) {
    const same = known.get(next.dataset.key);
    if (same === undefined) { before.insertBefore(next, place); continue; }
    while (place !== null && place !== same) { const gone = place; place = place.nextElementSibling; gone.remove(); }
    place = same.nextElementSibling;
    if (!same.isEqualNode(next)) swap(same, next);
  }
  while (place !== null) { const gone = place; place = place.nextElementSibling; gone.remove(); }
}

function swap(shown, wanted) {
  const key = shown.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  shown.replaceWith(wanted);
  if (key !== undefined) withKey(wanted, key)?.focus({ preventScroll: true });
}
`;
