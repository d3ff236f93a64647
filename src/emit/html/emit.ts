/**
 * The deck as one HTML file that needs nothing beside it: its slides as SVG, its faces, its script. A content policy of
 * hashes lets nothing else run, and no request leaves the page.
 */
import { clean, escapeXml } from "../../data/xml.ts";
import { languageOf } from "../../language/index.ts";
import type { Drawing, Sheet } from "../../scene/drawing/types.ts";
import type { Assets, Paragraph, Run, SceneSlide } from "../../scene/types.ts";
import { facesOf, type UsedFace } from "../faces/used.ts";
import { woff } from "../faces/woff.ts";
import { emitSvg } from "../svg/emit.ts";
import type { Emitted, Tools } from "../types.ts";

export interface HtmlInput {
  readonly drawing: Drawing;
  readonly assets: Assets;
  /** Null: no notes are in the file. Else it is the presenter's copy, and says so. */
  readonly notes: readonly SceneSlide[] | null;
}

/** Without `missing`: a browser takes faces of its machine for characters that none of ours has. */
export interface HtmlResult extends Pick<Emitted, "texts"> {
  readonly bytes: Uint8Array;
  /** What the notes say, for the search for leaks. */
  readonly texts: readonly string[];
}

/** @returns the same bytes for the same input */
export async function emitHtml({ drawing, assets, notes }: HtmlInput, tools: Tools): Promise<HtmlResult> {
  const { meta } = drawing;
  const language = languageOf(meta.lang);
  const { viewer } = language;
  const { faces } = await facesOf(drawing, tools);
  const style = `${faces.map(faceRule).join("")}${textOf(tools.readShipped("deck.css"))}`;
  const script = textOf(tools.readShipped("deck.js"));
  const policy = [
    "default-src 'none'",
    `script-src '${await hashOf(script)}'`,
    `style-src '${await hashOf(style)}'`,
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const svgs = emitSvg(drawing, assets, { inline: true });
  const total = drawing.sheets.filter(({ hidden }) => !hidden).length;
  let number = 0;
  const slides = drawing.sheets.map((sheet, index) => {
    if (!sheet.hidden) number += 1;
    const place = sheet.hidden ? "–" : `${number}`;
    const label = sheet.hidden ? `${viewer.hidden} ${index + 1}` : viewer.position(number, total);
    const part = drawing.sections.find(({ first }) => first === index);
    const note = notes?.find(({ id }) => id === sheet.id);
    return [
      part === undefined || part.title === "" ? "" : `<p class="part">${text(part.title)}</p>`,
      section(sheet, svgs[index]?.text ?? "", { place: sheet.hidden ? place : `${place} / ${total}`, label }),
      note === undefined || note.notes.length === 0 ? "" : notesOf(note, `${language.labels.notes}, ${label}`),
    ].join("");
  });
  const copy = notes === null ? "" : [viewer.copy, meta.marking].filter((one) => one !== "").join(" · ");
  const title = [meta.title, notes === null ? "" : viewer.copy].filter((one) => one !== "").join(" – ");
  const said = [
    ["author", meta.author],
    ["description", meta.subject],
    ["keywords", meta.keywords.join(", ")],
  ].flatMap(([name, content]) => (content === "" ? [] : [`<meta name="${name}" content="${text(content ?? "")}">`]));
  const button = (name: string, words: string, keys: string, sign?: string): string => {
    const named = sign === undefined ? "" : ` aria-label="${text(words)}"`;
    const pressed = name === "overview" ? ' aria-pressed="false"' : "";
    return `<button type="button" class="${name}" title="${text(words)} (${keys})"${named}${pressed}>${sign ?? text(words)}</button>`;
  };
  const first = drawing.sheets[0]?.id ?? "";
  const html = [
    `<!doctype html><html lang="${text(meta.lang)}"${language.rtl === true ? ' dir="rtl"' : ""}><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">${said.join("")}`,
    `<title>${text(title)}</title><style>${style}</style></head><body>`,
    `<header><a class="skip" href="#${text(encodeURIComponent(first))}">${text(viewer.slides)}</a><h1>${text(meta.title)}</h1>`,
    copy === "" ? "" : `<p class="copy">${text(copy)}</p>`,
    `</header><main>${slides.join("")}</main>`,
    `<footer class="bar"><nav aria-label="${text(viewer.slides)}">`,
    button("previous", viewer.previous, "←", "‹"),
    '<span class="place"></span>',
    button("next", viewer.next, "→", "›"),
    '</nav><span class="name"></span>',
    button("overview", viewer.overview, "G"),
    button("search", viewer.search, "/"),
    button("full", viewer.fullScreen, "F"),
    `</footer><p class="status" role="status"></p><div class="blank" aria-hidden="true">${text(meta.marking)}</div>`,
    `<dialog aria-label="${text(viewer.search)}"><label>${text(viewer.search)}<input type="search" autocomplete="off" spellcheck="false"></label>`,
    `<ul data-nothing="${text(viewer.nothing)}"></ul><button type="button" class="close">${text(viewer.close)}</button></dialog>`,
    `<script>${script}</script></body></html>\n`,
  ].join("");
  return { bytes: new TextEncoder().encode(html), texts: notes === null ? [] : notes.flatMap(wordsOfNotes) };
}

const text = (words: string): string => escapeXml(clean(words));
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function section(sheet: Sheet, svg: string, { place, label }: { readonly place: string; readonly label: string }) {
  const said = `aria-label="${text(label)}" data-place="${text(place)}" data-title="${text(sheet.title)}"${sheet.hidden ? ' data-hidden=""' : ""}`;
  const open = `<button type="button" class="open" aria-label="${text([label, sheet.title].filter((one) => one !== "").join(": "))}" data-place="${text(place)}"></button>`;
  return `<section id="${text(sheet.id)}" ${said}>${svg.trim()}${open}</section>`;
}

function notesOf({ notes, notesBanner }: SceneSlide, label: string): string {
  const banner = notesBanner === "" ? "" : `<p class="banner">${text(notesBanner)}</p>`;
  return `<aside class="notes" aria-label="${text(label)}">${banner}${notes.map(paragraphOf).join("")}</aside>`;
}

function paragraphOf({ runs, level, bullet, rtl }: Paragraph): string {
  const indent = bullet.type === "none" && level === 0 ? "" : ` class="l${Math.min(level + 1, 2)}"`;
  const sign = bullet.type === "char" ? `${text(bullet.char)} ` : "";
  return `<p${indent}${rtl ? ' dir="rtl"' : ""}>${sign}${runs.map(runOf).join("")}</p>`;
}

function runOf({ text: words, bold, italic, link, special }: Run): string {
  if (special === "lineBreak") return "<br>";
  const plain = text(words);
  const strong = bold ? `<b>${plain}</b>` : plain;
  const shown = italic ? `<i>${strong}</i>` : strong;
  if (link === undefined) return shown;
  return "url" in link
    ? `<a href="${text(link.url)}" target="_blank" rel="noopener noreferrer">${shown}</a>`
    : `<a href="#${text(encodeURIComponent(link.slide))}">${shown}</a>`;
}

const wordsOfNotes = ({ notes, notesBanner }: SceneSlide): readonly string[] => [
  notesBanner,
  ...notes.map(({ runs }) => runs.map((run) => run.text).join("")),
  ...notes.flatMap(({ runs }) => runs.flatMap(({ link }) => (link !== undefined && "url" in link ? [link.url] : []))),
];

function faceRule({ name, bold, italic, bytes }: UsedFace): string {
  const packed = base64(woff(bytes));
  return `@font-face{font-family:"${name}";font-weight:${bold ? 700 : 400};font-style:${italic ? "italic" : "normal"};src:url(data:font/woff;base64,${packed})format("woff")}`;
}

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("base64");

/** As content policies name a script or stylesheet (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
async function hashOf(words: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(words));
  return `sha256-${base64(new Uint8Array(digest))}`;
}
