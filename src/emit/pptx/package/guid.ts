/**
 * A GUID that depends on `seed` alone, so that two builds of one deck agree: `{8-4-4-4-12}`, upper case, since
 * `ST_Guid` (ECMA-376 Part 1, 22.9.2.4) admits no lower-case digits. Not for security.
 */
export function guidOf(seed: string): string {
  const hex = [0, 1, 2, 3].map((salt) => hash32(`${salt}\u0000${seed}`).toString(16).padStart(8, "0")).join("");
  // Version 5 (name-based) and the RFC 4122 variant, as readers that look at these bits expect.
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ];
  return `{${parts.join("-").toUpperCase()}}`;
}

/** FNV-1a with a final avalanche (as in MurmurHash3), so that near seeds give far values. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
