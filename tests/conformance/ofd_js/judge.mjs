// What ofd.js makes of OFD files in a browser: judge.mjs MODULES CHROMIUM PICTURE_FOLDER PAGES FILE...
//
// Prints one JSON object a line a file: its pages, the text of each of their objects in order, pictures
// of its first PAGES pages, or the error that stopped ofd.js. Exit code 3: no browser to be had; why is
// on standard error.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, executablePath, pictures, drawn, ...files] = process.argv.slice(2);
const { chromium } = createRequire(join(modules, "node_modules/"))("playwright-core");

const PIXELS_PER_MM = 5; // the most that ofd.js goes to
const PICTURE_SCALE = 2; // so pictures have ten
const PAPER_WIDTH_MM = 210;
const SCREEN_WIDTH = PAPER_WIDTH_MM * PIXELS_PER_MM + 10; // ofd.js keeps ten pixels for itself

async function browser() {
  try {
    // The sandbox of Chromium refuses to run as root, as containers do.
    return await chromium.launch({ executablePath, chromiumSandbox: false });
  } catch (error) {
    console.error(String(error).split("\n")[0]);
    process.exit(3);
  }
}

// Runs in the page. Gives what ofd.js shows, page by page, and leaves it there to be drawn.
async function show({ bytes, screenWidth }) {
  const binary = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
  const parsed = await new Promise((success, fail) =>
    window.ofd.parseOfdDocument({ ofd: binary.buffer, success, fail }));
  const pages = window.ofd.renderOfd(screenWidth, parsed[0]);
  document.body.replaceChildren(...pages);
  return pages.map((page) =>
    [...page.querySelectorAll("svg")]
      .map((object) => [...object.querySelectorAll("text")].map((each) => each.textContent).join(""))
      .filter((text) => text !== ""));
}

async function judge(page, file, folder) {
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto("about:blank");
  await page.addScriptTag({ path: join(modules, "node_modules/ofd.js/lib/ofd.umd.min.js") });
  const bytes = readFileSync(file).toString("base64");
  const text = await page.evaluate(show, { bytes, screenWidth: SCREEN_WIDTH });
  if (faults.length > 0) throw new Error(faults.join("; "));
  mkdirSync(folder, { recursive: true });
  const made = [];
  const shown = await page.$$("body > div");
  for (const [index, element] of shown.slice(0, Number(drawn)).entries()) {
    made.push(join(folder, `${index + 1}.png`));
    await element.screenshot({ path: made.at(-1) });
  }
  return { pages: text.length, text, pictures: made };
}

const started = await browser();
for (const [index, file] of files.entries()) {
  const page = await started.newPage({
    viewport: { width: SCREEN_WIDTH, height: 1200 },
    deviceScaleFactor: PICTURE_SCALE,
  });
  const found = await judge(page, file, join(pictures, String(index + 1)))
    .catch((error) => ({ error: String(error) }));
  console.log(JSON.stringify({ file, ...found }));
  await page.close();
}
await started.close();
