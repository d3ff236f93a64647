import { checkPackage } from "../../../src/check/package/check.ts";
import { BOUNDS } from "../../../src/data/bounds.ts";
import { parseXml } from "../../../src/opc/xml.ts";
import { createBudget, XmlBound } from "../../../src/opc/xml-elements.ts";
import { change, goodParts, type Parts, zip } from "../package.ts";
import { many, type Tries } from "./tries.ts";

const ofPackage = (parts: Parts): readonly string[] => checkPackage(zip(parts), "x.pptx").map(({ code }) => code);
const SLIDE = "ppt/slides/slide1.xml";
const within = (parts: Parts, text: string): Parts => change(parts, SLIDE, "</p:sld>", `${text}</p:sld>`);

interface Declared {
  /** Bytes of an entry, and what they are packed to. */
  readonly size: number;
  readonly packed?: number;
}

/** What is said of a package whose table of contents declares more than there is. */
function declared(entries: Readonly<Record<string, Declared>>, count?: number): readonly string[] {
  const parts = goodParts();
  const archive = zip({ ...parts, ...Object.fromEntries(Object.keys(entries).map((name) => [name, "x"])) });
  const view = new DataView(archive.buffer, archive.byteOffset);
  const sizes = Object.values(entries);
  let at = view.getUint32(archive.length - 6, true);
  for (let i = 0; i < Object.keys(parts).length + sizes.length; i++) {
    const own = sizes[i - Object.keys(parts).length];
    if (own) {
      view.setUint32(at + 20, own.packed ?? own.size, true);
      view.setUint32(at + 24, own.size, true);
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (count !== undefined) view.setUint16(archive.length - 12, count, true);
  return checkPackage(archive, "x.pptx").map(({ code, params }) => `${code} ${params.reason ?? ""}`);
}

const total = (parts: Parts, isCounted: (name: string) => boolean): number =>
  Object.entries(parts).reduce((sum, [name, text]) => sum + (isCounted(name) ? text.length : 0), 0);
const parsed = (elements: number, text: string): readonly string[] => {
  try {
    parseXml(text, createBudget(elements));
    return [];
  } catch (error) {
    if (error instanceof XmlBound) return [error.message];
    throw error;
  }
};
const GOOD = goodParts();
const ELEMENTS = String(GOOD[SLIDE]).match(/<[a-z]/gi)?.length ?? 0;
/** The first `count` of names. */
const named = (count: number, ending: string, of: Declared): Readonly<Record<string, Declared>> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`more${i}.${ending}`, of]));

export const PACKAGES = {
  packageEntries: [
    { code: `check/archive-too-large it has ${BOUNDS.packageEntries + 1} entries`, of: (n) => declared({}, n) },
  ],
  packageUnpacked: [
    {
      code: "check/archive-too-large it unpacks to 513 MB",
      of: (n) =>
        declared({
          ...named(7, "bin", { size: BOUNDS.packageUnpacked / 8 }),
          "last.bin": { size: n - (BOUNDS.packageUnpacked / 8) * 7 - total(GOOD, () => true) },
        }),
    },
  ],
  packagePart: [
    { code: "check/archive-too-large it unpacks to 257 MB", of: (n) => declared({ "a.bin": { size: n } }) },
  ],
  packed: [
    {
      code: "check/archive-too-large it unpacks to 101 MB",
      of: (n) => {
        const [size, packed] = [n / 20, Math.floor(n / 20 / (BOUNDS.packing + 1))];
        return declared({
          ...named(19, "bin", { size: Math.floor(size), packed }),
          "last.bin": { size: n - 19 * Math.floor(size), packed },
        });
      },
    },
  ],
  packing: [
    {
      code: "check/archive-too-large it unpacks to 241 MB",
      of: (n) => declared({ "a.bin": { size: 240 << 20, packed: Math.ceil((240 << 20) / n) } }),
    },
  ],
  xmlPart: [
    {
      code: "check/parts-unread it has 17 MB, and 16 are read",
      of: (n) => declared({ "a.xml": { size: n, packed: 1 } }),
    },
  ],
  packageXml: [
    {
      code: "check/parts-unread the parts of XML together have more than 40 MB",
      of: (n) =>
        declared({
          ...named(2, "xml", { size: BOUNDS.xmlPart, packed: 1 }),
          "last.xml": {
            size: n - 2 * BOUNDS.xmlPart - total(GOOD, (name) => /\.(xml|rels)$/.test(name)),
            packed: 1,
          },
        }),
    },
  ],
  elements: [{ code: "check/parts-unread", of: (n) => ofPackage(within(GOOD, many("<a/>", n - ELEMENTS))) }],
  packageElements: [
    {
      code: `the parts together have more than ${BOUNDS.packageElements} elements`,
      of: (n) => parsed(BOUNDS.packageElements - (n - 3), "<a><b/><c/></a>"),
    },
  ],
  xmlDeep: [
    {
      code: "check/parts-unread",
      of: (n) => ofPackage({ ...goodParts(), "ppt/more.xml": `${many("<a>", n)}${many("</a>", n)}` }),
    },
  ],
} satisfies Tries;
