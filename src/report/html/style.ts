/** The one style block of the report: system fonts, light and dark, phone and paper. Its digest is in the policy. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#16181d;--soft:#5b6270;--line:#d9dce3;--paper:#fff;--band:#f5f6f8;--mark:#fff1b8;--accent:#0b5394;--bad:#a61b1b;--good:#17652f;--badbg:#fde8e8;--goodbg:#e3f4e8}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8ec;--soft:#a0a7b4;--line:#363b45;--paper:#14161a;--band:#1c1f25;--mark:#5c4a00;--accent:#8ab8ec;--bad:#ff9c9c;--good:#8fdca6;--badbg:#4a1f1f;--goodbg:#183a24}}
*{box-sizing:border-box}
html{font:16px/1.5 Georgia,'Times New Roman',serif;color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:62rem;padding:1.5rem 1rem 4rem;overflow-wrap:anywhere}
h1,h2,h3,h4,th,.label,.meta,nav,.chip,.tree,footer,summary{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.25rem;margin:3rem 0 .75rem;padding-top:.5rem;border-top:3px solid var(--ink)}
h3{font-size:1rem;margin:0}
h3::first-letter{text-transform:uppercase}
h4{font-size:.8rem;margin:1.25rem 0 .35rem;color:var(--soft);text-transform:uppercase;letter-spacing:.05em}
p{margin:.35rem 0}
a{color:var(--accent)}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:1rem 0;font-size:.9rem}
.meta{font-size:.85rem;color:var(--soft)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:1px;margin:1.25rem 0;padding:1px;list-style:none}
.figures li{padding:.75rem .9rem;box-shadow:0 0 0 1px var(--line)}
.figures b{display:block;font:600 1.6rem/1.1 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;font-variant-numeric:tabular-nums}
.figures span{display:block;font:.8rem/1.35 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:var(--soft)}
article{border:1px solid var(--line);border-left:4px solid var(--accent);padding:1rem 1.15rem;margin:1.25rem 0;break-inside:auto}
article.finding{border-left-color:var(--bad)}
article.copy{border-left-color:var(--soft)}
blockquote{margin:.6rem 0;padding:0;font-size:1.2rem;line-height:1.4}
.side blockquote,.seen blockquote{font-size:1rem}
.chip{display:inline-block;font-size:.75rem;line-height:1.5;padding:.05rem .5rem;border:1px solid var(--line);border-radius:1rem;background:var(--band);white-space:nowrap}
.chip.A,.chip.B{border-color:var(--good);color:var(--good)}
.chip.D,.chip.X{border-color:var(--bad);color:var(--bad)}
mark{background:var(--mark);color:inherit;padding:0 .1em}
del{color:var(--bad);background:var(--badbg);text-decoration:line-through}
ins{color:var(--good);background:var(--goodbg);text-decoration:underline}
ul.reasons{margin:.35rem 0;padding-left:1.2rem}
.tree,.tree ul{list-style:none;margin:0;padding:0;font-size:.9rem}
.tree ul{padding-left:1.25rem;border-left:2px solid var(--line);margin-left:.35rem}
.tree li{padding:.2rem 0}
.tree .not-held{color:var(--soft);font-style:italic}
table{border-collapse:collapse;width:100%;font-size:.85rem;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line)}
th{font-size:.75rem;color:var(--soft);font-weight:600}
td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
code{font-size:.8em;color:var(--soft)}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
.side{border-top:1px solid var(--line);padding-top:.5rem}
.seen{border-top:1px solid var(--line);padding:.5rem 0}
details{margin:.5rem 0}
.chart{overflow-x:auto;margin:.5rem 0}
.chart svg{display:block;min-width:30rem;max-width:min(100%,46rem);height:auto;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif}
.chart.large svg{min-width:44rem;max-width:100%}
.chart .name{font-size:12px;fill:var(--ink)}
.chart .tick{font-size:10.5px;fill:var(--soft)}
.chart .grid{stroke:var(--line)}
.chart .point,.chart .span{fill:var(--accent)}
.chart .span.open{fill:none;stroke:var(--accent);stroke-dasharray:4 3}
.chart .step{fill:none;stroke:var(--soft);stroke-width:1.25}
.chart .box{fill:var(--paper);stroke:var(--soft)}
.chart .box.speaker{fill:var(--band);stroke:var(--accent)}
.chart .box.absent{stroke-dasharray:4 3}
.appearances td:nth-child(1){min-width:8.5rem}.appearances td:nth-child(2){min-width:9rem}.appearances td:nth-child(4){min-width:6.5rem}
.custody td:nth-child(1){min-width:8rem}.custody td:nth-child(3){min-width:8rem}.custody tbody{break-inside:avoid}.custody tr:not(.kept) td{border-bottom:0;padding-bottom:0}.custody .kept td{color:var(--soft);padding-top:.1rem}
.appearances .diff,.wordings .diff{margin:.25rem 0 0}
.wordings{margin:0 0 .5rem}
summary{cursor:pointer;font-size:.9rem}
ol.contents{margin:.5rem 0 1.5rem;padding-left:1.6rem}
.contents li{margin:.25rem 0}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem;font-size:.85rem;color:var(--soft)}
@media (max-width:40rem){body{padding:1rem .75rem 3rem}.sides{grid-template-columns:1fr}h1{font-size:1.4rem}.wide thead{display:none}.wide tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}.wide td,.wide td.n{display:block;text-align:left;border:0;padding:.1rem 0}.wide td:empty{display:none}.custody tr:not(.kept){border-bottom:0}td[data-label]{min-width:0}.wide td[data-label]::before{content:attr(data-label) ': ';color:var(--soft)}}
@page{size:A4;margin:15mm}
@media print{:root{--ink:#000;--soft:#444;--paper:#fff;--band:#fff;--line:#bbb;--accent:#000;--mark:#eee;--bad:#000;--good:#000;--badbg:#fff;--goodbg:#fff}body{max-width:none;padding:0}nav{display:none}h2,h3,h4{break-after:avoid}article,.side,.seen,tr{break-inside:avoid}article.group{break-inside:auto}a{text-decoration:none}.chart{overflow:visible}.chart svg,.chart.large svg{min-width:0}mark{border-bottom:1.5px solid #000}details::details-content{content-visibility:visible;display:block;height:auto}summary{list-style:none}.custody a[href^='http']::after{content:' (' attr(href) ')';font-size:.9em;word-break:break-all}}
`;
