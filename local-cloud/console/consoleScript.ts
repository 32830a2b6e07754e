import { CONSOLE_DETAILS } from './consoleDetails';
import { CONSOLE_LISTS } from './consoleLists';
import { CONSOLE_PEOPLE } from './consolePeople';
import { CONSOLE_TOOLS } from './consoleTools';

/**
 * What is open is in the address (#calls/ID, #collections/cases), so that reloading and going back keep the place. Tabs
 * follow the ARIA pattern: one of them is in the tab order, the arrows choose.
 */
const CONSOLE_PLACES = String.raw`
const views = { collections: (name) => name ? documents(name) : collectionList(), calls: (id) => id ? oneCall(id) : callList(),
  slow: slowList, mailbox: messageList, people: peopleList, faults: faultList, timers: timerList };
const renewing = ['collections', 'calls', 'slow', 'mailbox'];
const tabs = [...document.querySelectorAll('[data-tab]')];

function placeNow() {
  const [tab, id] = location.hash.slice(1).split('/');
  return { tab: views[tab] ? tab : 'collections', id: id ? decodeURIComponent(id) : undefined };
}

function selectTab(tab) {
  for (const one of tabs) {
    one.setAttribute('aria-selected', String(one.dataset.tab === tab));
    one.tabIndex = one.dataset.tab === tab ? 0 : -1;
  }
  panel.setAttribute('aria-labelledby', 'tab-' + tab);
}

let shown = {};
let turn = 0;
/** Draws the place of the address; an answer that comes after the next question is dropped. */
async function show(draw = fill) {
  const mine = ++turn;
  const { tab, id } = placeNow();
  selectTab(tab);
  const nodes = await views[tab](id).catch((error) => [problemOf(error), button('再试一次', () => show())]);
  if (mine !== turn) return;
  draw(nodes);
  shown = { tab, id };
}

/** Opening leads the keyboard to the way back, going back to what was opened. */
async function move() {
  const from = shown;
  const hadFocus = panel.contains(document.activeElement);
  await show();
  const { tab, id } = placeNow();
  if (!hadFocus || from.tab !== tab) return;
  const key = id === undefined ? from.id : 'back';
  (withKey(panel, key ?? '') ?? panel).focus();
}

const steps = { ArrowRight: (n) => n + 1, ArrowLeft: (n) => n - 1, Home: () => 0, End: () => tabs.length - 1 };
for (const [n, one] of tabs.entries()) {
  one.addEventListener('click', () => { if (location.hash === '#' + one.dataset.tab) void show(); else go(one.dataset.tab); });
  one.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = tabs[(step(n) + tabs.length) % tabs.length];
    next.focus();
    next.click();
    // The address tells of its change only later; whoever listens to the tabs must not hear the old one till then.
    selectTab(next.dataset.tab);
  });
}
addEventListener('hashchange', move);
// Lists renew themselves; what has been opened or is being typed stays as it is.
setInterval(() => { const { tab, id } = placeNow(); if (!document.hidden && id === undefined && renewing.includes(tab)) void show(renew); }, 3000);
void show();
`;

/** The console's behaviour in plain browser JavaScript. */
export const CONSOLE_SCRIPT =
  CONSOLE_TOOLS + CONSOLE_LISTS + CONSOLE_DETAILS + CONSOLE_PEOPLE + CONSOLE_PLACES;
