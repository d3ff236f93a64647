/** Slides as SVG: presentation attributes alone, so that a strict content policy lets them through, and no ids. */

import type { Clip } from "../../data/clip.ts";
import { clean, escapeXml } from "../../data/xml.ts";
import type { Span } from "../../diagnostics/types.ts";
import type {
  Drawing,
  ImageMark,
  LineMark,
  Mark,
  Node,
  Paint,
  PathMark,
  Piece,
  Role,
  Sheet,
} from "../../scene/drawing/types.ts";
import type { Asset, Assets, Colour, LinkTarget, Size } from "../../scene/types.ts";
import type { SvgFile } from "../types.ts";

/**
 * One picture a slide: text that can be selected, searched and heard, 96 pixels to the inch by default. Faces are named,
 * not brought along: the open face first, then the one that it stands for, so that widths agree on any machine.
 */
export function emitSvg(drawing: Drawing, assets: Assets, place: SvgPlace = {}): readonly SvgFile[] {
  return drawing.sheets.map((sheet, index) => {
    const from = place.places === true ? sheet.from : undefined;
    const inline = place.inline === true;
    const pixels = place.pixels === true;
    const written = writeSheet(sheet, drawing, {
      page: drawing.page,
      lang: drawing.meta.lang,
      assets,
      from,
      steps: inline,
      pixels,
    });
    return { id: sheet.id, text: inline ? inPage(written, index) : written };
  });
}

/** Where the pictures will stand. */
export interface SvgPlace {
  /** Several in one page, which shows them: gradients are told apart, links out of the page do not replace it, and what appears at a click has its number. */
  readonly inline?: true;
  /**
   * For whoever writes the brief: texts say where they were written, by offsets from where their slide begins; what was
   * written in another file has that file's name beside it. Left out: they say nothing.
   */
  readonly places?: true;
  /** For resvg, which knows no direction of a text but what its letters say. */
  readonly pixels?: true;
}

const inPage = (svg: string, index: number): string =>
  svg
    .replace(/(<linearGradient id="| fill="url\(#)(?=g)/g, `$1s${index + 1}`)
    .replace(/<a href="(?!#)/g, '<a target="_blank" rel="noopener noreferrer" href="');

interface Writing {
  readonly page: Size;
  /** Of the deck; what is written in another one says so. */
  readonly lang: string;
  readonly assets: Assets;
  /** Where the slide begins in its brief, for places that count from there; undefined: none are written. */
  readonly from: Span | undefined;
  /** Whether what appears at a click says at which. */
  readonly steps: boolean;
  readonly pixels: boolean;
  /** Of most of the slide's words: the picture says it once. */
  readonly family: string;
}

function writeSheet(sheet: Sheet, { page, meta }: Drawing, writing: Omit<Writing, "family">): string {
  const size = `width="${px(page.width)}" height="${px(page.height)}" viewBox="0 0 ${num(page.width)} ${num(page.height)}"`;
  const lang = meta.lang === "" ? "" : ` xml:lang="${attr(meta.lang)}"`;
  const label = sheet.title === "" ? "" : ` aria-label="${attr(sheet.title)}"`;
  const paint = writePaint(sheet.background);
  const ground = `${paint.defs}<rect width="${num(page.width)}" height="${num(page.height)}"${paint.attributes}/>`;
  const family = commonFamily(sheet.nodes);
  const body = sheet.nodes.map((node) => writeNode(node, { ...writing, family })).join("");
  const type = `xml:space="preserve" font-variant-ligatures="none"${family === "" ? "" : ` font-family="${family}"`}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="group"${label}${lang} direction="ltr" ${type}>${ground}${body}</svg>\n`;
}

/** Roles of WAI-ARIA; what has none stands in the order of the file. */
const ROLES: Readonly<Partial<Record<Role, string>>> = {
  heading: 'role="heading" aria-level="2"',
  list: 'role="list"',
  item: 'role="listitem"',
  table: 'role="table"',
  row: 'role="row"',
  "head-cell": 'role="columnheader"',
  cell: 'role="cell"',
  artifact: 'aria-hidden="true"',
};

const CELLS: ReadonlySet<Role> = new Set<Role>(["cell", "head-cell"]);

function writeNode(node: Node, writing: Writing): string {
  const inner = [
    ...node.marks.map((mark) => writeMark(mark, writing)),
    ...node.children.map((child) => writeNode(child, writing)),
  ].join("");
  // An empty cell keeps its place in its row.
  if (inner === "" && !CELLS.has(node.role)) return "";
  const shared = [turnOf(node), stepOf(node, writing)];
  const attributes = [attributesOf(node), writtenAt(node, writing.from), ...shared]
    .filter((one) => one !== "")
    .join(" ");
  const drawn = attributes === "" ? inner : `<g ${attributes}>${inner}</g>`;
  // Beside the picture: what stands within a picture, no screen reader hears.
  const played = writing.steps ? node.marks.flatMap((mark) => writeClip(mark, node.alt, writing.assets)).join("") : "";
  if (played === "") return drawn;
  const place = shared.filter((one) => one !== "").join(" ");
  return `${drawn}${place === "" ? played : `<g ${place}>${played}</g>`}`;
}

const MEDIA: Readonly<Record<Clip["type"], string>> = {
  mp4: "video/mp4",
  m4a: "audio/mp4",
  mp3: "audio/mpeg",
  wav: "audio/wav",
};

/** A film or sound over its picture, which shows until it plays; in a page alone. */
function writeClip(mark: Mark, alt: string, assets: Assets): readonly string[] {
  const clip = mark.kind === "image" ? assets.get(mark.src)?.clip : undefined;
  if (mark.kind !== "image" || clip === undefined) return [];
  const { x, y, width, height } = mark.box;
  const place = `x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}"`;
  const label = alt === "" ? "" : ` aria-label="${attr(alt)}"`;
  const address = `data:${MEDIA[clip.type]};base64,${base64(clip.bytes)}`;
  return [
    `<foreignObject ${place}><video xmlns="http://www.w3.org/1999/xhtml" src="${address}" controls="" playsinline="" preload="none" tabindex="0"${label}></video></foreignObject>`,
  ];
}

function writtenAt({ at }: Node, from: Span | undefined): string {
  if (at === undefined || from === undefined) return "";
  return at.file === from.file
    ? `data-at="${at.start - from.start}"`
    : `data-at="${at.start}" data-in="${attr(at.file)}"`;
}

const stepOf = ({ step }: Node, { steps }: Writing): string =>
  steps && step !== undefined ? `data-step="${step}"` : "";

function turnOf({ turn, reduced }: Node): string {
  if (reduced !== undefined)
    return `transform="translate(${num(reduced.x)} ${num(reduced.y)}) scale(${reduced.scale})"`;
  return turn === undefined ? "" : `transform="rotate(${num(turn.degrees)} ${num(turn.x)} ${num(turn.y)})"`;
}

function attributesOf({ role, alt, span, heads }: Node): string {
  const label = alt === "" ? "" : ` aria-label="${attr(alt)}"`;
  if (role === "figure") return `role="img"${label}`;
  const found = [heads === "row" ? 'role="rowheader"' : (ROLES[role] ?? "")];
  if (role === "table") found.push(label.trim());
  if (span !== undefined && span.columns > 1) found.push(`aria-colspan="${span.columns}"`);
  if (span !== undefined && span.rows > 1) found.push(`aria-rowspan="${span.rows}"`);
  return found.filter((one) => one !== "").join(" ");
}

function writeMark(mark: Mark, writing: Writing): string {
  switch (mark.kind) {
    case "path":
      return writePath(mark);
    case "line":
      return writeLine(mark, writing);
    case "image":
      return writeImage(mark, writing.assets);
  }
}

const DASHES = { solid: [], dash: [4, 3], dot: [1, 3] } as const;

function writePath({ steps, fill, stroke, opacity }: PathMark): string {
  const d = steps.map(([command, ...numbers]) => `${command}${numbers.map(num).join(" ")}`).join("");
  const paint = fill === undefined ? { defs: "", attributes: ' fill="none"' } : writePaint(fill);
  const edge =
    stroke === undefined
      ? ""
      : `${colourAttribute("stroke", stroke.colour)} stroke-width="${num(stroke.width)}"${dashes(DASHES[stroke.dash], stroke.width)}`;
  const faded = opacity === undefined ? "" : ` opacity="${num(opacity)}"`;
  return `${paint.defs}<path d="${d}"${paint.attributes}${edge}${faded}/>`;
}

function colourAttribute(name: "fill" | "stroke", { hex, alpha }: Colour): string {
  return ` ${name}="#${hex}"${alpha === undefined ? "" : ` ${name}-opacity="${num(alpha)}"`}`;
}

/** A gradient needs a name to be called by, which says what it is: two alike may share it on a page. */
function writePaint(fill: Paint): { readonly defs: string; readonly attributes: string } {
  if (!("stops" in fill)) return { defs: "", attributes: colourAttribute("fill", fill) };
  const stops = fill.stops.map(({ colour, at }) => {
    const alpha = colour.alpha === undefined ? "" : ` stop-opacity="${num(colour.alpha)}"`;
    return `<stop offset="${num(at)}" stop-color="#${colour.hex}"${alpha}/>`;
  });
  const { from, to } = fill;
  const place = `x1="${num(from[0])}" y1="${num(from[1])}" x2="${num(to[0])}" y2="${num(to[1])}"`;
  const name = `g${[...from, ...to].map((one) => num(one)).join("_")}_${stops.join("").replace(/[^0-9A-F]+/g, "")}`;
  const defs = `<defs><linearGradient id="${name}" gradientUnits="userSpaceOnUse" ${place}>${stops.join("")}</linearGradient></defs>`;
  return { defs, attributes: ` fill="url(#${name})"` };
}

const dashes = (lengths: readonly number[], width: number): string =>
  lengths.length === 0 ? "" : ` stroke-dasharray="${lengths.map((one) => num(one * width)).join(" ")}"`;

/** One `text` a line, read in its order; each piece says where it begins and how long it is, whatever face shows it. */
function writeLine({ pieces }: LineMark, writing: Writing): string {
  if (pieces.length === 0) return "";
  const grounds = pieces.map(writeHighlight).join("");
  return `${grounds}${wholes(pieces)
    .map((run) => writeRun(run, writing))
    .join("")}`;
}

/** Neighbours that are heard together, and stretches of others. */
function wholes(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run !== undefined && run[0]?.heard === piece.heard) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

/** A formula is heard in plain words, not letter by letter. */
function writeRun(pieces: readonly Piece[], writing: Writing): string {
  const text = `<text>${pieces.map((piece) => writePiece(piece, writing)).join("")}</text>`;
  const heard = pieces[0]?.heard;
  return heard === undefined ? text : `<g role="img" aria-label="${attr(heard.words)}">${text}</g>`;
}

function writeHighlight({ highlight, x, baseline, width, size }: Piece): string {
  if (highlight === undefined) return "";
  return `<rect x="${num(x)}" y="${num(baseline - size * 0.95)}" width="${num(width)}" height="${num(size * 1.2)}"${colourAttribute("fill", highlight)}/>`;
}

/** As an attribute: the face that draws it, then the one that it stands for. */
function familyOf({ name, asked }: Piece["face"]): string {
  const faces = name === asked ? [name] : [name, asked];
  return attr(faces.map((one) => `'${one.replaceAll("'", "")}'`).join(", "));
}

/** The family of most pieces; "" where there are none. */
function commonFamily(nodes: readonly Node[]): string {
  const counts = new Map<string, number>();
  const count = ({ marks, children }: Node): void => {
    for (const mark of marks)
      for (const { face } of mark.kind === "line" ? mark.pieces : [])
        counts.set(familyOf(face), (counts.get(familyOf(face)) ?? 0) + 1);
    children.forEach(count);
  };
  nodes.forEach(count);
  return [...counts].reduce<readonly [string, number]>((most, one) => (one[1] > most[1] ? one : most), ["", 0])[0];
}

/** Signs that have what stands between them read from the right, whatever it is; the mark keeps a blank at the end from the other side. */
const OVERRIDE = ["\u202e", "\u200f\u202c"] as const;

function writePiece(piece: Piece, { pixels, lang, family }: Writing): string {
  const { text, x, baseline, width, face, size, colour, spacing, underline, strike, link, rtl } = piece;
  const own = familyOf(face);
  const decoration = [underline ? "underline" : "", strike ? "line-through" : ""].filter((one) => one !== "").join(" ");
  const attributes = [
    `x="${num(rtl && !pixels ? x + width : x)}" y="${num(baseline)}"`,
    ...(own === family ? [] : [`font-family="${own}"`]),
    `font-size="${num(size)}"`,
    ...(face.bold ? ['font-weight="700"'] : []),
    ...(face.italic ? ['font-style="italic"'] : []),
    ...(spacing === 0 ? [] : [`letter-spacing="${num(spacing)}"`]),
    ...(decoration === "" ? [] : [`text-decoration="${decoration}"`]),
    ...(rtl && !pixels ? ['direction="rtl" unicode-bidi="bidi-override"'] : []),
    ...(piece.lang === "" || piece.lang === lang ? [] : [`xml:lang="${attr(piece.lang)}"`]),
    colourAttribute("fill", colour).trim(),
    ...(text.trim().length > 1 && !rtl ? [`textLength="${num(width)}"`] : []),
  ].join(" ");
  const shown = escapeXml(clean(text));
  const words = `<tspan ${attributes}>${rtl && pixels ? OVERRIDE.join(shown) : shown}</tspan>`;
  return link === undefined ? words : `<a href="${attr(addressOf(link))}">${words}</a>`;
}

const addressOf = (link: LinkTarget): string => ("url" in link ? link.url : `#${encodeURIComponent(link.slide)}`);

/** Turns about the picture's middle, and whether it is mirrored first, by EXIF's orientation. */
const TURNS: readonly (readonly [degrees: number, mirrored: boolean])[] = [
  [0, false],
  [0, false],
  [0, true],
  [180, false],
  [180, true],
  [270, true],
  [90, false],
  [90, true],
  [270, false],
];

function writeImage({ src, box, crop, link, opacity }: ImageMark, assets: Assets): string {
  const asset = assets.get(src);
  if (asset === undefined) return "";
  const whole = {
    width: box.width / Math.max(0.001, 1 - crop.left - crop.right),
    height: box.height / Math.max(0.001, 1 - crop.top - crop.bottom),
  };
  const [x, y] = [-crop.left * whole.width, -crop.top * whole.height];
  const [degrees, mirrored] = TURNS[asset.orientation ?? 1] ?? [0, false];
  const [cx, cy] = [x + whole.width / 2, y + whole.height / 2];
  const turned = degrees % 180 !== 0;
  const [w, h] = turned ? [whole.height, whole.width] : [whole.width, whole.height];
  const turn =
    degrees === 0 && !mirrored
      ? ""
      : ` transform="translate(${num(cx)} ${num(cy)}) rotate(${degrees})${mirrored ? " scale(-1 1)" : ""} translate(${num(-cx)} ${num(-cy)})"`;
  const picture = `<image href="${dataAddress(asset)}" x="${num(cx - w / 2)}" y="${num(cy - h / 2)}" width="${num(w)}" height="${num(h)}" preserveAspectRatio="none"${opacity === undefined ? "" : ` opacity="${num(opacity)}"`}${turn}/>`;
  const cut = `<svg x="${num(box.x)}" y="${num(box.y)}" width="${num(box.width)}" height="${num(box.height)}">${picture}</svg>`;
  return link === undefined ? cut : `<a href="${attr(addressOf(link))}">${cut}</a>`;
}

function dataAddress({ bytes, type, svg }: Asset): string {
  const shown = svg ?? bytes;
  return `data:image/${svg === undefined ? type : "svg+xml"};base64,${base64(shown)}`;
}

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("base64");

const attr = (text: string): string => escapeXml(clean(text));
const num = (value: number): string => String(Math.round(value * 1000) / 1000 || 0);
const px = (points: number): string => num((points * 96) / 72);
