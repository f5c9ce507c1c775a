/** The looks of our parts in a page: only what is in our closed root, and nothing of the page's. */
export const HOST_STYLE = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important;
  width: 0 !important; height: 0 !important; z-index: 2147483647 !important; }
*, *::before { box-sizing: border-box; }
.bar, .card, .frame { position: fixed; inset: auto; margin: 0; padding: 0; color-scheme: light dark;
  font: 14px/1.45 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans Arabic", sans-serif;
  --ink: light-dark(#1c1a17, #ede9e2); --soft: light-dark(#5d574e, #aea69b);
  --rule: light-dark(#e4ded3, #45403a); --surface: light-dark(#fffefb, #22201e);
  --accent: light-dark(#24508c, #a6c4f7); --hover: light-dark(#1c1a170f, #ede9e21a);
  background: var(--surface); color: var(--ink); border: 1px solid var(--rule);
  box-shadow: 0 1px 2px light-dark(#0001, #0006), 0 8px 28px light-dark(#0003, #0009); }
button, summary { all: unset; box-sizing: border-box; display: inline-flex; align-items: center;
  justify-content: center; min-height: 32px; padding: 0 10px; border-radius: 7px; cursor: pointer; }
summary::-webkit-details-marker { display: none; }
button:hover, summary:hover { background: var(--hover); }
button:focus-visible, summary:focus-visible, .card:focus-visible { outline: 2px solid var(--accent);
  outline-offset: -2px; }
button[aria-disabled] { opacity: .5; cursor: default; }
output:empty { display: none; }
.unseen { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }

.bar { display: flex; align-items: center; gap: 2px; padding: 4px; border-radius: 10px;
  max-width: calc(100vw - 16px); overflow: auto hidden; scrollbar-width: none; }
.bar button { flex: none; font-weight: 550; white-space: nowrap; }
.bar button.icon { width: 32px; padding: 0; }
.bar hr { all: unset; align-self: stretch; width: 1px; margin: 6px 4px; background: var(--rule); }
.bar output { padding: 0 10px; white-space: nowrap; }
.bar.low, .card.low { left: 8px; right: 8px; bottom: 8px; width: auto; }
.bar.low { justify-content: safe center; min-height: 52px; }
.low :is(button, summary) { min-height: 44px; }
.bar.low button.icon { width: 40px; }
.swatch::before { content: ""; width: 18px; height: 18px; border-radius: 50%;
  border: 1px solid light-dark(#0003, #fff6); background: var(--colour); }

.card { width: min(360px, calc(100vw - 16px)); max-height: min(70vh, 480px); overflow: auto;
  padding: 12px 14px 0; border-radius: 12px; overflow-wrap: anywhere; }
.card > * { margin: 0 0 8px; }
.card .head { display: flex; align-items: center; gap: 4px; margin: -4px 0 2px;
  margin-inline-end: -6px; color: var(--soft);
  font-size: 12px; }
.card .what { flex: 1; }
.card :is(.kind, .sure) { display: inline-block; }
.card .kind::first-letter { text-transform: uppercase; }
.card .sure::before { content: "·"; margin-inline: 4px; }
.card .icon { width: 28px; min-height: 28px; padding: 0; font-size: 17px; color: var(--soft); }
.card.low .icon { width: 44px; min-height: 44px; }
.card:dir(ltr) :is(.speaker, .soft) { text-align: left; }
.card:dir(rtl) :is(.speaker, .soft) { text-align: right; }
.card .speaker { margin: 0; font: 600 18px/1.3 "Iowan Old Style", "Palatino Linotype", Charter, Georgia,
  "Noto Serif", serif; }
.card .soft, .card .small { color: var(--soft); font-size: 13px; }
.card .small { font-size: 12px; }
.card .chain { display: flex; flex-wrap: wrap; gap: 4px 0; padding: 0; list-style: none; font-size: 13px; }
.card .chain li:not(:last-child)::after { content: "→"; margin-inline: 8px; color: var(--soft); }
.card .chain:dir(rtl) li:not(:last-child)::after { content: "←"; }
.card .evidence { padding-inline-start: 10px; border-inline-start: 2px solid var(--rule);
  font: 15px/1.5 "Iowan Old Style", "Palatino Linotype", Charter, Georgia, "Noto Serif", serif; }
.evidence .content { background: light-dark(#24508c14, #a6c4f71f); }
.evidence .source { font-weight: 650; }
.evidence .cue { text-decoration: underline; text-underline-offset: 3px; }
.card .foot { display: flex; flex-wrap: wrap; align-items: center; gap: 2px; margin: 0 -8px;
  position: sticky; bottom: 0; padding-bottom: 10px; background: var(--surface); }
.card .foot .main { font-weight: 600; color: var(--accent); }
.card .foot output { padding: 0 10px; color: var(--soft); }
.card .more[open] { flex-basis: 100%; }

.frame { width: min(380px, calc(100vw - 16px)); height: min(300px, calc(100vh - 16px)); border-radius: 12px;
  overflow: hidden; }
.frame.tall { height: min(440px, calc(100vh - 16px)); }
.frame.low { left: 0; right: 0; bottom: 0; margin: 0 auto; width: min(100vw, 560px); height: min(300px, 60vh);
  border-radius: 12px 12px 0 0; border-bottom: 0; }
.frame.low.tall { height: min(440px, 70vh); }
.frame.away { visibility: hidden; }
@media (width < 480px) {
  .bar.low { flex-wrap: wrap; }
  .bar.low hr { width: auto; height: 1px; flex-basis: 100%; margin: 2px 8px; }
}
@media (forced-colors: active) {
  .bar, .card, .frame { border-color: CanvasText; }
  .swatch::before { forced-color-adjust: none; }
  button:not(.icon), summary { border: 1px solid ButtonBorder; color: ButtonText; }
  .evidence .content { text-decoration: underline dotted; }
}
@media print { .bar, .card, .frame { display: none; } }
`;
