/**
 * What appears click by click (ECMA-376 Part 1, 19.5 `p:timing`), as PowerPoint writes “Appear”: a click is a `p:par` that waits,
 * in it one that starts at once, in it the effects, which set the visibility of a shape or of a stretch of its paragraphs.
 */
import type { Transition } from "../../data/transitions.ts";
import type { Item, SceneSlide } from "../../scene/types.ts";

/** What a click shows: a shape, or some of its paragraphs, numbered from 0. */
interface Target {
  readonly shape: number;
  readonly range: { readonly from: number; readonly to: number } | null;
  /** It has text of its own, so that the list of builds names it. */
  readonly isBuilt: boolean;
}

/** A picture in whose place something plays, by its shape's id. */
export interface Played {
  readonly shape: number;
  readonly isSound: boolean;
}

/** How a slide comes (19.3.1.50 `p:transition`), in PowerPoint's own words and at its usual pace: no program needs an extension for it. */
const COMES: Readonly<Record<Transition, string>> = {
  none: "",
  cut: "<p:cut/>",
  fade: "<p:fade/>",
  // From the side to which one reads on.
  push: "<p:push/>",
  wipe: '<p:wipe dir="r"/>',
};

export function writeTransition({ transition = "none" }: SceneSlide): string {
  const comes = COMES[transition];
  return comes === "" ? "" : `<p:transition spd="med">${comes}</p:transition>`;
}

/**
 * @param idOf the id of a shape by its name
 * @param played what plays when it is pressed
 * @returns "" for a slide on which everything stands from the start and nothing plays
 */
export function writeTiming(
  { items }: Pick<SceneSlide, "items">,
  idOf: (name: string) => number | undefined,
  played: readonly Played[] = [],
): string {
  const clicks = clicksOf(items, idOf);
  if (clicks.length === 0 && played.length === 0) return "";
  const ids = counter();
  const root = ids();
  const sequence = clicks.length === 0 ? "" : writeSequence(clicks, ids);
  const media = played.map((one) => writePlayed(one, ids)).join("");
  const builds = new Map(
    clicks.flatMap((targets) =>
      targets.flatMap(({ shape, range, isBuilt }): (readonly [number, string])[] =>
        isBuilt ? [[shape, `<p:bldP spid="${shape}" grpId="0" ${range === null ? 'animBg="1"' : 'build="p"'}/>`]] : [],
      ),
    ),
  );
  const list = builds.size === 0 ? "" : `<p:bldLst>${[...builds.values()].join("")}</p:bldLst>`;
  return (
    `<p:timing><p:tnLst><p:par><p:cTn id="${root}" dur="indefinite" restart="never" nodeType="tmRoot">` +
    `<p:childTnLst>${sequence}${media}</p:childTnLst></p:cTn></p:par></p:tnLst>${list}</p:timing>`
  );
}

function writeSequence(clicks: readonly (readonly Target[])[], ids: () => number): string {
  const main = ids();
  const effects = clicks.map((targets) => writeClick(targets, ids)).join("");
  return (
    `<p:seq concurrent="1" nextAc="seek"><p:cTn id="${main}" dur="indefinite" nodeType="mainSeq">` +
    `<p:childTnLst>${effects}</p:childTnLst></p:cTn>` +
    `<p:prevCondLst>${atSlide("onPrev")}</p:prevCondLst><p:nextCondLst>${atSlide("onNext")}</p:nextCondLst></p:seq>`
  );
}

/** A film or a sound that plays when one presses its picture (19.5.95 `video`, 19.5.7 `audio`), at PowerPoint's own loudness. */
function writePlayed({ shape, isSound }: Played, ids: () => number): string {
  const [tag, start] = [isSound ? "audio" : "video", '<p:stCondLst><p:cond delay="indefinite"/></p:stCondLst>'];
  const node = `<p:cTn id="${ids()}" fill="hold" display="0">${start}</p:cTn><p:tgtEl><p:spTgt spid="${shape}"/></p:tgtEl>`;
  return `<p:${tag}><p:cMediaNode vol="80000">${node}</p:cMediaNode></p:${tag}>`;
}

/** By click, in their order. */
function clicksOf(items: readonly Item[], idOf: (name: string) => number | undefined): readonly (readonly Target[])[] {
  const clicks = new Map<number, Target[]>();
  const add = (step: number, target: Target): void => {
    clicks.set(step, [...(clicks.get(step) ?? []), target]);
  };
  for (const item of items) {
    const shape = idOf(item.name);
    if (item.hidden || shape === undefined) continue;
    const isShape = item.kind === "shape" && item.geometry !== "line" && item.geometry !== "elbow";
    if (item.step !== undefined) add(item.step, { shape, range: null, isBuilt: isShape });
    else if (item.kind === "shape")
      for (const { step, ...range } of stretchesOf(item.text?.paragraphs ?? []))
        add(step, { shape, range, isBuilt: true });
  }
  return [...clicks].sort(([a], [b]) => a - b).map(([, targets]) => targets);
}

/** Neighbouring paragraphs of one click. */
function stretchesOf(paragraphs: readonly { readonly step?: number }[]) {
  const found: { step: number; from: number; to: number }[] = [];
  for (const [at, { step }] of paragraphs.entries()) {
    const last = found.at(-1);
    if (step === undefined) continue;
    if (last?.step === step && last.to === at - 1) last.to = at;
    else found.push({ step, from: at, to: at });
  }
  return found;
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

const START = '<p:stCondLst><p:cond delay="0"/></p:stCondLst>';

function writeClick(targets: readonly Target[], ids: () => number): string {
  const [click, together] = [ids(), ids()];
  const effects = targets.map((target, index) => writeEffect(target, index === 0, ids)).join("");
  return (
    `<p:par><p:cTn id="${click}" fill="hold"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst>` +
    `<p:par><p:cTn id="${together}" fill="hold">${START}<p:childTnLst>${effects}</p:childTnLst></p:cTn></p:par>` +
    `</p:childTnLst></p:cTn></p:par>`
  );
}

/** The first effect of a click waits for it, the others come along. */
function writeEffect({ shape, range, isBuilt }: Target, isFirst: boolean, ids: () => number): string {
  const [effect, set] = [ids(), ids()];
  const inner = range === null ? "" : `<p:txEl><p:pRg st="${range.from}" end="${range.to}"/></p:txEl>`;
  const target = inner === "" ? `<p:spTgt spid="${shape}"/>` : `<p:spTgt spid="${shape}">${inner}</p:spTgt>`;
  const shows =
    `<p:set><p:cBhvr><p:cTn id="${set}" dur="1" fill="hold">${START}</p:cTn><p:tgtEl>${target}</p:tgtEl>` +
    `<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr>` +
    `<p:to><p:strVal val="visible"/></p:to></p:set>`;
  const group = isBuilt ? ' grpId="0"' : "";
  const node = isFirst ? "clickEffect" : "withEffect";
  return (
    `<p:par><p:cTn id="${effect}" presetID="1" presetClass="entr" presetSubtype="0" fill="hold"${group} nodeType="${node}">` +
    `${START}<p:childTnLst>${shows}</p:childTnLst></p:cTn></p:par>`
  );
}
