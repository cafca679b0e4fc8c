/** The command line. The language server in Node shares its way to the disk. */
export { NodeFiles } from './nodeFiles';
