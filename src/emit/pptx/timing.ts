/**
 * Paragraphs that appear click by click (ECMA-376 Part 1, 19.5 `p:timing`), as PowerPoint writes “Appear, by paragraph”:
 * a click is a `p:par` that waits, in it one that starts at once, in it the effect, which sets the visibility of a stretch
 * of paragraphs.
 */
import type { Paragraph, SceneSlide } from "../../scene/types.ts";

/** Paragraphs of one shape that a click shows; numbers from 0. */
interface Click {
  readonly shape: number;
  readonly from: number;
  readonly to: number;
}

/** @param idOf the id of a shape by its name; "" for a slide on which everything stands from the start */
export function writeTiming({ items }: SceneSlide, idOf: (name: string) => number | undefined): string {
  const clicks = items.flatMap((item): Click[] => {
    const shape = idOf(item.name);
    if (item.kind !== "shape" || item.text === undefined || item.hidden || shape === undefined) return [];
    return clicksOf(item.text.paragraphs).map((click) => ({ ...click, shape }));
  });
  if (clicks.length === 0) return "";
  const ids = counter();
  const root = ids();
  const main = ids();
  const effects = clicks.map((click) => writeClick(click, ids)).join("");
  const sequence =
    `<p:seq concurrent="1" nextAc="seek"><p:cTn id="${main}" dur="indefinite" nodeType="mainSeq">` +
    `<p:childTnLst>${effects}</p:childTnLst></p:cTn>` +
    `<p:prevCondLst>${atSlide("onPrev")}</p:prevCondLst><p:nextCondLst>${atSlide("onNext")}</p:nextCondLst></p:seq>`;
  const shapes = [...new Set(clicks.map(({ shape }) => shape))];
  const builds = shapes.map((shape) => `<p:bldP spid="${shape}" grpId="0" build="p"/>`).join("");
  return (
    `<p:timing><p:tnLst><p:par><p:cTn id="${root}" dur="indefinite" restart="never" nodeType="tmRoot">` +
    `<p:childTnLst>${sequence}</p:childTnLst></p:cTn></p:par></p:tnLst><p:bldLst>${builds}</p:bldLst></p:timing>`
  );
}

/** A step takes the deeper paragraphs below it along, which are no steps of their own. */
function clicksOf(paragraphs: readonly Paragraph[]): readonly Omit<Click, "shape">[] {
  return paragraphs.flatMap(({ step, level }, from) => {
    if (step !== true) return [];
    let to = from;
    for (let next = paragraphs[to + 1]; next && next.step !== true && next.level > level; next = paragraphs[to + 1])
      to++;
    return [{ from, to }];
  });
}

const atSlide = (event: "onPrev" | "onNext"): string =>
  `<p:cond evt="${event}" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>`;

/** Ids of time nodes, in document order. */
function counter(): () => number {
  let id = 0;
  return () => {
    id += 1;
    return id;
  };
}

function writeClick({ shape, from, to }: Click, ids: () => number): string {
  const [click, together, effect, set] = [ids(), ids(), ids(), ids()];
  const target = `<p:spTgt spid="${shape}"><p:txEl><p:pRg st="${from}" end="${to}"/></p:txEl></p:spTgt>`;
  const start = '<p:stCondLst><p:cond delay="0"/></p:stCondLst>';
  const shows =
    `<p:set><p:cBhvr><p:cTn id="${set}" dur="1" fill="hold">${start}</p:cTn><p:tgtEl>${target}</p:tgtEl>` +
    `<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr>` +
    `<p:to><p:strVal val="visible"/></p:to></p:set>`;
  const appear =
    `<p:par><p:cTn id="${effect}" presetID="1" presetClass="entr" presetSubtype="0" fill="hold" grpId="0" nodeType="clickEffect">` +
    `${start}<p:childTnLst>${shows}</p:childTnLst></p:cTn></p:par>`;
  return (
    `<p:par><p:cTn id="${click}" fill="hold"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst>` +
    `<p:par><p:cTn id="${together}" fill="hold">${start}<p:childTnLst>${appear}</p:childTnLst></p:cTn></p:par>` +
    `</p:childTnLst></p:cTn></p:par>`
  );
}
