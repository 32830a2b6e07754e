import { STYLE } from '../web/style';
import { CONSOLE_SCRIPT } from './consoleScript';

const LAYOUT = `
nav{display:flex;gap:8px;flex-wrap:wrap;padding:0 24px 16px}
nav button,.plain{font:inherit;color:var(--brand);background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:8px 16px;min-height:44px;cursor:pointer}
nav button[aria-selected=true]{color:#fff;background:#1D57C7;border-color:#1D57C7}
main{padding:0 24px 48px;max-width:1200px;overflow-anchor:none;overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;background:var(--paper);border:1px solid var(--line);border-radius:10px;overflow:hidden}
th,td{text-align:left;padding:10px 12px;border-top:1px solid var(--line);vertical-align:baseline;overflow-wrap:break-word;min-width:4.5em}
td:has(>.open),td:has(>span>.open){padding-top:0;padding-bottom:0}
td:first-child{white-space:nowrap}
td ul{margin:0;padding-left:20px}
th{color:var(--ink2);font-weight:500;border-top:0;white-space:nowrap}
th.number,td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.bad{color:#C0362C}
@media (prefers-color-scheme:dark){.bad{color:#FF9C93}}
pre{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;font:.875rem/1.5 ui-monospace,Menlo,Consolas,monospace}
.card{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:16px;margin-bottom:12px}
.card>h2{margin-bottom:8px}
form{display:flex;gap:8px;flex-wrap:wrap;align-items:end;margin-bottom:12px}
label{display:flex;flex-direction:column;gap:4px;color:var(--ink2);font-size:.875rem;flex:1;min-width:min(12em,100%)}
input,select{font:inherit;min-width:0;max-width:100%;color:var(--ink);background:var(--paper);border:1px solid var(--ink3);border-radius:8px;padding:8px 10px;min-height:44px}
.open{all:unset;color:var(--brand);cursor:pointer;min-height:44px;min-width:44px;display:inline-flex;align-items:center}
.open:focus-visible{outline:2px solid var(--brand);outline-offset:2px}
.bar{height:8px;border-radius:4px;background:var(--brand);min-width:2px}
.track{background:var(--tint);border-radius:4px}
.note{color:var(--ink2);margin:0 0 12px}
.scroll{overflow-x:auto;margin-bottom:12px}
main:focus,.scroll:focus{outline:none}
main:focus-visible,.scroll:focus-visible{outline:2px solid var(--brand);outline-offset:2px;border-radius:10px}
.pages{display:flex;gap:12px;align-items:center;padding:0}
summary{cursor:pointer;min-height:32px;overflow-wrap:anywhere}
@media (max-width:600px){header,nav,main{padding-left:16px;padding-right:16px}}
`;

const TABS = [
  ['collections', '数据'],
  ['calls', '调用'],
  ['slow', '慢查询'],
  ['mailbox', '消息'],
  ['people', '用户'],
  ['faults', '故障'],
  ['timers', '定时器'],
] as const;

/** The page for people who look into the local cloud: read only, but for consents, faults and timers. */
export function consolePage(): string {
  const tabs = TABS.map(
    ([key, word]) =>
      `<button role="tab" id="tab-${key}" data-tab="${key}" aria-controls="panel">${word}</button>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>本地云控制台</title>
<style>${STYLE}${LAYOUT}</style>
</head>
<body>
<header><h1>本地云控制台</h1><p>数据只能查看;调用和慢查询只记最近的。</p><a href="/">返回四部手机</a></header>
<nav role="tablist" aria-label="内容">${tabs.join('')}</nav>
<main id="panel" role="tabpanel" tabindex="0"></main>
<script type="module">${CONSOLE_SCRIPT}</script>
</body>
</html>`;
}
