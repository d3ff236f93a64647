import { slug } from "../../data/slug.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Outcome } from "../../diagnostics/types.ts";
import type { Topic } from "../../vocabulary/types.ts";
import { type Parsed, parseTemplate } from "../handlebars/parse.ts";
import type { Names } from "../handlebars/pass.ts";
import type { Template } from "../handlebars/types.ts";
import type { LayoutTemplate, PackFile, SlideTemplate } from "../types.ts";
import { lazy } from "../view/lazy.ts";
import { Head, type HeadField, placeWithin } from "./head.ts";
import {
  readHeadings,
  readLabels,
  readLayouts,
  readLayoutType,
  readShapes,
  readSplits,
  readTakes,
  readText,
} from "./head-values.ts";
import { readTopic } from "./meaning.ts";
import { splitHead } from "./split-head.ts";

const PLAIN_LAYOUT = "content";

const FIELDS = [
  "kind",
  "from",
  "extends",
  "title",
  "description",
  "layout",
  "labels",
  "headings",
  "takes",
  "shape",
  "splits",
  "means",
  "sample",
];
/** What a kind has from the one that it extends; the words and shapes that lead to that one only if both are one kind. */
const INHERITED = ["title", "description", "layout", "labels", "takes", "splits", "means", "sample"];
const INHERITED_OF_ONE_KIND = [...INHERITED, "headings", "shape"];
/** Kinds that extend kinds beyond this are a circle, or a mistake. */
const MOST_BASES = 8;

/** What stands around a template in its packs. */
interface Surroundings {
  readonly names: Names;
  readonly layouts: ReadonlySet<string>;
  /** The file of the same name in a pack below, which this one shadows. */
  readonly below: PackFile | undefined;
  /** Files of slides by kind: what `extends:` can name. */
  readonly slides: ReadonlyMap<string, PackFile>;
}

/** The template; one with errors, if it can say what else is wrong with it. */
export const usable = ({ value, draft }: Parsed): Template | null => value ?? draft ?? null;

/** Reads `slides/NAME.hbs`. The value is null if it cannot be used. */
export function readSlideTemplate(source: PackFile, name: string, around: Surroundings): Outcome<SlideTemplate | null> {
  const { names, layouts, below } = around;
  const { file, text, packaged } = source;
  const { head: headText, body: ownBody } = splitHead(text);
  const head = Head.read(source, headText, FIELDS, `kind: ${name}\nlayout: ${anyOf(layouts)}`);
  const base = readBases(head, name, around);
  const body = ownBody.text.trim() === "" && base.body !== null ? base.body : { file, ...ownBody };
  const parsed = lazy(() => parseTemplate(body.file, body.text, body.start, names));
  const chosen = readLayouts(head);
  if (headText !== null && !head.isBroken) {
    checkKind(head, name);
    checkLayouts(head, chosen, layouts, base.isWhole);
  }
  const fields = {
    title: readText(head, "title"),
    description: readText(head, "description"),
    ...chosen,
    labels: readLabels(head),
    takes: readTakes(head),
    shapes: readShapes(head),
    isWhole: readSplits(head) === "never",
    topic: readOwnTopic(head, name, below),
    sample: readText(head, "sample"),
  };
  const diagnostics = packaged ? head.diagnostics : [...head.diagnostics, ...parsed().diagnostics];
  if ((!packaged && usable(parsed()) === null) || !layouts.has(fields.layout)) return { value: null, diagnostics };
  const value = {
    file,
    pack: source.pack ?? "",
    kind: name,
    bases: base.kinds,
    ...fields,
    title: fields.title || name,
    get template() {
      return usable(parsed()) ?? broken(file);
    },
  };
  return { value, diagnostics };
}

interface Bases {
  /** The kinds that it extends, the nearest first. */
  readonly kinds: readonly string[];
  /** The nearest body of theirs; null if it extends none. */
  readonly body: { readonly file: string; readonly text: string; readonly start: number } | null;
  /** Each of them is there and can be read, so that what the head lacks is missing. */
  readonly isWhole: boolean;
}

/** Adds to a head what it has from the kind that it extends, and that from the one that it extends in turn. */
function readBases(head: Head, name: string, { below, slides }: Surroundings): Bases {
  const kinds: string[] = [];
  let body: Bases["body"] = null;
  let isWhole = true;
  let [at, kind, shadowed] = [head, name, below];
  for (let field = head.fields.get("extends"); field !== undefined; field = at.fields.get("extends")) {
    const wanted = readText(at, "extends");
    // Its own name is that of what it shadows.
    const source = wanted === kind ? shadowed : slides.get(wanted);
    const span = head.fields.get("extends")?.span;
    if (source === undefined) {
      const others = [...slides.keys()].filter((known) => known !== name);
      head.report("deck/unknown-base", { kind: wanted, suggestion: didYouMean(wanted, others) }, span);
      isWhole = false;
      break;
    }
    if (kinds.length >= MOST_BASES || (wanted === name && kind !== name)) {
      head.report("deck/base-circle", { kind: name, base: kinds[0] ?? wanted }, span);
      isWhole = false;
      break;
    }
    const { head: text, body: written } = splitHead(source.text);
    at = Head.read(source, text, FIELDS, "");
    isWhole &&= text !== null && !at.isBroken;
    head.inherit(at, wanted === name ? INHERITED_OF_ONE_KIND : INHERITED);
    kinds.push(wanted);
    if (body === null && written.text.trim() !== "") body = { file: source.file, ...written };
    [kind, shadowed] = [wanted, undefined];
  }
  return { kinds, body, isWhole };
}

/**
 * What the kind means. A copy that does not say so means what the kind meant before; any other kind is then a form, as a
 * table is, and stays off screens in the room: nobody has said that it may be thrown on one.
 */
function readOwnTopic(head: Head, name: string, below: PackFile | undefined): Topic {
  const field = head.fields.get("means") ?? meansBelow(below);
  const at = (way: string) => (field === undefined ? head.span : placeWithin(field, way));
  const place = { head, field: "means", at };
  const topic = readTopic(name, field?.value ?? { form: true }, name, place);
  return { ...topic, headings: readHeadings(head) };
}

function meansBelow(below: PackFile | undefined): HeadField | undefined {
  if (below === undefined) return undefined;
  return Head.read(below, splitHead(below.text).head, FIELDS, "").fields.get("means");
}

function broken(file: string): never {
  throw new Error(`the packaged template ${file} is broken: reinstall briefdeck`);
}

function checkKind(head: Head, name: string): void {
  const kind = readText(head, "kind");
  // One that changes another says what it changes, and its file what it is.
  if (kind === "" && head.fields.has("extends")) return;
  if (kind === "") head.report("deck/head-field-missing", { field: "kind", wanted: name });
  else if (kind !== name) {
    // A kind is written as a class: other words name no file that a brief could ask for.
    const file = slug(kind) === kind ? `${kind}.hbs` : "";
    head.report("deck/head-kind", { kind, name, file }, head.fields.get("kind")?.span);
  }
}

function checkLayouts(
  head: Head,
  { layout, layouts }: ReturnType<typeof readLayouts>,
  known: ReadonlySet<string>,
  isWhole: boolean,
): void {
  const span = head.fields.get("layout")?.span;
  if (isWhole && (head.fields.get("layout")?.value ?? "") === "")
    head.report("deck/head-field-missing", { field: "layout", wanted: anyOf(known) });
  for (const name of [layout, ...layouts.values()])
    if (name !== "" && !known.has(name))
      head.report("deck/unknown-layout", { layout: name, suggestion: didYouMean(name, known) }, span);
}

/** A layout to write as an example: the plain one of the packaged pack, where it is there. */
function anyOf(layouts: ReadonlySet<string>): string {
  const [first = PLAIN_LAYOUT] = layouts;
  return layouts.has(PLAIN_LAYOUT) ? PLAIN_LAYOUT : first;
}

/** Reads `layouts/NAME.hbs`; its head names the layout in PowerPoint's gallery. The value is null if it cannot be used. */
export function readLayoutTemplate(source: PackFile, id: string, names: Names): Outcome<LayoutTemplate | null> {
  const { file, text } = source;
  const { head: headText, body } = splitHead(text);
  const head = Head.read(source, headText, ["name", "description", "type", "from"], `name: ${id}`);
  const name = readText(head, "name");
  if (headText !== null && !head.isBroken && name === "")
    head.report("deck/head-field-missing", { field: "name", wanted: id });
  const type = readLayoutType(head);
  const parsed = parseTemplate(file, body.text, body.start, names);
  const template = usable(parsed);
  const fields = { file, id, name: name || id, ...(type === undefined ? {} : { type }) };
  return {
    value: template === null ? null : { ...fields, template },
    diagnostics: [...head.diagnostics, ...parsed.diagnostics],
  };
}
