/** The look of the route card: large letters for the night, dark where the phone is dark, ink on paper. */
export const CARD_STYLE = `
:root{color-scheme:light dark;--ink:#15191e;--soft:#4a525c;--paper:#fff;--card:#f4f6f8;--line:#c3cad2;--accent:#0b4f9e;--done:#1b6e3c;--zone:#b35c00;--warn:#7a4b00}
@media (prefers-color-scheme:dark){:root{--ink:#eef1f4;--soft:#aab4bf;--paper:#101418;--card:#1b2127;--line:#3a444e;--accent:#8fc1ff;--done:#7fd69a;--zone:#ffb454;--warn:#ffd08a}}
*{box-sizing:border-box}
body{margin:0;padding:12px 12px 40px;max-width:640px;margin-inline:auto;background:var(--paper);color:var(--ink);font:17px/1.4 system-ui,'Noto Sans',sans-serif;overflow-wrap:anywhere}
h1{font-size:1.25rem;margin:0 0 2px;line-height:1.25}
h2{font-size:1.1rem;margin:22px 0 6px;padding-top:8px;border-top:2px solid var(--ink);line-height:1.25}
h3{font-size:1rem;margin:14px 0 6px}
p{margin:4px 0}
.soft{color:var(--soft);font-size:.86rem}
.mark{border:2px solid var(--ink);padding:4px 8px;font-weight:700;display:inline-block;margin:0 0 8px}
.big{font-weight:700}
svg{display:block;width:100%;height:auto;background:var(--card);border:1px solid var(--line);border-radius:8px}
.z{fill:var(--zone);fill-opacity:.1;stroke:var(--zone);stroke-width:1.4;stroke-dasharray:5 3}
.r{fill:none;stroke:var(--accent);stroke-width:2.6;stroke-linejoin:round;stroke-linecap:round}
.l{stroke:var(--ink);stroke-width:.8;stroke-dasharray:2 2}
.s circle{fill:var(--ink)}
.s text{fill:var(--paper);font:700 11px system-ui,sans-serif;text-anchor:middle}
.b rect{fill:var(--accent);stroke:var(--paper)}
ol{list-style:none;margin:0;padding:0}
.stop{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:10px;margin:0 0 10px}
.top{display:flex;gap:10px;align-items:flex-start}
.n{flex:none;width:34px;height:34px;border-radius:50%;background:var(--ink);color:var(--paper);font-weight:700;display:grid;place-items:center}
.name{font-weight:700}
.visits{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0 0}
.visits label{display:flex;gap:8px;align-items:center;min-height:44px;padding:4px 12px 4px 8px;border:1px solid var(--line);border-radius:8px;font-weight:700;font-variant-numeric:tabular-nums;background:var(--paper)}
.visits input{width:24px;height:24px;accent-color:var(--done);margin:0}
.visits label:has(input:checked) span{text-decoration:line-through;color:var(--done)}
a.button,button{display:inline-flex;align-items:center;min-height:44px;padding:6px 14px;margin:8px 8px 0 0;border:1px solid var(--accent);border-radius:8px;color:var(--accent);background:none;font:inherit;font-weight:600;text-decoration:none}
.calls a.button{width:100%;justify-content:space-between;gap:12px}
a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.warn{color:var(--warn);font-weight:600}
footer{margin-top:28px;padding-top:8px;border-top:1px solid var(--line)}
@media print{:root{--ink:#000;--paper:#fff;--card:#fff}a.button,button{display:none}.stop{break-inside:avoid}}
`.trim();
