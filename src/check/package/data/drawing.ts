import { table } from "../../../data/table.ts";
import { BODY, COLOUR, COLOUR_MAP, EFFECT, FILL, LEVELS, SHAPE, STYLES } from "./groups.ts";

const RUN = `a:ln ${FILL} ${EFFECT} a:highlight a:uLnTx|a:uLn a:uFillTx|a:uFill a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst`;
const RUN_HAS =
  "kumimoji:bool lang:any altLang:any sz:size b:bool i:bool u:underline strike:(noStrike|sngStrike|dblStrike) kern:kern cap:(none|small|all) spc:spacing normalizeH:bool baseline:pct noProof:bool dirty:bool err:bool smtClean:bool smtId:uint bmk:any";
const PARAGRAPH =
  "lnSpc spcBef spcAft buClrTx|buClr buSzTx|buSzPct|buSzPts buFontTx|buFont buNone|buAutoNum|buChar|buBlip tabLst defRPr extLst";
const PARAGRAPH_HAS =
  "marL:margin marR:margin lvl:level indent:indent algn:align defTabSz:short rtl:bool eaLnBrk:bool fontAlgn:(auto|t|ctr|base|b) latinLnBrk:bool hangingPunct:bool";
const LINE = `${FILL} prstDash|custDash round|bevel|miter headEnd tailEnd extLst`;
const LINE_HAS = "w:lineWidth cap:(rnd|sq|flat) cmpd:(sng|dbl|thickThin|thinThick|tri) algn:(ctr|in)";
const FONT = "typeface!any panose:panose pitchFamily:int charset:int";
const CHANGES =
  "tint|shade|comp|inv|gray|alpha|alphaOff|alphaMod|hue|hueOff|hueMod|sat|satOff|satMod|lum|lumOff|lumMod|red|redOff|redMod|green|greenOff|greenMod|blue|blueOff|blueMod|gamma|invGamma*";
const LINK =
  "invalidUrl:any action:any tgtFrame:any tooltip:any history:bool highlightClick:bool endSnd:bool | snd extLst";
const RECT = "l:pct t:pct r:pct b:pct |";
const SHADOW = "blurRad:length dist:length dir:turn";
const SCALE = "sx:pct sy:pct kx:int ky:int algn:corner rotWithShape:bool";
const LOCKS = "noGrp:bool noSelect:bool noRot:bool noChangeAspect:bool noMove:bool noResize:bool";
const POINTS = "noEditPoints:bool noAdjustHandles:bool noChangeArrowheads:bool noChangeShapeType:bool";
const PART = "| tcTxStyle tcStyle";
const END = "type:(none|triangle|stealth|diamond|oval|arrow) w:(sm|med|lg) len:(sm|med|lg) |";

/** The same for several elements. */
const each = (names: string, text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(names.split(" ").map((name) => [`a:${name}`, text]));

/** DrawingML (dml-main.xsd). How to read it: `elements.ts`. */
export const DRAWING: Readonly<Record<string, string>> = table({
  "a:scrgbClr": `r!pct g!pct b!pct | ${CHANGES}`,
  "a:srgbClr": `val!hex | ${CHANGES}`,
  "a:hslClr": `hue!turn sat!pct lum!pct | ${CHANGES}`,
  "a:sysClr": `val!system lastClr:hex | ${CHANGES}`,
  "a:schemeClr": `val!scheme | ${CHANGES}`,
  "a:prstClr": `val!named | ${CHANGES}`,
  ...each("tint shade alpha", "val!share |"),
  ...each("alphaMod hueMod", "val!posPct |"),
  ...each("alphaOff sat satOff satMod lum lumOff lumMod red redOff redMod green greenOff greenMod", "val!pct |"),
  ...each("blue blueOff blueMod", "val!pct |"),
  "a:hue": "val!turn |",
  "a:hueOff": "val!int |",
  "a:noFill": "|",
  "a:grpFill": "|",
  "a:solidFill": `| ${COLOUR}`,
  "a:gradFill": "flip:flip rotWithShape:bool | gsLst lin|path tileRect",
  "a:gsLst": "| gs*!2",
  "a:gs": `pos!share | ${COLOUR}!`,
  "a:lin": "ang:turn scaled:bool |",
  "a:gradFill/a:path": "path:(shape|circle|rect) | fillToRect",
  ...each("fillToRect tileRect fillRect srcRect", RECT),
  "a:pattFill": "prst:pattern | fgClr bgClr",
  ...each("fgClr bgClr highlight extrusionClr contourClr buClr", `| ${COLOUR}!`),
  "a:blipFill": "dpi:uint rotWithShape:bool | blip srcRect tile|stretch",
  "a:blip":
    "cstate:(email|screen|print|hqprint|none) | alphaBiLevel|alphaCeiling|alphaFloor|alphaInv|alphaMod|alphaModFix|alphaRepl|biLevel|blur|clrChange|clrRepl|duotone|fillOverlay|grayscl|hsl|lum|tint* extLst",
  "a:blip/a:lum": "bright:pct contrast:pct",
  "a:blip/a:tint": "hue:turn amt:pct",
  "a:blip/a:alphaMod": "",
  "a:tile": "tx:coord ty:coord sx:pct sy:pct flip:flip algn:corner |",
  "a:stretch": "| fillRect",
  ...each("ln lnL lnR lnT lnB lnTlToBr lnBlToTr uLn", `${LINE_HAS} | ${LINE}`),
  "a:prstDash": "val:dash |",
  "a:custDash": "| ds*",
  "a:ds": "d!posPct sp!posPct |",
  "a:miter": "lim:posPct |",
  ...each("headEnd tailEnd", END),
  "a:effectLst": "| blur fillOverlay glow innerShdw outerShdw prstShdw reflection softEdge",
  "a:blur": "rad:length grow:bool |",
  "a:glow": `rad:length | ${COLOUR}!`,
  "a:innerShdw": `${SHADOW} | ${COLOUR}!`,
  "a:outerShdw": `${SHADOW} ${SCALE} | ${COLOUR}!`,
  "a:prstShdw": `prst!token dist:length dir:turn | ${COLOUR}!`,
  "a:reflection": `${SHADOW} ${SCALE} stA:share stPos:share endA:share endPos:share fadeDir:turn |`,
  "a:softEdge": "rad!length |",
  "a:fillOverlay": `blend!(over|mult|screen|darken|lighten) | ${FILL}!`,
  "a:xfrm": "rot:int flipH:bool flipV:bool | off ext chOff chExt",
  ...each("off chOff", "x!coord y!coord |"),
  "a:chExt": "cx!length cy!length |",
  "a:xfrm/a:ext": "cx!length cy!length |",
  "p:xfrm/a:ext": "cx!length cy!length |",
  "a:extLst": "| ext*",
  "a:extLst/a:ext": "uri:any",
  "a:prstGeom": "prst!shape | avLst",
  "a:prstTxWarp": "prst!warp | avLst",
  "a:custGeom": "| avLst gdLst ahLst cxnLst rect pathLst!",
  ...each("avLst gdLst", "| gd*"),
  "a:gd": "name!any fmla!any |",
  "a:rect": "l!any t!any r!any b!any |",
  "a:cxnLst": "| cxn*",
  "a:cxn": "ang!any | pos!",
  "a:pathLst": "| path*",
  "a:pathLst/a:path":
    "w:length h:length fill:(none|norm|lighten|lightenLess|darken|darkenLess) stroke:bool extrusionOk:bool | close|moveTo|lnTo|arcTo|quadBezTo|cubicBezTo*",
  ...each("moveTo lnTo", "| pt!"),
  ...each("quadBezTo cubicBezTo", "| pt*!2"),
  ...each("pt pos", "x!any y!any |"),
  "a:arcTo": "wR!any hR!any stAng!any swAng!any |",
  "a:scene3d": "| camera! lightRig! backdrop extLst",
  "a:camera": "prst!camera fov:turn zoom:posPct | rot",
  "a:lightRig": "rig!light dir!(tl|t|tr|l|r|bl|b|br) | rot",
  "a:rot": "lat!turn lon!turn rev!turn |",
  "a:sp3d":
    "z:coord extrusionH:length contourW:length prstMaterial:material | bevelT bevelB extrusionClr contourClr extLst",
  ...each("bevelT bevelB", "w:length h:length prst:bevel |"),

  "a:txBody": `| ${BODY}`,
  "a:bodyPr":
    "rot:int spcFirstLastPara:bool vertOverflow:(overflow|ellipsis|clip) horzOverflow:(overflow|clip) vert:vert wrap:(none|square) lIns:short tIns:short rIns:short bIns:short numCol:columns spcCol:shortLength rtlCol:bool fromWordArt:bool anchor:anchor anchorCtr:bool forceAA:bool upright:bool compatLnSpc:bool | prstTxWarp noAutofit|normAutofit|spAutoFit scene3d sp3d|flatTx extLst",
  "a:normAutofit": "fontScale:fontScale lnSpcReduction:linePct |",
  ...each("noAutofit spAutoFit", "|"),
  "a:lstStyle": `| ${STYLES}`,
  "a:p": "| pPr r|br|fld* endParaRPr",
  ...each("pPr defPPr", `${PARAGRAPH_HAS} | ${PARAGRAPH}`),
  ...each(LEVELS.map((level) => `lvl${level}pPr`).join(" "), `${PARAGRAPH_HAS} | ${PARAGRAPH}`),
  ...each("lnSpc spcBef spcAft", "| spcPct|spcPts!"),
  "a:spcPct": "val!linePct |",
  "a:spcPts": "val!points |",
  "a:buSzPct": "val:bulletPct |",
  "a:buSzPts": "val:size |",
  "a:buAutoNum": "type!numbering startAt:start |",
  "a:buChar": "char!any |",
  "a:buBlip": "| blip!",
  ...each("buNone buClrTx buSzTx buFontTx", "|"),
  "a:tabLst": "| tab*",
  "a:tab": "pos:short algn:(l|ctr|r|dec) |",
  "a:r": "| rPr t!",
  "a:br": "| rPr",
  "a:t": "|",
  "a:fld": "id!any type:any | rPr pPr t",
  ...each("rPr endParaRPr defRPr", `${RUN_HAS} | ${RUN}`),
  ...each("latin ea cs sym buFont", `${FONT} |`),
  "a:uFill": `| ${FILL}!`,
  ...each("hlinkClick hlinkMouseOver hlinkHover", LINK),

  "a:tbl": "| tblPr tblGrid! tr*",
  "a:tblPr": `rtl:bool firstRow:bool firstCol:bool lastRow:bool lastCol:bool bandRow:bool bandCol:bool | ${FILL} ${EFFECT} tableStyle|tableStyleId extLst`,
  "a:tblGrid": "| gridCol*",
  "a:gridCol": "w!coord | extLst",
  "a:tr": "h!coord | tc* extLst",
  "a:tc": "rowSpan:span gridSpan:span hMerge:bool vMerge:bool id:any | txBody tcPr extLst",
  "a:tcPr": `marL:short marR:short marT:short marB:short vert:vert anchor:anchor anchorCtr:bool horzOverflow:(overflow|clip) | lnL lnR lnT lnB lnTlToBr lnBlToTr cell3D ${FILL} headers extLst`,
  "a:sx": "n!coord d!coord |",
  "a:sy": "n!coord d!coord |",
  "a:tblStyleLst": "def!guid | tblStyle*",
  "a:tblStyle":
    "styleId!guid styleName!any | tblBg wholeTbl band1H band2H band1V band2V lastCol firstCol lastRow seCell swCell firstRow neCell nwCell extLst",
  ...each("wholeTbl band1H band2H band1V band2V lastCol firstCol lastRow seCell swCell firstRow neCell nwCell", PART),
  "a:tcTxStyle": `b:(on|off|def) i:(on|off|def) | fontRef|font ${COLOUR} extLst`,
  "a:tcStyle": "| tcBdr fill|fillRef cell3D",
  "a:tcBdr": "| left right top bottom insideH insideV tl2br tr2bl extLst",
  ...each("left right top bottom insideH insideV tl2br tr2bl", "| ln|lnRef"),
  "a:tcStyle/a:fill": `| ${FILL}`,

  "a:theme": "name:any | themeElements! objectDefaults extraClrSchemeLst custClrLst extLst",
  "a:themeElements": "| clrScheme! fontScheme! fmtScheme! extLst",
  "a:clrScheme":
    "name!any | dk1! lt1! dk2! lt2! accent1! accent2! accent3! accent4! accent5! accent6! hlink! folHlink! extLst",
  ...each("dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink", `| ${COLOUR}!`),
  "a:fontScheme": "name!any | majorFont! minorFont! extLst",
  ...each("majorFont minorFont", "| latin! ea! cs! font* extLst"),
  "a:majorFont/a:font": "script!any typeface!any |",
  "a:minorFont/a:font": "script!any typeface!any |",
  "a:fmtScheme": "name:any | fillStyleLst! lnStyleLst! effectStyleLst! bgFillStyleLst!",
  ...each("fillStyleLst bgFillStyleLst", `| ${FILL}*!3`),
  "a:lnStyleLst": "| ln*!3",
  "a:effectStyleLst": "| effectStyle*!3",
  "a:effectStyle": `| ${EFFECT} scene3d sp3d`,
  ...each("spDef lnDef txDef", "| spPr! bodyPr! lstStyle! style extLst"),
  ...each("audioFile videoFile", "contentType:any | extLst"),
  "a:wavAudioFile": "name:any |",
  "a:quickTimeFile": "| extLst",
  "a:objectDefaults": "| spDef lnDef txDef extLst",
  "a:extraClrSchemeLst": "| extraClrScheme*",
  "a:custClrLst": "| custClr*",
  "a:custClr": `name:any | ${COLOUR}!`,
  ...each("clrMap overrideClrMapping", `${COLOUR_MAP} | extLst`),
  "a:masterClrMapping": "|",

  "a:graphic": "| graphicData!",
  "a:graphicData": "uri!any",
  ...each("lnRef fillRef effectRef", `idx!uint | ${COLOUR}`),
  "a:fontRef": `idx!(major|minor|none) | ${COLOUR}`,
  ...each("stCxn endCxn", "id!uint idx!site |"),
  "a:graphicFrameLocks":
    "noGrp:bool noDrilldown:bool noSelect:bool noChangeAspect:bool noMove:bool noResize:bool | extLst",
  "a:spLocks": `${LOCKS} ${POINTS} noTextEdit:bool | extLst`,
  "a:picLocks": `${LOCKS} ${POINTS} noCrop:bool | extLst`,
  "a:cxnSpLocks": `${LOCKS} ${POINTS} | extLst`,
  "a:grpSpLocks": `${LOCKS} noUngrp:bool | extLst`,
  "c:spPr": `bwMode:bw | ${SHAPE}`,
  "c:txPr": `| ${BODY}`,
  "c:rich": `| ${BODY}`,
});
