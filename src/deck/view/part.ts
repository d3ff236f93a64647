import type { Part } from "../../brief/types.ts";
import { plainText } from "../markup/plain-text.ts";
import type { MarkupWriter } from "../markup/write.ts";
import { viewItems } from "./items.ts";
import { lazy } from "./lazy.ts";
import { viewLead, viewRest } from "./lead.ts";
import { openRecord } from "./open.ts";
import type { PartView } from "./types.ts";

export function viewPart(part: Part, number: number, writer: MarkupWriter): PartView {
  const body = lazy(() => writer.blocks(part.blocks));
  const items = lazy(() => viewItems(part.blocks, writer));
  return {
    number,
    heading: writer.inlines(part.title, part.span),
    headingText: plainText(part.title).trim(),
    get body() {
      return body();
    },
    get lead() {
      return viewLead(part.blocks, writer);
    },
    get rest() {
      return viewRest(part.blocks, writer);
    },
    get items() {
      return items();
    },
    id: part.attributes.id,
    classes: part.attributes.classes,
    attributes: openRecord(part.attributes.values),
  };
}
