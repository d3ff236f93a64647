/**
 * The Room view as one HTML file: what a presenter looks at, who opens the room's own window from it. Slides, notes and cues are
 * in it, so it is the presenter's copy; the room's window is given the slide on the screen and nothing else.
 */
import type { Cues } from "../../cues/types.ts";
import { languageOf } from "../../language/index.ts";
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
  const { viewer } = languageOf(meta.lang);
  const { slides } = scene;
  const notes = slides.flatMap(wordsOfNotes);
  const data = JSON.stringify(placed(cues, slides)).replaceAll("<", "\\u003c");
  const shipped = (name: ShippedFile): string => textOf(tools.readShipped(name)).trim();
  const [style, script, room] = [shipped("present.css"), shipped("present.js"), shipped("room.js")] as const;
  const audience = cues.release === null ? "" : ` (${cues.release.audience.join(", ")})`;
  const release = cues.release === null ? "own side" : `${cues.release.name}${audience}`;
  const banner = slides.find(({ notesBanner }) => notesBanner !== "")?.notesBanner ?? "";
  const isNoted = slides.some((slide) => slide.notes.length > 0);
  const own = isNoted ? ["notes", banner].filter((one) => one !== "").join(", ") : "no notes in this release";
  const frame = page(release, cues.profile, own);
  const { faces } = await facesOf(drawing, tools, besideSlides([...notes, data, frame, script].join("")));
  const shared = `${faces.map(faceRule).join("")}${textOf(tools.readShipped("room.css"))}`;
  const policy = await policyOf([script, room], [shared, style]);
  const svgs = emitSvg(drawing, assets, { inline: true });
  const total = drawing.sheets.filter(({ hidden }) => !hidden).length;
  let number = 0;
  const sections = drawing.sheets.map((sheet, index) => {
    if (!sheet.hidden) number += 1;
    const label = sheet.hidden ? `Hidden slide ${index + 1}` : `Slide ${number} of ${total}`;
    const slide = slides.find(({ id }) => id === sheet.id);
    const marking = slide === undefined ? "" : markingOf(slide, scene);
    const place = sheet.hidden ? "–" : `${number}`;
    const own = section(sheet, svgs[index]?.text ?? "", { place, label, marking });
    return `${own}${slide === undefined || slide.notes.length === 0 ? "" : notesOf(slide, `Notes of ${label}`)}`;
  });
  const attributes = [
    ["lang", meta.lang],
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
    `<p class="copy">${text([viewer.copy, meta.marking].filter((one) => one !== "").join(" · "))}</p>`,
    frame,
    `<div class="deck">${sections.join("")}</div>`,
    `<script type="application/json" id="cues">${data}</script><script type="text/plain" id="room">${room}</script><script>${script}</script></body></html>\n`,
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

const KEYS = [
  ["Space, →, Page down", "next slide"],
  ["Shift Space, ←, Page up", "back"],
  ["number, Enter", "that slide"],
  ["Home, End", "the first or last slide, after Enter"],
  ["A", "open the room’s window, or bring it to the front"],
  ["S", "send it to the other screen, where the browser knows of one"],
  ["F, in the room’s window", "fill the screen"],
  ["Z", "freeze what the room sees; again: show the room where you are; Esc: back to where it is"],
  ["B . W", "plain ground with the marking, and live again"],
  ["/", "search: questions, slides, names; Enter shows a slide, Backspace returns"],
  ["G", "all slides, in this window alone"],
  ["T", "start the programme’s clock"],
  ["I, U", "next item of the programme, the one before"],
  ["P", "pause the item’s clock for a question, and go on"],
  ["+ −", "larger or smaller notes"],
  ["mouse held on the slide", "a pointer in the room"],
  ["L", "save the list of what was shown when"],
  ["D", "light or dark"],
  ["Esc", "close; twice: leave the full screen"],
] as const;

const cell = (head: string, words: string, name = "", headName = ""): string =>
  `<div><dt${headName === "" ? "" : ` class="${headName}"`}>${text(head)}</dt><dd${name === "" ? "" : ` class="${name}"`}>${text(words)}</dd></div>`;
const foot = (key: string, sign: string, words: string): string =>
  `<button type="button" data-key="${text(key)}" tabindex="-1"><kbd>${text(sign)}</kbd> ${text(words)}</button>`;

/** What the script fills. Without it, slides and notes stand below each other. */
const page = (release: string, profile: string, own: string): string =>
  [
    '<header lang="en" data-live hidden><p class="state"></p><dl>',
    cell("The room sees", "", "sees", "sees-head"),
    cell("Release", `${release}, ${profile}`),
    cell("Marking on the screen", "", "marking"),
    cell("Screen", "", "screen", "screen-head"),
    cell("Only you see this window", own, "own"),
    "</dl></header>",
    '<main lang="en" data-live hidden><div class="time"><p class="clock"></p><p class="capitals"></p><p class="pace"></p><p class="mend"></p></div>',
    '<div class="show"><div class="slide"></div><p class="under"><span class="pending" role="status"></span><span class="spent"></span></p>',
    '<div class="low"><section class="next" aria-label="Next"><h2></h2><div></div></section>',
    '<section class="run" aria-label="Programme" tabindex="0"><h2>Programme <span>minutes count interpretation</span></h2><table><tbody></tbody></table></section></div></div>',
    '<section class="talk" aria-label="Notes" tabindex="0"></section>',
    '<button type="button" class="ask" data-key="/"><kbd>/</kbd> If raised: type a word of the question</button>',
    '<section class="search" aria-label="Search" hidden><p class="field"><input type="text" role="combobox" aria-expanded="true" aria-controls="found" aria-label="A word of the question, a slide or a name" autocomplete="off" spellcheck="false"><span class="count" role="status"></span></p>',
    '<ul id="found" role="listbox" aria-label="Found"></ul><div class="card"></div></section>',
    '<section class="grid" aria-label="All slides" hidden></section></main>',
    '<footer lang="en" data-live hidden>',
    foot("PageDown", "Space", "next"),
    foot("PageUp", "Shift Space", "back"),
    foot("z", "Z", "freeze the room"),
    foot("b", "B", "blank with marking"),
    foot("g", "G", "grid"),
    foot("p", "P", "pause for a question"),
    foot("a", "A", "room window"),
    foot("?", "?", "all keys"),
    '</footer><p class="said" role="status"></p>',
    `<dialog lang="en" aria-label="Keys"><dl>${KEYS.map(([keys, words]) => `<dt>${text(keys)}</dt><dd>${text(words)}</dd>`).join("")}</dl><button type="button" data-key="?">Close</button></dialog>`,
  ].join("");
