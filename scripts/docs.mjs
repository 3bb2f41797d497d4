import { run24 } from "./node-version.mjs";

process.exit(run24(["scripts/make-floor-doc.ts"]));
