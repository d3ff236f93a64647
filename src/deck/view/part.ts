import type { Part } from "../../brief/types.ts";
import { plainText } from "../markup/plain-text.ts";
import type { MarkupWriter } from "../markup/write.ts";
import { viewItems } from "./items.ts";
import { lazy } from "./lazy.ts";
import { viewLead } from "./lead.ts";
import { openRecord } from "./open.ts";
import type { PartView } from "./types.ts";

export function viewPart(part: Part, number: number, writer: MarkupWriter): PartView {
  const body = lazy(() => writer.blocks(part.blocks));
  const lead = lazy(() => viewLead(part.blocks, writer));
  const items = lazy(() => viewItems(part.blocks, writer));
  return {
    number,
    heading: writer.inlines(part.title, part.span),
    headingText: plainText(part.title).trim(),
    get body() {
      return body();
    },
    get lead() {
      return lead().lead;
    },
    get rest() {
      return lead().rest;
    },
    get items() {
      return items();
    },
    id: part.attributes.id,
    classes: part.attributes.classes,
    attributes: openRecord(part.attributes.values),
  };
}
