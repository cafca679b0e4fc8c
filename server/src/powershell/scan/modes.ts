/** How characters are cut into tokens. */
/** Bare words, parameters, keywords. */
export const Command = 0;
/** Operators, numbers, variables. */
export const Expression = 1;
/** The names in `[brackets]`. */
export const TypeName = 2;
/** The members of a class. */
export const Signature = 3;
