import type { BindRequest, BoundCommand } from './types';
/** Binds the request's elements; never throws. */
export function bind(request: BindRequest): BoundCommand {
  return { signature: request.signature, parameterSet: undefined, bound: new Map(), rest: [], failure: undefined, open: true };
}
