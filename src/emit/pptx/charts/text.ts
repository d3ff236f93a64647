import { type Element, element, parseElement, rewrite } from "../../../opc/tree.ts";
import type { ChartItem, Colour } from "../../../scene/types.ts";
import { writeColour } from "../drawing/colour.ts";
import { writeDefaultRun } from "../drawing/list-style.ts";
import type { ChartContext } from "./types.ts";

const SCHEME = /^(?:tx1|tx2|bg1|bg2|accent[1-6]|hlink|folHlink)$/;

/** Text of a chart that has no style of its own. */
export function defaultText({ item, lang }: ChartContext): Element {
  const end = lang === "" ? "" : `<a:endParaRPr lang="${lang}"/>`;
  const paragraph = `<a:p><a:pPr>${writeDefaultRun(item.textStyle, "")}</a:pPr>${end}</a:p>`;
  return parseElement(`<c:txPr><a:bodyPr/><a:lstStyle/>${paragraph}</c:txPr>`);
}

/** Language, fonts by script and theme references: pptxgenjs writes en-US, the Latin face alone, and hex colours. */
export function repairText(root: Element, { item, lang }: ChartContext): Element {
  const ofTheme = themeColours(item);
  return rewrite(root, (one) => {
    if (one.name === "a:srgbClr") return repairColour(one, ofTheme);
    if (one.name === "a:bodyPr") return repairRotation(one);
    if (FONT_HOLDERS.has(one.name)) return repairFonts(withLanguage(one, one.name === "a:defRPr" ? "" : lang));
    return one;
  });
}

const FONT_HOLDERS: ReadonlySet<string> = new Set(["a:defRPr", "a:rPr", "a:endParaRPr"]);

/** Colours of the theme that the library was given as digits, since it knows neither shades nor colours of links. */
function themeColours({ gridColour, pointColours, series, textStyle }: ChartItem): ReadonlyMap<string, Colour> {
  const all = [gridColour, textStyle.colour, ...pointColours, ...series.map(({ colour }) => colour)];
  return new Map(all.filter(({ slot }) => slot !== undefined).map((colour) => [colour.hex, colour]));
}

function repairColour(colour: Element, ofTheme: ReadonlyMap<string, Colour>): Element {
  const word = /\bval="#?([^"]*)"/.exec(colour.attributes)?.[1] ?? "";
  const own = ofTheme.get(word);
  if (own !== undefined) {
    const written = parseElement(writeColour(own));
    return { ...written, children: [...written.children, ...colour.children] };
  }
  return { ...element(SCHEME.test(word) ? "a:schemeClr" : "a:srgbClr", word), children: colour.children };
}

/** Turned text: PowerPoint counts from -90° to 90°, and LibreOffice shows anything else unturned. */
function repairRotation(body: Element): Element {
  const attributes = body.attributes.replace(/\brot="(\d+)"/, (whole, angle) => {
    return Number(angle) > HALF_TURN ? `rot="${Number(angle) - 2 * HALF_TURN}" vert="horz"` : whole;
  });
  return { ...body, attributes };
}

/** In 60000ths of a degree. */
const HALF_TURN = 10_800_000;

function withLanguage(run: Element, lang: string): Element {
  const others = run.attributes.replace(/(?:^|\s)(?:altLang|lang)="[^"]*"/g, "").trim();
  return { ...run, attributes: lang === "" ? others : `lang="${lang}" ${others}`.trim() };
}

/** Theme faces come in threes; a named face is for Latin text alone. */
function repairFonts(run: Element): Element {
  const face = /typeface="([^"]*)"/.exec(run.children.find(({ name }) => name === "a:latin")?.attributes ?? "")?.[1];
  if (face === undefined) return run;
  const children = run.children.filter(({ name }) => name !== "a:ea" && name !== "a:cs" && name !== "a:latin");
  const slot = /^\+m[jn]/.exec(face)?.[0];
  const faces = slot
    ? [font("latin", `${slot}-lt`), font("ea", `${slot}-ea`), font("cs", `${slot}-cs`)]
    : [font("latin", face)];
  return { ...run, children: [...children, ...faces] };
}

function font(script: string, face: string): Element {
  return { name: `a:${script}`, attributes: `typeface="${face}"`, children: [], text: "" };
}
