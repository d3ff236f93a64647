import { pngChunk } from "./png-rows.ts";

/**
 * A colour profile as a chunk of a PNG file, under a name that says nothing (ISO/IEC 15948, 11.3.2.3).
 * @param packed what stands behind the name: a byte for the method, then the profile as that packs it
 */
export const pngProfile = (packed: Uint8Array): Uint8Array =>
  pngChunk("iCCP", Buffer.concat([Buffer.from("icc\0", "latin1"), packed]));
