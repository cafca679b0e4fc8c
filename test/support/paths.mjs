// Folders that the test drivers share.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root, without a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Logs and pictures of failed runs. */
export const failures = join(root, 'test-failures');

/** The example scripts: what people open in the tests. */
export const examples = join(root, 'examples');
