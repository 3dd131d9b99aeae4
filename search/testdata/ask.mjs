// Asks the client, under Node, what is written on standard input: a JSON list
// of [query, options]; prints what it finds. Arguments: the client's file, the index's address.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { open } = await import(pathToFileURL(process.argv[2]).href);
const index = await open(process.argv[3]);
const found = [];
for (const [query, options] of JSON.parse(readFileSync(0, "utf8"))) found.push(await index.search(query, options));
process.stdout.write(JSON.stringify(found));
