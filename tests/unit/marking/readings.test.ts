/**
 * What the last look finds in texts, names, attributes and addresses, a line each. A text begins with what is asked and of which
 * scheme: `anywhere of sample`.
 */
import { join } from "node:path";
import { fieldMarks } from "../../../src/marking/mark/amid.ts";
import { isWordForMarks, onlyMarks, remarkMarks, saidMarks } from "../../../src/marking/mark/said.ts";
import {
  spotAttribute,
  spotForeignMarks,
  spotInAddress,
  spotInFileName,
  spotInName,
  spotMarks,
  spotValue,
} from "../../../src/marking/mark/spot.ts";
import { spotUnnamedInAddress, spotUnnamedMarks } from "../../../src/marking/mark/unnamed.ts";
import { NO_SCHEME } from "../../../src/marking/scheme.ts";
import type { Level, Mark, Scheme } from "../../../src/marking/types.ts";
import { readings } from "../../support/readings.ts";
import { shipped } from "./schemes.ts";

const span = { file: "", start: 0, end: 0 };
const sample = shipped("sample");
const level = (id: string, portion: string, former: readonly string[] = []): Level => ({
  ...{ id, portion, former, banner: `HOUSE ${id.toUpperCase()}`, ink: null, ground: null, openTo: [] },
});

const SCHEMES: Readonly<Record<string, Scheme>> = {
  sample,
  tlp: shipped("tlp"),
  none: NO_SCHEME,
  house: { ...sample, id: "house", levels: [level("open", "O", ["FREE"]), level("shut", "C", ["CLOSED"])] },
  listless: { ...sample, id: "listless", release: null, caveats: [] },
  unmarked: { ...sample, id: "unmarked", portions: "none" },
  hangul: { ...sample, id: "hangul", levels: [level("open", "공개"), level("shut", "비밀")] },
  eyes: { ...sample, id: "eyes", release: { word: "EYES", none: "OURS" } },
  us: {
    ...sample,
    id: "us",
    caveats: ["ORCON", "PROPIN", "IMCON", "OPS"].map((word) => ({ word, dominant: false, banner: true })),
  },
  bare: { ...sample, id: "bare", levels: [] },
};

interface Hit extends Partial<Omit<Mark, "text">> {
  readonly mark: string;
  readonly of?: string;
  readonly at?: number;
}

const hit = ({ text, ...mark }: Mark): Hit => ({ ...mark, mark: text });
const pair = (line: string): readonly [string, string] => {
  const at = line.indexOf("=");
  return [line.slice(0, at), line.slice(at + 1)];
};

const ASKED: Readonly<Record<string, (line: string, scheme: Scheme) => readonly Hit[]>> = {
  anywhere: (line, scheme) => spotMarks(line.replaceAll("⏎", "\n"), span, scheme).map(hit),
  unnamed: (line, scheme) => spotUnnamedMarks(line.replaceAll("⏎", "\n"), scheme),
  foreign: spotForeignMarks,
  "unnamed in an address": spotUnnamedInAddress,
  "in a place for marks": (line, scheme) => saidMarks(line, span, scheme).map(hit),
  "nothing but marks": (line, scheme) => onlyMarks(line, span, scheme).map(hit),
  "in a remark": (line, scheme) => remarkMarks(line, span, scheme).map(hit),
  "in a field": (line, scheme) => fieldMarks(line, span, scheme).map(hit),
  attribute: (line, scheme) => spotAttribute(...pair(line), span, scheme).map(hit),
  value: (line, scheme) => spotValue(...pair(line), span, scheme).map(hit),
  name: (line, scheme) => spotInName(line, span, scheme).map(hit),
  file: (line, scheme) => spotInFileName(line, span, scheme).map(hit),
  address: (line, scheme) => spotInAddress(line, span, scheme).map(hit),
  "word for marks": (line, scheme) => (isWordForMarks(line, scheme) ? [{ mark: line }] : []),
};

readings(join(import.meta.dirname, "readings"), (text) => {
  const [asked = "", ...lines] = text.split("\n");
  const [what = "", of = ""] = asked.split(" of ");
  const scheme = SCHEMES[of] ?? NO_SCHEME;
  return lines
    .map((line) => `${line}  ⇒ ${(ASKED[what]?.(line, scheme) ?? []).map(said).join(" | ")}`.trimEnd())
    .join("\n");
});

const said = ({ mark, level: id, caveats = [], releaseTo = null, of, at }: Hit): string =>
  [
    ...[String(mark), of === undefined ? "" : `(${of}, ${at})`, id === undefined ? "" : `<${id}>`],
    ...[caveats.join("+"), releaseTo === null ? "" : `to ${releaseTo.join("+")}`],
  ]
    .filter((one) => one !== "")
    .join(" ");
