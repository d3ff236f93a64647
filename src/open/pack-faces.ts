/** Typefaces that packs bring, where something draws with them: most packs bring none, and what opens them is heavy. */
import type { PackFace } from "../deck/types.ts";
import type { Outcome } from "../diagnostics/types.ts";
import type { Format, ReadFace } from "../emit/types.ts";
import type { Readers } from "../host/readers.ts";
import type { Scene } from "../scene/types.ts";

type Options = Pick<Readers, "face" | "font" | "shipped"> & {
  readonly formats?: readonly Format[];
  readonly thumbnail?: boolean;
};

/** One style of a typeface, cut down to what the deck can show. */
export interface OpenedFace {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly bytes: Uint8Array;
}

/** Formats that bring their faces along. */
const WITH_FACES: ReadonlySet<Format> = new Set(["pdf", "html", "png"]);

/** The faces of packs where a format draws with them, before those that come with briefdeck. */
export async function openPackFaces(
  faces: readonly PackFace[],
  scene: Scene,
  options: Options,
): Promise<Outcome<ReadFace>> {
  const { formats = ["pptx"], thumbnail, face = () => null, font, shipped } = options;
  const brought = faces.filter(({ files }) => Object.keys(files).length > 0);
  if (
    brought.length === 0 ||
    font === undefined ||
    shipped === undefined ||
    !(thumbnail === true || formats.some((one) => WITH_FACES.has(one)))
  )
    return { value: face, diagnostics: [] };
  const [{ openFaces }, { createSubsetter }] = await Promise.all([
    import("./faces.ts"),
    import("../emit/faces/subset.ts"),
  ]);
  const clean = await createSubsetter(shipped("harfbuzz-subset.wasm"));
  const { value: own, diagnostics } = openFaces(brought, JSON.stringify(scene), font, clean);
  return { value: (name, style) => own(name, style) ?? face(name, style), diagnostics };
}

/** Every style of the faces that packs bring. */
export function stylesOf(faces: readonly PackFace[], read: ReadFace): readonly OpenedFace[] {
  const names = new Set(faces.flatMap(({ name, files }) => (Object.keys(files).length > 0 ? [name] : [])));
  return [...names].flatMap((name) =>
    [false, true].flatMap((bold) =>
      [false, true].flatMap((italic) => {
        const bytes = read(name, { bold, italic });
        return bytes === null ? [] : [{ name, bold, italic, bytes }];
      }),
    ),
  );
}
