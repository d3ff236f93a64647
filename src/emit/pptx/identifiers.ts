import type { PackedPart } from "../../opc/write-zip.ts";
import type { SceneSlide, TableItem } from "../../scene/types.ts";

/**
 * Identifiers that stay when a deck is built again, so that comments, comparisons and links of PowerPoint hold on to what
 * they are about. They follow from the ids of the slides, which a release gives anew where they could tell of what it took
 * out, and from names and words that the deck shows; positions and counts over the whole deck have no part in them.
 */

const P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main";
const A16 = "http://schemas.microsoft.com/office/drawing/2014/main";

/** 19.7.13 `ST_SlideId`: from 256, below 2147483648. */
const FIRST_SLIDE = 256;
const BEHIND_SLIDES = 2_147_483_648;

/** `p:sldId/@id` of each slide, in their order. */
export function slideNumbers(slides: readonly Pick<SceneSlide, "id">[]): readonly number[] {
  const taken = new Set<number>();
  return slides.map(({ id }) => {
    let number = FIRST_SLIDE + (hash32(`slide ${id}`) % (BEHIND_SLIDES - FIRST_SLIDE));
    while (taken.has(number)) number = number + 1 === BEHIND_SLIDES ? FIRST_SLIDE : number + 1;
    taken.add(number);
    return number;
  });
}

/** `p:extLst` of a slide's `p:cSld` ([MS-PPTX] 2.4.1.7 `creationId`). */
export function writeSlideCreation({ id }: Pick<SceneSlide, "id">): string {
  const creation = `<p14:creationId xmlns:p14="${P14}" val="${hash32(`creation ${id}`)}"/>`;
  return `<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}">${creation}</p:ext></p:extLst>`;
}

/** `a:ext` of a shape ([MS-ODRAWXML] 2.24.3.2). Names are unique on their slide, and so is this; its tail packs well. */
export function writeShapeCreation(slide: Pick<SceneSlide, "id">, name: string): string {
  const head = hash32(`shape ${slide.id} ${name}`).toString(16).toUpperCase().padStart(8, "0");
  const creation = `<a16:creationId xmlns:a16="${A16}" id="{${head}-0000-4000-8000-000000000000}"/>`;
  return `<a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}">${creation}</a:ext>`;
}

/** `a:extLst` of each row of a table, known by the words of its first cell that has some. */
export function writeRowIds({ name, rows }: TableItem): readonly string[] {
  const words = rows.map(({ cells }) => cells.map(wordsOf).find((text) => text !== "") ?? "");
  return idsOf(`row ${name}`, words).map((id) => extension("{0D108BD9-81ED-4DB2-BD59-A6C34878D82A}", "rowId", id));
}

/** `a:extLst` of each column, known by the words of its head. */
export function writeColumnIds({ name, rows, columns }: TableItem): readonly string[] {
  const words = columns.map((_, column) => {
    const cell = rows[0]?.cells[column];
    return cell === undefined ? "" : wordsOf(cell);
  });
  return idsOf(`column ${name}`, words).map((id) => extension("{9D8B030D-6E8A-4147-A177-3AD203B41FA5}", "colId", id));
}

function extension(uri: string, element: string, id: number): string {
  return `<a:extLst><a:ext uri="${uri}"><a16:${element} xmlns:a16="${A16}" val="${id}"/></a:ext></a:extLst>`;
}

function wordsOf({ paragraphs }: TableItem["rows"][number]["cells"][number]): string {
  return paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join("");
}

/** One for each, unlike all others; equal words are told apart by how many were before them. */
function idsOf(seed: string, words: readonly string[]): readonly number[] {
  const counts = new Map<string, number>();
  const taken = new Set<number>();
  return words.map((text) => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count + 1);
    let id = hash32(`${seed} ${count} ${text}`);
    while (taken.has(id)) id = (id + 1) >>> 0;
    taken.add(id);
    return id;
  });
}

/**
 * A GUID that depends on `seed` alone, so that two builds of one deck agree: `{8-4-4-4-12}`, upper case, since
 * `ST_Guid` (ECMA-376 Part 1, 22.9.2.4) admits no lower-case digits. Not for security.
 */
export function guidOf(seed: string): string {
  const hex = [0, 1, 2, 3].map((salt) => hash32(`${salt}\u0000${seed}`).toString(16).padStart(8, "0")).join("");
  // Version 5 (name-based) and the RFC 4122 variant, as readers that look at these bits expect.
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ];
  return `{${parts.join("-").toUpperCase()}}`;
}

/**
 * A name for the file that these parts make: 32 letters, the same for the same parts. It follows from nothing but what the
 * file holds, so that a release's tells of nothing that was taken out. Letters alone: digits could be those of a number
 * that a release withholds, and stop it.
 */
export function buildIdOf(parts: readonly Pick<PackedPart, "path" | "crc">[]): string {
  const seed = parts.map(({ path, crc }) => `${path} ${crc}`).join("\n");
  const digits = [0, 1, 2, 3].map((salt) => hash32(`${salt}\u0000${seed}`).toString(16).padStart(8, "0")).join("");
  return [...digits].map((digit) => LETTERS.charAt(Number.parseInt(digit, 16))).join("");
}

const LETTERS = "bcdfghjkmnpqrstv";

/** FNV-1a with a final avalanche (as in MurmurHash3), so that near seeds give far values. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
