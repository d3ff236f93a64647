import { openParts } from "../../opc/open.ts";
import type { Package, Part } from "../../opc/types.ts";
import { attribute, child, children } from "../../opc/xml.ts";
import { ZipError } from "../../opc/zip.ts";
import { related } from "./roles.ts";
import type { DeckPackage, SlidePart } from "./types.ts";

/** Opens a package. Throws `ZipError`; returns undefined if the archive is no presentation. */
export function openPackage(bytes: Uint8Array, file: string): DeckPackage | undefined {
  const opened = openParts(bytes);
  const main = opened.relationships("").find((r) => r.type === "officeDocument")?.target;
  const presentation = main === undefined ? undefined : opened.part(main);
  if (
    presentation === undefined ||
    !/presentation|slideshow|template/i.test(presentation.contentType + presentation.name)
  ) {
    // What says which part is the main one may be there and not to be read.
    for (const { name, xmlProblem, wrongRoot } of opened.plumbing) {
      const reason = wrongRoot ? `it begins with <${wrongRoot.is}> instead of <${wrongRoot.expected}>` : xmlProblem;
      if (reason !== "") throw new ZipError("damaged", `${name}: ${reason}`);
    }
    return undefined;
  }
  return { ...opened, file, told: new Map(), presentation, slides: findSlides(presentation, opened) };
}

function findSlides(presentation: Part, opened: Package): readonly SlidePart[] {
  const { part, relationships } = opened;
  const rels = new Map(relationships(presentation.name).map((r) => [r.id, r]));
  const slides: SlidePart[] = [];
  // A slide that is listed twice is a fault of the list, and one slide.
  const listed = new Set<Part>();
  for (const entry of children(child(presentation.xml, "p:sldIdLst"), "p:sldId")) {
    const found = part(rels.get(attribute(entry, "r:id"))?.target ?? "");
    if (!found || listed.has(found)) continue;
    listed.add(found);
    const [layout, notes] = [related(opened, found, "slideLayout"), related(opened, found, "notesSlide")];
    slides.push({ number: slides.length + 1, part: found, layout, notes });
  }
  return slides;
}
