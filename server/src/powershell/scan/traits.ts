/** What is known of a kind of token, as bits; the low four are the precedence of a binary operator. */
export const Precedence = 0xf;
export const Keyword = 0x10;
/** `begin`, `process`, `end`, `clean`, `dynamicparam`. */
export const BlockName = 0x20;
export const Binary = 0x100;
export const Unary = 0x200;
export const Assignment = 0x2000;
/** Reads the same in every scanning mode, so that a mode change need not read it again. */
export const ModeInvariant = 0x8000;
/** An operator that a `data` section does not allow. */
export const DisallowedInData = 0x20000;
/** A statement keyword in front of which attributes have no meaning. */
export const NoAttributes = 0x1000000;
