import type { Catalogue } from "../catalogue.ts"
import type { ServerMessages } from "../messages.ts"
import { count, list, number, quote, size } from "./tools.ts"

export const server: ServerMessages = {
  "wrong-host": ({ host, allowed }) =>
    `${quote(host)} no es una dirección de este servidor, así que no se entrega nada. Abra la dirección que ha mostrado «parley serve» (sus nombres: ${allowed}) o inícielo con --host.`,
  "wrong-origin": ({ origin }) =>
    `La petición viene de otra página (${quote(origin)}), y solo se responde a la mesa de trabajo de este servidor.`,
  "other-workspace": () =>
    "Aquí se sirve ya otra carpeta, así que no se leyó ni se escribió nada. Vuelva a iniciar el servidor para la carpeta de esta página.",
  "no-token": () =>
    "Falta la clave de este espacio de trabajo o no es la correcta. Abra la dirección que ha mostrado «parley serve»: lleva la clave.",
  "bad-address": () =>
    "La dirección no está bien formada: contiene pasos a otras carpetas. Nombre el archivo mismo.",
  "bad-path": ({ path }) =>
    `${quote(path)} no puede ser una ruta de este espacio de trabajo. Nombre las carpetas y el archivo separados por «/», sin que ninguno esté oculto.`,
  "bad-reading-ending": ({ path }) =>
    `${quote(path)} no es nombre de lo leído en un texto: ese termina en .reading.json.`,
  "bad-text-ending": ({ path }) =>
    `${quote(path)} no es un texto sin formato: el nombre del texto de una fuente acaba en .txt.`,
  "bad-ending": ({ path }) =>
    `${quote(path)} no es un nombre de archivo de conflicto. Termina en .yaml, .yml o .json.`,
  outside: ({ path }) => `${quote(path)} sale de la carpeta de trabajo por un enlace, así que no se toca.`,
  "folder-moved": () =>
    "La carpeta de trabajo se ha movido, eliminado o reemplazado desde que se inició el servidor, así que no se leyó ni se escribió nada. Devuélvala a su sitio o vuelva a iniciar el servidor.",
  "not-found": ({ path }) => `No existe el archivo ${quote(path)} en este espacio de trabajo.`,
  "not-a-file": ({ path }) => `${quote(path)} no es un archivo.`,
  "not-text": ({ path }) =>
    `${quote(path)} no es texto en UTF-8, así que se deja como está. Guárdelo como texto sin formato en UTF-8 con el programa del que procede.`,
  "file-too-big": ({ path, limit }) => `${quote(path)} ocupa más de ${size(limit)}, el máximo que se lee.`,
  "body-too-big": ({ limit }) =>
    `El texto ocupa más de ${size(limit)}, el máximo que puede tener un archivo.`,
  "body-not-json": () => "La petición debe ser del tipo application/json.",
  "bad-body": () =>
    "La petición necesita un cuerpo en JSON y UTF-8: un objeto con un «text» de caracteres completos.",
  "no-revision": ({ path }) =>
    `La petición no dice de qué revisión de ${quote(path)} parte, así que no se cambia nada. Indíquela en If-Match.`,
  changed: ({ path }) =>
    `${quote(path)} ha cambiado entretanto, así que se deja como está. Elija entre las dos versiones.`,
  "changed-kept": ({ path, kept }) =>
    `${quote(path)} ha cambiado dos veces entretanto, así que se deja como está. Lo que contenía entre una y otra se conserva como ${quote(kept)}.`,
  gone: ({ path }) => `${quote(path)} ya no está: entretanto se ha movido o eliminado.`,
  exists: ({ path }) => `${quote(path)} ya existe y se deja como está. Elija otro nombre.`,
  "not-permitted": ({ path }) => `${quote(path)} no se puede leer ni cambiar: el sistema lo prohíbe.`,
  "no-room": ({ path }) => `No queda espacio en el disco para ${quote(path)}; está como antes.`,
  "key-not-kept": () =>
    "No se ha cambiado nada, porque no se puede escribir en la carpeta donde se guardan las claves. Compruebe que hay espacio y que es suya.",
  "disk-fault": ({ path }) =>
    `El disco ha fallado en ${quote(path)}, así que no es seguro que se conserve. Revise el disco y vuelva a guardar.`,
  "no-trash": ({ folder }) =>
    `No se elimina nada, porque ${quote(folder)} no es una carpeta propia del espacio de trabajo. Llévela a otro sitio.`,
  "no-route": ({ address }) => `No hay nada en ${quote(address)}.`,
  "no-method": ({ method }) => `Aquí no se puede hacer ${method}.`,
  "no-case": ({ id }) => `No hay ningún caso ${quote(id)} en la biblioteca.`,
  "judged-too-long": ({ path, seconds }) =>
    `Se dejó de leer ${quote(path)} para la lista al cabo de ${count(seconds, "segundo")}. Aun así puede abrirse.`,
  "judged-too-large": ({ path, limit }) =>
    `Se dejó de leer ${quote(path)} para la lista porque exigía más de ${size(limit)} de memoria. Aun así puede abrirse.`,
  "not-judged": ({ path }) =>
    `La lectura de ${quote(path)} para la lista ha fallado en el propio Parley. La ventana en que se ejecuta dice más.`,
  "too-many-streams": ({ limit }) =>
    `Ya ${limit === 1 ? "sigue" : "siguen"} este espacio de trabajo ${count(limit, "ventana")}. Cierre alguna.`,
  "no-page-parts": () =>
    "Aquello con lo que se compone una página aún no está construido. Ejecute: npm run build.",
  "not-built": () => "La mesa de trabajo aún no está construida. Ejecute: npm run build",
  unexpected: () => "Algo ha fallado en el propio Parley. La ventana en que se ejecuta dice más.",
  "too-many-files": ({ limit }) =>
    `Solo se ${limit === 1 ? "mira el primer archivo" : `miran los ${number(limit)} primeros archivos`}. Sirva una carpeta más pequeña para ver los demás.`,
  "too-many-names": ({ limit }) =>
    `La carpeta contiene más de ${number(limit)} nombres; lo más profundo no se mira. Sirva una carpeta más pequeña.`,
  "closed-folders": ({ count: closed, first }) =>
    closed === 1
      ? `La carpeta ${quote(first)} no se puede leer.`
      : `${count(closed, "carpeta")}, ${quote(first)} la primera, no se pueden leer.`,
}

export const serve: Catalogue["cli"]["serve"] = {
  serving: ({ address, folder }) => `Parley sirve la carpeta ${folder}

  ${address}

Abra esta dirección en un navegador. Contiene la clave de la carpeta: no la
comparta. Ctrl-C detiene el servidor.`,
  stopped: "Detenido. Todos los archivos están como se guardaron por última vez.",
  nextPort: ({ taken, port }) => `El puerto ${taken} está ocupado; se usa el ${port}.`,
  openToAll: ({ host, addresses }) =>
    `Con --host ${host} otras máquinas llegan a este servidor, y lo que pasa no va cifrado.${addresses.length > 0 ? ` Sus direcciones allí: ${list(addresses)}.` : ""}`,
  newKey: ({
    address,
  }) => `La carpeta tiene una clave nueva. Las direcciones de antes ya no sirven; abra esta:

  ${address}
`,
  notKept:
    "No se ha podido guardar la clave: en el próximo inicio habrá otra, y las direcciones anteriores dejarán de servir.",
  notBuilt: ({ command }) =>
    `La mesa de trabajo aún no está construida, así que no hay página que ver. Ejecute: ${command}`,
  cannotOpen: "Aquí no se ha podido abrir ningún navegador. Abra usted la dirección.",
  badPort: ({ given }) =>
    `${quote(given)} no puede ser el valor de --port. Dé un número entero de 0 (cualquier puerto libre) a 65.535.`,
  noFolder: ({ folder }) => `No existe la carpeta ${quote(folder)}.`,
  closedFolder: ({ folder }) => `La carpeta ${quote(folder)} no se puede leer.`,
  portTaken: ({ port }) =>
    `El puerto ${port} está ocupado. Dé otro con --port o quite el parámetro para usar el primero que esté libre.`,
  portsTaken: ({ port }) => `El puerto ${port} y los siguientes están ocupados. Dé otro con --port.`,
  portForbidden: ({ port }) => `Aquí no se puede usar el puerto ${port}. Dé uno a partir de 1024 con --port.`,
  noHost: ({ host }) =>
    `Esta máquina no puede escuchar en ${quote(host)}. Dé una de sus propias direcciones con --host o quite el parámetro.`,
  notInFolder: ({ file, folder }) =>
    `No hay ningún archivo de conflicto ${quote(file)} en ${quote(folder)}. --file es una ruta desde esa carpeta.`,
  trouble: ({ reason }) => `No se ha podido responder a una petición (${reason}). No se ha cambiado nada.`,
}
