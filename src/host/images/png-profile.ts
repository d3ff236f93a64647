import { crc32 } from "node:zlib";

/**
 * A colour profile as a chunk of a PNG file, under a name that says nothing (ISO/IEC 15948, 5.3 and 11.3.2.3).
 * @param packed what stands behind the name: a byte for the method, then the profile as that packs it
 */
export function pngProfile(packed: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from("iCCPicc\0", "latin1"), packed]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
