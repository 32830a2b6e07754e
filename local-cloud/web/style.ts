/** The look of the local pages: the product's tokens (ink, line, ground, brand), light and dark. */
export const STYLE = `
:root{--brand:#1D57C7;--tint:#EAF1FF;--ink:#1A1F29;--ink2:#545D6B;--ink3:#667085;--line:#E6E9EF;--ground:#F5F7FA;--paper:#fff;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--brand:#8AB0FF;--tint:#1B2A45;--ink:#E9ECF2;--ink2:#B4BCC9;--ink3:#98A1B0;--line:#2B3342;--ground:#12161E;--paper:#1A202B}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
a{color:var(--brand);text-decoration:none}
a:hover,a:focus-visible{text-decoration:underline}
h1{font-size:1.25rem;margin:0;font-weight:600}
h2{font-size:1rem;margin:0;font-weight:600}
header{display:flex;gap:16px;align-items:baseline;flex-wrap:wrap;padding:16px 24px}
header p{margin:0;color:var(--ink2)}
.message{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:12px 16px;list-style:none}
.message dl{display:grid;grid-template-columns:auto 1fr;gap:4px 12px;margin:8px 0 0}
.message dt{color:var(--ink3)}
.message dd{margin:0;overflow-wrap:anywhere}
.message time,.message .to{color:var(--ink2);font-size:.875rem}
.messages{display:flex;flex-direction:column;gap:12px;margin:0;padding:0}
.empty{color:var(--ink2);margin:0}
.message:focus{outline:2px solid var(--brand);outline-offset:2px}
.more{font:inherit;color:var(--brand);background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:8px 16px;min-height:44px;cursor:pointer;margin-top:12px}
.more[hidden]{display:none}
.message h3{margin:2px 0 4px;font-size:1rem}
`;
