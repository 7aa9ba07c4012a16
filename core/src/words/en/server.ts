import type { ServerMessages } from "../messages.ts"
import { count, list, number, quote, size } from "./tools.ts"

export const server: ServerMessages = {
  "wrong-host": ({ host, allowed }) =>
    `${quote(host)} is not an address of this server, so nothing is given. Open the address that “parley serve” has printed (its hosts: ${allowed}), or start it with --host.`,
  "wrong-origin": ({ origin }) =>
    `The request comes from another page (${quote(origin)}), and only the workbench of this server is answered.`,
  "other-workspace": () =>
    "Another folder is served here by now, so nothing was read or written. Start the server for the folder of this page again.",
  "no-token": () =>
    "The key of this workspace is missing or wrong. Open the address that “parley serve” has printed: it carries the key.",
  "bad-address": () =>
    "The address is not well formed: it holds steps to other folders. Name the file itself.",
  "bad-path": ({ path }) =>
    `${quote(path)} cannot be a path in this workspace. Name folders and file with “/” between, none of them hidden.`,
  "bad-reading-ending": ({ path }) =>
    `${quote(path)} is no name of what was read out of a text: that ends in .reading.json.`,
  "bad-text-ending": ({ path }) =>
    `${quote(path)} is no plain text: the name of a source’s text ends in .txt.`,
  "bad-ending": ({ path }) =>
    `${quote(path)} is no name of a conflict file. It ends in .yaml, .yml or .json.`,
  outside: ({ path }) => `${quote(path)} leads out of the workspace folder by a link, so it is left alone.`,
  "folder-moved": () =>
    "The workspace folder has been moved, deleted or replaced since the server started, so nothing was read or written. Put it back, or start the server again.",
  "not-found": ({ path }) => `There is no file ${quote(path)} in this workspace.`,
  "not-a-file": ({ path }) => `${quote(path)} is not a file.`,
  "not-text": ({ path }) =>
    `${quote(path)} is no text in UTF-8, so it is left as it is. Save it as plain text in UTF-8, with the program it comes from.`,
  "file-too-big": ({ path, limit }) => `${quote(path)} is larger than ${size(limit)}, the most that is read.`,
  "body-too-big": ({ limit }) => `The text is larger than ${size(limit)}, the most that a file may have.`,
  "body-not-json": () => "The request needs the type application/json.",
  "bad-body": () =>
    "The request needs a body in JSON and UTF-8: an object with a “text”, which is whole characters.",
  "no-revision": ({ path }) =>
    `The request does not say which revision of ${quote(path)} it starts from, so nothing is changed. Give it in If-Match.`,
  changed: ({ path }) =>
    `${quote(path)} has changed meanwhile, so it is left as it is. Choose between the two.`,
  "changed-kept": ({ path, kept }) =>
    `${quote(path)} has changed twice meanwhile, so it is left as it is. What it held in between is kept as ${quote(kept)}.`,
  gone: ({ path }) => `${quote(path)} is gone: it has been moved or deleted meanwhile.`,
  exists: ({ path }) => `${quote(path)} exists already and is left as it is. Choose another name.`,
  "not-permitted": ({ path }) => `${quote(path)} may not be read or changed: the system forbids it.`,
  "no-room": ({ path }) => `There is no room on the disk for ${quote(path)}; it is as it was before.`,
  "key-not-kept": () =>
    "Nothing was changed, because the folder in which keys are kept cannot be written. See that there is room and that it is yours.",
  "disk-fault": ({ path }) =>
    `The disk has failed at ${quote(path)}, so it is not certain that it is kept. Look after the disk, and save again.`,
  "no-trash": ({ folder }) =>
    `Nothing is deleted, because ${quote(folder)} in the workspace is not a folder of its own. Move it away.`,
  "no-route": ({ address }) => `There is nothing at ${quote(address)}.`,
  "no-method": ({ method }) => `${method} cannot be done here.`,
  "no-case": ({ id }) => `There is no case ${quote(id)} in the library.`,
  "judged-too-long": ({ path, seconds }) =>
    `Reading ${quote(path)} for the list was given up after ${count(seconds, "second")}. It can still be opened.`,
  "judged-too-large": ({ path, limit }) =>
    `Reading ${quote(path)} for the list was given up, as it took more than ${size(limit)} of memory. It can still be opened.`,
  "not-judged": ({ path }) =>
    `Reading ${quote(path)} for the list failed in Parley itself. The window in which it runs says more.`,
  "too-many-streams": ({ limit }) =>
    `${count(limit, "window")} follow this workspace already. Close some of them.`,
  "no-page-parts": () => "What a page is put together from is not built yet. Run: npm run build.",
  "not-built": () => "The workbench is not built yet. Run: npm run build",
  unexpected: () => "Something went wrong in Parley itself. The window in which it runs says more.",
  "too-many-files": ({ limit }) =>
    `Only the first ${count(limit, "file")} are looked at. Serve a smaller folder to see the others.`,
  "too-many-names": ({ limit }) =>
    `The folder holds more than ${number(limit)} names; what lies deepest is not looked at. Serve a smaller folder.`,
  "closed-folders": ({ count: closed, first }) =>
    `${closed === 1 ? `The folder ${quote(first)} may` : `${count(closed, "folder")}, ${quote(first)} the first, may`} not be read.`,
}

/** What `serve` says. Addresses carry the token. */
export const serve = {
  /** Printed once it serves. */
  serving: ({ address, folder }: { address: string; folder: string }) => `Parley serves the folder ${folder}

  ${address}

Open this address in a browser. It holds the key to the folder: keep it to
yourself. Ctrl-C stops the server.`,
  stopped: "Stopped. All files are as they were last saved.",
  /** 4747 is taken, and another port is used. */
  nextPort: ({ taken, port }: { taken: number; port: number }) => `Port ${taken} is taken; ${port} is used.`,
  /** `addresses`: how others reach it, as far as that is known. */
  openToAll: ({ host, addresses }: { host: string; addresses: readonly string[] }) =>
    `With --host ${host} other machines reach this server, and what passes is not encrypted.${addresses.length > 0 ? ` Its addresses there: ${list(addresses)}.` : ""}`,
  /** A page has asked for a new key. */
  newKey: ({
    address,
  }: {
    address: string
  }) => `The folder has a new key. Addresses of before no longer work; open this one:

  ${address}
`,
  notKept:
    "The key could not be kept: after the next start there is a new one, and old addresses no longer work.",
  notBuilt: ({ command }: { command: string }) =>
    `The workbench is not built yet, so there is no page to see. Run: ${command}`,
  cannotOpen: "No browser could be opened here. Open the address yourself.",
  badPort: ({ given }: { given: string }) =>
    `${quote(given)} cannot be the value of --port. Give a whole number from 0 (any free port) to 65,535.`,
  noFolder: ({ folder }: { folder: string }) => `There is no folder ${quote(folder)}.`,
  closedFolder: ({ folder }: { folder: string }) => `The folder ${quote(folder)} may not be read.`,
  portTaken: ({ port }: { port: number }) =>
    `Port ${port} is taken. Give another with --port, or leave the flag out for the first that is free.`,
  portsTaken: ({ port }: { port: number }) =>
    `Port ${port} and those after it are taken. Give another with --port.`,
  portForbidden: ({ port }: { port: number }) =>
    `Port ${port} may not be used here. Give one from 1,024 on with --port.`,
  noHost: ({ host }: { host: string }) =>
    `This machine cannot listen at ${quote(host)}. Give one of its own addresses with --host, or leave the flag out.`,
  notInFolder: ({ file, folder }: { file: string; folder: string }) =>
    `There is no conflict file ${quote(file)} in ${quote(folder)}. --file is a path from that folder.`,
  /** An error in an answer; `reason` is the system's. */
  trouble: ({ reason }: { reason: string }) =>
    `A request could not be answered (${reason}). Nothing was changed.`,
}
