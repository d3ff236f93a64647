import { emitPptx } from "../../src/emit/pptx/emit.ts";
import { ASSETS, sampleScene } from "../support/sample-scene.ts";

export function deck(): Promise<Uint8Array> {
  return emitPptx(sampleScene(), ASSETS);
}
