/** Which of the scopes a name's prefix means. */
import type { State } from '../run/state';

/** The nearest script around what runs. */
export function scriptFrame({ frames }: State): number {
  for (let index = frames.length - 1; index > 0; index -= 1) {
    if (frames[index]?.kind === 'script') return index;
  }
  return 0;
}

/** Where `function script:Name` and `function global:Name` define it; without a prefix, in the scope that runs. */
export function definesIn(state: State, name: string): number {
  if (/^global:/i.test(name)) return 0;
  return /^script:/i.test(name) ? scriptFrame(state) : state.frames.length - 1;
}
