const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

function line(width: number): string {
  return `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
}

const NO_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>";

/**
 * The three fills, lines, effects and backgrounds that `CT_StyleMatrix` demands. Flat throughout: what a presenter
 * draws later from the shape gallery has no gradient and no shadow either.
 */
export const FORMAT_SCHEME =
  `<a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${NO_EFFECT.repeat(3)}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst>`;
