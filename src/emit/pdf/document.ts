/** pdfkit, as far as it is used here: its own types know neither structure nor tags. Loaded with the first PDF. */
import { createRequire } from "node:module";

export type Child = Structure | (() => void);

/** An element of the structure tree (ISO 32000-1, 14.7). */
export interface Structure {
  readonly dictionary: { readonly data: { A?: object } };
  /** What a function draws becomes the element's content, at once. */
  add(child: Child): this;
  end(): void;
}

export interface StructureOptions {
  readonly title?: string;
  readonly lang?: string;
  readonly alt?: string;
  readonly scope?: "Both" | "Row" | "Column";
  /** Left, top, right, bottom. */
  readonly bbox?: readonly number[];
}

interface Outline {
  addItem(title: string, options?: { readonly expanded: boolean }): Outline;
}

export interface Gradient {
  stop(at: number, colour: string, opacity: number): void;
}

export interface Link {
  readonly structParent: Structure;
  /** What a screen reader says of it: a string object, which is how the library tells texts from names. */
  readonly Contents: object;
}

export interface TextOptions {
  readonly lineBreak: false;
  readonly baseline: "alphabetic";
  readonly characterSpacing: number;
  readonly features: Readonly<Record<string, boolean>>;
}

/** A picture that the library has read. */
export interface PdfImage {
  /** Writes it into the file: at once, or when its transparency is unpacked. */
  embed(doc: PdfDocument): void;
  /** The last step of writing one that has to be unpacked first; a JPEG has none. */
  finalize?(): void;
}

/** A face as fontkit has opened it. */
export interface PdfFont {
  hasGlyphForCodePoint(code: number): boolean;
  /** Which signs a text is set of, from left to right. */
  layout: (
    text: string,
    features: TextOptions["features"] | undefined,
    script?: string,
    language?: string,
    direction?: "ltr" | "rtl",
  ) => { readonly glyphs: PdfGlyph[] };
}

/** A sign of a face; for its letters it is found and copied. */
export interface PdfGlyph {
  readonly codePoints: readonly number[];
}

export interface ImageOptions {
  readonly width: number;
  readonly height: number;
  readonly ignoreOrientation: true;
}

export interface PdfDocument {
  readonly outline: Outline;
  readonly page: { readonly width: number; readonly height: number };
  /** The face that is set. */
  readonly _font: { readonly font: PdfFont };
  on(event: "data", listener: (chunk: Uint8Array) => void): void;
  on(event: "end", listener: () => void): void;
  on(event: "error", listener: (error: Error) => void): void;
  end(): void;
  addPage(): void;
  addNamedDestination(name: string, kind: "XYZ", x: number, y: number, zoom: null): void;
  struct(type: string, options?: StructureOptions): Structure;
  addStructure(element: Structure): void;
  markContent(tag: "Artifact", options: { readonly type: "Layout" }): void;
  /** Signs that stand from left to right and are read from the right (ISO 32000-1, 14.8.2.3.3). */
  markContent(tag: "ReversedChars"): void;
  endMarkedContent(): void;
  registerFont(name: string, bytes: Uint8Array): void;
  font(name: string): void;
  fontSize(size: number): void;
  widthOfString(text: string, options: TextOptions): number;
  text(text: string, x: number, y: number, options: TextOptions): void;
  link(x: number, y: number, width: number, height: number, url: string, options: Link): void;
  goTo(x: number, y: number, width: number, height: number, name: string, options: Link): void;
  openImage(bytes: Uint8Array): PdfImage;
  image(picture: PdfImage, x: number, y: number, options: ImageOptions): void;
  save(): void;
  restore(): void;
  clip(): void;
  opacity(value: number): void;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  closePath(): void;
  fill(paint?: Gradient): void;
  stroke(): void;
  fillColor(colour: string, opacity: number): void;
  strokeColor(colour: string, opacity: number): void;
  lineWidth(width: number): void;
  dash(length: number, options: { readonly space: number }): void;
  undash(): void;
  linearGradient(x1: number, y1: number, x2: number, y2: number): Gradient;
}

export interface DocumentOptions {
  readonly size: readonly [width: number, height: number];
  readonly lang: string;
  readonly info: Readonly<Record<string, string | Date>>;
}

type Library = new (options: object) => PdfDocument;

/** A document without pages: tagged, with nothing of a face that nobody asked for. */
export function createDocument({ size, lang, info }: DocumentOptions): PdfDocument {
  const loaded = createRequire(import.meta.url)("pdfkit") as Library | { readonly default: Library };
  const PDFDocument = "default" in loaded ? loaded.default : loaded;
  return new PDFDocument({
    size,
    lang,
    info,
    margin: 0,
    autoFirstPage: false,
    compress: true,
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    displayTitle: true,
    font: null,
  });
}
