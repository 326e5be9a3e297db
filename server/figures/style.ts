/**
 * How pictures look, wherever they are: in the colour of the text around them, on the ground that `--figure-ground` names. Lines and
 * shapes tell things apart; the colours, which a page may set, only help.
 */
export const FIGURE_STYLE = `.figure{font-family:system-ui,sans-serif;fill:currentColor;stroke:none}
.figure text{paint-order:stroke;stroke:var(--figure-ground,Canvas);stroke-width:3px;stroke-linejoin:round}
.figure .box{fill:var(--figure-ground,Canvas);stroke:currentColor;stroke-width:1.5}
.figure .ground{fill:var(--figure-ground,Canvas)}
.figure .inner-border,.figure .frame{fill:none;stroke:currentColor;stroke-width:1}
.figure .edge,.figure .curve,.figure .path,.figure .gradient{fill:none;stroke:currentColor;stroke-width:1.5}
.figure .to-loss,.figure .dashed{stroke-dasharray:6 4}
.figure .dotted{stroke-dasharray:1.5 4;stroke-linecap:round}
.figure .dash-dotted{stroke-dasharray:8 4 1.5 4}
.figure .curve{stroke-width:2}
.figure .level{fill:none;stroke:currentColor;stroke-opacity:.6}
.figure .grid{stroke:currentColor;stroke-opacity:.2}
.figure .zero{stroke:currentColor;stroke-opacity:.5}
.figure .value{fill:var(--figure-value,currentColor)}
.figure .derivative{fill:var(--figure-derivative,currentColor)}
.figure .slope{stroke:var(--figure-derivative,currentColor)}
.figure .path{stroke:var(--figure-value,currentColor)}
.figure .mark{fill:var(--figure-value,currentColor);stroke:var(--figure-ground,Canvas)}
.figure .gradient{stroke:var(--figure-derivative,currentColor);stroke-width:2.5}
`;

const LIGHT =
  '--figure-ground:#fff;--figure-value:#0550ae;--figure-derivative:#a40e26;color:#1b1f24;background:#fff';
const DARK =
  '--figure-ground:#0d1117;--figure-value:#79b8ff;--figure-derivative:#ff9a9a;color:#e6edf3;background:#0d1117';

/** The style of a picture that stands by itself: light, dark on screens where that is preferred. */
export const STANDALONE_STYLE =
  FIGURE_STYLE.replaceAll('\n', '') +
  `svg{${LIGHT}}@media screen and (prefers-color-scheme:dark){svg{${DARK}}}`;
