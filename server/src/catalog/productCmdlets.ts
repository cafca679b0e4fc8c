/** Names of the products' other cmdlets, so that a real one is never taken for a mistyped one. */
export const productCmdletNames: readonly string[] = [];
