import { table } from "../../../data/table.ts";
import { BODY, COLOUR, COLOUR_MAP, EFFECT, FILL, SHAPE, STYLES } from "./groups.ts";

const TREE = "| nvGrpSpPr! grpSpPr! sp|grpSp|graphicFrame|cxnSp|pic|contentPart* extLst";
const SHOWN = "showMasterSp:bool showMasterPhAnim:bool";
const TARGET = "spid!uint grpId!uint uiExpand:bool";

/** PresentationML (pml.xsd). How to read it: `elements.ts`. */
export const PRESENTATION: Readonly<Record<string, string>> = table({
  "p:presentation":
    "serverZoom:pct firstSlideNum:int showSpecialPlsOnTitleSld:bool rtl:bool removePersonalInfoOnSave:bool compatMode:bool strictFirstAndLastChars:bool embedTrueTypeFonts:bool saveSubsetFonts:bool autoCompressPictures:bool bookmarkIdSeed:uint conformance:(strict|transitional) | sldMasterIdLst! notesMasterIdLst* handoutMasterIdLst sldIdLst sldSz notesSz! smartTags embeddedFontLst custShowLst photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst",
  "p:sldMasterIdLst": "| sldMasterId*!",
  "p:sldMasterId": "id:any | extLst",
  "p:notesMasterIdLst": "| notesMasterId",
  "p:handoutMasterIdLst": "| handoutMasterId",
  "p:sldIdLst": "| sldId*",
  "p:sldId": "id!any | extLst",
  "p:sldSz": "cx!page cy!page type:paper |",
  "p:notesSz": "cx!length cy!length |",
  "p:custShowLst": "| custShow*",
  "p:custShow": "name!any id!uint | sldLst! extLst",
  "p:sldLst": "| sld*",
  // Of a custom show, which names slides.
  "p:sldLst/p:sld": "|",
  "p:embeddedFontLst": "| embeddedFont*",
  "p:embeddedFont": "| font! regular bold italic boldItalic",
  "p:defaultTextStyle": `| ${STYLES}`,
  "p:extLst": "mod:bool | ext*",
  "p:ext": "uri!any",

  "p:sld": `${SHOWN} show:bool | cSld! clrMapOvr transition timing extLst`,
  "p:sldLayout": `${SHOWN} matchingName:any type:layout preserve:bool userDrawn:bool | cSld! clrMapOvr transition timing hf extLst`,
  "p:sldMaster": "preserve:bool | cSld! clrMap! sldLayoutIdLst transition timing hf txStyles extLst",
  "p:notes": `${SHOWN} | cSld! clrMapOvr extLst`,
  "p:notesMaster": "| cSld! clrMap! hf notesStyle extLst",
  "p:handoutMaster": "| cSld! clrMap! hf extLst",
  "p:sldLayoutIdLst": "| sldLayoutId*",
  "p:sldLayoutId": "id:any | extLst",
  "p:txStyles": "| titleStyle bodyStyle otherStyle extLst",
  "p:titleStyle": `| ${STYLES}`,
  "p:bodyStyle": `| ${STYLES}`,
  "p:otherStyle": `| ${STYLES}`,
  "p:notesStyle": `| ${STYLES}`,
  "p:hf": "sldNum:bool hdr:bool ftr:bool dt:bool | extLst",
  "p:clrMap": `${COLOUR_MAP} | a:extLst`,
  "p:clrMapOvr": "| a:masterClrMapping|a:overrideClrMapping!",
  "p:cSld": "name:any | bg spTree! custDataLst controls extLst",
  "p:bg": "bwMode:bw | bgPr|bgRef!",
  "p:bgPr": `shadeToTitle:bool | ${FILL}! ${EFFECT} extLst`,
  "p:bgRef": `idx!uint | ${COLOUR}`,

  "p:spTree": TREE,
  "p:grpSp": TREE,
  "p:grpSpPr": `bwMode:bw | a:xfrm ${FILL} ${EFFECT} a:scene3d a:extLst`,
  "p:sp": "useBgFill:bool | nvSpPr! spPr! style txBody extLst",
  "p:pic": "| nvPicPr! blipFill! spPr! style extLst",
  "p:graphicFrame": "bwMode:bw | nvGraphicFramePr! xfrm! a:graphic! extLst",
  "p:cxnSp": "| nvCxnSpPr! spPr! style extLst",
  "p:nvSpPr": "| cNvPr! cNvSpPr! nvPr!",
  "p:nvPicPr": "| cNvPr! cNvPicPr! nvPr!",
  "p:nvGraphicFramePr": "| cNvPr! cNvGraphicFramePr! nvPr!",
  "p:nvCxnSpPr": "| cNvPr! cNvCxnSpPr! nvPr!",
  "p:nvGrpSpPr": "| cNvPr! cNvGrpSpPr! nvPr!",
  "p:cNvPr": "id!uint name!any descr:any hidden:bool title:any | a:hlinkClick a:hlinkHover a:extLst",
  "p:cNvSpPr": "txBox:bool | a:spLocks a:extLst",
  "p:cNvPicPr": "preferRelativeResize:bool | a:picLocks a:extLst",
  "p:cNvGraphicFramePr": "| a:graphicFrameLocks a:extLst",
  "p:cNvCxnSpPr": "| a:cxnSpLocks a:stCxn a:endCxn a:extLst",
  "p:cNvGrpSpPr": "| a:grpSpLocks a:extLst",
  "p:nvPr":
    "isPhoto:bool userDrawn:bool | ph a:audioCd|a:wavAudioFile|a:audioFile|a:videoFile|a:quickTimeFile custDataLst extLst",
  "p:ph": "type:placeholder orient:(horz|vert) sz:(full|half|quarter) idx:uint hasCustomPrompt:bool | extLst",
  "p:spPr": `bwMode:bw | ${SHAPE}`,
  "p:xfrm": "rot:int flipH:bool flipV:bool | a:off a:ext",
  "p:style": "| a:lnRef! a:fillRef! a:effectRef! a:fontRef!",
  "p:blipFill": "dpi:uint rotWithShape:bool | a:blip a:srcRect a:tile|a:stretch",
  "p:txBody": `| ${BODY}`,

  "p:transition": "spd:(slow|med|fast) advClick:bool advTm:uint",
  "p:timing": "| tnLst bldLst extLst",
  "p:bldLst": "| bldP|bldDgm|bldOleChart|bldGraphic*!",
  "p:bldP": `${TARGET} build:(allAtOnce|p|cust|whole) bldLvl:uint animBg:bool autoUpdateAnimBg:bool rev:bool advAuto:any | tmplLst`,
  "p:bldGraphic": `${TARGET} | bldAsOne|bldSub!`,
  "p:cTn":
    "id:uint presetID:int presetClass:(entr|exit|emph|path|verb|mediacall) presetSubtype:int dur:any repeatCount:any repeatDur:any spd:pct accel:share decel:share autoRev:bool restart:(always|whenNotActive|never) fill:(remove|freeze|hold|transition) syncBehavior:(canSlip|locked) tmFilter:any evtFilter:any display:bool masterRel:(sameClick|lastClick|nextClick) bldLvl:int grpId:uint afterEffect:bool nodeType:(clickEffect|withEffect|afterEffect|mainSeq|interactiveSeq|clickPar|withGroup|afterGroup|tmRoot) nodePh:bool | stCondLst endCondLst endSync iterate childTnLst subTnLst",
  "p:spTgt": "spid!any",
  "p:presentationPr": "| htmlPubPr webPr prnPr showPr clrMru extLst",
  "p:viewPr":
    "lastView:view showComments:bool | normalViewPr slideViewPr outlineViewPr notesTextViewPr sorterViewPr notesViewPr gridSpacing extLst",
});
