/** The one style of a site: system type, light and dark as the reader has it, readable widths, good in print. */
export const STYLE = `:root {
  color-scheme: light dark;
  --paper: #fbfaf7;
  --ink: #211f1b;
  --soft: #5f5a52;
  --line: #e5e0d7;
  --link: #2f4b7c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #141517;
    --ink: #ece8e1;
    --soft: #a9a39a;
    --line: #33363b;
    --link: #9db7e4;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  padding: 24px 20px 64px;
  max-width: 46rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.06rem/1.6 system-ui, -apple-system, 'Segoe UI', sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, .name { font-family: Georgia, 'Times New Roman', serif; font-weight: 500; line-height: 1.25; }
h1 { font-size: 2.3rem; margin: 40px 0 8px; }
h2 { font-size: 1.45rem; margin: 44px 0 10px; }
h3 { font-size: 1.12rem; margin: 0; }
.items h2 { font-size: 1.2rem; margin: 0; }
p { margin: 8px 0; }
a { color: var(--link); text-underline-offset: 3px; }
a:focus-visible, main:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; }
main:focus { outline: none; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 4px 24px; }
.name { margin: 0; font-size: 1.1rem; }
.name a, nav a { display: inline-block; padding: 10px 0; color: inherit; text-decoration: none; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 20px; margin: 0; padding: 0; list-style: none; }
nav a:hover, .name a:hover, nav a[aria-current] { text-decoration: underline; }
.items, .words { margin: 0; padding: 0; list-style: none; }
.items > li { padding: 16px 0; border-top: 1px solid var(--line); }
.words { display: flex; flex-wrap: wrap; gap: 6px 22px; }
.points { margin: 8px 0; padding-left: 1.2em; }
.meta, .label { color: var(--soft); }
.meta { margin: 2px 0; font-size: 0.95rem; }
.label { font-size: 1.15rem; }
footer { margin-top: 56px; border-top: 1px solid var(--line); }
footer a { display: inline-block; padding: 10px 0; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 12px; top: 12px; padding: 8px 14px; background: var(--paper); }
@media print {
  nav, .skip { display: none; }
  :root { --paper: #fff; --ink: #000; --soft: #333; --link: #000; }
  .items > li { break-inside: avoid; }
}
`
