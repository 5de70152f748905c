// What Chromium makes of web pages: judge.mjs CHROMIUM BROWSER_MODULES AXE_SCRIPT
//
// Reads one JSON array of tasks from standard input and prints one JSON object a line a task:
//   { page, width, axe, picture, element, print, script, keys }
//     page     the file to open
//     width    of the window, in pixels
//     axe      true: what axe-core says by WCAG 2.1 A and AA and by its best practices
//     picture  the PNG to write, of the whole page, or of the first element that `element` selects
//     print    the PDF to write, on the paper that the page asks for
//     script   an expression; its value comes back as `value`
//     keys     pressed one after another before the script runs
// Beside these come `dialogs` and `requests`: what the page tried to say by itself, and to fetch. Exit
// code 3: no browser to be had; why is on standard error.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [executablePath, modules, axe] = process.argv.slice(2);
const { chromium } = createRequire(join(modules, "node_modules/"))("playwright-core");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
const HEIGHT = 900;

async function browser() {
  try {
    // The sandbox of Chromium refuses to run as root, as containers do.
    return await chromium.launch({ executablePath, chromiumSandbox: false });
  } catch (error) {
    console.error(String(error).split("\n")[0]);
    process.exit(3);
  }
}

// Rules with how many elements each was met or broken by.
async function judged(page) {
  await page.evaluate(readFileSync(axe, "utf8"));
  const result = await page.evaluate((tags) =>
    window.axe.run(document, { runOnly: { type: "tag", values: tags } }), TAGS);
  const counted = (rules) => Object.fromEntries(rules.map((rule) => [rule.id, rule.nodes.length]));
  return {
    passes: counted(result.passes),
    incomplete: result.incomplete.map((rule) => rule.id),
    violations: result.violations.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${node.failureSummary} ${node.html}`)),
  };
}

async function perform(page, task) {
  const dialogs = [];
  const requests = [];
  page.on("dialog", (dialog) => { dialogs.push(dialog.message()); dialog.dismiss(); });
  const own = pathToFileURL(task.page).href;
  page.on("request", (request) => { if (request.url() !== own) requests.push(request.url()); });
  await page.goto(own);
  for (const key of task.keys ?? []) await page.keyboard.press(key);
  const found = {};
  if (task.script) found.value = await page.evaluate(task.script);
  if (task.picture && task.element) await page.locator(task.element).first().screenshot({ path: task.picture });
  else if (task.picture) await page.screenshot({ path: task.picture, fullPage: true });
  if (task.axe) found.axe = await judged(page);
  if (task.print) await page.pdf({ path: task.print, preferCSSPageSize: true });
  return { ...found, dialogs, requests };
}

const tasks = JSON.parse(readFileSync(0, "utf8"));
const started = await browser();
for (const task of tasks) {
  const page = await started.newPage({ viewport: { width: task.width ?? 1200, height: HEIGHT } });
  const found = await perform(page, task).catch((error) => ({ error: String(error) }));
  console.log(JSON.stringify(found));
  await page.close();
}
await started.close();
