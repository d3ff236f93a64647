import { table } from "../../../data/table.ts";
import { COLOUR } from "./groups.ts";

const NODES = "par|seq|excl|anim|animClr|animEffect|animMotion|animRot|animScale|cmd|set|audio|video";
const VALUE = "| boolVal|intVal|fltVal|strVal|clrVal!";
const POINT = "x!pct y!pct |";
const PARTS = "rgb|hsl!";
const MEDIA = "| cMediaNode!";

/** What happens on a slide, and when (pml-animationInfo.xsd). How to read it: `elements.ts`. */
export const TIMING: Readonly<Record<string, string>> = table({
  "p:tnLst": `| ${NODES}*!`,
  "p:childTnLst": `| ${NODES}*!`,
  "p:subTnLst": `| ${NODES}*!`,
  "p:par": "| cTn!",
  "p:excl": "| cTn!",
  "p:seq": "concurrent:bool prevAc:(none|skipTimed) nextAc:(none|seek) | cTn! prevCondLst nextCondLst",
  "p:stCondLst": "| cond*!",
  "p:endCondLst": "| cond*!",
  "p:prevCondLst": "| cond*!",
  "p:nextCondLst": "| cond*!",
  "p:cond":
    "evt:(onBegin|onEnd|begin|end|onClick|onDblClick|onMouseOver|onMouseOut|onNext|onPrev|onStopAudio) delay:time | tgtEl|tn|rtn",
  "p:endSync": "evt:any delay:time | tgtEl|tn|rtn",
  "p:tn": "val!uint |",
  "p:rtn": "val!(first|last|all) |",
  "p:iterate": "type:(el|wd|lt) backwards:bool | tmAbs|tmPct!",
  "p:tmAbs": "val!time |",
  "p:tmPct": "val!posPct |",
  "p:cBhvr":
    "additive:(base|sum|repl|mult|none) accumulate:(none|always) xfrmType:(pt|img) from:any to:any by:any rctx:any override:(normal|childStyle) | cTn! tgtEl! attrNameLst",
  "p:attrNameLst": "| attrName*!",
  "p:tgtEl": "| sldTgt|sndTgt|spTgt|inkTgt!",
  "p:sldTgt": "|",
  "p:txEl": "| charRg|pRg",
  "p:charRg": "st!uint end!uint |",
  "p:pRg": "st!uint end!uint |",
  "p:anim": "by:any from:any to:any calcmode:(discrete|lin|fmla) valueType:(str|num|clr) | cBhvr! tavLst",
  "p:tavLst": "| tav*",
  "p:tav": "tm:any fmla:any | val",
  "p:val": VALUE,
  "p:progress": VALUE,
  "p:set/p:to": VALUE,
  "p:boolVal": "val!bool |",
  "p:intVal": "val!int |",
  "p:fltVal": "val!double |",
  "p:strVal": "val!any |",
  "p:clrVal": `| ${COLOUR}!`,
  "p:set": "| cBhvr! to",
  "p:animEffect": "transition:(in|out|none) filter:any prLst:any | cBhvr! progress",
  "p:animClr": "clrSpc:(rgb|hsl) dir:(cw|ccw) | cBhvr! by from to",
  "p:animClr/p:by": `| ${PARTS}`,
  "p:animClr/p:from": `| ${COLOUR}!`,
  "p:animClr/p:to": `| ${COLOUR}!`,
  "p:animMotion":
    "origin:(parent|layout) path:any pathEditMode:(relative|fixed) rAng:int ptsTypes:any | cBhvr! by from to rCtr",
  "p:animRot": "by:int from:int to:int | cBhvr!",
  "p:animScale": "zoomContents:bool | cBhvr! by from to",
  "p:animMotion/p:by": POINT,
  "p:animMotion/p:from": POINT,
  "p:animMotion/p:to": POINT,
  "p:animScale/p:by": POINT,
  "p:animScale/p:from": POINT,
  "p:animScale/p:to": POINT,
  "p:rCtr": POINT,
  "p:cmd": "type:(evt|call|verb) cmd:any | cBhvr!",
  "p:audio": `isNarration:bool ${MEDIA}`,
  "p:video": `fullScrn:bool ${MEDIA}`,
  "p:cMediaNode": "vol:posPct mute:bool numSld:uint showWhenStopped:bool | cTn! tgtEl!",
  "p:bldAsOne": "|",
  "p:tmplLst": "| tmpl*",
  "p:tmpl": "lvl:uint | tnLst!",
});
