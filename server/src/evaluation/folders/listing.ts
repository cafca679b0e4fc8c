/** What a path with or without wildcards leads to, as far as the loader tells what folders hold. */
import { like } from '../../values';
import type { ListedItem } from '../run/analysis';
import type { Run } from '../run/run';

/** A file or folder, and the folder that it lies in. */
export interface Item extends ListedItem {
  readonly folder: string;
}

export interface Wanted {
  readonly filter: string | undefined;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Levels of folders below the named one. */
  readonly depth: number;
}

/** More are taken for unknown. */
const MOST_ITEMS = 2000;
const WILD = /[*?[]/;

export function isWild(path: string): boolean {
  return WILD.test(path);
}

/** The last name of a path. */
export function leafOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** What Get-Item and Resolve-Path find: the files and folders that a path names. Undefined where that can't be told. */
export function itemsAt(run: Run, from: string, path: string): readonly Item[] | undefined {
  const segments = path.replace(/[\\/]+$/, '').split(/[\\/]/);
  const first = segments.findIndex(isWild);
  const start = first < 0 ? segments.length - 1 : first;
  const last = segments.at(-1) ?? '';
  if (last === '' || last === '.' || last === '..') return undefined;
  let folders: readonly string[] = [segments.slice(0, start).join('/') || (start > 0 ? '/' : '.')];
  let found: readonly Item[] = [];
  for (const pattern of segments.slice(start)) {
    const items = all(folders.map(folder => entriesOf(run, from, folder)));
    if (!items) return undefined;
    found = items.filter(({ name }) => (isWild(pattern) ? like(name, pattern) === 'yes' : name.toLowerCase() === pattern.toLowerCase()));
    folders = found.flatMap(({ kind, path: folder }) => (kind === 'folder' ? [folder] : []));
  }
  return found;
}

/** What Get-ChildItem finds, in its order. Undefined where that can't be told. */
export function childrenAt(run: Run, from: string, path: string, wanted: Wanted): readonly Item[] | undefined {
  const { depth, include } = wanted;
  const leaf = leafOf(path);
  if (!isWild(path)) {
    const inside = entriesOf(run, from, path);
    // Without a wildcard and not recursing, -Include finds nothing.
    if (inside) return include.length > 0 && depth === 0 ? [] : below(run, from, inside, wanted);
    return itemsAt(run, from, path)?.filter(item => isWanted(item, wanted));
  }
  const folder = path.slice(0, path.length - leaf.length).replace(/[\\/]+$/, '');
  if (depth > 0 && isWild(leaf) && !isWild(folder)) {
    const inside = entriesOf(run, from, folder || '.');
    return inside && below(run, from, inside, { ...wanted, include: [...include, leaf] });
  }
  const items = itemsAt(run, from, path);
  return (
    items &&
    all(
      items.map(item => {
        if (item.kind === 'file') return isWanted(item, wanted) ? [item] : [];
        if (include.length > 0 && depth === 0) return isWanted(item, wanted) ? [item] : [];
        const inside = entriesOf(run, from, item.path);
        return inside && below(run, from, inside, wanted);
      }),
    )
  );
}

/** A folder's own entries before what lies deeper; with -Include or -Exclude each folder with all that is in it, before the files. */
function below(run: Run, from: string, items: readonly Item[], wanted: Wanted): readonly Item[] | undefined {
  const { depth, include, exclude } = wanted;
  const deeper = (item: Item): readonly Item[] | undefined => {
    if (item.kind === 'file' || depth === 0) return [];
    const inside = entriesOf(run, from, item.path);
    return inside && below(run, from, inside, { ...wanted, depth: depth - 1 });
  };
  const own = items.filter(item => isWanted(item, wanted));
  if (include.length + exclude.length === 0) return all([own, ...items.map(deeper)]);
  return all(items.flatMap(item => [own.includes(item) ? [item] : [], deeper(item)]));
}

function isWanted({ name }: Item, { filter, include, exclude }: Wanted): boolean {
  const fits = (pattern: string) => like(name, pattern) === 'yes';
  return (filter === undefined || fits(filter)) && (include.length === 0 || include.some(fits)) && !exclude.some(fits);
}

/** Git's own folder is hidden on Windows. */
function entriesOf(run: Run, from: string, folder: string): readonly Item[] | undefined {
  const items = run.loader?.list(from, folder);
  run.steps += items?.length ?? 0;
  return items?.filter(({ name }) => name !== '.git').map(item => ({ ...item, folder }));
}

function all(parts: readonly (readonly Item[] | undefined)[]): readonly Item[] | undefined {
  const found: Item[] = [];
  for (const part of parts) {
    if (!part || found.length + part.length > MOST_ITEMS) return undefined;
    found.push(...part);
  }
  return found;
}
