// What exceljs takes for one workbook after another, in one process.
//
//     node exceljs_driver.mjs NODE_MODULES INPUT_FOLDER REPORTS OUTPUT.xlsx
//
// The same as openpyxl_driver.py: the report's tables, a sheet each, with spans and borders.
// INPUT_FOLDER holds report.json. Prints one line of JSON.
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, folder, reports, output] = process.argv.slice(2);
const require = createRequire(join(modules, "load.js"));
const { Workbook } = require("exceljs");

const THIN = { style: "thin" };
const BORDER = { left: THIN, right: THIN, top: THIN, bottom: THIN };
const CENTRED = { horizontal: "center", vertical: "middle", wrapText: true };

// Threads at work beside ours count as well.
function cpuMilliseconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function asNumber(text) {
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

// Cells below or beside the first of a span.
function take(taken, row, column, cell) {
  for (let down = 0; down < cell.row_span; ++down) {
    for (let right = 0; right < cell.column_span; ++right) taken.add(`${row + down},${column + right}`);
  }
}

function writeCell(sheet, row, column, cell) {
  const written = sheet.getCell(row, column);
  written.value = asNumber(cell.text);
  written.border = BORDER;
  written.alignment = CENTRED;
  if (cell.row_span * cell.column_span > 1)
    sheet.mergeCells(row, column, row + cell.row_span - 1, column + cell.column_span - 1);
}

function writeTable(sheet, block) {
  const taken = new Set();
  block.rows.forEach((cells, index) => {
    let column = 1;
    for (const cell of cells) {
      while (taken.has(`${index + 1},${column}`)) ++column;
      take(taken, index + 1, column, cell);
      writeCell(sheet, index + 1, column, cell);
      column += cell.column_span;
    }
  });
}

async function write(report) {
  const book = new Workbook();
  report.blocks.forEach((block, number) => {
    if (block.kind === "table") writeTable(book.addWorksheet(`T${number}`), block);
  });
  await book.xlsx.writeFile(output);
}

const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
const times = [];
for (let done = 0; done < Number(reports); ++done) {
  const before = cpuMilliseconds();
  await write(report);
  times.push(cpuMilliseconds() - before);
}
console.log(JSON.stringify({ times, bytes: statSync(output).size }));
