/** The small room for positions and edits that every other room shares. */
export { applyEdits } from './applyEdits';
export { composeEdits, originalOffset } from './composeEdits';
export { LineIndex, type Position } from './lineIndex';
export type { Place, TextEdit } from './place';
