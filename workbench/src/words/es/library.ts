import type * as en from "../en/index.ts"

/** La biblioteca: los conflictos de la carpeta de trabajo. */
export const library: (typeof en)["library"] = {
  contents: "Conflictos",
  new: "Nuevo conflicto",
  newLong: "Nuevo conflicto…",
  fromReport: "De una noticia",
  import: "Importar…",
  openCase: "Abrir un caso…",
  search: "Buscar títulos y partes",
  sort: "Ordenados por",
  sorts: {
    title: "Título",
    date: "A fecha de",
    modified: "Último cambio",
    size: "Número de opciones",
    problems: "Problemas",
  },
  count: (of) =>
    of.count === 1 ? "Un conflicto en esta carpeta" : `${of.number} conflictos en esta carpeta`,
  found: (of) => (of.count === 0 ? "Ninguno tiene todas estas palabras." : `${of.count} de ${of.of}`),
  makerCount: (of) => (of.count === 1 ? "1 decisor" : `${of.count} decisores`),
  optionCount: (of) => (of.count === 1 ? "1 opción" : `${of.count} opciones`),
  modified: (of) => `cambiado: ${of.when}`,
  pending: "leyéndose …",
  unreadable: "no se puede leer",
  errors: (of) => (of.count === 1 ? "1 error" : `${of.count} errores`),
  warnings: (of) => (of.count === 1 ? "1 advertencia" : `${of.count} advertencias`),
  more: (of) => `Más: ${of.name}`,
  open: "Abrir",
  duplicate: "Duplicar",
  delete: "Eliminar",
  deleted: (of) => `«${of.name}» se movió a la papelera.`,
  copied: (of) => `Su copia es ${of.path}.`,
  renameTitle: "Cambiar el nombre del archivo…",
  fileName: (of) =>
    of.folder === "" ? `Nombre, sin ${of.ending}` : `Nombre en ${of.folder}, sin ${of.ending}`,
  badFileName:
    "Un archivo no puede llamarse así: omita barras, dos puntos y signos semejantes, y los puntos en los extremos.",
  nameTaken: (of) => `Ya existe un archivo ${of.path}.`,
  renamed: (of) => `El archivo se llama ahora ${of.path}.`,
  failed: (of) => `El servidor lo rechazó (${of.status}).`,

  emptyTitle: "Aquí no hay nada todavía",
  emptyText:
    "Un conflicto se anota en un archivo pequeño: quién decide, qué puede hacer cada uno, qué no puede darse a la vez y qué quiere cada cual. Parley calcula qué desenlaces se sostendrían, y por qué.",
  emptyExample:
    "Por ejemplo: Siria puede soltar agua o escalar; Irak puede atacar. Cada uno tiene un orden de lo que preferiría ver.",
  emptyDrop:
    "También puede soltar un archivo en cualquier lugar de esta ventana: un conflicto (.yaml, .gmcr, .nfg) o una noticia (.txt, .html, .pdf).",

  newTitle: "Un conflicto nuevo",
  newName: "¿De qué trata?",
  newNameExample: "Por ejemplo: El agua del Éufrates, 1975",
  newMakers: "¿Quién decide, y qué puede hacer cada uno? Una línea por opción, con el verbo en infinitivo.",
  newMaker: (of) => `Decisor ${of.number}`,
  newOption: (of) => `Opción ${of.number} de ${of.maker}`,
  makerExamples: ["Siria", "Irak"],
  optionExamples: ["Soltar agua", "Atacar"],
  makerMore: "Otro que decide",
  optionMore: "Otra opción",
  newKeys:
    "Intro: la línea siguiente; en una opción vacía, el decisor siguiente. En un decisor vacío: empezar.",
  newMake: "Empezar",
  missing: {
    title: "Póngale primero un título.",
    name: "Nombre al menos a dos que deciden.",
    option: "Diga al menos una cosa que este decisor puede hacer.",
  },
  fallbackName: "conflicto",

  casesTitle: "Abrir un caso",
  casesIntro:
    "Casos trabajados, de publicaciones y de la actualidad. Recibe una copia propia para cambiarla.",

  dropHere: "Suelte para importar",
  noText: (of) => `No hay texto en ${of.file}: un escaneo no tiene capa de texto.`,
  notReadText: (of) => `No se puede leer ${of.file}.`,
  importTitle: "Lo que se importaría",
  importNothing: (of) =>
    of.count === 1 ? "Este archivo no se puede importar" : "Ninguno de estos archivos se puede importar",
  importWhat:
    "Se pueden leer conflictos de archivos .yaml y .json de Parley, y de archivos .gmcr y .nfg; noticias de texto, páginas guardadas y PDF. No se ha cambiado nada.",
  importAccept: (of) => (of.count === 1 ? "Importarlo" : `Importar ${of.count} archivos`),
  imported: (of) =>
    of.paths.length === 1 ? `Importado como ${of.paths[0]}.` : `Importados: ${of.paths.join(", ")}.`,
  becomes: (of) => `se convierte en ${of.path}`,
  takenAsIs: "Se toma tal como está, con sus comentarios.",
  mendAsIs: "Tiene errores. Se abre con ellos a la vista, cada uno con el camino a su lugar en el texto.",
  mendMarked:
    "Se toma lo que se pudo leer; lo que estaba mal queda marcado para revisar, y con ello se abre.",
  notRead: "No se puede leer como conflicto.",
  refused: {
    "not-text": "No es texto en UTF-8.",
    "too-big": "Es mayor de lo que puede ser un archivo de conflicto.",
    unknown:
      "Parley no puede leer este tipo de archivo. Una noticia de un procesador de textos puede tomarse si se guarda como texto o PDF.",
  },
  atLine: (of) => `Línea ${of.line}: ${of.message}`,
  moreProblems: (of) => `y ${of.count} más`,
}
