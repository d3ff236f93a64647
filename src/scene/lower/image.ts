import type { ImageBox } from "../boxes/types.ts";
import type { Box, ImageItem, Sides } from "../types.ts";
import type { Names } from "./names.ts";

const WHOLE: Sides = { top: 0, right: 0, bottom: 0, left: 0 };

/** A picture in its box: contained (the item shrinks to the picture), covering (the picture is cropped) or filled. */
export function imageItem(node: ImageBox, box: Box, names: Names): ImageItem {
  const { box: fitted, crop } = fitPicture(node, box);
  return { kind: "image", name: names.unique(node.name || "Picture"), alt: node.alt, box: fitted, src: node.src, crop };
}

function fitPicture(node: ImageBox, box: Box): { box: Box; crop: Sides } {
  const { objectFit, objectPosition: at } = node.style;
  if (objectFit === "fill" || box.width <= 0 || box.height <= 0) return { box, crop: WHOLE };
  const picture = node.natural.width / node.natural.height;
  const frame = box.width / box.height;
  if (objectFit === "contain") {
    const width = picture > frame ? box.width : box.height * picture;
    const height = picture > frame ? box.width / picture : box.height;
    return {
      box: { x: box.x + (box.width - width) * at.x, y: box.y + (box.height - height) * at.y, width, height },
      crop: WHOLE,
    };
  }
  const cutX = picture > frame ? 1 - frame / picture : 0;
  const cutY = picture > frame ? 0 : 1 - picture / frame;
  return { box, crop: { left: cutX * at.x, right: cutX * (1 - at.x), top: cutY * at.y, bottom: cutY * (1 - at.y) } };
}
