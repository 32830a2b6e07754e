import { MAILBOX_SCRIPT } from './mailboxScript';
import { messageList, type MessageLabels } from './messageList';
import { STYLE } from './style';

/** The page that shows every subscription message sent, or those of one user with `?openid=`. */
export function mailboxPage(templates: MessageLabels['templates'] = {}): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>消息信箱</title>
<style>${STYLE}
main{max-width:720px;padding:0 24px 48px}
</style>
</head>
<body>
<header><h1>消息信箱</h1><p>这里显示本地云“发出”的每一条订阅消息。</p><a href="/">返回四部手机</a><a href="/mailbox.html" data-all hidden>看全部消息</a></header>
<main><p class="empty" data-empty>还没有消息。</p>${messageList({ templates })}</main>
<script type="module">${MAILBOX_SCRIPT}</script>
</body>
</html>`;
}
