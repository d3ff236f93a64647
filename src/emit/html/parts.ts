/** What both HTML decks are made of: sections with a slide each, notes, faces, and the content policy. */
import { clean, escapeXml } from "../../data/xml.ts";
import type { Sheet } from "../../scene/drawing/types.ts";
import type { Assets, Paragraph, Run, SceneSlide } from "../../scene/types.ts";
import type { UsedFace } from "../faces/used.ts";
import { woff } from "../faces/woff.ts";

export const text = (words: string): string => escapeXml(clean(words));
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A slide on its page. */
export function section(
  sheet: Sheet,
  svg: string,
  { place, label, marking = "" }: { readonly place: string; readonly label: string; readonly marking?: string },
): string {
  const said = [
    `aria-label="${text(label)}" data-place="${text(place)}" data-title="${text(sheet.title)}"`,
    sheet.hidden ? ' data-hidden=""' : "",
    sheet.transition === undefined ? "" : ` data-transition="${sheet.transition}"`,
    marking === "" ? "" : ` data-marking="${text(marking)}"`,
  ].join("");
  const open = `<button type="button" class="open" aria-label="${text([label, sheet.title].filter((one) => one !== "").join(": "))}" data-place="${text(place)}"></button>`;
  return `<section id="${text(sheet.id)}" ${said}>${svg.trim()}${open}</section>`;
}

export function notesOf({ notes, notesBanner }: SceneSlide, label: string): string {
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

export const wordsOfNotes = ({ notes, notesBanner }: SceneSlide): readonly string[] => [
  notesBanner,
  ...notes.map(({ runs }) => runs.map((run) => run.text).join("")),
  ...notes.flatMap(({ runs }) => runs.flatMap(({ link }) => (link !== undefined && "url" in link ? [link.url] : []))),
];

export function faceRule({ name, bold, italic, bytes }: UsedFace): string {
  const packed = base64(woff(bytes));
  return `@font-face{font-family:"${name}";font-weight:${bold ? 700 : 400};font-style:${italic ? "italic" : "normal"};src:url(data:font/woff;base64,${packed})format("woff")}`;
}

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("base64");

/** Nothing runs and looks but these scripts and stylesheets, nothing plays but what the page holds, and nothing is asked for. */
export async function policyOf(scripts: readonly string[], styles: readonly string[], assets: Assets): Promise<string> {
  const plays = [...assets.values()].some(({ clip }) => clip !== undefined);
  const hashes = async (all: readonly string[]): Promise<string> =>
    (await Promise.all(all.map(hashOf))).map((hash) => `'${hash}'`).join(" ");
  return [
    "default-src 'none'",
    `script-src ${await hashes(scripts)}`,
    `style-src ${await hashes(styles)}`,
    "img-src data:",
    "font-src data:",
    ...(plays ? ["media-src data:"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** As content policies name a script or stylesheet (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
async function hashOf(words: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(words));
  return `sha256-${base64(new Uint8Array(digest))}`;
}
