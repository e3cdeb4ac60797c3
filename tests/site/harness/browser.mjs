// Debian's Chromium, without a screen and without a network.
import { access } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';

export async function launchBrowser() {
  await access(executablePath).catch(() => {
    throw new Error(
      `there is no browser at ${executablePath}: install Debian's package chromium, or set CHROMIUM to its path`
    );
  });
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'
    ]
  });
}
