/** Faces made smaller by HarfBuzz's subsetter (https://harfbuzz.github.io/harfbuzz-hb-subset.html), as WebAssembly. */

/** What we call of it: pointers and lengths are numbers. */
interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly malloc: (bytes: number) => number;
  readonly free: (at: number) => void;
  readonly hb_blob_create: (at: number, bytes: number, mode: number, user: number, destroy: number) => number;
  readonly hb_blob_destroy: (blob: number) => void;
  readonly hb_blob_get_data: (blob: number, length: number) => number;
  readonly hb_blob_get_length: (blob: number) => number;
  readonly hb_face_create: (blob: number, index: number) => number;
  readonly hb_face_destroy: (face: number) => void;
  readonly hb_face_reference_blob: (face: number) => number;
  readonly hb_set_add: (set: number, value: number) => void;
  readonly hb_set_clear: (set: number) => void;
  readonly hb_subset_input_create_or_fail: () => number;
  readonly hb_subset_input_destroy: (input: number) => void;
  readonly hb_subset_input_set: (input: number, which: number) => number;
  readonly hb_subset_input_set_flags: (input: number, flags: number) => void;
  readonly hb_subset_input_unicode_set: (input: number) => number;
  readonly hb_subset_or_fail: (face: number, input: number) => number;
  readonly _initialize: () => void;
}

/** Not among the types of the language alone; Node and browsers have it. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ readonly instance: { readonly exports: object } }>;
};

/** `HB_MEMORY_MODE_WRITABLE`: the bytes are ours. */
const WRITABLE = 2;
/** `HB_SUBSET_FLAGS_NO_HINTING`: for screens of one pixel a stroke. `DESUBROUTINIZE`: steps of outlines that call none. */
const FLAGS = 1 | 4;
/** `HB_SUBSET_SETS_DROP_TABLE_TAG` */
const DROPPED = 3;
/** Pictures in place of outlines, and how outlines vary: nothing that we draw with has any, and what else reads them could stumble. */
const UNUSED = [
  "COLR",
  "CPAL",
  "CBDT",
  "CBLC",
  "sbix",
  "SVG ",
  "fvar",
  "avar",
  "gvar",
  "cvar",
  "HVAR",
  "VVAR",
  "MVAR",
  "STAT",
];
/** `HB_SUBSET_SETS_LAYOUT_FEATURE_TAG` */
const FEATURES = 6;
/**
 * Ligatures are left out where a script can do without: lines are measured without them. Letters that join are not kerned. A file
 * that nobody knows puts no glyphs in the place of others: what lookups make of one another grows without end.
 */
const KEPT = {
  alone: ["kern", "mark", "mkmk", "ccmp"],
  foreign: ["kern", "mark", "mkmk"],
  joined: ["mark", "mkmk", "ccmp", "isol", "init", "medi", "fina", "rlig"],
} as const;

const tagged = (tag: string): number => [...tag].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);

/**
 * Cuts a TrueType face down to some characters. Throws where the bytes are no face.
 * @param letters whether they stand alone (if it is left out), or join as Arabic ones do; or come from a file that nobody knows
 */
export type Subset = (face: Uint8Array, codes: ReadonlySet<number>, letters?: keyof typeof KEPT) => Uint8Array;

/** @param wasm bytes of `harfbuzz-subset.wasm` */
export async function createSubsetter(wasm: Uint8Array): Promise<Subset> {
  const { instance } = await WebAssembly.instantiate(wasm, {});
  const hb = instance.exports as HarfBuzz;
  hb._initialize();
  return (bytes, codes, letters = "alone") => {
    const at = hb.malloc(bytes.length);
    new Uint8Array(hb.memory.buffer).set(bytes, at);
    const blob = hb.hb_blob_create(at, bytes.length, WRITABLE, 0, 0);
    const face = hb.hb_face_create(blob, 0);
    hb.hb_blob_destroy(blob);
    const input = hb.hb_subset_input_create_or_fail();
    hb.hb_subset_input_set_flags(input, FLAGS);
    const features = hb.hb_subset_input_set(input, FEATURES);
    hb.hb_set_clear(features);
    for (const tag of KEPT[letters]) hb.hb_set_add(features, tagged(tag));
    const dropped = hb.hb_subset_input_set(input, DROPPED);
    for (const tag of letters === "foreign" ? [...UNUSED, "GSUB"] : UNUSED) hb.hb_set_add(dropped, tagged(tag));
    const characters = hb.hb_subset_input_unicode_set(input);
    for (const code of codes) hb.hb_set_add(characters, code);
    const small = hb.hb_subset_or_fail(face, input);
    hb.hb_subset_input_destroy(input);
    hb.hb_face_destroy(face);
    if (small === 0) {
      hb.free(at);
      throw new Error("a face cannot be made smaller");
    }
    const made = hb.hb_face_reference_blob(small);
    const start = hb.hb_blob_get_data(made, 0);
    const result = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(made));
    hb.hb_blob_destroy(made);
    hb.hb_face_destroy(small);
    hb.free(at);
    return result;
  };
}
