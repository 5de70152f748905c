// What Typst takes for one report after another: one compiler in one process, its cache emptied
// between reports.
//
//     node typst.mjs NODE_MODULES INPUT_FOLDER FONT_FOLDERS REPORTS OUTPUT.pdf
//
// INPUT_FOLDER holds report.typ, report.json and faces.json. Prints one line of JSON.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, folder, fontFolders, reports, output] = process.argv.slice(2);
const require = createRequire(join(modules, "load.js"));
const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler");

// Threads at work beside ours count as well.
function cpuMilliseconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontPaths: fontFolders.split(":") }],
});

function compile() {
  const compiled = compiler.compile({ mainFilePath: join(folder, "report.typ"), resetRead: true });
  if (compiled.hasError()) {
    compiled.printErrors();
    process.exit(1);
  }
  return compiler.pdf(compiled.result, { pdfStandard: "ua-1", pdfTags: true });
}

const times = [];
let pdf = null;
for (let report = 0; report < Number(reports); ++report) {
  compiler.evictCache(0);
  const before = cpuMilliseconds();
  pdf = compile();
  times.push(cpuMilliseconds() - before);
}
writeFileSync(output, pdf);
console.log(JSON.stringify({ times, bytes: pdf.length }));
