/**
 * The deck as one HTML file that needs nothing beside it: its slides as SVG, its faces, its script. A content policy of
 * hashes lets nothing else run, and no request leaves the page.
 */
import { languageOf } from "../../language/index.ts";
import type { Drawing } from "../../scene/drawing/types.ts";
import type { Assets } from "../../scene/types.ts";
import { facesOf } from "../faces/used.ts";
import { emitSvg } from "../svg/emit.ts";
import type { Tools } from "../types.ts";
import { faceRule, policyOf, section, text, textOf } from "./parts.ts";

export interface HtmlInput {
  readonly drawing: Drawing;
  readonly assets: Assets;
}

/**
 * Characters that none of our faces has are a browser's to draw, with faces of its machine.
 * @returns the same bytes for the same input
 */
export async function emitHtml({ drawing, assets }: HtmlInput, tools: Tools): Promise<Uint8Array> {
  const { meta } = drawing;
  const language = languageOf(meta.lang);
  const { viewer } = language;
  const { faces } = await facesOf(drawing, tools);
  const style = `${faces.map(faceRule).join("")}${textOf(tools.readShipped("deck.css"))}`;
  const script = textOf(tools.readShipped("deck.js"));
  const policy = await policyOf([script], [style], assets);
  const svgs = emitSvg(drawing, assets, { inline: true });
  const total = drawing.sheets.filter(({ hidden }) => !hidden).length;
  let number = 0;
  const slides = drawing.sheets.map((sheet, index) => {
    if (!sheet.hidden) number += 1;
    const place = sheet.hidden ? "–" : `${number}`;
    const label = sheet.hidden ? `${viewer.hidden} ${index + 1}` : viewer.position(number, total);
    const part = drawing.sections.find(({ first }) => first === index);
    return [
      part === undefined || part.title === "" ? "" : `<p class="part">${text(part.title)}</p>`,
      section(sheet, svgs[index]?.text ?? "", { place: sheet.hidden ? place : `${place} / ${total}`, label }),
    ].join("");
  });
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
    `<title>${text(meta.title)}</title><style>${style}</style></head><body>`,
    `<header><a class="skip" href="#${text(encodeURIComponent(first))}">${text(viewer.slides)}</a><h1>${text(meta.title)}</h1>`,
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
  return new TextEncoder().encode(html);
}
