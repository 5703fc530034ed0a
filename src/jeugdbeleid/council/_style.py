"""
Stijl: how a report looks, on a screen, on a phone and on paper.
"""

from __future__ import annotations

from typing import Final

__all__ = ["STYLE"]

#: The style sheet. Every colour of text stands against its ground at 4.5 to 1 or more.
STYLE: Final = """
:root { --ink: #1b2330; --soft: #4a5568; --line: #cbd5e0; --ground: #f4f7fa; --link: #0b4f8a; --good: #17663a;
  --bad: #a61b1b; --wait: #6b4a00; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 60rem; color: var(--ink); background: #fff;
  font: 1.0625rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { position: static; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 2rem; margin: 0 0 .75rem; }
h2 { font-size: 1.5rem; margin: 3rem 0 .5rem; padding-top: .75rem; border-top: 3px solid var(--ink); }
h3 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; color: var(--soft); }
p { margin: .5rem 0; max-width: 42rem; }
header p { color: var(--soft); }
header p:first-of-type { color: var(--ink); font-weight: 600; }
nav { margin: 1.5rem 0 0; padding: .75rem 1rem; background: var(--ground); border-radius: .5rem; }
nav h2 { margin: 0; padding: 0; border: 0; font-size: 1rem; }
nav ul { margin: .4rem 0 0; padding: 0; list-style: none; columns: 2; }
ul, ol { padding-left: 1.25rem; }
li { margin: .3rem 0; break-inside: avoid; }
nav li { margin: 0 0 .35rem; }
.counts { list-style: none; margin: 1rem 0; padding: 0; display: grid; gap: .75rem;
  grid-template-columns: repeat(auto-fill, minmax(12.5rem, 1fr)); }
.counts li { margin: 0; }
.counts a { display: block; height: 100%; padding: .7rem .9rem; border: 1px solid var(--line);
  border-left: .35rem solid var(--soft); border-radius: .4rem; background: var(--ground); color: var(--ink);
  text-decoration: none; line-height: 1.3; }
.counts a:hover { text-decoration: underline; }
.counts strong { display: block; font-size: 1.8rem; line-height: 1.15; font-variant-numeric: tabular-nums; }
.counts .met a { border-left-color: var(--good); }
.counts .not_met a, .counts .late a { border-left-color: var(--bad); }
.counts .silent a, .counts .undetermined a, .counts .promises a { border-left-color: var(--wait); }
.counts .changes a, .counts .due a, .counts .not_yet_due a { border-left-color: var(--link); }
table { width: 100%; margin: .75rem 0 1rem; border-collapse: collapse; font-size: .95em; table-layout: fixed; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: .5em .75em .5em 0; hyphens: auto; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { font-size: .88em; color: var(--soft); border-bottom: 2px solid var(--ink); vertical-align: bottom; }
thead th:first-child { width: 30%; }
.wide-2 thead th:nth-child(2), .wide-4 thead th:nth-child(4) { width: 30%; }
tbody th { font-weight: 600; }
.notes { font-size: .75em; font-weight: 400; line-height: 0; overflow-wrap: normal; hyphens: none; }
.notes a, .back { text-decoration: none; }
.notes a:hover { text-decoration: underline; }
.more { font-weight: 600; }
.sources ol { font-size: .85em; columns: 2; column-gap: 2.5rem; padding-left: 2.2rem; color: var(--soft); }
:target { background: #fff5cc; }
@media (max-width: 44rem) {
  body { padding: 1rem 1rem 3rem; font-size: 1rem; }
  h1 { font-size: 1.6rem; }
  h2 { font-size: 1.3rem; }
  nav ul, .sources ol { columns: 1; }
  .counts { grid-template-columns: 1fr 1fr; }
  table, tbody, tr, th, td { display: block; width: auto; }
  thead { position: absolute; left: -100vw; }
  tbody tr { padding: .6rem .8rem; margin: 0 0 .75rem; border: 1px solid var(--line); border-radius: .4rem; }
  tbody th { padding: 0 0 .35rem; border: 0; }
  td { padding: .15rem 0; border: 0; }
  td::before { content: attr(data-label) ": "; color: var(--soft); font-size: .88rem; }
}
@media print {
  @page { margin: 18mm 16mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav, .skip, .back { display: none; }
  a { color: inherit; text-decoration: none; }
  h2, h3, h4 { break-after: avoid; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; break-after: avoid; }
  .counts { grid-template-columns: repeat(4, 1fr); }
  .counts a { background: none; }
  .sources a[href^="http"]::after { content: " <" attr(href) ">"; overflow-wrap: anywhere; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
"""
