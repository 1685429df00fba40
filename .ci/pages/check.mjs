// Looks at pages in a browser, at the widths people use and as they print, and lets axe judge their accessibility.
//
//   node check.mjs OUT PAGE...
//
// OUT gets a picture of every page at every width and its PDF. Prints a line for each check and "N passed, N failed" last.

import { readFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const WIDTHS = [1280, 400];
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const QUIET = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

const [out, ...pages] = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let passed = 0;
let failed = 0;

function check(name, wrong) {
  if (wrong.length === 0) {
    passed++;
    console.log(`ok   ${name}`);
  } else {
    failed++;
    console.log(`FAIL ${name}`);
    wrong.forEach((line) => console.log(`       ${line}`));
  }
}

/** What sticks out of the window to the right; what scrolls inside its own box does not. */
function stickingOut() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) {
    return [];
  }
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .slice(0, 5)
    .map((element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ends at `
      + `${Math.round(element.getBoundingClientRect().right)} of ${width} px`);
}

/** Figures without a table of the same numbers in their section. */
function chartsWithoutTable() {
  return [...document.querySelectorAll('svg')]
    .filter((chart) => chart.closest('[aria-hidden="true"]') === null)
    .filter((chart) => (chart.closest('section') ?? document.body).querySelector('table') === null)
    .map((chart) => `chart "${chart.getAttribute('aria-label') ?? chart.textContent.trim().slice(0, 40)}"`);
}

async function look(browser, file, width) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`cannot load ${request.url()}`));
  page.on('request', (request) => request.url().startsWith('http') && complaints.push(`asks for ${request.url()}`));
  await page.goto(pathToFileURL(file).href);
  const name = `${path.basename(file)} at ${width} px`;
  check(`${name}: loads without complaint and asks nobody else`, complaints);
  check(`${name}: nothing sticks out`, await page.evaluate(stickingOut));
  check(`${name}: every chart has its table`, await page.evaluate(chartsWithoutTable));
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  check(`${name}: accessible`, violations.map((rule) => `${rule.id}: ${rule.help} (${rule.nodes.length} places, the first: `
    + `${rule.nodes[0].target.join(' ')})`));
  await page.screenshot({ path: path.join(out, `${path.basename(file, '.html')}-${width}.png`), fullPage: true });
  if (width === WIDTHS[0]) {
    const pdf = await page.pdf({ path: path.join(out, `${path.basename(file, '.html')}.pdf`), format: 'Letter' });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    check(`${path.basename(file)} prints`, sheets > 0 ? [] : ['the PDF has no page']);
  }
  await context.close();
}

await mkdir(out, { recursive: true });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
try {
  for (const file of pages) {
    for (const width of WIDTHS) {
      await look(browser, file, width);
    }
  }
} finally {
  await browser.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
