import { indexLines, type LineIndex } from "../../diagnostics/print/lines.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { SarifLocation } from "./types.ts";

export interface Places {
  /** A span as lines and columns; the file alone where it is no text, or for what has no place. */
  readonly location: (span: Span | undefined) => SarifLocation;
}

/** @param file what a diagnostic without a place is about */
export function createPlaces(sources: ReadonlyMap<string, string>, file: string): Places {
  const indexes = new Map<string, LineIndex>();
  const linesOf = (name: string): LineIndex | undefined => {
    const text = sources.get(name);
    if (text === undefined) return undefined;
    const lines = indexes.get(name) ?? indexLines(text);
    indexes.set(name, lines);
    return lines;
  };
  const regionOf = ({ file: name, start, end }: Span) => {
    const lines = linesOf(name);
    if (lines === undefined) return {};
    const [from, to] = [lines.position(start), lines.position(end)];
    return {
      region: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
    };
  };
  return {
    location: (span) => ({
      physicalLocation: {
        artifactLocation: { uri: uriOf(span?.file ?? file) },
        ...(span === undefined ? {} : regionOf(span)),
      },
    }),
  };
}

/** A path as a URI reference (RFC 3986): relative as it was named, or absolute. */
export function uriOf(file: string): string {
  const path = file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace("%3A", ":")}` : path;
}
