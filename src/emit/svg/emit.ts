/** Slides as SVG: presentation attributes alone, so that a strict content policy lets them through, and no ids. */

import type { Clip } from "../../data/clip.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { Drawing, ImageMark, Mark, Node, Paint, PathMark, Role, Sheet } from "../../scene/drawing/types.ts";
import type { Asset, Assets, Size } from "../../scene/types.ts";
import type { SvgFile } from "../types.ts";
import { addressOf, attr, colourAttribute, num } from "./attributes.ts";
import { pathData } from "./path.ts";
import { type Sharing, shareType } from "./sharing.ts";
import { writeLine } from "./text.ts";
import { rootType, saidOf, type Type } from "./type.ts";

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
  readonly assets: Assets;
  /** Where the slide begins in its brief, for places that count from there; undefined: none are written. */
  readonly from: Span | undefined;
  /** Whether what appears at a click says at which. */
  readonly steps: boolean;
  readonly pixels: boolean;
  /** Of the words, as far as what holds them says it. */
  readonly type: Type;
  readonly within: Sharing["within"];
}

function writeSheet(sheet: Sheet, { page, meta }: Drawing, writing: Omit<Writing, "type" | "within">): string {
  const size = `width="${pixels(page.width)}" height="${pixels(page.height)}" viewBox="0 0 ${num(page.width)} ${num(page.height)}"`;
  const lang = meta.lang === "" ? "" : ` xml:lang="${attr(meta.lang)}"`;
  const label = sheet.title === "" ? "" : ` aria-label="${attr(sheet.title)}"`;
  const paint = writePaint(sheet.background);
  const ground = `${paint.defs}<rect width="${num(page.width)}" height="${num(page.height)}"${paint.attributes}/>`;
  const isGroup = (node: Node) => groupOf(node, writing) !== "";
  const { root, within } = shareType(sheet.nodes, meta.lang, isGroup);
  const body = sheet.nodes.map((node) => writeNode(node, { ...writing, type: root, within })).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="group"${label}${lang} direction="ltr" xml:space="preserve" font-variant-ligatures="none"${rootType(root)}>${ground}${body}</svg>\n`;
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

/** What a node says as a group; "" for one that is none. */
const groupOf = (node: Node, { from, steps }: Pick<Writing, "from" | "steps">): string =>
  [attributesOf(node), writtenAt(node, from), turnOf(node), stepOf(node, steps)].filter((one) => one !== "").join(" ");

function writeNode(node: Node, writing: Writing): string {
  const attributes = groupOf(node, writing);
  const type = attributes === "" ? writing.type : writing.within(node, writing.type);
  const inner = [
    ...joined(node.marks).map((mark) => writeMark(mark, { ...writing, type })),
    ...node.children.map((child) => writeNode(child, { ...writing, type })),
  ].join("");
  // An empty cell keeps its place in its row.
  if (inner === "" && !CELLS.has(node.role)) return "";
  const drawn = attributes === "" ? inner : `<g ${attributes}${saidOf(type, writing.type)}>${inner}</g>`;
  // Beside the picture: what stands within a picture, no screen reader hears.
  const played = writing.steps ? node.marks.flatMap((mark) => writeClip(mark, node.alt, writing.assets)).join("") : "";
  if (played === "") return drawn;
  const place = [turnOf(node), stepOf(node, writing.steps)].filter((one) => one !== "").join(" ");
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

const stepOf = ({ step }: Node, steps: boolean): string => (steps && step !== undefined ? `data-step="${step}"` : "");

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

/** Lines of one stroke that stand after each other, as those of a table, are one figure. */
function joined(marks: readonly Mark[]): readonly Mark[] {
  const all: Mark[] = [];
  for (const mark of marks) {
    const last = all.at(-1);
    if (last?.kind === "path" && mark.kind === "path" && sameStroke(last, mark))
      all[all.length - 1] = { ...last, steps: [...last.steps, ...mark.steps] };
    else all.push(mark);
  }
  return all;
}

/** Where a line that can be seen through crosses another, both are seen: those stay apart. */
function sameStroke(one: PathMark, other: PathMark): boolean {
  const [a, b] = [one.stroke, other.stroke];
  return (
    [one, other].every(({ fill, opacity }) => fill === undefined && opacity === undefined) &&
    a?.colour.alpha === undefined &&
    a?.colour.hex === b?.colour.hex &&
    b?.colour.alpha === undefined &&
    a?.width === b?.width &&
    a?.dash === b?.dash
  );
}

function writeMark(mark: Mark, writing: Writing): string {
  switch (mark.kind) {
    case "path":
      return writePath(mark);
    case "line":
      return writeLine(mark, writing.type, writing.pixels);
    case "image":
      return writeImage(mark, writing.assets);
  }
}

const DASHES = { solid: [], dash: [4, 3], dot: [1, 3] } as const;

function writePath({ steps, fill, stroke, opacity }: PathMark): string {
  const paint = fill === undefined ? { defs: "", attributes: ' fill="none"' } : writePaint(fill);
  const edge =
    stroke === undefined
      ? ""
      : `${colourAttribute("stroke", stroke.colour)} stroke-width="${num(stroke.width)}"${dashes(DASHES[stroke.dash], stroke.width)}`;
  const faded = opacity === undefined ? "" : ` opacity="${num(opacity)}"`;
  return `${paint.defs}<path d="${pathData(steps)}"${paint.attributes}${edge}${faded}/>`;
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

/** Points at 96 to the inch. */
const pixels = (points: number): string => num((points * 96) / 72);
