/** The small room for positions and edits that every other room shares. */
export type { Place, TextEdit } from './place';
