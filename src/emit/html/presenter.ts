/**
 * The Room view as one HTML file: what a presenter looks at, who opens the room's own window from it. Slides, notes and cues are
 * in it, so it is the presenter's copy; the room's window is given the slide on the screen and nothing else.
 */
import type { Cues } from "../../cues/types.ts";
import { languageOf } from "../../language/index.ts";
import type { Language, PresenterWord } from "../../language/types.ts";
import type { Drawing } from "../../scene/drawing/types.ts";
import type { Assets, Item, Scene, SceneSlide } from "../../scene/types.ts";
import { type Beside, facesOf } from "../faces/used.ts";
import { emitSvg } from "../svg/emit.ts";
import type { ShippedFile, Tools } from "../types.ts";
import { faceRule, notesOf, policyOf, section, text, textOf, wordsOfNotes } from "./parts.ts";

export interface PresenterInput {
  readonly drawing: Drawing;
  readonly assets: Assets;
  readonly scene: Pick<Scene, "slides" | "layouts">;
  readonly cues: Cues;
}

export interface PresenterResult {
  readonly bytes: Uint8Array;
  /** What the notes say, for the search for leaks. Cues are looked through by who made them. */
  readonly texts: readonly string[];
}

/** @returns the same bytes for the same input */
export async function emitPresenter(
  { drawing, assets, scene, cues }: PresenterInput,
  tools: Tools,
): Promise<PresenterResult> {
  const { meta } = drawing;
  const language = languageOf(meta.lang);
  const { viewer, presenter } = language;
  const { slides } = scene;
  const notes = slides.flatMap(wordsOfNotes);
  const data = JSON.stringify(placed(cues, slides)).replaceAll("<", "\\u003c");
  const shipped = (name: ShippedFile): string => textOf(tools.readShipped(name)).trim();
  const [style, script, room] = [shipped("present.css"), shipped("present.js"), shipped("room.js")] as const;
  const audience = cues.release === null ? "" : ` (${cues.release.audience.join(", ")})`;
  const release = cues.release === null ? presenter.ownSide : `${cues.release.name}${audience}`;
  const banner = slides.find(({ notesBanner }) => notesBanner !== "")?.notesBanner ?? "";
  const isNoted = slides.some((slide) => slide.notes.length > 0);
  const own = isNoted ? [presenter.notes, banner].filter((one) => one !== "").join(", ") : presenter.noneInRelease;
  const frame = page(release, cues.profile, own, language);
  const said = wordsOfPage(language);
  const { faces } = await facesOf(drawing, tools, besideSlides([...notes, data, frame, said, script].join("")));
  const shared = `${faces.map(faceRule).join("")}${textOf(tools.readShipped("room.css"))}`;
  const policy = await policyOf([script, room], [shared, style], assets);
  const svgs = emitSvg(drawing, assets, { inline: true });
  const total = drawing.sheets.filter(({ hidden }) => !hidden).length;
  let number = 0;
  const sections = drawing.sheets.map((sheet, index) => {
    if (!sheet.hidden) number += 1;
    const label = sheet.hidden ? `${viewer.hidden} ${index + 1}` : viewer.position(number, total);
    const slide = slides.find(({ id }) => id === sheet.id);
    const marking = slide === undefined ? "" : markingOf(slide, scene);
    const place = sheet.hidden ? "–" : `${number}`;
    const own = section(sheet, svgs[index]?.text ?? "", { place, label, marking });
    return `${own}${slide === undefined || slide.notes.length === 0 ? "" : notesOf(slide, `${presenter.notesHead}: ${label}`)}`;
  });
  const attributes = [
    ["lang", meta.lang],
    ["dir", language.rtl === true ? "rtl" : "ltr"],
    ["data-deck", `${meta.title} ${release}`],
    ["data-title", meta.title],
    ["data-release", release],
    ["data-notes", isNoted ? "notes" : ""],
  ].map(([name, value]) => `${name}="${text(value ?? "")}"`);
  const html = [
    `<!doctype html><html ${attributes.join(" ")}><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${text(`${meta.title} – ${viewer.copy}`)}</title><style id="faces">${shared}</style><style>${style}</style></head><body>`,
    `<h1 class="said">${text(meta.title)}</h1><p class="copy">${text([viewer.copy, meta.marking].filter((one) => one !== "").join(" · "))}</p>`,
    frame,
    `<div class="deck">${sections.join("")}</div>`,
    `<script type="application/json" id="cues">${data}</script><script type="application/json" id="words">${said}</script><script type="text/plain" id="room">${room}</script><script>${script}</script></body></html>\n`,
  ].join("");
  return { bytes: new TextEncoder().encode(html), texts: notes };
}

/**
 * By slides of this deck, counted from 0: where they stand in the brief is nobody's business. What is said beside a slide
 * that no screen shows (points, asks) is said while the one before it stands.
 */
function placed(
  { slides: cued, programme, ask, questions, shunned, clocks, start }: Cues,
  slides: readonly SceneSlide[],
) {
  const at = (place: number): number => slides.findIndex(({ span }) => span.start === place);
  const shown = (places: readonly number[]): readonly number[] => places.map(at).filter((index) => index !== -1);
  const home = (place: number): number => {
    const own = at(place);
    if (own !== -1) return own;
    return slides.reduce((best, { span }, index) => {
      const start = slides[best]?.span.start ?? 0;
      return span.start < place && span.start > start ? index : best;
    }, 0);
  };
  const own = slides.flatMap((_, index) => {
    const cues = cued.filter((one) => home(one.at) === index);
    const names = cues.flatMap((one) => one.names);
    const says = cues.flatMap((one) => one.says);
    const once = names.filter(({ name }, place) => names.findIndex((one) => one.name === name) === place);
    return cues.length === 0 ? [] : [[index, { says, names: once }] as const];
  });
  return {
    start,
    programme: programme.map((item) => ({ ...item, slides: shown(item.slides) })),
    ask: ask === null || slides.length === 0 ? null : { ...ask, slide: home(ask.slide) },
    slides: Object.fromEntries(own),
    questions: questions.map(({ words, raised, line, avoid, marks }) => ({ words, raised, line, avoid, marks })),
    shunned,
    clocks,
  };
}

/** The marking of a slide, in the words that stand on it; "" if it has none. */
function markingOf({ items, layout }: SceneSlide, { layouts }: Pick<Scene, "layouts">): string {
  const own = layouts.find(({ id }) => id === layout);
  const marking = new Set(
    own?.placeholders.flatMap(({ classification, idx }) => (classification === "header" ? [idx] : [])),
  );
  const found = [...items, ...(own?.items ?? [])].find(
    (item) =>
      (item.kind === "shape" && item.classification === "header") ||
      (item.placeholder !== undefined && marking.has(item.placeholder.idx)),
  );
  return found === undefined ? "" : wordsOf(found);
}

const wordsOf = (item: Item): string =>
  item.kind !== "shape" || item.text === undefined
    ? ""
    : item.text.paragraphs
        .map(({ runs }) => runs.map((run) => run.text).join(""))
        .join(" ")
        .trim();

/** What the page says beside the slides, in its faces. */
const besideSlides = (text: string): readonly Beside[] => [
  { face: { name: "Carlito", bold: false, italic: false }, text },
  { face: { name: "Carlito", bold: true, italic: false }, text },
  { face: { name: "Caladea", bold: false, italic: false }, text },
];

/** What the script says, and what marks an item of the programme, lowest first. */
const wordsOfPage = ({ tag, presenter, viewer, scales }: Language): string =>
  JSON.stringify({
    tag,
    words: { ...presenter, fullScreen: viewer.fullScreen },
    priorities: scales.priority.map((words) => words.split(" | ", 1)[0]),
  }).replaceAll("<", "\\u003c");

/** Keys, by what is written on them or by the words for them, and what they do. */
const KEYS: readonly (readonly [keys: string | { readonly word: PresenterWord }, does: PresenterWord])[] = [
  [{ word: "keyNext" }, "doNext"],
  [{ word: "keyBack" }, "back"],
  [{ word: "keyNumber" }, "doNumber"],
  [{ word: "keyEnds" }, "doEnds"],
  ["A", "doOpen"],
  ["S", "doScreen"],
  [{ word: "keyFull" }, "doFull"],
  ["K", "doPlay"],
  ["Z", "doFreeze"],
  ["B . W", "doBlank"],
  ["/", "doSearch"],
  ["G", "doGrid"],
  ["T", "doStart"],
  ["I, U", "doItems"],
  ["P", "doPause"],
  ["+ −", "doSize"],
  [{ word: "keyMouse" }, "doPointer"],
  ["L", "doSave"],
  ["D", "doLight"],
  ["Esc", "doEscape"],
];

const cell = (head: string, words: string, name = "", headName = ""): string =>
  `<div><dt${headName === "" ? "" : ` class="${headName}"`}>${text(head)}</dt><dd${name === "" ? "" : ` class="${name}"`}>${text(words)}</dd></div>`;
const foot = (key: string, sign: string, words: string): string =>
  `<button type="button" data-key="${text(key)}" tabindex="-1"><kbd>${text(sign)}</kbd> ${text(words)}</button>`;

/** What the script fills. Without it, slides and notes stand below each other. */
function page(release: string, profile: string, own: string, { tag, presenter: said, viewer }: Language): string {
  const lang = `lang="${tag}"`;
  const keys = KEYS.map(
    ([key, does]) => `<dt>${text(typeof key === "string" ? key : said[key.word])}</dt><dd>${text(said[does])}</dd>`,
  );
  return [
    `<header ${lang} data-live hidden><p class="state"></p><dl>`,
    cell(said.sees, "", "sees", "sees-head"),
    cell(said.release, `${release}, ${profile}`),
    cell(said.onScreen, "", "marking"),
    cell(said.screen, "", "screen", "screen-head"),
    cell(said.onlyYou, own, "own"),
    "</dl></header>",
    `<main ${lang} data-live hidden><div class="time"><p class="clock"></p><p class="capitals"></p><p class="pace"></p><p class="mend"></p></div>`,
    '<div class="show"><div class="slide"></div><p class="under"><span class="pending" role="status"></span><span class="spent"></span></p>',
    `<div class="low"><section class="next" aria-label="${text(said.next)}"><h2></h2><div></div></section>`,
    `<section class="run" aria-label="${text(said.programme)}" tabindex="0"><h2>${text(said.programme)} <span>${text(said.interpreted)}</span></h2><table><tbody></tbody></table></section></div></div>`,
    `<section class="talk" aria-label="${text(said.notesHead)}" tabindex="0"></section>`,
    `<button type="button" class="ask" data-key="/"><kbd>/</kbd> ${text(said.raise)}</button>`,
    `<section class="search" aria-label="${text(viewer.search)}" hidden><p class="field"><input type="text" role="combobox" aria-expanded="true" aria-controls="found" aria-label="${text(said.field)}" autocomplete="off" spellcheck="false"><span class="count" role="status"></span></p>`,
    `<ul id="found" role="listbox" aria-label="${text(said.found)}"></ul><div class="card"></div></section>`,
    `<section class="grid" aria-label="${text(said.allSlides)}" hidden></section></main>`,
    `<footer ${lang} data-live hidden>`,
    foot("PageDown", said.space, said.doNext),
    foot("PageUp", said.shiftSpace, said.back),
    foot("z", "Z", said.freeze),
    foot("b", "B", said.blankRoom),
    foot("g", "G", said.grid),
    foot("p", "P", said.pause),
    foot("a", "A", said.openRoom),
    foot("?", "?", said.allKeys),
    `</footer><p class="said" role="status"></p>`,
    `<dialog ${lang} aria-label="${text(said.keys)}"><dl>${keys.join("")}</dl><button type="button" data-key="?">${text(viewer.close)}</button></dialog>`,
  ].join("");
}
