import type { ImageMark, Node } from "../../scene/drawing/types.ts";
import type { Assets } from "../../scene/types.ts";
import type { PdfDocument, PdfImage } from "./document.ts";

export type Images = ReadonlyMap<string, PdfImage>;

/**
 * The pictures of some nodes, each once in the file, one after another: the library unpacks transparency beside everything
 * else, and whichever were done first would come first.
 */
export async function embedImages(nodes: readonly Node[], assets: Assets, doc: PdfDocument): Promise<Images> {
  const images = new Map<string, PdfImage>();
  for (const src of new Set(nodes.flatMap(sourcesOf))) {
    const asset = assets.get(src);
    const bytes = asset?.type === "gif" ? asset.still : asset?.bytes;
    if (bytes === undefined) continue;
    const image = doc.openImage(Buffer.from(bytes));
    await embedded(image, doc);
    images.set(src, image);
  }
  return images;
}

/** A JPEG is in the file at once; what has to be unpacked first says when it is. */
function embedded(image: PdfImage, doc: PdfDocument): Promise<void> {
  return new Promise((done) => {
    const finalize = image.finalize?.bind(image);
    if (finalize !== undefined)
      image.finalize = () => {
        finalize();
        done();
      };
    image.embed(doc);
    if (finalize === undefined) done();
  });
}

function sourcesOf({ marks, children }: Node): readonly string[] {
  return [...marks.flatMap((mark) => (mark.kind === "image" ? [mark.src] : [])), ...children.flatMap(sourcesOf)];
}

/** How a picture is turned and mirrored by EXIF's orientation 1 to 8: the two columns of its matrix. */
const TURNS: readonly (readonly [a: number, b: number, c: number, d: number])[] = [
  [1, 0, 0, 1],
  [1, 0, 0, 1],
  [-1, 0, 0, 1],
  [-1, 0, 0, -1],
  [1, 0, 0, -1],
  [0, 1, 1, 0],
  [0, 1, -1, 0],
  [0, -1, -1, 0],
  [0, -1, 1, 0],
];

/** A picture in its box, cropped and upright; false for one of a kind that a PDF cannot hold. */
export function drawImage(
  { src, box, crop, opacity }: ImageMark,
  { assets, images, doc }: { readonly assets: Assets; readonly images: Images; readonly doc: PdfDocument },
): boolean {
  const [asset, image] = [assets.get(src), images.get(src)];
  if (asset === undefined || image === undefined) return false;
  const width = box.width / Math.max(0.001, 1 - crop.left - crop.right);
  const height = box.height / Math.max(0.001, 1 - crop.top - crop.bottom);
  const [cx, cy] = [box.x - crop.left * width + width / 2, box.y - crop.top * height + height / 2];
  const turn = TURNS[asset.orientation ?? 1] ?? TURNS[1];
  const [a, b, c, d] = turn ?? [1, 0, 0, 1];
  const [w, h] = a === 0 ? [height, width] : [width, height];
  doc.save();
  doc.rect(box.x, box.y, box.width, box.height);
  doc.clip();
  if (opacity !== undefined) doc.opacity(opacity);
  doc.transform(a, b, c, d, cx, cy);
  doc.image(image, -w / 2, -h / 2, { width: w, height: h, ignoreOrientation: true });
  doc.restore();
  return true;
}
