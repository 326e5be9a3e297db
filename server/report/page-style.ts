/** The style of a report's page: light, dark on screens where that is preferred; on paper a part is not torn. */
export const PAGE_STYLE = `:root{color-scheme:light dark;--line:#8c959f;--correct:#aceebb;--partial:#d5e8b0;--incorrect:#ffcecb;--open:#c8dcff;--quiet:#eaeef2}
@media screen and (prefers-color-scheme:dark){:root{--line:#6e7681;--correct:#1c5c2e;--partial:#4d5a1f;--incorrect:#7d2422;--open:#1f4b87;--quiet:#30363d}}
body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:start;font-weight:600}
th,td{padding:.2rem .7rem;text-align:end;border-bottom:1px solid var(--line)}
th:first-child{text-align:start}
.wide{overflow-x:auto}
code{overflow-wrap:anywhere}
section.part{break-inside:avoid}
.bar{display:block;width:100%;max-width:30rem;height:auto}
.bar rect{stroke:var(--line);stroke-width:1;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.bar text{text-anchor:middle;font-size:14px;fill:CanvasText}
.correct{fill:var(--correct)}.partial{fill:var(--partial)}.incorrect{fill:var(--incorrect)}
.undecided,.pending{fill:var(--open)}.invalid,.missing{fill:var(--quiet)}
`;
