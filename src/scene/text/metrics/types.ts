/** Horizontal and vertical metrics of one face, as the data modules hold them. */
export type { FaceData, OwnFace, StyleData, StyleName } from "../../../data/face.ts";
