/** Bundled as its bytes; for tests by `vitest.config.ts`. */
declare module "*.wasm" {
  const bytes: Uint8Array;
  export default bytes;
}
