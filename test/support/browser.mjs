// The browser that carries VS Code's workbench in tests: Debian's, driven by playwright-core, which brings none of its own.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Where Debian puts the two, the lighter one first; CHROMIUM names another. */
const candidates = [process.env.CHROMIUM, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Path of the browser, or undefined where there is none. */
export const findBrowser = () => candidates.find(path => path !== undefined && existsSync(path));

/** Starts the browser; the flags let it run as root in a container and keep it from calling home. */
export async function launchBrowser() {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium here: run `npm run ensure-browser`, or name one in CHROMIUM.');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({ executablePath, args: [...args, '--disable-component-update', '--disable-sync'] });
}
