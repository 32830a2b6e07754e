import { MAILBOX_SCRIPT } from './mailboxScript';
import { escapeHtml, messageList, type MessageLabels } from './messageList';
import { STYLE } from './style';

/** One phone of the front page: whose it is and which page it opens. */
export type Phone = { title: string; identity: string; path: string };

const LAYOUT = `
html,body{height:100%}
:root{--frame:#1A1F29}
@media (prefers-color-scheme:dark){:root{--frame:#3A4356}}
body{display:flex;flex-direction:column}
main{flex:1;display:flex;gap:24px;overflow-x:auto;padding:0 24px 24px;align-items:flex-start}
section{flex:none;display:flex;flex-direction:column;gap:8px}
section>div{display:flex;justify-content:space-between;align-items:baseline;gap:12px}
section>div a{font-size:.875rem}
.phone iframe{width:390px;height:844px;border:10px solid var(--frame);border-radius:22px;background:#fff;box-sizing:content-box}
.mail{width:340px}
.mail .messages{max-height:844px;overflow-y:auto}
`;

/** The page on which the roles' phones stand side by side, with the mailbox as the last column. */
export function phonesPage(phones: readonly Phone[], templates: MessageLabels['templates'] = {}): string {
  const names = Object.fromEntries(phones.map(({ identity, title }) => [identity, title]));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>帮代办 · 本地演示</title>
<style>${STYLE}${LAYOUT}</style>
</head>
<body>
<header><h1>帮代办 · 本地演示</h1><p>${phones.length > 0 ? '每部手机是一个角色;在一部上的操作,几秒内会出现在其他手机上。' : '还没有手机。启动时用 --phones 指定名单。'}</p><a href="/mailbox.html">消息信箱</a><a href="/console">控制台</a></header>
<main>
${phones.map(phoneColumn).join('\n')}
<section class="mail"><div><h2>消息信箱</h2><a href="/mailbox.html">单独打开</a></div>
<p class="empty" data-empty>还没有消息。</p>
${messageList({ names, templates })}</section>
</main>
<script type="module">${MAILBOX_SCRIPT}</script>
</body>
</html>`;
}

function phoneColumn({ title, identity, path }: Phone): string {
  const address = escapeHtml(`/app/?identity=${encodeURIComponent(identity)}#${path}`);
  const name = escapeHtml(title);
  return `<section class="phone"><div><h2>${name}</h2><a href="${address}" target="_blank">单独打开</a></div>
<iframe title="${name}" src="${address}"></iframe></section>`;
}
