// Loaded before the engine: while the file named by IDM_FULL_DISK is there, its database may not grow, as on a full disk.
import { existsSync, rmSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";

const flag = process.env.IDM_FULL_DISK ?? "";
const open = new Set();
const { pragma } = Database.prototype;
Database.prototype.pragma = function (...args) {
  open.add(this);
  return pragma.apply(this, args);
};

let full = false;
setInterval(() => {
  if (existsSync(flag) === full) return;
  full = !full;
  for (const db of open)
    if (db.open && !db.readonly) pragma.call(db, `max_page_count = ${full ? 1 : 1_000_000}`);
  if (full) writeFileSync(`${flag}.full`, "");
  else rmSync(`${flag}.full`, { force: true });
}, 20).unref();
