/** Groups of elements and attributes that several schemas share (ECMA-376 Part 1, annex A: EG_… and AG_…). */
export const COLOUR = "a:scrgbClr|a:srgbClr|a:hslClr|a:sysClr|a:schemeClr|a:prstClr";
export const FILL = "a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill";
export const EFFECT = "a:effectLst|a:effectDag";
export const SHAPE = `a:xfrm a:custGeom|a:prstGeom ${FILL} a:ln ${EFFECT} a:scene3d a:sp3d a:extLst`;
export const BODY = "a:bodyPr! a:lstStyle a:p*!";
export const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
export const STYLES = `a:defPPr ${LEVELS.map((level) => `a:lvl${level}pPr`).join(" ")} a:extLst`;
export const COLOUR_MAP =
  "bg1!slot tx1!slot bg2!slot tx2!slot accent1!slot accent2!slot accent3!slot accent4!slot accent5!slot accent6!slot hlink!slot folHlink!slot";
